import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditLog, type Actor } from '../../audit/index.js';
import { AccountNews } from '../account-news.js';
import type { SignedIn } from '../signed-in.js';
import { over, ownFactors, unchanged, wrongCode } from '../staff-refusals.js';
import type { CodeSetup } from './one-time-code.js';
import { RecoveryCodes } from './recovery-codes.service.js';
import { TotpService } from './totp.service.js';

interface Person {
  id: string;
  email: string;
}

/** How second factors come and go. Every change leaves its line in the log, and its owner is told by mail. */
@Injectable()
export class FactorChanges {
  constructor(
    private readonly source: DataSource,
    private readonly totp: TotpService,
    private readonly recovery: RecoveryCodes,
    private readonly news: AccountNews,
    private readonly audit: AuditLog,
  ) {}

  /** The secret for somebody who has none. Throws `gone` when there is one by now. `tx` holds the account. */
  async beginFirst(tx: EntityManager, person: Person, halfId: string): Promise<CodeSetup> {
    if (await this.totp.isSetUp(tx, person.id)) throw over();
    return this.totp.begin(tx, person, halfId);
  }

  /** Puts the first app in force and returns the recovery codes. `tx` holds the account. */
  async confirmFirst(tx: EntityManager, { id }: Person, halfId: string, code: string): Promise<string[]> {
    if (await this.totp.isSetUp(tx, id)) throw over();
    if (!(await this.totp.confirm(tx, id, halfId, code))) throw wrongCode();
    await this.note(tx, { kind: 'staff', id }, 'staff.app-set-up', id);
    return this.recovery.renew(tx, id);
  }

  /** The secret of another phone; the one before counts until the new one has shown a code. */
  beginReplacement(person: SignedIn): Promise<CodeSetup> {
    return this.totp.begin(this.source.manager, person, person.sessionId);
  }

  /** The new phone's first code: the one before is worth nothing from now on. Throws `unprocessable`. */
  async replace(person: SignedIn, code: string): Promise<void> {
    const { id } = person;
    await this.source.transaction(async (tx) => {
      if (!(await this.totp.confirm(tx, id, person.sessionId, code))) throw wrongCode();
      await this.news.tell(tx, id, 'app-replaced');
      await this.note(tx, { kind: 'staff', id }, 'staff.app-replaced', id);
    });
  }

  /** Ten new recovery codes, returned this once. */
  async renewCodes({ id }: SignedIn): Promise<string[]> {
    return this.source.transaction(async (tx) => {
      await this.news.tell(tx, id, 'codes-renewed');
      await this.note(tx, { kind: 'staff', id }, 'staff.codes-renewed', id);
      return this.recovery.renew(tx, id);
    });
  }

  /** How many recovery codes are left. */
  codesLeft(person: SignedIn): Promise<number> {
    return this.recovery.left(this.source.manager, person.id);
  }

  /**
   * Takes every factor away from somebody who lost the phone, and ends their sessions; the next sign-in sets up another.
   * Throws `conflict` when there is nothing to take away.
   */
  async reset(actor: Actor, staffId: string): Promise<void> {
    if (!isUUID(staffId)) throw unchanged();
    if (actor.kind === 'staff' && actor.id === staffId) throw ownFactors();
    await this.source.transaction(async (tx) => {
      const [gone] = await tx.query<[{ id: string }[], number]>(
        `delete from staff_totp where staff_id = $1 and confirmed_at is not null returning id`,
        [staffId],
      );
      if (gone.length === 0) throw unchanged();
      for (const sql of RESET) await tx.query(sql, [staffId]);
      await this.news.tell(tx, staffId, 'factors-reset');
      await this.note(tx, actor, 'staff.factors-reset', staffId);
    });
  }

  private async note(tx: EntityManager, actor: Actor, act: string, id: string): Promise<void> {
    await this.audit.record(tx, { actor, act, subject: { type: 'staff', id } });
  }
}

const RESET = [
  `delete from staff_recovery_codes where staff_id = $1`,
  `delete from staff_passkeys where staff_id = $1`,
  `delete from staff_totp where staff_id = $1`,
  `update staff_sign_ins set ended_at = now() where staff_id = $1 and ended_at is null`,
  `update staff_sessions set ended_at = now() where staff_id = $1 and ended_at is null`,
];
