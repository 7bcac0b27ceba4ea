import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** What is over is kept this long; the log keeps the acts themselves. */
const FORGET = [
  `delete from staff_sessions where least(ended_at, expires_at) < now() - interval '30 days'`,
  `delete from staff_invitations where least(used_at, revoked_at, expires_at) < now() - interval '30 days'`,
  `delete from staff_sign_ins where expires_at < now() - interval '1 day'`,
  `delete from staff_challenges where expires_at < now()`,
  `delete from staff_totp where confirmed_at is null and created_at < now() - interval '1 day'`,
  `delete from sign_in_attempts where greatest(last_at, next_at) < now() - interval '1 day'`,
];

/** Forgets sessions, links, challenges and sign-in attempts that are long over. */
@Injectable()
export class StaffSweep {
  /** Part of the `house.sweep` job; running it again does no harm. */
  async sweep(tx: EntityManager): Promise<void> {
    for (const sql of FORGET) await tx.query(sql);
  }
}
