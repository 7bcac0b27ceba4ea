import { AppError } from '../../common/index.js';
import type { SignedIn } from '../../staff/index.js';
import { words, type Words } from '../words/index.js';
import { LinkButton } from './components/page-parts.js';
import { renderPage } from './layout.js';

interface ErrorRequest {
  url: string;
  /** Who is signed in, when the request came to the desk. */
  staff?: SignedIn | undefined;
}

type ErrorWords = Words['pages']['error'];
const KEYS: Partial<
  Record<
    number,
    keyof ErrorWords & ('notFound' | 'forbidden' | 'tooMany' | 'tooLarge' | 'invalid' | 'unavailable')
  >
> = {
  403: 'forbidden',
  404: 'notFound',
  413: 'tooLarge',
  429: 'tooMany',
  503: 'unavailable',
};

const keyOf = (status: number) => KEYS[status] ?? (status < 500 ? 'invalid' : 'broken');

/** The page of a failure. Only an AppError's own words are shown; anything else stays in the log. */
export function renderErrorPage(status: number, error: unknown, request: ErrorRequest): string {
  const text = words('id').pages.error;
  const { title, text: fallback } = text[keyOf(status)];
  const path = request.url.split('?')[0] ?? '/';
  const desk = path.startsWith('/meja') ? request.staff : undefined;
  const message = error instanceof AppError && status < 500 ? error.message : fallback;
  return renderPage(
    { lang: 'id', title, path, noIndex: true, desk },
    <div class="read">
      <h1>{title}</h1>
      <p class="lead">{message}</p>
      <div class="row">
        <LinkButton href={desk ? '/meja' : '/'}>{desk ? text.back : text.home}</LinkButton>
        {!desk && (
          <LinkButton href="/arsip" look="quiet">
            {text.archive}
          </LinkButton>
        )}
      </div>
    </div>,
  );
}
