import type { EntityManager } from 'typeorm';
import { AppError } from '../../common/index.js';
import type { LockedCase } from './desk-cases.js';

/** Statuses in which evidence can be added (in the database: guard_evidence). */
const TAKES_EVIDENCE = ['investigating', 'waiting_for_agency', 'correcting'];

/**
 * Whatever columns evidence has, now and later. A reply of an agency proves less where the city judges itself, and what
 * was typed before that was ruled out proves nothing alone.
 */
const COPY = `
  insert into evidence
  select copy.* from evidence e join cases t on t.id = $2
    cross join lateral jsonb_populate_record(null::evidence,
      to_jsonb(e) || jsonb_build_object('id', uuidv7(), 'case_id', $2::uuid,
        'is_primary_official', e.is_primary_official and num_nonnulls(e.capture_id, e.inquiry_id) > 0
          and not (e.inquiry_id is not null and t.city_is_subject))) copy
  where e.case_id = $1 and e.removed_at is null order by e.id
  returning id`;

/** Copies every source of a case to another, and gives the ids of the copies; 'conflict' `case.target-standing`. */
export async function copyEvidence(tx: EntityManager, caseId: string, target: LockedCase): Promise<string[]> {
  const [row] = await tx.query<{ some: boolean }[]>(
    `select exists (select from evidence where case_id = $1 and removed_at is null) as some`,
    [caseId],
  );
  if (!row?.some) return [];
  if (!TAKES_EVIDENCE.includes(target.status))
    throw new AppError(
      'conflict',
      'case.target-standing',
      target.status === 'new'
        ? `Kasus ini punya bukti, sedangkan Kasus ${target.number} belum diambil siapa pun. Gabungkan ke arah sebaliknya.`
        : `Kasus ini punya bukti, sedangkan draf Kasus ${target.number} sedang ditinjau. Gabungkan sesudah tinjauan.`,
    );
  const copies = await tx.query<{ id: string }[]>(COPY, [caseId, target.id]);
  return copies.map(({ id }) => id);
}

/** Takes copies off the list again; 'conflict' `move.evidence-stands` while the target's sources stand still. */
export async function removeCopies(
  tx: EntityManager,
  copies: readonly string[],
  target: LockedCase,
  staffId: string,
): Promise<void> {
  if (copies.length === 0) return;
  if (!TAKES_EVIDENCE.includes(target.status))
    throw new AppError(
      'conflict',
      'move.evidence-stands',
      `Bukti yang ikut pindah sedang ditinjau bersama draf Kasus ${target.number}. Batalkan sesudah tinjauan.`,
    );
  await tx.query(
    `update evidence set removed_at = now(), removed_by = $2 where id = any($1::uuid[]) and removed_at is null`,
    [copies, staffId],
  );
}
