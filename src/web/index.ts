export { WebModule } from './web.module.js';
export { keptTexts, renderErrorPage, styleHashes } from './kit/index.js';
