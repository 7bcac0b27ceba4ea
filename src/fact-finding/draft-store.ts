import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Draft, DraftContent, DraftVersion, Review } from './draft.js';
import { draftSourcesOf, type DraftStatus } from './draft-status.js';
import { illegalDraftMove } from './refusals.js';

const VERSION = `
  select v.version, v.author_id as "authorId", s.name as "authorName", v.title, v.claim, v.verdict, v.kind, v.scam,
         v.summary, v.explanation, v.share_text as "shareText", v.topics, v.kelurahan, v.circulating, v.change_note as "changeNote", v.created_at as "createdAt"
  from draft_versions v join staff s on s.id = v.author_id join drafts d on d.id = v.draft_id`;

const INSERT = `
  insert into draft_versions (draft_id, version, author_id, title, claim, verdict, kind, scam, summary, explanation,
    share_text, topics, kelurahan, circulating, change_note)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`;

const DRAFT = `id, status, revision_target as "revisionTarget", publish_at as "publishAt"`;

type DraftRow = Omit<Draft, 'latest'>;

/** Reads and writes drafts, always in the caller's transaction. Versions and reviews only grow. */
@Injectable()
export class DraftStore {
  /** The draft that is not published yet, or null. */
  async open(tx: EntityManager, caseId: string): Promise<Draft | null> {
    const [row] = await tx.query<DraftRow[]>(
      `select ${DRAFT} from drafts where case_id = $1 and status <> 'published'`,
      [caseId],
    );
    return row ? { ...row, latest: await this.latest(tx, row.id) } : null;
  }

  /** The open draft, begun now if there is none. */
  async begin(tx: EntityManager, caseId: string, answerId: string | null): Promise<Draft> {
    const open = await this.open(tx, caseId);
    if (open) return open;
    const [row] = await tx.query<DraftRow[]>(
      `insert into drafts (case_id, revision_target)
       values ($1, coalesce((select current_revision from answers where id = $2), 0) + 1)
       returning ${DRAFT}`,
      [caseId, answerId],
    );
    if (!row) throw new Error('the new draft has no id');
    return { ...row, latest: null };
  }

  async append(
    tx: EntityManager,
    { id, latest }: Draft,
    authorId: string,
    content: DraftContent,
  ): Promise<number> {
    const version = (latest?.version ?? 0) + 1;
    await tx.query(INSERT, [
      ...[id, version, authorId, content.title, content.claim, content.verdict, content.kind, content.scam],
      ...[content.summary, content.explanation, content.shareText, content.topics, content.kelurahan],
      ...[content.circulating, content.changeNote],
    ]);
    return version;
  }

  /** One guarded move; 'conflict' `draft.illegal-move` when the draft stands elsewhere. */
  async move(tx: EntityManager, draftId: string, to: DraftStatus): Promise<void> {
    const moved = await tx.query<{ id: string }[]>(
      `with moved as (update drafts set status = $2, publish_at = null where id = $1 and status = any($3) returning id)
       select id from moved`,
      [draftId, to, draftSourcesOf(to)],
    );
    if (moved.length === 0) throw illegalDraftMove(to);
  }

  /** The newest published version of a case: what a correction starts from. */
  async published(tx: EntityManager, caseId: string): Promise<DraftVersion | null> {
    const [row] = await tx.query<DraftVersion[]>(
      `${VERSION} where d.case_id = $1 and d.status = 'published' order by d.id desc, v.version desc limit 1`,
      [caseId],
    );
    return row ?? null;
  }

  /** One version of a draft, or null. */
  async version(tx: EntityManager, draftId: string, version: number): Promise<DraftVersion | null> {
    const [row] = await tx.query<DraftVersion[]>(`${VERSION} where v.draft_id = $1 and v.version = $2`, [
      draftId,
      version,
    ]);
    return row ?? null;
  }

  async authors(tx: EntityManager, draftId: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `select distinct author_id as id from draft_versions where draft_id = $1`,
      [draftId],
    );
    return rows.map(({ id }) => id);
  }

  /** What reviewers said of a draft, oldest first. */
  async reviews(tx: EntityManager, draftId: string): Promise<Review[]> {
    return tx.query<Review[]>(
      `select r.version, r.reviewer_id as "reviewerId", s.name as "reviewerName", r.decision, r.comment,
              r.created_at as "createdAt"
       from reviews r join staff s on s.id = r.reviewer_id where r.draft_id = $1 order by r.id`,
      [draftId],
    );
  }

  private async latest(tx: EntityManager, draftId: string): Promise<DraftVersion | null> {
    const [row] = await tx.query<DraftVersion[]>(
      `${VERSION} where v.draft_id = $1 order by v.version desc limit 1`,
      [draftId],
    );
    return row ?? null;
  }
}
