export { TOPICS, type Topic } from '../common/index.js';
