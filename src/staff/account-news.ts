import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { JobLedger } from '../queue/index.js';

/** What somebody is told by mail about their own account, whoever did it. */
export const NEWS = [
  'factors-reset',
  'app-replaced',
  'codes-renewed',
  'recovery-code-used',
  'passkey-added',
  'passkey-removed',
  'password-changed',
] as const;
export type News = (typeof NEWS)[number];

/** Tells people what happened to their account, so that what they did not do is noticed. */
@Injectable()
export class AccountNews {
  constructor(private readonly ledger: JobLedger) {}

  /** Enters the letter in the caller's transaction. */
  async tell(tx: EntityManager, staffId: string, news: News): Promise<void> {
    await this.ledger.add(tx, 'staff.tell', { staffId, news, letterId: randomUUID() });
  }
}
