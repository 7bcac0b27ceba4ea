import { ROLES, type SignedIn, type StaffItem } from '../../staff/index.js';
import { Button, CsrfField, useWords } from '../kit/index.js';

interface PeopleListProps {
  person: SignedIn;
  people: readonly StaffItem[];
  /** Ids of those who are in use from two networks now. */
  twoPlaces: ReadonlySet<string>;
}

function RoleForm({ person, who }: { person: SignedIn; who: StaffItem }) {
  const { staff, common } = useWords();
  return (
    <form class="row" method="post" action={`/meja/staf/${who.id}/peran`}>
      <CsrfField token={person.csrfToken} />
      <select name="role" aria-label={staff.people.roleOf(who.name)}>
        {ROLES.map((role) => (
          <option value={role} selected={role === who.role}>
            {common.role[role]}
          </option>
        ))}
      </select>
      <Button look="quiet">
        {staff.people.changeRole}
        <span class="off">{staff.people.of(who.name)}</span>
      </Button>
    </form>
  );
}

function SwitchForm({ person, who }: { person: SignedIn; who: StaffItem }) {
  const text = useWords().staff.people;
  const act = who.disabledAt ? 'aktifkan' : 'nonaktifkan';
  return (
    <form method="post" action={`/meja/staf/${who.id}/${act}`}>
      <CsrfField token={person.csrfToken} />
      <Button look={who.disabledAt ? 'quiet' : 'warn'}>
        {who.disabledAt ? text.enable : text.disable}
        <span class="off">{text.of(who.name)}</span>
      </Button>
    </form>
  );
}

/** For whoever lost the phone; one's own keys are changed on one's own page. */
function ResetForm({ person, who }: { person: SignedIn; who: StaffItem }) {
  const { staff, account } = useWords();
  if (!who.hasApp || who.id === person.id) return null;
  return (
    <details>
      <summary>
        {account.people.reset}
        <span class="off">{staff.people.of(who.name)}</span>
      </summary>
      <p class="hint">{account.people.resetHint}</p>
      <form method="post" action={`/meja/staf/${who.id}/faktor`}>
        <CsrfField token={person.csrfToken} />
        <Button look="warn">
          {account.people.reset}
          <span class="off">{staff.people.of(who.name)}</span>
        </Button>
      </form>
    </details>
  );
}

function Standing({ who }: { who: StaffItem }) {
  const { staff, account, common } = useWords();
  return (
    <p class="meta">
      {who.email} · {common.role[who.role]} · {who.disabledAt ? staff.people.disabled : staff.people.active}
      {!who.hasApp && ` · ${account.people.noApp}`}
    </p>
  );
}

/** A list, not a table: the acts stay within reach on a phone. */
export function PeopleList({ person, people, twoPlaces }: PeopleListProps) {
  const { staff, account } = useWords();
  return (
    <ul class="list">
      {people.map((who) => (
        <li>
          <b>{who.name}</b> {who.id === person.id && <span class="tag">{staff.people.you}</span>}{' '}
          {twoPlaces.has(who.id) && <span class="tag hot">{account.people.twoPlaces}</span>}
          <Standing who={who} />
          <div class="row">
            <RoleForm person={person} who={who} />
            <SwitchForm person={person} who={who} />
          </div>
          <ResetForm person={person} who={who} />
        </li>
      ))}
    </ul>
  );
}
