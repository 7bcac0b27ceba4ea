export { WebModule } from './web.module.js';
export { PageCache } from './cache/page-cache.js';
export { renderFailure } from './failure-page.js';
export { keptTexts, languageHeaders, styleHashes, withoutLanguage } from './kit/index.js';
