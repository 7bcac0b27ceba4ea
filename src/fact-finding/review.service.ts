import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditLog } from '../audit/index.js';
import { AppError } from '../common/index.js';
import type { Draft, DraftVersion } from './draft.js';
import { DraftStore } from './draft-store.js';
import { LeaseService } from './lease.service.js';
import { PublicationService, type ReviewedCase } from './publication.service.js';
import { draftChanged, illegalCaseMove, illegalDraftMove } from './refusals.js';

/** What approving led to. */
export interface Approval {
  published: boolean;
  /** How many more people must approve. */
  missing: number;
}

interface Reviewed {
  file: ReviewedCase;
  draft: Draft;
  latest: DraftVersion;
}

const COMMENT_MAX = 5000;
const REASON_MAX = 1000;

/** Reviewing: an editor who wrote nothing of the draft approves it or sends it back. */
@Injectable()
export class ReviewService {
  constructor(
    private readonly db: DataSource,
    private readonly store: DraftStore,
    private readonly publication: PublicationService,
    private readonly leases: LeaseService,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Approves exactly `version`; the last approval that is needed publishes in the same transaction.
   * 'conflict' `draft.changed` when there is a newer version, 'forbidden' `review.own-work` for an author.
   */
  async approve(caseId: string, reviewerId: string, version: number): Promise<Approval> {
    return this.db.transaction(async (tx) => {
      const reviewed = await this.underReview(tx, caseId, reviewerId, version);
      await this.write(tx, reviewed, reviewerId, { decision: 'approve', comment: null });
      const missing = await this.missing(tx, reviewed);
      await this.note(tx, reviewerId, 'draft.approved', { caseId, version });
      if (missing > 0) return { published: false, missing };
      await this.store.move(tx, reviewed.draft.id, 'approved');
      await this.publication.publish(tx, reviewed.file, reviewed.draft, reviewerId);
      return { published: true, missing: 0 };
    });
  }

  /** Sends exactly `version` back with a comment that its author reads. */
  async sendBack(caseId: string, reviewerId: string, version: number, comment: string): Promise<void> {
    if (comment === '' || comment.length > COMMENT_MAX)
      throw new AppError('invalid', 'review.comment', 'Tulis apa yang perlu diubah.', [
        { field: 'comment', message: `Tulis apa yang perlu diubah, paling banyak ${COMMENT_MAX} huruf.` },
      ]);
    await this.db.transaction(async (tx) => {
      const reviewed = await this.underReview(tx, caseId, reviewerId, version);
      await this.write(tx, reviewed, reviewerId, { decision: 'send_back', comment });
      await this.store.move(tx, reviewed.draft.id, 'sent_back');
      await tx.query(
        `update cases set status = case when answer_id is null then 'investigating' else 'correcting' end where id = $1`,
        [caseId],
      );
      await this.leases.handTo(tx, caseId, reviewed.latest.authorId);
      await this.note(tx, reviewerId, 'draft.sent-back', { caseId, version });
    });
  }

  /** Takes the published answer of a case off the public pages; `reason` and the date take its place for good. */
  async withdraw(caseId: string, editorId: string, reason: string): Promise<void> {
    if (reason === '' || reason.length > REASON_MAX)
      throw new AppError('invalid', 'answer.reason', 'Tulis alasan penarikan.', [
        { field: 'reason', message: `Tulis alasan yang dibaca umum, paling banyak ${REASON_MAX} huruf.` },
      ]);
    await this.db.transaction(async (tx) => {
      await this.mustBeEditor(tx, editorId);
      await this.publication.withdraw(tx, caseId, editorId, reason);
    });
  }

  /** Locks case and draft, and refuses politely what the database would refuse anyway. */
  private async underReview(
    tx: EntityManager,
    caseId: string,
    reviewerId: string,
    version: number,
  ): Promise<Reviewed> {
    const [file] = await tx.query<(ReviewedCase & { status: string })[]>(
      `select id, status, answer_id as "answerId", city_is_subject as "cityIsSubject" from cases
       where id = $1 for update`,
      [caseId],
    );
    if (file?.status !== 'in_review') throw illegalCaseMove('published');
    const draft = await this.store.open(tx, caseId);
    if (!draft?.latest || draft.status !== 'in_review') throw illegalDraftMove('approved');
    if (draft.latest.version !== version) throw draftChanged();
    await this.mustBeEditor(tx, reviewerId);
    await this.refuseAuthor(tx, draft.id, reviewerId);
    return { file, draft, latest: draft.latest };
  }

  private async mustBeEditor(tx: EntityManager, staffId: string): Promise<void> {
    const [editor] = await tx.query<{ id: string }[]>(
      `select id from staff where id = $1 and disabled_at is null and role in ('editor', 'administrator')`,
      [staffId],
    );
    if (!editor)
      throw new AppError('forbidden', 'review.not-editor', 'Hanya penyunting yang dapat melakukan ini.');
  }

  private async refuseAuthor(tx: EntityManager, draftId: string, reviewerId: string): Promise<void> {
    if ((await this.store.authors(tx, draftId)).includes(reviewerId))
      throw new AppError(
        'forbidden',
        'review.own-work',
        'Anda ikut menulis draf ini, jadi orang lain yang harus meninjaunya.',
      );
  }

  private async write(
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

  private async missing(tx: EntityManager, { file, draft, latest }: Reviewed): Promise<number> {
    const reviews = await this.store.reviews(tx, draft.id);
    const approvals = reviews.filter(
      ({ decision, version }) => decision === 'approve' && version === latest.version,
    );
    return Math.max(0, (file.cityIsSubject ? 2 : 1) - approvals.length);
  }

  private async note(
    tx: EntityManager,
    reviewerId: string,
    act: string,
    { caseId, version }: { caseId: string; version: number },
  ): Promise<void> {
    await this.audit.record(tx, {
      actor: { kind: 'staff', id: reviewerId },
      act,
      subject: { type: 'case', id: caseId },
      detail: { version },
    });
  }
}
