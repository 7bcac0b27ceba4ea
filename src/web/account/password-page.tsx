import type { FieldError } from '../../common/index.js';
import type { SignedIn } from '../../staff/index.js';
import { Button, CsrfField, ErrorSummary, TextField, errorFor, renderPage } from '../kit/index.js';
import { words } from '../words/index.js';
import { NewPassword } from './link-page.js';

/** Changing one's own password. */
export function passwordPage(person: SignedIn, errors: readonly FieldError[] = []): string {
  const text = words('id').staff.account;
  return renderPage(
    { lang: 'id', title: text.password, path: '/meja/akun', desk: person, invalid: errors.length > 0 },
    <div class="read">
      <ErrorSummary errors={errors} />
      <h1>{text.password}</h1>
      <form class="ask" method="post" action="/meja/akun/sandi">
        <CsrfField token={person.csrfToken} />
        <input type="hidden" name="username" autocomplete="username" value={person.email} />
        <TextField
          name="old"
          type="password"
          label={text.oldPassword}
          autocomplete="current-password"
          error={errorFor(errors, 'old')}
          required
        />
        <NewPassword errors={errors} />
        <p class="hint">{text.passwordNote}</p>
        <Button>{text.passwordButton}</Button>
      </form>
    </div>,
  );
}
