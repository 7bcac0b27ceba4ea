import type { FieldError } from '../../common/index.js';
import type { OneTimeLink, OpenInvitation, SignedIn, StaffItem } from '../../staff/index.js';
import {
  Button,
  CsrfField,
  DateText,
  ErrorSummary,
  LinkButton,
  Notice,
  renderPage,
  useWords,
} from '../kit/index.js';
import { words } from '../words/index.js';
import { InviteForm, type InviteTyped } from './invite-form.js';
import { PeopleList } from './people-list.js';

interface PeoplePage {
  person: SignedIn;
  people: readonly StaffItem[];
  twoPlaces: ReadonlySet<string>;
  invitations: readonly OpenInvitation[];
  /** Which act has just been done. */
  done?: string;
  typed?: InviteTyped;
  errors?: readonly FieldError[];
}

function Invitations({ person, invitations }: Pick<PeoplePage, 'person' | 'invitations'>) {
  const { staff, common } = useWords();
  if (invitations.length === 0) return <p>{staff.people.none}</p>;
  return (
    <ul class="list">
      {invitations.map(({ id, name, email, role, expiresAt }) => (
        <li>
          <b>{name}</b> · {email} · {common.role[role]}
          <p class="meta">
            {staff.people.expires} <DateText date={expiresAt} time />
          </p>
          <form method="post" action={`/meja/staf/undangan/${id}/cabut`}>
            <CsrfField token={person.csrfToken} />
            <Button look="warn">
              {staff.people.revoke}
              <span class="off">{staff.people.of(name)}</span>
            </Button>
          </form>
        </li>
      ))}
    </ul>
  );
}

export function peoplePage(props: PeoplePage): string {
  const { person, people, invitations, twoPlaces, done, typed, errors = [] } = props;
  const text = words('id').staff.people;
  const said = new Map([...Object.entries(text.done), ['reset', words('id').account.people.resetDone]]).get(
    done ?? '',
  );
  return renderPage(
    { lang: 'id', title: text.title, path: '/meja/staf', desk: person, invalid: errors.length > 0 },
    <>
      <ErrorSummary errors={errors} />
      <h1>{text.title}</h1>
      {said && <Notice tone="good">{said}</Notice>}
      <section>
        <h2>{text.list}</h2>
        <PeopleList person={person} people={people} twoPlaces={twoPlaces} />
      </section>
      <div class="two">
        <section>
          <h2>{text.invite}</h2>
          <p class="hint">{text.inviteIntro}</p>
          <InviteForm person={person} typed={typed} errors={errors} />
        </section>
        <section>
          <h2>{text.open}</h2>
          <Invitations person={person} invitations={invitations} />
        </section>
      </div>
    </>,
  );
}

/** The only time an invitation's link can be read. */
export function invitedPage(person: SignedIn, name: string, link: OneTimeLink): string {
  const text = words('id').staff.people;
  return renderPage(
    { lang: 'id', title: text.made, path: '/meja/staf', desk: person },
    <div class="read">
      <h1>{text.made}</h1>
      <Notice tone="warn">
        <p>{text.madeIntro}</p>
      </Notice>
      <label for="link">{text.linkFor(name)}</label>
      <textarea id="link" readOnly rows={3}>
        {link.url}
      </textarea>
      <p class="hint">
        {text.expires} <DateText date={link.expiresAt} time />
      </p>
      <LinkButton href="/meja/staf" look="quiet">
        {text.back}
      </LinkButton>
    </div>,
  );
}
