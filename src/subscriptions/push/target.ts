import { createECDH } from 'node:crypto';

/** Where a browser is reached and what only it can read (W3C Push API, PushSubscription.toJSON). */
export interface PushTarget {
  endpoint: string;
  /** P-256 public key of the browser, uncompressed, base64url. */
  p256dh: string;
  /** 16 bytes that the browser shares with us, base64url. */
  auth: string;
}

export const PUBLIC_KEY_BYTES = 65;
export const AUTH_BYTES = 16;

/** Whether the keys are ones that a message can be encrypted for: a point of the curve and 16 bytes. */
export function hasKeys({ p256dh, auth }: PushTarget): boolean {
  const point = Buffer.from(p256dh, 'base64url');
  const secret = Buffer.from(auth, 'base64url');
  return point.length === PUBLIC_KEY_BYTES && secret.length === AUTH_BYTES && isOnCurve(point);
}

function isOnCurve(point: Buffer): boolean {
  const own = createECDH('prime256v1');
  own.generateKeys();
  try {
    own.computeSecret(point);
    return true;
  } catch {
    // Node has no other way to ask.
    return false;
  }
}

/** As it is sealed: one text. */
export const writeTarget = ({ endpoint, p256dh, auth }: PushTarget): string =>
  JSON.stringify([endpoint, p256dh, auth]);

export function readTarget(text: string): PushTarget {
  const parts: unknown = JSON.parse(text);
  const [endpoint, p256dh, auth] = Array.isArray(parts) ? parts.map(String) : [];
  if (endpoint === undefined || p256dh === undefined || auth === undefined)
    throw new Error('A push subscription was sealed in another shape');
  return { endpoint, p256dh, auth };
}
