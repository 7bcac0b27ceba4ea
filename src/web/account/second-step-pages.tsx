import type { FieldError } from '../../common/index.js';
import type { CodeSetup, SignedIn } from '../../staff/index.js';
import {
  Button,
  CsrfField,
  ErrorSummary,
  LinkButton,
  Notice,
  TextField,
  errorFor,
  renderPage,
  useWords,
} from '../kit/index.js';
import { QrCode } from '../public/qr-code.js';
import { words } from '../words/index.js';

const QR_PIXELS = 240;

interface CodeFieldProps {
  name: string;
  errors: readonly FieldError[];
  /** What may be typed, when recovery codes may not. */
  hint?: string;
}

/** A code of the app or of the paper; never remembered by the browser. */
export function CodeField({ name, errors, hint }: CodeFieldProps) {
  const text = useWords().account;
  return (
    <TextField
      name={name}
      label={text.code}
      hint={hint ?? text.step.hint}
      autocomplete="one-time-code"
      error={errorFor(errors, name)}
      maxLength={20}
      required
    />
  );
}

interface CodePage {
  wanted: string;
  errors?: readonly FieldError[];
}

/** Between the password and the desk. */
export function codePage({ wanted, errors = [] }: CodePage): string {
  const text = words('id').account.step;
  return renderPage(
    { lang: 'id', title: text.title, path: '/meja/masuk/kode', noIndex: true, invalid: errors.length > 0 },
    <div class="read">
      <ErrorSummary errors={errors} />
      <h1>{text.title}</h1>
      <p>{text.intro}</p>
      <form class="ask" method="post" action="/meja/masuk/kode">
        <input type="hidden" name="ke" value={wanted} />
        <CodeField name="kode" errors={errors} />
        <p class="hint">{text.lost}</p>
        <Button>{text.button}</Button>
      </form>
      <p class="after">
        <a href="/meja/masuk">{text.again}</a>
      </p>
    </div>,
  );
}

interface SetupPage {
  setup: CodeSetup;
  errors?: readonly FieldError[];
  /** At the first sign-in: where to go on. Else who moves to another phone. */
  who: { wanted: string } | SignedIn;
}

function Scan({ setup: { uri, key } }: Pick<SetupPage, 'setup'>) {
  const text = useWords().account.setup;
  return (
    <ol>
      <li>{text.first}</li>
      <li>
        {text.second}
        <div class="after">
          <QrCode text={uri} label={text.qr} size={QR_PIXELS} />
        </div>
        <details>
          <summary>{text.noCamera}</summary>
          <p>
            {text.key}: <code class="key">{key}</code>
          </p>
        </details>
      </li>
      <li>{text.third}</li>
    </ol>
  );
}

/** What the phone is given. Drawn here: no other site ever sees it. */
export function setupPage({ setup, errors = [], who }: SetupPage): string {
  const text = words('id').account.setup;
  const desk = 'csrfToken' in who ? who : undefined;
  const path = desk ? '/meja/akun/aplikasi/pasang' : '/meja/masuk/pasang';
  return renderPage(
    { lang: 'id', title: text.title, path, noIndex: true, desk, invalid: errors.length > 0 },
    <div class="read">
      <ErrorSummary errors={errors} />
      <h1>{text.title}</h1>
      <p>{desk ? text.replaceIntro : text.intro}</p>
      <form class="ask" method="post" action={path}>
        {'csrfToken' in who ? (
          <CsrfField token={who.csrfToken} />
        ) : (
          <input type="hidden" name="ke" value={who.wanted} />
        )}
        <Scan setup={setup} />
        <CodeField name="kode" errors={errors} hint={text.hint} />
        <p class="hint">{text.note}</p>
        <Button>{desk ? text.replace : text.button}</Button>
      </form>
    </div>,
  );
}

/** The only time the recovery codes can be read. */
export function codesPage(codes: readonly string[], next: string, desk?: SignedIn): string {
  const text = words('id').account.codes;
  return renderPage(
    { lang: 'id', title: text.title, path: '/meja/akun/kode', noIndex: true, desk },
    <div class="read">
      <h1>{text.title}</h1>
      <Notice tone="warn">
        <p>{text.intro}</p>
      </Notice>
      <ul class="codes" aria-label={text.list}>
        {codes.map((code) => (
          <li>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <p class="no-print">
        <LinkButton href={next}>{text.next}</LinkButton>
      </p>
    </div>,
  );
}

/** Too late, too many tries, or a browser that keeps no cookie (HTTP 410). */
export function overPage(message: string): string {
  const text = words('id').account.step;
  return renderPage(
    { lang: 'id', title: text.over, path: '/meja/masuk/kode', noIndex: true },
    <div class="read">
      <h1>{text.over}</h1>
      <p class="lead">{message}</p>
      <LinkButton href="/meja/masuk">{text.again}</LinkButton>
    </div>,
  );
}
