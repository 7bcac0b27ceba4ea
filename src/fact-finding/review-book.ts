import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog } from '../audit/index.js';
import { AppError } from '../common/index.js';
import type { Draft, DraftVersion } from './draft.js';
import { DraftStore } from './draft-store.js';
import type { ReviewedCase } from './publication.service.js';
import { ReviewNotices } from './review-notices.js';
import { draftChanged, illegalCaseMove, illegalDraftMove } from './refusals.js';

/** A draft under review with its case, both locked. */
export interface Reviewed {
  file: ReviewedCase;
  draft: Draft;
  latest: DraftVersion;
}

/** Who may judge what, and what was judged; always in the caller's transaction. The database refuses the same. */
@Injectable()
export class ReviewBook {
  constructor(
    private readonly store: DraftStore,
    private readonly audit: AuditLog,
    readonly notices: ReviewNotices,
  ) {}

  /** Locks case and draft for a judgement on exactly `version`, and refuses politely what the database would refuse anyway. */
  async underReview(
    tx: EntityManager,
    caseId: string,
    reviewerId: string,
    version: number,
  ): Promise<Reviewed> {
    const file = await this.lock(tx, caseId);
    if (!file) throw illegalCaseMove('published');
    const draft = await this.store.open(tx, caseId);
    if (!draft?.latest || draft.status !== 'in_review') throw illegalDraftMove('approved');
    if (draft.latest.version !== version) throw draftChanged();
    await this.mustBeEditor(tx, reviewerId);
    await this.refuseAuthor(tx, draft.id, reviewerId);
    return { file, draft, latest: draft.latest };
  }

  /** Locks the case whose draft is approved and waits for its time; 'conflict' `draft.illegal-move` when none does. */
  async scheduled(tx: EntityManager, caseId: string): Promise<Reviewed> {
    const waiting = await this.waiting(tx, caseId);
    if (!waiting) throw illegalDraftMove('published');
    return waiting;
  }

  /** The same, or null. */
  async waiting(tx: EntityManager, caseId: string): Promise<Reviewed | null> {
    const handedIn = await this.handedIn(tx, caseId);
    return handedIn?.draft.status === 'approved' ? handedIn : null;
  }

  /** Locks the case whose draft is out of its author's hands, under review or approved; null when none is. */
  async handedIn(tx: EntityManager, caseId: string): Promise<Reviewed | null> {
    const file = await this.lock(tx, caseId);
    if (!file) return null;
    const draft = await this.store.open(tx, caseId);
    return draft?.latest ? { file, draft, latest: draft.latest } : null;
  }

  private async lock(tx: EntityManager, caseId: string): Promise<ReviewedCase | null> {
    const [file] = await tx.query<ReviewedCase[]>(
      `select id, answer_id as "answerId", city_is_subject as "cityIsSubject" from cases
       where id = $1 and status = 'in_review' for update`,
      [caseId],
    );
    return file ?? null;
  }

  async mustBeEditor(tx: EntityManager, staffId: string): Promise<void> {
    const [editor] = await tx.query<{ id: string }[]>(
      `select id from staff where id = $1 and disabled_at is null and role in ('editor', 'administrator')`,
      [staffId],
    );
    if (!editor)
      throw new AppError('forbidden', 'review.not-editor', 'Hanya penyunting yang dapat melakukan ini.');
  }

  async isAuthor(tx: EntityManager, draftId: string, staffId: string): Promise<boolean> {
    return (await this.store.authors(tx, draftId)).includes(staffId);
  }

  async refuseAuthor(tx: EntityManager, draftId: string, reviewerId: string): Promise<void> {
    if (await this.isAuthor(tx, draftId, reviewerId))
      throw new AppError(
        'forbidden',
        'review.own-work',
        'Anda ikut menulis draf ini, jadi orang lain yang harus meninjaunya.',
      );
  }

  /** Writes one judgement down for good; 'conflict' `review.twice` for a second one on the same version. */
  async write(
    tx: EntityManager,
    { draft, latest }: Reviewed,
    reviewerId: string,
    { decision, comment }: { decision: string; comment: string | null },
  ): Promise<void> {
    const [row] = await tx.query<{ id: string }[]>(
      `insert into reviews (draft_id, version, reviewer_id, decision, comment) values ($1, $2, $3, $4, $5)
       on conflict (draft_id, version, reviewer_id) do nothing returning id`,
      [draft.id, latest.version, reviewerId, decision, comment],
    );
    if (!row) throw new AppError('conflict', 'review.twice', 'Anda sudah memberi keputusan atas versi ini.');
  }

  /** How many more people must approve: what was said before a source changed no longer counts. */
  async missing(tx: EntityManager, { file, draft, latest }: Reviewed): Promise<number> {
    const [row] = await tx.query<{ approvals: number }[]>(
      `select count(*)::int as approvals from reviews r join staff s on s.id = r.reviewer_id
       where r.draft_id = $1 and r.version = $2 and r.decision = 'approve' and s.disabled_at is null
         and s.role in ('editor', 'administrator') and r.evidence_print = case_evidence_print($3)`,
      [draft.id, latest.version, file.id],
    );
    return Math.max(0, (file.cityIsSubject ? 2 : 1) - (row?.approvals ?? 0));
  }

  /** Whom to tell of a judgement, and what it was about. */
  async about(tx: EntityManager, { file, draft, latest }: Reviewed, by: string | null) {
    const authors = await this.store.authors(tx, draft.id);
    return { caseId: file.id, by, authors, ref: `${draft.id}:${latest.version}` };
  }

  async note(
    tx: EntityManager,
    staffId: string | null,
    act: string,
    { caseId, version, at }: { caseId: string; version: number; at?: Date },
  ): Promise<void> {
    await this.audit.record(tx, {
      actor: staffId === null ? { kind: 'system' } : { kind: 'staff', id: staffId },
      act,
      subject: { type: 'case', id: caseId },
      detail: { version, ...(at && { at: at.toISOString() }) },
    });
  }
}
