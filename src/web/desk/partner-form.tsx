import type { FieldError } from '../../common/index.js';
import type { PartnerInput } from '../../partners/index.js';
import type { SignedIn } from '../../staff/index.js';
import { Button, CsrfField, errorFor, TextArea, TextField, useWords } from '../kit/index.js';

interface PartnerFormProps {
  person: SignedIn;
  action: string;
  typed: PartnerInput;
  errors: readonly FieldError[];
}

/** Everything an editor says of one partner. */
export function PartnerForm({ person, action, typed, errors }: PartnerFormProps) {
  const text = useWords().partners.desk;
  const about = (name: keyof PartnerInput) => ({ name, value: typed[name], error: errorFor(errors, name) });
  return (
    <form method="post" action={action}>
      <CsrfField token={person.csrfToken} />
      <TextField {...about('name')} label={text.name} maxLength={200} required />
      <TextField {...about('url')} label={text.url} type="url" required />
      <TextField {...about('feedUrl')} label={text.feedUrl} hint={text.feedHint} type="url" optional />
      <TextArea {...about('about')} label={text.about} hint={text.aboutHint} rows={3} optional />
      <Button>{text.save}</Button>
    </form>
  );
}
