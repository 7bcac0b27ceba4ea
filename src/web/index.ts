export { WebModule } from './web.module.js';
export { renderErrorPage, styleHashes } from './kit/index.js';
