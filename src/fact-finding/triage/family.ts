import type { EntityManager } from 'typeorm';
import type { MatchingService } from '../../matching/index.js';

/** A case and all that were merged into it: later questions may resemble any of them. */
export async function familyOf(tx: EntityManager, caseId: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(`select id from case_family($1) id`, [caseId]);
  return rows.map(({ id }) => id);
}

/** Nothing leads to a case that has ended, nor to what was merged into it. */
export async function forgetFamily(
  tx: EntityManager,
  matching: MatchingService,
  caseId: string,
): Promise<void> {
  for (const id of await familyOf(tx, caseId)) await matching.forgetCase(tx, id);
}
