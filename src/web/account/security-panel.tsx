import type { SignedIn } from '../../staff/index.js';
import { Button, CsrfField, LinkButton, Notice, useWords } from '../kit/index.js';

/** Fewer recovery codes than this are few. */
const FEW = 3;

export interface Security {
  codesLeft: number;
  passkeys: number;
}

interface SecurityProps extends Security {
  person: SignedIn;
}

function Act({ person, action, label }: { person: SignedIn; action: string; label: string }) {
  return (
    <form method="post" action={action}>
      <CsrfField token={person.csrfToken} />
      <Button look="quiet">{label}</Button>
    </form>
  );
}

/** Every key to one's own account, and how to change it. */
export function SecurityPanel({ person, codesLeft, passkeys }: SecurityProps) {
  const text = useWords().account.security;
  return (
    <ul class="list">
      <li>
        <h3>{text.passkeys}</h3>
        <p>{text.passkeysText(passkeys)}</p>
        <LinkButton href="/meja/akun/kunci" look="quiet">
          {text.passkeysLink}
        </LinkButton>
      </li>
      <li>
        <h3>{text.app}</h3>
        <p>{text.appText}</p>
        <Act person={person} action="/meja/akun/aplikasi" label={text.appButton} />
      </li>
      <li>
        <h3>{text.codes}</h3>
        {codesLeft < FEW && (
          <Notice tone="warn">
            <p>{text.few}</p>
          </Notice>
        )}
        <p>
          {text.left(codesLeft)} {text.codesNote}
        </p>
        <Act person={person} action="/meja/akun/kode" label={text.codesButton} />
      </li>
      <li>
        <h3>{text.password}</h3>
        <LinkButton href="/meja/akun/sandi" look="quiet">
          {text.passwordLink}
        </LinkButton>
      </li>
    </ul>
  );
}
