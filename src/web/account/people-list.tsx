import { ROLES, type SignedIn, type StaffItem } from '../../staff/index.js';
import { Button, CsrfField, useWords } from '../kit/index.js';

interface PeopleListProps {
  person: SignedIn;
  people: readonly StaffItem[];
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

/** A list, not a table: the acts stay within reach on a phone. */
export function PeopleList({ person, people }: PeopleListProps) {
  const { staff, common } = useWords();
  return (
    <ul class="list">
      {people.map((who) => (
        <li>
          <b>{who.name}</b> {who.id === person.id && <span class="tag">{staff.people.you}</span>}
          <p class="meta">
            {who.email} · {common.role[who.role]} ·{' '}
            {who.disabledAt ? staff.people.disabled : staff.people.active}
          </p>
          <div class="row">
            <RoleForm person={person} who={who} />
            <SwitchForm person={person} who={who} />
          </div>
        </li>
      ))}
    </ul>
  );
}
