import type { EntityManager } from 'typeorm';

/** Who is told of an inquiry: who asked, and who holds the case now. */
export async function peopleOf(tx: EntityManager, caseId: string, askedBy: string): Promise<string[]> {
  const [row] = await tx.query<{ holder: string | null }[]>(
    `select case when lease_until > now() then lease_holder end as holder from cases where id = $1`,
    [caseId],
  );
  return [...new Set([askedBy, ...(row?.holder ? [row.holder] : [])])];
}
