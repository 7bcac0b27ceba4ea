import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Secrets } from '../../config/index.js';
import { codeSetup, codeStep, newCodeSecret, type CodeSetup } from './one-time-code.js';
import { openSecret, sealSecret } from './sealed-secret.js';

interface SecretRow {
  id: string;
  sealed: Buffer;
}

/** How long a secret waits for its first code. */
const STAYS = `interval '1 hour'`;

/** Authenticator apps. The secret is stored encrypted; the last step used only goes forward, so a code works once. */
@Injectable()
export class TotpService {
  private readonly key: Buffer;

  constructor(secrets: Secrets) {
    this.key = secrets.key('second-factor');
  }

  /** Whether the person has an app set up. */
  async isSetUp(db: EntityManager, staffId: string): Promise<boolean> {
    const rows = await db.query<{ id: string }[]>(
      `select id from staff_totp where staff_id = $1 and confirmed_at is not null`,
      [staffId],
    );
    return rows.length > 0;
  }

  /**
   * A secret that waits for its first code. `boundTo`: id of the sign-in or session that asked; asking again gives the
   * same while it stays, and no other is ever shown it.
   */
  async begin(db: EntityManager, person: { id: string; email: string }, boundTo: string): Promise<CodeSetup> {
    const [row] = await db.query<{ sealed: Buffer }[]>(BEGIN, [
      person.id,
      sealSecret(this.key, person.id, newCodeSecret()),
      boundTo,
    ]);
    if (!row) throw new Error('no pending secret');
    return codeSetup(openSecret(this.key, person.id, row.sealed), person.email);
  }

  /** Puts the waiting secret in force, in place of the one before, if the code is its own. Says whether it was. */
  async confirm(tx: EntityManager, staffId: string, boundTo: string, code: string): Promise<boolean> {
    const [row] = await tx.query<SecretRow[]>(
      `select id, secret_encrypted as sealed from staff_totp
        where staff_id = $1 and pending_for = $2 and created_at > now() - ${STAYS} for update`,
      [staffId, boundTo],
    );
    const step = row && this.stepOf(row, staffId, code);
    if (!row || step === null || step === undefined) return false;
    await tx.query(`delete from staff_totp where staff_id = $1 and id <> $2`, [staffId, row.id]);
    await tx.query(
      `update staff_totp set confirmed_at = now(), pending_for = null, last_step = $2, last_used_at = now()
        where id = $1`,
      [row.id, step],
    );
    return true;
  }

  /** Uses a code up. Of many who bring the same one, at the same moment too, one is right. */
  async use(tx: EntityManager, staffId: string, code: string): Promise<boolean> {
    const [row] = await tx.query<SecretRow[]>(
      `select id, secret_encrypted as sealed from staff_totp where staff_id = $1 and confirmed_at is not null`,
      [staffId],
    );
    const step = row && this.stepOf(row, staffId, code);
    if (!row || step === null || step === undefined) return false;
    const [used] = await tx.query<[{ id: string }[], number]>(
      `update staff_totp set last_step = $2, last_used_at = now() where id = $1 and last_step < $2 returning id`,
      [row.id, step],
    );
    return used.length > 0;
  }

  private stepOf({ sealed }: SecretRow, staffId: string, code: string): number | null {
    return codeStep(openSecret(this.key, staffId, sealed), code.replace(/\s/g, ''), Date.now());
  }
}

const BEGIN = `
  insert into staff_totp as t (staff_id, secret_encrypted, pending_for) values ($1, $2, $3)
  on conflict (pending_for) where confirmed_at is null do update set
    secret_encrypted = case when t.created_at > now() - ${STAYS} then t.secret_encrypted else $2 end,
    created_at = case when t.created_at > now() - ${STAYS} then t.created_at else now() end
  returning secret_encrypted as sealed`;
