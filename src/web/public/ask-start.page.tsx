import type { FieldError } from '../../common/index.js';
import { ErrorSummary, renderPage } from '../kit/index.js';
import { words, type Lang } from '../words/index.js';
import { PasteBox } from './paste-box.js';

interface Started {
  text: string;
  draft?: string | undefined;
  pictures?: readonly string[];
  errors: readonly FieldError[];
}

/** First step of asking: the rumour itself. */
export function askStartPage(lang: Lang, { text, draft, pictures = [], errors }: Started): string {
  const say = words(lang).ask;
  return renderPage(
    { lang, title: say.start.title, path: '/tanya', invalid: errors.length > 0 },
    <div class="read">
      <ErrorSummary errors={errors} />
      <h1>{say.start.title}</h1>
      <p>{say.start.lead}</p>
      <PasteBox text={text} draft={draft} pictures={pictures} errors={errors} />
      <p class="meta after">{say.emergency}</p>
    </div>,
  );
}
