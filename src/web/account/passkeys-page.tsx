import type { FieldError } from '../../common/index.js';
import type { OwnPasskey, SignedIn } from '../../staff/index.js';
import {
  Button,
  CsrfField,
  DateText,
  ErrorSummary,
  Notice,
  TextField,
  errorFor,
  renderPage,
  useWords,
} from '../kit/index.js';
import { words } from '../words/index.js';
import { PasskeyButton } from './passkey-button.js';

export interface PasskeysPage {
  person: SignedIn;
  passkeys: readonly OwnPasskey[];
  /** Whether browsers offer passkeys at this address. */
  available: boolean;
  /** The name typed for a new one. */
  typed?: string | undefined;
  errors?: readonly FieldError[];
}

function AddForm({ person, typed, errors }: Pick<PasskeysPage, 'person' | 'typed'> & Complaints) {
  const text = useWords().account.passkeys;
  return (
    <form class="panel" method="post" action="/meja/akun/kunci">
      <CsrfField token={person.csrfToken} />
      <TextField
        name="nama"
        label={text.name}
        hint={text.nameHint}
        value={typed}
        error={errorFor(errors, 'nama')}
        maxLength={60}
        required
      />
      <PasskeyButton kind="create" start="/meja/akun/kunci/mulai" into="jawaban">
        {text.button}
      </PasskeyButton>
      <noscript>
        <p class="hint">{text.needsScript}</p>
      </noscript>
    </form>
  );
}

interface Complaints {
  errors: readonly FieldError[];
}

function Passkey({ person, passkey }: { person: SignedIn; passkey: OwnPasskey }) {
  const text = useWords().account.passkeys;
  const { id, name, createdAt, lastUsedAt } = passkey;
  return (
    <li>
      <b>{name}</b>
      <p class="meta">
        {text.made} <DateText date={createdAt} time /> · {text.used}{' '}
        {lastUsedAt ? <DateText date={lastUsedAt} time /> : text.never}
      </p>
      <details>
        <summary>{text.rename}</summary>
        <form method="post" action={`/meja/akun/kunci/${id}/nama`}>
          <CsrfField token={person.csrfToken} />
          <label for={`nama-${id}`}>{text.newName(name)}</label>
          <div class="row">
            <input id={`nama-${id}`} name="nama" value={name} maxLength={60} required />
            <Button look="quiet">{text.rename}</Button>
          </div>
        </form>
      </details>
      <form method="post" action={`/meja/akun/kunci/${id}/hapus`}>
        <CsrfField token={person.csrfToken} />
        <Button look="warn">
          {text.remove}
          <span class="off"> {name}</span>
        </Button>
      </form>
    </li>
  );
}

export function passkeysPage({ person, passkeys, available, typed, errors = [] }: PasskeysPage): string {
  const text = words('id').account.passkeys;
  return renderPage(
    { lang: 'id', title: text.title, path: '/meja/akun', desk: person, invalid: errors.length > 0 },
    <>
      <ErrorSummary errors={errors} />
      <h1>{text.title}</h1>
      <p class="read">{text.intro}</p>
      <div class="two">
        <section>
          <h2>{text.own}</h2>
          {passkeys.length === 0 && <p>{text.none}</p>}
          <ul class="list">
            {passkeys.map((passkey) => (
              <Passkey person={person} passkey={passkey} />
            ))}
          </ul>
        </section>
        <section>
          <h2>{text.add}</h2>
          {available ? (
            <AddForm person={person} typed={typed} errors={errors} />
          ) : (
            <Notice>
              <p>{text.unavailable}</p>
            </Notice>
          )}
        </section>
      </div>
      <p>
        <a href="/meja/akun">{text.back}</a>
      </p>
    </>,
  );
}
