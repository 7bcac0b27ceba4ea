import type { AppError, FieldError } from '../../common/index.js';
import { CONFIRM_FIELDS, type SignedIn } from '../../staff/index.js';
import { Button, CsrfField, ErrorSummary, renderPage, useWords } from '../kit/index.js';
import { words } from '../words/index.js';
import { PasskeyButton } from './passkey-button.js';
import { CodeField } from './second-step-pages.js';

/** Never put into a page again, not even into a hidden field. */
const SECRETS: readonly string[] = ['password', 'repeat', 'old'];
const OWN: readonly string[] = Object.values(CONFIRM_FIELDS);

interface ConfirmPage {
  person: SignedIn;
  /** Where the form goes that asked for it, and what it carries. */
  action: string;
  typed: readonly (readonly [name: string, value: string])[];
  /** Whether one of the person's passkeys can do it. */
  passkeys: boolean;
  complaint?: AppError | undefined;
}

/** The fields of a form that came, as the page of confirmation carries them on. */
export function typedIn(body: unknown): [string, string][] {
  const fields: [string, unknown][] = typeof body === 'object' && body !== null ? Object.entries(body) : [];
  return fields
    .filter(([name]) => !SECRETS.includes(name) && !OWN.includes(name))
    .flatMap(([name, value]) => [value].flat().map((one): [string, unknown] => [name, one]))
    .flatMap(([name, value]): [string, string][] => (typeof value === 'string' ? [[name, value]] : []));
}

const complaintsOf = (complaint: AppError | undefined): FieldError[] => {
  if (!complaint) return [];
  return [{ field: complaint.kind === 'too-many' ? '' : CONFIRM_FIELDS.code, message: complaint.message }];
};

function ConfirmForm({
  person,
  action,
  typed,
  passkeys,
  errors,
}: ConfirmPage & { errors: readonly FieldError[] }) {
  const text = useWords().account;
  return (
    <form class="ask" method="post" action={action}>
      <CsrfField token={person.csrfToken} />
      {typed.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <CodeField name={CONFIRM_FIELDS.code} errors={errors} />
      <div class="row">
        <Button>{text.confirm.button}</Button>
        {passkeys && (
          <PasskeyButton
            kind="get"
            start="/meja/akun/konfirmasi/mulai"
            into={CONFIRM_FIELDS.passkey}
            look="quiet"
          >
            {text.passkeys.confirm}
          </PasskeyButton>
        )}
      </div>
    </form>
  );
}

/** Asks for the second factor once more; the very form that was sent goes on from here. */
export function confirmPage(props: ConfirmPage): string {
  const text = words('id').account.confirm;
  const errors = complaintsOf(props.complaint);
  return renderPage(
    { lang: 'id', title: text.title, path: '/meja/akun', desk: props.person, invalid: errors.length > 0 },
    <div class="read">
      <ErrorSummary errors={errors} />
      <h1>{text.title}</h1>
      <p>{text.intro}</p>
      <ConfirmForm {...props} errors={errors} />
      <p class="after">
        <a href="/meja/akun">{text.cancel}</a>
      </p>
    </div>,
  );
}
