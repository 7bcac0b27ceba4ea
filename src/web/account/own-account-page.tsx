import type { OwnSession, SignedIn } from '../../staff/index.js';
import { Button, CsrfField, DateText, Notice, renderPage, useWords } from '../kit/index.js';
import { words } from '../words/index.js';
import { SecurityPanel, type Security } from './security-panel.js';

export interface OwnAccountPage {
  person: SignedIn;
  sessions: readonly OwnSession[];
  /** Whether the account is in use from two networks now. */
  twoPlaces: boolean;
  security: Security;
  /** Which act has just been done. */
  done: string;
}

function Session({ person, session }: { person: SignedIn; session: OwnSession }) {
  const { staff, account } = useWords();
  const { id, device, factor, createdAt, lastSeenAt, current } = session;
  const name = device || staff.account.unknownDevice;
  return (
    <li>
      <b>{name}</b> {current && <span class="tag">{staff.account.current}</span>}
      <p class="meta">
        {staff.account.since} <DateText date={createdAt} time /> {account.sessions.with}{' '}
        {account.sessions.by[factor]} · {staff.account.lastSeen} <DateText date={lastSeenAt} time />
      </p>
      {!current && (
        <form method="post" action={`/meja/akun/sesi/${id}/akhiri`}>
          <CsrfField token={person.csrfToken} />
          <Button look="quiet">
            {staff.account.end}
            <span class="off"> {name}</span>
          </Button>
        </form>
      )}
    </li>
  );
}

function Sessions({ person, sessions, twoPlaces }: Omit<OwnAccountPage, 'security' | 'done'>) {
  const text = useWords().account.sessions;
  return (
    <>
      {twoPlaces && (
        <Notice tone="warn" title={text.twoPlaces}>
          <p>{text.twoPlacesText}</p>
        </Notice>
      )}
      <ul class="list">
        {sessions.map((session) => (
          <Session person={person} session={session} />
        ))}
      </ul>
      {sessions.length > 1 && (
        <form method="post" action="/meja/akun/sesi/akhiri-lain">
          <CsrfField token={person.csrfToken} />
          <Button look="warn">{text.endOthers}</Button>
        </form>
      )}
    </>
  );
}

function Said({ done }: { done: string }) {
  const { staff, account } = useWords();
  if (done === 'cadangan')
    return (
      <Notice tone="warn">
        <p>{account.security.usedRecovery}</p>
      </Notice>
    );
  const said = new Map([
    ...Object.entries(account.done),
    ['sandi', staff.account.passwordDone],
    ['sesi', staff.account.sessionEnded],
    ['sesi-lain', account.sessions.othersEnded],
  ]).get(done);
  return said === undefined ? null : <Notice tone="good">{said}</Notice>;
}

export function ownAccountPage({ person, security, done, ...rest }: OwnAccountPage): string {
  const { staff, common, account } = words('id');
  const text = staff.account;
  return renderPage(
    { lang: 'id', title: text.title, path: '/meja/akun', desk: person },
    <>
      <h1>{text.title}</h1>
      <Said done={done} />
      <p>
        {person.name} · {person.email} · {common.role[person.role]}
      </p>
      <div class="two">
        <section>
          <h2>{text.sessions}</h2>
          <p class="hint">{text.sessionsIntro}</p>
          <Sessions person={person} {...rest} />
        </section>
        <section>
          <h2>{account.security.title}</h2>
          <SecurityPanel person={person} {...security} />
        </section>
      </div>
    </>,
  );
}
