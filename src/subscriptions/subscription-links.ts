import { Injectable } from '@nestjs/common';
import { AppError } from '../common/index.js';
import { hashOf, hashOfTyped, tokenOf } from '../common/link-token.js';
import { AppConfig, publicUrl, Secrets } from '../config/index.js';

/** What a link does, and where. A token of one does nothing at another. */
const PATHS = {
  confirm: '/langganan/konfirmasi/',
  stop: '/langganan/berhenti/',
  manage: '/langganan/',
} as const;
export type LinkPurpose = keyof typeof PATHS;

/** Links in letters. Whoever holds one may do what it is for, and needs nothing else. */
@Injectable()
export class SubscriptionLinks {
  private readonly key: Buffer;
  private readonly base: string;

  constructor(config: AppConfig, secrets: Secrets) {
    this.key = secrets.key('subscription-link');
    this.base = publicUrl(config);
  }

  token(purpose: LinkPurpose, id: string): string {
    return tokenOf(this.key, `${purpose}\n${id}`);
  }

  /** What is stored instead of the token. */
  hash(purpose: LinkPurpose, id: string): Buffer {
    return hashOf(this.token(purpose, id));
  }

  addressOf(purpose: LinkPurpose, id: string): string {
    return `${this.base}${PATHS[purpose]}${this.token(purpose, id)}`;
  }

  /** The hash of what stood in an address; 'not-found' `subscription.link-unknown` for what cannot be a token. */
  hashOfTyped(token: string): Buffer {
    const hash = hashOfTyped(token);
    if (!hash) throw unknownLink();
    return hash;
  }
}

/** A wrong, a used, an expired and an ended link are one. */
export const unknownLink = (): AppError =>
  new AppError(
    'not-found',
    'subscription.link-unknown',
    'Tautan ini tidak dikenal atau sudah tidak berlaku.',
  );
