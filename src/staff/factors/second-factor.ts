import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { looksLikeCode } from './one-time-code.js';
import { RecoveryCodes } from './recovery-codes.service.js';
import { TotpService } from './totp.service.js';

/** How a session was proven. */
export const FACTORS = ['totp', 'recovery', 'passkey'] as const;
export type Factor = (typeof FACTORS)[number];

/** The field for a code takes both kinds: six digits of the app, or one of the codes on paper. */
@Injectable()
export class SecondFactor {
  constructor(
    private readonly totp: TotpService,
    private readonly recovery: RecoveryCodes,
  ) {}

  /** Uses up what was typed; null when it is no code of this person that is still good. */
  async use(tx: EntityManager, staffId: string, typed: string): Promise<Factor | null> {
    if (looksLikeCode(typed)) return (await this.totp.use(tx, staffId, typed)) ? 'totp' : null;
    return (await this.recovery.use(tx, staffId, typed)) ? 'recovery' : null;
  }
}
