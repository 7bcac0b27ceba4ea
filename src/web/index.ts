export { WebModule } from './web.module.js';
export { putInFront } from './cache/front.js';
export { PageCache } from './cache/page-cache.js';
export { SiteCopy, type CopySummary } from './snapshot/site-copy.js';
export { renderFailure } from './failure-page.js';
export { keptTexts, languageHeaders, styleHashes, withoutLanguage } from './kit/index.js';
