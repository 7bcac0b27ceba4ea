export { WebModule } from './web.module.js';
export { keptTexts, languageHeaders, renderErrorPage, styleHashes, withoutLanguage } from './kit/index.js';
