import type { FieldError } from '../../common/index.js';
import { Button, GuardFields, TextField, errorFor, useHref, useWords } from '../kit/index.js';

interface FollowFormProps {
  code: string;
  stamp: string;
  /** What was typed into the form that came back. */
  typed?: string;
  errors?: readonly FieldError[];
}

/** Leaves an address for one ticket; posts to the ticket's page. */
export function FollowForm({ code, stamp, typed = '', errors = [] }: FollowFormProps) {
  const say = useWords().ticket.follow;
  const href = useHref();
  return (
    <form method="post" action={href('/tiket/surel')} novalidate>
      <input type="hidden" name="code" value={code} />
      <TextField
        name="address"
        type="email"
        autocomplete="email"
        label={say.label}
        hint={say.hint}
        value={typed}
        error={errorFor(errors, 'address')}
      />
      <GuardFields stamp={stamp} />
      <Button look="quiet">{say.submit}</Button>
    </form>
  );
}
