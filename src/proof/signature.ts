import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { calculateJwkThumbprint, errors, flattenedVerify, FlattenedSign } from 'jose';
import type { PublicKey } from './statement.js';

/** A key that signs, with the name everybody knows it by. */
export interface SigningKey {
  /** RFC 7638 thumbprint of the public half. */
  id: string;
  secret: KeyObject;
  public: PublicKey;
}

/** What stands before the 32 bytes of an Ed25519 key in PKCS #8 (RFC 8410). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** The key pair that grows out of 32 secret bytes, always the same one (RFC 8032). */
export async function keyFromSeed(seed: Buffer): Promise<SigningKey> {
  const secret = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });
  const { x } = createPublicKey(secret).export({ format: 'jwk' });
  if (x === undefined) throw new Error('an Ed25519 key without its public half');
  const key: PublicKey = { kty: 'OKP', crv: 'Ed25519', x };
  return { id: await keyIdOf(key), secret, public: key };
}

/** RFC 7638: the same key has the same name everywhere. */
export const keyIdOf = ({ kty, crv, x }: PublicKey): Promise<string> =>
  calculateJwkThumbprint({ kty, crv, x });

/** A detached JWS over the text as it is: RFC 7515 appendix F with the unencoded payload of RFC 7797. */
export async function signDetached(text: string, key: SigningKey): Promise<string> {
  const header = { alg: 'EdDSA', kid: key.id, b64: false, crit: ['b64'] };
  const signed = await new FlattenedSign(Buffer.from(text, 'utf8'))
    .setProtectedHeader(header)
    .sign(key.secret);
  return `${signed.protected ?? ''}..${signed.signature}`;
}

/** Whether exactly this key signed exactly this text. */
export async function isSignedBy(text: string, jws: string, key: PublicKey): Promise<boolean> {
  const [head = '', payload, signature = ''] = jws.split('.');
  if (payload !== '') return false;
  try {
    const parts = { protected: head, signature, payload: Buffer.from(text, 'utf8') };
    const { protectedHeader } = await flattenedVerify(parts, checkingKey(key), { algorithms: ['EdDSA'] });
    return protectedHeader?.b64 === false && protectedHeader.kid === (await keyIdOf(key));
  } catch (error) {
    if (isRefusal(error)) return false;
    throw error;
  }
}

const isRefusal = (error: unknown): boolean =>
  error instanceof errors.JOSEError || error instanceof UnusableKey;

class UnusableKey extends Error {}

/** What a stranger calls a key may be none. */
function checkingKey(key: PublicKey): KeyObject {
  try {
    return createPublicKey({ key: { ...key }, format: 'jwk' });
  } catch (cause) {
    throw new UnusableKey('no Ed25519 key', { cause });
  }
}
