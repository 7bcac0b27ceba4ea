import { randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';

/** What every authenticator app understands (RFC 6238): SHA-1, six digits, 30 seconds. */
const FORM = { algorithm: 'SHA1', digits: 6, period: 30 };
const ISSUER = 'Kupang Kabashoax';
/** 160 bits, as RFC 4226 recommends. */
const SECRET_BYTES = 20;
/** Steps before and after the present one that still count: a phone's clock may be half a minute off. */
const WINDOW = 1;

/** What a phone is given, as QR code and as text to type. */
export interface CodeSetup {
  uri: string;
  /** Base32 in groups of four. */
  key: string;
}

export const newCodeSecret = (): Buffer => randomBytes(SECRET_BYTES);

/** The otpauth address of a secret and its key as people type it. `label` is shown in the app. */
export function codeSetup(secret: Buffer, label: string): CodeSetup {
  const totp = generator(secret, label);
  return { uri: totp.toString(), key: (totp.secret.base32.match(/.{1,4}/g) ?? []).join(' ') };
}

/** The time step that a code belongs to at `now` (ms), or null when it is none of the steps that count. */
export function codeStep(secret: Buffer, code: string, now: number): number | null {
  const delta = generator(secret).validate({ token: code, timestamp: now, window: WINDOW });
  return delta === null ? null : Math.floor(now / 1000 / FORM.period) + delta;
}

/** Whether something typed looks like a code of an app, whatever blanks are in it. */
export const looksLikeCode = (typed: string): boolean => /^\d{6}$/.test(typed.replace(/\s/g, ''));

function generator(secret: Buffer, label = ''): TOTP {
  return new TOTP({
    ...FORM,
    issuer: ISSUER,
    label,
    secret: Secret.fromHex(secret.toString('hex')),
  });
}
