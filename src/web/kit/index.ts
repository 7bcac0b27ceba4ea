export { renderErrorPage } from './error-page.js';
export { keptTexts } from './kept-texts.js';
export { AWAY, Away } from './components/away.js';
export { Contents } from './components/contents.js';
export { Kept } from './components/kept.js';
export { longDay, sizeText } from './file-size.js';
export { readForm, type FormReader } from './form.js';
export { LangContext, useHref, useLang, useOriginalLang, useWords } from './lang.js';
export { href, langOf, withoutLanguage } from './languages.js';
export { languageHeaders } from './language-headers.js';
export { PageLang } from './page-lang.js';
export { clientFile, clientPath, clientSource } from './client-scripts.js';
export { Script } from './components/script.js';
export { bareSheet, renderBare } from './bare-page.js';
export { ownPolicy } from './own-policy.js';
export { renderPage } from './layout.js';
export type { PageFeed, PageFrame, PageImage } from './page-frame.js';
export { publicSheet, styleHashes } from './styles/sheet.js';
export {
  Checkbox,
  Radios,
  Select,
  TextArea,
  TextField,
  type Choice,
  type ChoiceGroup,
} from './components/fields.js';
export { Changed } from './components/changed-words.js';
export { Bars, type BarLine } from './charts/bars.js';
export { MonthStrips, type Strip } from './charts/month-strips.js';
export { inWords } from './complaints.js';
export { ErrorSummary, Notice, errorFor } from './components/messages.js';
export { GuardFields } from './components/guard-fields.js';
export { Button, CsrfField, DateText, LinkButton, Pager, Steps, type Step } from './components/page-parts.js';
export { IkatPattern, MarkShape } from './components/mark.js';
export { VerdictBadge, verdictShape } from './components/verdict-badge.js';
export { AnswerList, AnswerMeta, ScamFlag, answerPath, type ListedAnswer } from './components/answer-list.js';
export { pictureComplaint } from './picture-complaint.js';
export { comesBack, seeOther } from './respond.js';
