import { Injectable } from '@nestjs/common';
import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditLog } from '../audit/index.js';
import { AttemptDelay } from './attempt-delay.js';
import { Passkeys } from './factors/passkeys.service.js';
import { SecondFactor, type Factor } from './factors/second-factor.js';
import type { SignedIn } from './signed-in.js';
import { over, refusedPasskey, wrongCode } from './staff-refusals.js';

/** Asks whoever is signed in for the second factor once more, before an act that would hurt in other hands. */
@Injectable()
export class Confirmations {
  constructor(
    private readonly source: DataSource,
    private readonly second: SecondFactor,
    private readonly passkeys: Passkeys,
    private readonly delay: AttemptDelay,
    private readonly audit: AuditLog,
  ) {}

  /** Whether the person has a passkey that works at this address. */
  hasPasskey({ id }: SignedIn): Promise<boolean> {
    return this.passkeys.has(id);
  }

  /** What the browser is to sign with one of the person's own passkeys. */
  options({ id }: SignedIn): Promise<PublicKeyCredentialRequestOptionsJSON> {
    return this.passkeys.options({ purpose: 'confirm', staffId: id });
  }

  /** Takes a code. Throws `unprocessable` or `too-many`. */
  async withCode(person: SignedIn, code: string): Promise<void> {
    const budget = this.delay.codeBudget(person.email, null);
    await this.delay.chargeCode(budget);
    await this.source.transaction(async (tx) => {
      const factor = await this.second.use(tx, person.id, code);
      if (factor === null) throw wrongCode();
      await this.delay.clear(tx, budget);
      await this.renew(tx, person, factor);
    });
  }

  /** Takes what a passkey signed. Throws `unprocessable`. */
  async withPasskey(person: SignedIn, json: string): Promise<void> {
    const proof = await this.passkeys.check(json, { purpose: 'confirm', staffId: person.id });
    await this.source.transaction(async (tx) => {
      if (!(await this.passkeys.use(tx, proof))) throw refusedPasskey();
      await this.renew(tx, person, 'passkey');
    });
  }

  private async renew(tx: EntityManager, { id, sessionId }: SignedIn, factor: Factor): Promise<void> {
    const [fresh] = await tx.query<[{ id: string }[], number]>(
      `update staff_sessions set fresh_at = now(), factor = $2 where id = $1 and ended_at is null returning id`,
      [sessionId, factor],
    );
    if (fresh.length === 0) throw over();
    await this.audit.record(tx, {
      actor: { kind: 'staff', id },
      act: 'staff.confirmed',
      subject: { type: 'staff', id },
      detail: { factor },
    });
  }
}
