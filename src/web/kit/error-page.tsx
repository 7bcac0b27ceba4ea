import { AppError } from '../../common/index.js';
import { homeOf, type SignedIn } from '../../staff/index.js';
import { words, type Lang, type Words } from '../words/index.js';
import { Kept } from './components/kept.js';
import { LinkButton } from './components/page-parts.js';
import { keptTexts } from './kept-texts.js';
import { useHref, useWords } from './lang.js';
import { hasLanguages, langOf } from './languages.js';
import { renderPage } from './layout.js';

interface ErrorRequest {
  url: string;
  /** Before its language was taken off. */
  originalUrl?: string;
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

const isDesk = (path: string): boolean => /^\/meja(\/|$)/.test(path);

const keyOf = (status: number) => KEYS[status] ?? (status < 500 ? 'invalid' : 'broken');

/** At the desk somebody may be signed in whom nothing has asked yet, as where there is no page. */
function WaysOut({ signIn, path, desk }: { signIn: boolean; path: string; desk: SignedIn | undefined }) {
  const text = useWords().pages.error;
  const href = useHref();
  if (signIn) return <LinkButton href="/meja/masuk">{text.signIn}</LinkButton>;
  if (isDesk(path)) return <LinkButton href={desk ? homeOf(desk.role) : '/meja'}>{text.back}</LinkButton>;
  return (
    <div class="row">
      <LinkButton href={href('/')}>{text.home}</LinkButton>
      <LinkButton href={href('/arsip')} look="quiet">
        {text.archive}
      </LinkButton>
    </div>
  );
}

/** What the reader is told: an AppError's own words, which are Indonesian; else what the kind of failure means. */
function messageOf(status: number, error: unknown, lang: Lang): string {
  if (error instanceof AppError && status < 500 && lang === 'id') return error.message;
  return words(lang).pages.error[keyOf(status)].text;
}

/** Where the other language of a failed page is: the page itself, or the front page when a form made it. */
const switchTo = ({ url, method }: ErrorRequest): string =>
  method === 'GET' && hasLanguages(url) ? url : '/';

/** The page of a failure. Only an AppError's own words are shown; anything else stays in the log. */
export function renderErrorPage(status: number, error: unknown, request: ErrorRequest): string {
  const lang = langOf(request);
  const text = words(lang).pages.error;
  const { title } = text[keyOf(status)];
  const path = request.url.split('?')[0] ?? '/';
  const desk = isDesk(path) ? request.staff : undefined;
  return renderPage(
    { lang, title, path, address: isDesk(path) ? path : switchTo(request), noIndex: true, desk },
    <div class="read">
      <h1>{title}</h1>
      <p class="lead">{messageOf(status, error, lang)}</p>
      <Kept texts={keptTexts(request)} title={text.kept} hint={text.keptHint} />
      <WaysOut signIn={status === 401} path={path} desk={desk} />
    </div>,
  );
}
