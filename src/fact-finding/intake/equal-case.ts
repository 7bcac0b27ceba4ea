import type { EntityManager } from 'typeorm';
import type { SentQuestion } from '../../questions/index.js';
import { OPEN } from '../case-status.js';

/**
 * The open case that the asker pointed at, or the one where the very same words belong now, or one that was opened
 * for them. A case that was merged stands for the one it lives on in.
 */
export async function equalCase(
  tx: EntityManager,
  { fingerprint, sameAsCase }: SentQuestion,
): Promise<string | null> {
  const [equal] = await tx.query<{ id: string }[]>(
    `with known as (
       select living_case($3) as id, 1 as sureness
       union all select case_id, 2 from questions where fingerprint = $1 and case_id is not null
       union all select living_case(id), 3 from cases where fingerprint = $1)
     select c.id from known join cases c on c.id = known.id where c.status = any($2)
     order by known.sureness, c.id limit 1`,
    [fingerprint, OPEN, sameAsCase],
  );
  return equal?.id ?? null;
}
