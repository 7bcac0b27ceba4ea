import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { DraftStore } from './draft-store.js';
import { checkTime, PublicationService } from './publication.service.js';
import { ReviewBook, type Reviewed } from './review-book.js';

/** What was approved for a time: published then, earlier or later. */
@Injectable()
export class ScheduledPublication {
  constructor(
    private readonly db: DataSource,
    private readonly store: DraftStore,
    private readonly book: ReviewBook,
    private readonly publication: PublicationService,
  ) {}

  /** Another time, or at once with `at` null, for an editor who wrote nothing of it. */
  async setTime(caseId: string, editorId: string, at: Date | null): Promise<void> {
    if (at) checkTime(at);
    await this.db.transaction(async (tx) => {
      const reviewed = await this.book.scheduled(tx, caseId);
      await this.book.mustBeEditor(tx, editorId);
      await this.book.refuseAuthor(tx, reviewed.draft.id, editorId);
      await this.publication.schedule(tx, reviewed.draft, at);
      const about = { caseId, version: reviewed.latest.version };
      if (at) return this.book.note(tx, editorId, 'draft.scheduled', { ...about, at });
      return this.publish(tx, reviewed, editorId);
    });
  }

  /**
   * Publishes what is due. What was called off, or waits for a later time, is left alone; where an approval or a
   * source has fallen away meanwhile, nothing is published and the draft waits for reviewers again.
   */
  async publishDue(tx: EntityManager, draftId: string): Promise<void> {
    const [draft] = await tx.query<{ caseId: string }[]>(
      `select case_id as "caseId" from drafts where id = $1`,
      [draftId],
    );
    const reviewed = draft ? await this.book.waiting(tx, draft.caseId) : null;
    if (!draft || reviewed?.draft.id !== draftId || !(await isDue(tx, draftId))) return;
    if (await this.stands(tx, reviewed)) return this.publish(tx, reviewed, null);
    await this.store.move(tx, draftId, 'in_review');
    const about = { caseId: draft.caseId, version: reviewed.latest.version };
    await this.book.note(tx, null, 'draft.schedule-failed', about);
    await this.book.notices.asked(tx, await this.book.about(tx, reviewed, null));
  }

  private async publish(tx: EntityManager, { file, draft }: Reviewed, staffId: string | null): Promise<void> {
    await this.publication.publish(tx, file, draft, staffId);
  }

  private async stands(tx: EntityManager, { file, draft, latest }: Reviewed): Promise<boolean> {
    const [row] = await tx.query<{ stands: boolean | null }[]>(
      `select draft_is_approved($1) and case_evidence_suffices($2, $3) as stands`,
      [draft.id, file.id, latest.verdict],
    );
    return row?.stands === true && !(await this.publication.exposes(tx, file.id, latest));
  }
}

/** By the database's clock, which the rules of trust go by. */
async function isDue(tx: EntityManager, draftId: string): Promise<boolean> {
  const [row] = await tx.query<{ due: boolean }[]>(
    `select publish_at <= now() as due from drafts where id = $1`,
    [draftId],
  );
  return row?.due === true;
}
