import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AppError } from '../common/index.js';
import { DraftStore } from './draft-store.js';
import { refuseExposing } from './exposure.js';
import { LeaseService } from './lease.service.js';
import { checkTime, PublicationService } from './publication.service.js';
import { ReviewBook, type Reviewed } from './review-book.js';

/** What approving led to. */
export interface Approval {
  published: boolean;
  /** How many more people must approve. */
  missing: number;
  /** When it will be published, when that is later. */
  publishAt?: Date;
}

const COMMENT_MAX = 5000;
const REASON_MAX = 1000;

/** Reviewing: an editor who wrote nothing of the draft approves it or sends it back. */
@Injectable()
export class ReviewService {
  constructor(
    private readonly db: DataSource,
    private readonly store: DraftStore,
    private readonly book: ReviewBook,
    private readonly publication: PublicationService,
    private readonly leases: LeaseService,
  ) {}

  /**
   * Approves exactly `version`; the last approval that is needed publishes in the same transaction, or sets the time
   * `publishAt` at which a job publishes. 'conflict' `draft.changed` when there is a newer version, 'forbidden'
   * `review.own-work` for an author, 'invalid' `review.time` for a time that is past or too far away.
   */
  async approve(
    caseId: string,
    reviewerId: string,
    version: number,
    publishAt: Date | null = null,
  ): Promise<Approval> {
    if (publishAt) checkTime(publishAt);
    return this.db.transaction(async (tx) => {
      const reviewed = await this.book.underReview(tx, caseId, reviewerId, version);
      await this.book.write(tx, reviewed, reviewerId, { decision: 'approve', comment: null });
      const missing = await this.book.missing(tx, reviewed);
      await this.book.note(tx, reviewerId, 'draft.approved', { caseId, version });
      await this.book.notices.approved(tx, await this.book.about(tx, reviewed, reviewerId));
      if (missing > 0) return { published: false, missing };
      return this.release(tx, reviewed, reviewerId, publishAt);
    });
  }

  private async release(
    tx: EntityManager,
    reviewed: Reviewed,
    reviewerId: string,
    publishAt: Date | null,
  ): Promise<Approval> {
    const { file, draft, latest } = reviewed;
    await this.store.move(tx, draft.id, 'approved');
    if (publishAt) {
      await this.publication.schedule(tx, draft, publishAt);
      const about = { caseId: file.id, version: latest.version, at: publishAt };
      await this.book.note(tx, reviewerId, 'draft.scheduled', about);
      return { published: false, missing: 0, publishAt };
    }
    await this.publication.publish(tx, file, draft, reviewerId);
    return { published: true, missing: 0 };
  }

  /** Sends exactly `version` back with a comment that its author reads. */
  async sendBack(caseId: string, reviewerId: string, version: number, comment: string): Promise<void> {
    if (comment === '' || comment.length > COMMENT_MAX)
      throw new AppError('invalid', 'review.comment', 'Tulis apa yang perlu diubah.', [
        { field: 'comment', message: `Tulis apa yang perlu diubah, paling banyak ${COMMENT_MAX} huruf.` },
      ]);
    await this.db.transaction(async (tx) => {
      const reviewed = await this.book.underReview(tx, caseId, reviewerId, version);
      await this.book.write(tx, reviewed, reviewerId, { decision: 'send_back', comment });
      await this.bringBack(tx, reviewed);
      await this.book.note(tx, reviewerId, 'draft.sent-back', { caseId, version });
      await this.book.notices.sentBack(tx, await this.book.about(tx, reviewed, reviewerId));
    });
  }

  /** Draft and case go back to whoever wrote last. */
  private async bringBack(tx: EntityManager, { file, draft, latest }: Reviewed): Promise<void> {
    await this.store.move(tx, draft.id, 'sent_back');
    await tx.query(
      `update cases set status = case when answer_id is null then 'investigating' else 'correcting' end where id = $1`,
      [file.id],
    );
    await this.leases.handTo(tx, file.id, latest.authorId);
  }

  /**
   * Calls a scheduled publication off, for any editor and for whoever wrote it: the draft goes back to its author,
   * and comes again only as a new version. 'conflict' `draft.illegal-move` when it is published already.
   */
  async callOff(caseId: string, staffId: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const reviewed = await this.book.scheduled(tx, caseId);
      if (!(await this.book.isAuthor(tx, reviewed.draft.id, staffId)))
        await this.book.mustBeEditor(tx, staffId);
      await this.bringBack(tx, reviewed);
      const about = { caseId, version: reviewed.latest.version };
      await this.book.note(tx, staffId, 'draft.called-off', about);
      await this.book.notices.sentBack(tx, await this.book.about(tx, reviewed, staffId));
    });
  }

  /**
   * Takes the published answer of a case off the public pages; `reason` and the date take its place until a revision
   * is approved that was written knowing them: what was handed in before goes back to its author.
   */
  async withdraw(caseId: string, editorId: string, reason: string): Promise<void> {
    if (reason === '' || reason.length > REASON_MAX)
      throw new AppError('invalid', 'answer.reason', 'Tulis alasan penarikan.', [
        { field: 'reason', message: `Tulis alasan yang dibaca umum, paling banyak ${REASON_MAX} huruf.` },
      ]);
    refuseExposing(reason);
    await this.db.transaction(async (tx) => {
      await this.book.mustBeEditor(tx, editorId);
      const handedIn = await this.book.handedIn(tx, caseId);
      await this.publication.withdraw(tx, caseId, editorId, reason);
      if (!handedIn) return;
      await this.bringBack(tx, handedIn);
      await this.book.notices.sentBack(tx, await this.book.about(tx, handedIn, editorId));
    });
  }
}
