export { WebModule } from './web.module.js';
export { renderFailure } from './failure-page.js';
export { keptTexts, languageHeaders, styleHashes, withoutLanguage } from './kit/index.js';
