import type { FieldError } from '../../common/index.js';
import { ErrorSummary, renderPage } from '../kit/index.js';
import { words } from '../words/index.js';
import { PasteBox } from './paste-box.js';

/** First step of asking: the text. */
export function askStartPage(text: string, errors: readonly FieldError[]): string {
  const say = words('id').ask;
  return renderPage(
    { lang: 'id', title: say.start.title, path: '/tanya', invalid: errors.length > 0 },
    <div class="read">
      <ErrorSummary errors={errors} />
      <h1>{say.start.title}</h1>
      <p>{say.start.lead}</p>
      <PasteBox text={text} errors={errors} />
      <p class="meta after">{say.emergency}</p>
    </div>,
  );
}
