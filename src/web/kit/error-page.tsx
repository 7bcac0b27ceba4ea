import { AppError } from '../../common/index.js';
import type { SignedIn } from '../../staff/index.js';
import { words, type Words } from '../words/index.js';
import { Kept } from './components/kept.js';
import { LinkButton } from './components/page-parts.js';
import { keptTexts } from './kept-texts.js';
import { useWords } from './lang.js';
import { renderPage } from './layout.js';

interface ErrorRequest {
  url: string;
  method: string;
  body?: unknown;
  /** Who is signed in, when the request came to the desk. */
  staff?: SignedIn | undefined;
}

type ErrorWords = Words['pages']['error'];
const KEYS: Partial<
  Record<
    number,
    keyof ErrorWords &
      ('notFound' | 'signedOut' | 'forbidden' | 'tooMany' | 'tooLarge' | 'invalid' | 'unavailable')
  >
> = {
  401: 'signedOut',
  403: 'forbidden',
  404: 'notFound',
  413: 'tooLarge',
  429: 'tooMany',
  503: 'unavailable',
};

const keyOf = (status: number) => KEYS[status] ?? (status < 500 ? 'invalid' : 'broken');

function WaysOut({ signIn, desk }: { signIn: boolean; desk: boolean }) {
  const text = useWords().pages.error;
  if (signIn) return <LinkButton href="/meja/masuk">{text.signIn}</LinkButton>;
  if (desk) return <LinkButton href="/meja">{text.back}</LinkButton>;
  return (
    <div class="row">
      <LinkButton href="/">{text.home}</LinkButton>
      <LinkButton href="/arsip" look="quiet">
        {text.archive}
      </LinkButton>
    </div>
  );
}

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
      <Kept texts={keptTexts(request)} title={text.kept} hint={text.keptHint} />
      <WaysOut signIn={status === 401} desk={desk !== undefined} />
    </div>,
  );
}
