import { hkdfSync, randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AppConfig } from './app-config.js';

/** What a derived key is for. One purpose, one key: a leak of one says nothing about another. */
export type KeyPurpose =
  | 'receipt'
  | 'receipt-idempotency'
  | 'contact'
  | 'subscription-contact'
  | 'subscription-address'
  | 'subscription-link'
  | 'web-push'
  | 'session'
  | 'csrf'
  | 'one-time-link'
  | 'inquiry-link'
  | 'address-budget'
  | 'proof-of-work'
  | 'form-stamp'
  | 'fingerprint'
  | 'second-factor'
  | 'recovery-code'
  | 'half-sign-in'
  | 'network'
  | 'proof-signing';

/** Keys derived from the root secret (HKDF-SHA256, RFC 5869). */
export class Secrets {
  constructor(private readonly root: Buffer) {}

  /** A 32-byte key for one purpose. */
  key(purpose: KeyPurpose): Buffer {
    return Buffer.from(hkdfSync('sha256', this.root, 'kupang-kabashoax', purpose, 32));
  }
}

const secretFile = (config: AppConfig): string => join(config.KABASHOAX_DATA_DIR, 'secret.key');

/** Whether there is a root secret, without making one. */
export function hasSecret(config: AppConfig): boolean {
  return config.KABASHOAX_SECRET !== undefined || existsSync(secretFile(config));
}

/** The root secret from the settings, or made once in the data folder (mode 600); two processes that race agree on one. */
export function loadSecrets(config: AppConfig): Secrets {
  if (config.KABASHOAX_SECRET) return new Secrets(Buffer.from(config.KABASHOAX_SECRET, 'utf8'));
  // Others may pass through to the embedded database, which is another user's when we are root, but list nothing.
  mkdirSync(config.KABASHOAX_DATA_DIR, { recursive: true, mode: 0o711 });
  const file = secretFile(config);
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, randomBytes(32).toString('hex'), { mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return new Secrets(Buffer.from(readFileSync(file, 'utf8').trim(), 'hex'));
}
