import { createHmac, randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { hashRaw } from '@node-rs/argon2';
import { AppError } from '../common/index.js';
import { Secrets } from '../config/index.js';

const DIGITS = 16;
const CODES = 10n ** BigInt(DIGITS);

/** What a wrong, a malformed, an unknown and an expired receipt code all get. */
export const unknownTicket = (): AppError =>
  new AppError(
    'not-found',
    'ticket.unknown',
    'Nomor tiket tidak dikenal atau sudah tidak berlaku. Periksa kembali ke-16 angkanya.',
  );

/** Makes receipt codes and the hash they are found by. A code itself is never stored. */
@Injectable()
export class Receipts {
  private readonly salt: Buffer;
  private readonly pepper: Buffer;

  constructor(private readonly secrets: Secrets) {
    const key = secrets.key('receipt');
    this.salt = createHmac('sha256', key).update('salt').digest().subarray(0, 16);
    this.pepper = key;
  }

  /** Sixteen random digits. */
  random(): string {
    return Array.from({ length: DIGITS }, () => randomInt(10)).join('');
  }

  /** The same sixteen digits for the same Idempotency-Key; the key itself is stored nowhere. */
  fromKey(idempotencyKey: string): string {
    const mac = createHmac('sha256', this.secrets.key('receipt-idempotency')).update(idempotencyKey).digest();
    return (BigInt(`0x${mac.toString('hex')}`) % CODES).toString().padStart(DIGITS, '0');
  }

  /**
   * The hash of what a person typed, with any blanks and dashes. Anything but sixteen digits takes the same work, to
   * a hash that no ticket has, so that not even the time tells a malformed code from an unknown one.
   */
  hashTyped(typed: string): Promise<Buffer> {
    const digits = typed.replace(/[\s\-–—.]/g, '');
    return this.hash(/^[0-9]{16}$/.test(digits) ? digits : 'malformed');
  }

  /** As it is shown: XXXX-XXXX-XXXX-XXXX. */
  shown(digits: string): string {
    return digits.replace(/(\d{4})(?=\d)/g, '$1-');
  }

  /**
   * argon2id with a fixed salt and a secret key: slow for whoever steals the table, equal for equal codes, so that a
   * unique index finds it. About 20 ms and 19 MiB; call it outside of any transaction.
   */
  hash(digits: string): Promise<Buffer> {
    return hashRaw(digits, {
      salt: this.salt,
      secret: this.pepper,
      memoryCost: 19_456,
      timeCost: 2,
      parallelism: 1,
    });
  }

  /** Recognises the same body sent again under the same Idempotency-Key. */
  bodyFingerprint(body: unknown): Buffer {
    return createHmac('sha256', this.secrets.key('fingerprint')).update(JSON.stringify(body)).digest();
  }
}
