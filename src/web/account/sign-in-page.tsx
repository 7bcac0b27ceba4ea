import type { FieldError } from '../../common/index.js';
import { Button, ErrorSummary, Notice, TextField, errorFor, renderPage, useWords } from '../kit/index.js';
import { words } from '../words/index.js';
import { PasskeyButton } from './passkey-button.js';

interface SignInPage {
  email: string;
  wanted: string;
  /** Whether browsers offer passkeys here. */
  passkeys: boolean;
  signedOut?: boolean;
  errors?: readonly FieldError[];
}

/** A passkey knows whose it is: nothing is typed. */
function WithPasskey({ wanted }: { wanted: string }) {
  return (
    <form class="after" method="post" action="/meja/masuk/kunci">
      <input type="hidden" name="ke" value={wanted} />
      <PasskeyButton kind="get" start="/meja/masuk/kunci/mulai" into="jawaban" look="quiet">
        {useWords().account.passkeys.signIn}
      </PasskeyButton>
    </form>
  );
}

export function signInPage({ email, wanted, passkeys, signedOut = false, errors = [] }: SignInPage): string {
  const text = words('id').staff;
  return renderPage(
    { lang: 'id', title: text.signIn.title, path: '/meja/masuk', noIndex: true, invalid: errors.length > 0 },
    <div class="read">
      <ErrorSummary errors={errors} />
      <h1>{text.signIn.title}</h1>
      {signedOut && <Notice tone="good">{text.signIn.signedOut}</Notice>}
      <p>{text.signIn.intro}</p>
      <form class="ask" method="post" action="/meja/masuk">
        <input type="hidden" name="ke" value={wanted} />
        <TextField
          name="email"
          type="email"
          label={text.email}
          value={email}
          autocomplete="username"
          error={errorFor(errors, 'email')}
          required
        />
        <TextField
          name="password"
          type="password"
          label={text.password}
          autocomplete="current-password"
          required
        />
        <p class="hint">{text.signIn.forgotten}</p>
        <Button>{text.signIn.button}</Button>
      </form>
      {passkeys && <WithPasskey wanted={wanted} />}
    </div>,
  );
}
