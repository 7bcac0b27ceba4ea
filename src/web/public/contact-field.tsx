import type { FieldError } from '../../common/index.js';
import { TextField, errorFor, useWords } from '../kit/index.js';

/** Where to write when the answer is there. */
export function ContactField({ address, errors }: { address: string; errors: readonly FieldError[] }) {
  const say = useWords().ask.contact;
  return (
    <TextField
      name="contact.address"
      type="email"
      autocomplete="email"
      optional
      label={say.email}
      hint={say.emailHint}
      value={address}
      error={errorFor(errors, 'contact.address')}
    />
  );
}
