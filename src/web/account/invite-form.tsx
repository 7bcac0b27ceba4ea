import type { FieldError } from '../../common/index.js';
import { ROLES, type SignedIn } from '../../staff/index.js';
import { Button, CsrfField, Radios, TextField, errorFor, useWords } from '../kit/index.js';

export interface InviteTyped {
  email: string;
  name: string;
  role: string;
}

interface InviteFormProps {
  person: SignedIn;
  typed: InviteTyped | undefined;
  errors: readonly FieldError[];
}

export function InviteForm({ person, typed, errors }: InviteFormProps) {
  const { staff: text, common } = useWords();
  return (
    <form class="panel" method="post" action="/meja/staf/undang">
      <CsrfField token={person.csrfToken} />
      <TextField
        name="name"
        label={text.name}
        value={typed?.name}
        error={errorFor(errors, 'name')}
        maxLength={120}
        required
      />
      <TextField
        name="email"
        type="email"
        label={text.email}
        value={typed?.email}
        error={errorFor(errors, 'email')}
        required
      />
      <Radios
        name="role"
        label={text.link.role}
        value={typed?.role}
        error={errorFor(errors, 'role')}
        choices={ROLES.map((role) => ({ value: role, label: common.role[role] }))}
      />
      <Button>{text.people.inviteButton}</Button>
    </form>
  );
}
