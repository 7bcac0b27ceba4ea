import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** Forgets what the guard no longer needs. */
@Injectable()
export class AbuseSweep {
  async sweep(tx: EntityManager): Promise<void> {
    await tx.query('delete from abuse_budgets where expires_at < now()');
    await tx.query('delete from abuse_solutions where expires_at < now()');
  }
}
