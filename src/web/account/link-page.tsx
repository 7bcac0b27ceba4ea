import type { FieldError } from '../../common/index.js';
import { PASSWORD_MIN_LENGTH, type LinkView } from '../../staff/index.js';
import { Button, ErrorSummary, LinkButton, TextField, errorFor, renderPage, useWords } from '../kit/index.js';
import { words } from '../words/index.js';

interface Typed {
  email: string;
  name: string;
}

interface LinkPage {
  /** Address of this page; the token in it is all that the form needs. */
  path: string;
  link: LinkView;
  typed?: Typed | undefined;
  errors?: readonly FieldError[];
}

const HEADINGS = { 'first-administrator': 'first', invitation: 'invitation', password: 'password' } as const;

/** The two fields of a new password. */
export function NewPassword({ errors }: { errors: readonly FieldError[] }) {
  const text = useWords().staff;
  return (
    <>
      <TextField
        name="password"
        type="password"
        label={text.newPassword}
        hint={text.passwordHint(PASSWORD_MIN_LENGTH)}
        autocomplete="new-password"
        error={errorFor(errors, 'password')}
        required
      />
      <TextField
        name="repeat"
        type="password"
        label={text.repeat}
        autocomplete="new-password"
        error={errorFor(errors, 'repeat')}
        required
      />
    </>
  );
}

/** What the link already says is shown; what it leaves open is asked. */
function Whom({
  link,
  typed,
  errors,
}: Required<Pick<LinkPage, 'link' | 'errors'>> & Pick<LinkPage, 'typed'>) {
  const { staff: text, common } = useWords();
  return (
    <>
      {link.email === null ? (
        <TextField
          name="email"
          type="email"
          label={text.email}
          value={typed?.email}
          autocomplete="username"
          error={errorFor(errors, 'email')}
          required
        />
      ) : (
        <>
          <p>
            {text.link.account}: <b>{link.email}</b>
            {link.role && ` · ${text.link.role}: ${common.role[link.role]}`}
          </p>
          <input type="hidden" name="username" autocomplete="username" value={link.email} />
        </>
      )}
      {link.name === null && (
        <TextField
          name="name"
          label={text.name}
          value={typed?.name}
          autocomplete="name"
          error={errorFor(errors, 'name')}
          required
        />
      )}
    </>
  );
}

export function linkPage({ path, link, typed, errors = [] }: LinkPage): string {
  const text = words('id').staff.link;
  const heading = text[HEADINGS[link.purpose]];
  return renderPage(
    { lang: 'id', title: heading.title, path, noIndex: true, invalid: errors.length > 0 },
    <div class="read">
      <ErrorSummary errors={errors} />
      <h1>{heading.title}</h1>
      <p>{heading.intro}</p>
      <form class="ask" method="post" action={path}>
        <Whom link={link} typed={typed} errors={errors} />
        <NewPassword errors={errors} />
        <Button>{text.button}</Button>
      </form>
    </div>,
  );
}

export function goneLinkPage(path: string): string {
  const text = words('id').staff.link.gone;
  return renderPage(
    { lang: 'id', title: text.title, path, noIndex: true },
    <div class="read">
      <h1>{text.title}</h1>
      <p class="lead">{text.text}</p>
      <LinkButton href="/meja/masuk">{text.signIn}</LinkButton>
    </div>,
  );
}
