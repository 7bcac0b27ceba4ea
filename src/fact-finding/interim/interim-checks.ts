import { isUUID } from 'class-validator';
import type { EntityManager } from 'typeorm';
import { AppError } from '../../common/index.js';
import { unpublishable } from '../../questions/index.js';

/** What was typed where an id belongs, as the database can take it. */
export const idOrNull = (typed: string): string | null => (isUUID(typed) ? typed : null);

/** Whom to tell of the newest statement of a case. */
export async function aboutInterim(tx: EntityManager, caseId: string, by: string) {
  const rows = await tx.query<{ author: string; revision: number }[]>(
    `select author_id as author, revision from interim_statements where case_id = $1 order by revision desc`,
    [caseId],
  );
  const authors = [...new Set(rows.map(({ author }) => author))];
  return { caseId, by, authors, ref: `interim:${rows[0]?.revision ?? 0}` };
}

export const invalid = (field: string, message: string): AppError =>
  new AppError('invalid', 'interim.invalid', 'Pernyataan sementara perlu diperbaiki.', [{ field, message }]);

/** Locks the case; an answer is the end of every interim statement. */
export async function refuseAnswered(tx: EntityManager, caseId: string): Promise<void> {
  const [row] = await tx.query<{ open: boolean }[]>(`select open_for_interim($1) as open`, [caseId]);
  if (row?.open) return;
  throw new AppError(
    'conflict',
    'interim.closed',
    'Pernyataan sementara hanya untuk kasus terbuka yang belum pernah dijawab.',
  );
}

/** The official source that was chosen; null: nothing is confirmed yet. */
export async function sourceOf(tx: EntityManager, caseId: string, typed: string): Promise<string | null> {
  if (typed === '') return null;
  const [row] = await tx.query<{ official: boolean | null }[]>(
    `select is_official_source($1, $2) as official`,
    [idOrNull(typed), caseId],
  );
  if (row?.official) return typed;
  throw invalid('sourceId', 'Pilih pernyataan resmi dengan kutipan dari daftar bukti, atau kosongkan.');
}

/** What would expose somebody is not even proposed. */
export async function refusePrivate(tx: EntityManager, text: string, sourceId: string | null): Promise<void> {
  const [source] = await tx.query<{ text: string }[]>(
    `select concat_ws(E'\\n', publisher, title, url) as text from evidence where id = $1`,
    [sourceId],
  );
  if (unpublishable([text, source?.text ?? ''], false).length > 0)
    throw invalid('text', 'Pernyataan atau sumbernya memuat data pribadi orang. Hapus dahulu data itu.');
}

/** Notes one judgement; without a comment it approves. */
export async function write(
  tx: EntityManager,
  statementId: string,
  reviewerId: string,
  comment: string | null,
): Promise<void> {
  const [row] = await tx.query<{ id: string }[]>(
    `insert into interim_reviews (statement_id, reviewer_id, decision, comment) values ($1, $2, $3, $4)
     on conflict (statement_id, reviewer_id) do nothing returning statement_id as id`,
    [statementId, reviewerId, comment === null ? 'approve' : 'send_back', comment],
  );
  if (!row)
    throw new AppError('conflict', 'review.twice', 'Anda sudah memberi keputusan atas pernyataan ini.');
}

/** Approvals by people who may approve now. */
export async function approvalsOf(tx: EntityManager, statementId: string): Promise<number> {
  const [row] = await tx.query<{ approvals: number }[]>(
    `select count(*)::int as approvals from interim_reviews r join staff s on s.id = r.reviewer_id
     where r.statement_id = $1 and r.decision = 'approve' and s.disabled_at is null
       and s.role in ('editor', 'administrator')`,
    [statementId],
  );
  return row?.approvals ?? 0;
}
