import { createCipheriv, createECDH, hkdfSync, randomBytes, type ECDH } from 'node:crypto';
import type { PushTarget } from './target.js';

/** Content of one record; push services take 4096 bytes in all (RFC 8291, 4). */
const RECORD_BYTES = 4_096;
export const MESSAGE_BYTES_MAX = 3_993;
const SALT_BYTES = 16;
const LAST_RECORD = Buffer.from([2]);

/** What is made anew for every message; given only to check against the example of the RFC. */
export interface Fresh {
  salt: Buffer;
  sender: ECDH;
}

function fresh(): Fresh {
  const sender = createECDH('prime256v1');
  sender.generateKeys();
  return { salt: randomBytes(SALT_BYTES), sender };
}

const derive = (from: Buffer, salt: Buffer, info: Buffer | string, bytes: number): Buffer =>
  Buffer.from(hkdfSync('sha256', from, salt, info, bytes));

/** Encrypts a message for one browser: RFC 8291 (keys) in the coding aes128gcm of RFC 8188, one record. */
export function encryptFor(
  { p256dh, auth }: Pick<PushTarget, 'p256dh' | 'auth'>,
  message: Buffer,
  { salt, sender }: Fresh = fresh(),
): Buffer<ArrayBuffer> {
  if (message.length > MESSAGE_BYTES_MAX) throw new Error('A push message is longer than one record');
  const receiver = Buffer.from(p256dh, 'base64url');
  const sent = sender.getPublicKey();
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), receiver, sent]);
  const secret = derive(sender.computeSecret(receiver), Buffer.from(auth, 'base64url'), info, 32);
  const key = derive(secret, salt, 'Content-Encoding: aes128gcm\0', 16);
  const nonce = derive(secret, salt, 'Content-Encoding: nonce\0', 12);
  const cipher = createCipheriv('aes-128-gcm', key, nonce);
  const sealed = [cipher.update(message), cipher.update(LAST_RECORD), cipher.final(), cipher.getAuthTag()];
  const size = Buffer.alloc(4);
  size.writeUInt32BE(RECORD_BYTES);
  return Buffer.concat([salt, size, Buffer.from([sent.length]), sent, ...sealed]);
}
