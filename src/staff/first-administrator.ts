import { IsNull, Not, type EntityManager } from 'typeorm';
import { Staff } from './entities/staff.js';

/** Decided under a lock held to the end of the transaction, so two first administrators cannot arrive at once. */
export async function hasAdministrator(tx: EntityManager): Promise<boolean> {
  await tx.query(`select pg_advisory_xact_lock(hashtext('staff_first_administrator'))`);
  return tx.existsBy(Staff, { role: 'administrator', passwordHash: Not(IsNull()) });
}
