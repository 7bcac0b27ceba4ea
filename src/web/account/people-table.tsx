import { ROLES, type SignedIn, type StaffItem } from '../../staff/index.js';
import { Button, CsrfField, useWords } from '../kit/index.js';

interface PeopleTableProps {
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

export function PeopleTable({ person, people }: PeopleTableProps) {
  const { staff: text } = useWords();
  return (
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">{text.name}</th>
            <th scope="col">{text.people.status}</th>
            <th scope="col">{text.link.role}</th>
            <th scope="col">{text.people.act}</th>
          </tr>
        </thead>
        <tbody>
          {people.map((who) => (
            <tr>
              <th scope="row">
                {who.name} {who.id === person.id && <span class="tag">{text.people.you}</span>}
                <br />
                {who.email}
              </th>
              <td>{who.disabledAt ? text.people.disabled : text.people.active}</td>
              <td>
                <RoleForm person={person} who={who} />
              </td>
              <td>
                <SwitchForm person={person} who={who} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
