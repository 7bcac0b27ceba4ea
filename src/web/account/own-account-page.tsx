import type { FieldError } from '../../common/index.js';
import type { OwnSession, SignedIn } from '../../staff/index.js';
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
import { NewPassword } from './link-page.js';

interface OwnAccountPage {
  person: SignedIn;
  sessions: readonly OwnSession[];
  /** Which act has just been done. */
  done?: string;
  errors?: readonly FieldError[];
}

function Sessions({ person, sessions }: Pick<OwnAccountPage, 'person' | 'sessions'>) {
  const text = useWords().staff.account;
  return (
    <ul class="list">
      {sessions.map(({ id, device, createdAt, lastSeenAt, current }) => (
        <li>
          <b>{device || text.unknownDevice}</b> {current && <span class="tag">{text.current}</span>}
          <p class="meta">
            {text.since} <DateText date={createdAt} time /> · {text.lastSeen}{' '}
            <DateText date={lastSeenAt} time />
          </p>
          {!current && (
            <form method="post" action={`/meja/akun/sesi/${id}/akhiri`}>
              <CsrfField token={person.csrfToken} />
              <Button look="quiet">
                {text.end}
                <span class="off"> {device || text.unknownDevice}</span>
              </Button>
            </form>
          )}
        </li>
      ))}
    </ul>
  );
}

function Password({ person, errors }: { person: SignedIn; errors: readonly FieldError[] }) {
  const text = useWords().staff.account;
  return (
    <form class="panel" method="post" action="/meja/akun/sandi">
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
  );
}

export function ownAccountPage({ person, sessions, done, errors = [] }: OwnAccountPage): string {
  const { staff, common } = words('id');
  const text = staff.account;
  const said = { sandi: text.passwordDone, sesi: text.sessionEnded }[done ?? ''];
  return renderPage(
    { lang: 'id', title: text.title, path: '/meja/akun', desk: person, invalid: errors.length > 0 },
    <>
      <ErrorSummary errors={errors} />
      <h1>{text.title}</h1>
      {said && <Notice tone="good">{said}</Notice>}
      <p>
        {person.name} · {person.email} · {common.role[person.role]}
      </p>
      <div class="two">
        <section>
          <h2>{text.sessions}</h2>
          <p class="hint">{text.sessionsIntro}</p>
          <Sessions person={person} sessions={sessions} />
        </section>
        <section>
          <h2>{text.password}</h2>
          <Password person={person} errors={errors} />
        </section>
      </div>
    </>,
  );
}
