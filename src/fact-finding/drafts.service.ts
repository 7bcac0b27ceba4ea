import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditLog } from '../audit/index.js';
import { AppError } from '../common/index.js';
import { blockersOf } from './blockers.js';
import { checkDraft, type DraftInput } from './draft-input.js';
import type { Draft } from './draft.js';
import { DraftStore } from './draft-store.js';
import { LEASE_MINUTES, LeaseService } from './lease.service.js';
import { draftChanged, illegalCaseMove } from './refusals.js';
import { ReviewNotices } from './review-notices.js';

/** Writing: versions that only grow, and the request for review. */
@Injectable()
export class DraftsService {
  constructor(
    private readonly db: DataSource,
    private readonly leases: LeaseService,
    private readonly store: DraftStore,
    private readonly audit: AuditLog,
    private readonly notices: ReviewNotices,
  ) {}

  /**
   * Saves a new version on top of version `base` (0: none yet); returns its number.
   * 'conflict' `draft.changed` when another version came in between: nothing is overwritten.
   */
  async save(caseId: string, staffId: string, base: number, input: DraftInput): Promise<number> {
    return this.db.transaction(async (tx) => {
      const held = await this.leases.hold(tx, caseId, staffId);
      const draft = await this.store.begin(tx, caseId, held.answerId);
      const content = checkDraft(input, draft.revisionTarget);
      if ((draft.latest?.version ?? 0) !== base) throw draftChanged();
      const version = await this.store.append(tx, draft, staffId, content);
      await tx.query(`delete from draft_scratch where case_id = $1 and staff_id = $2`, [caseId, staffId]);
      await this.note(tx, { staffId, act: 'draft.saved', caseId, version });
      return version;
    });
  }

  /** Hands the draft over for review and gives the case out of hand; 'unprocessable' `draft.blocked` while something is missing. */
  async askReview(caseId: string, staffId: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      await this.leases.hold(tx, caseId, staffId);
      const draft = await this.store.open(tx, caseId);
      const blockers = await blockersOf(tx, caseId, draft);
      if (!draft?.latest || blockers.length > 0)
        throw new AppError(
          'unprocessable',
          'draft.blocked',
          'Draf belum lengkap. Lihat daftar yang masih kurang.',
        );
      const { version } = draft.latest;
      await this.refuseUnchanged(tx, draft, version);
      await this.store.move(tx, draft.id, 'in_review');
      // That has written down who was asked: what was approved of an earlier list does not stand for this one.
      await this.refuseUnchanged(tx, draft, version);
      await tx.query(
        `update cases set status = 'in_review', lease_holder = null, lease_until = null where id = $1`,
        [caseId],
      );
      await this.note(tx, { staffId, act: 'draft.review-asked', caseId, version });
      const authors = await this.store.authors(tx, draft.id);
      await this.notices.asked(tx, { caseId, by: staffId, authors, ref: `${draft.id}:${version}` });
    });
  }

  /** An author takes the draft back from review and holds the case again. */
  async takeBack(caseId: string, staffId: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const draft = await this.store.open(tx, caseId);
      if (!draft || !(await this.store.authors(tx, draft.id)).includes(staffId))
        throw new AppError(
          'forbidden',
          'draft.not-author',
          'Hanya penulis draf yang dapat menariknya dari tinjauan.',
        );
      const version = draft.latest?.version ?? 0;
      await this.store.move(tx, draft.id, 'writing');
      const moved = await tx.query<{ id: string }[]>(
        `with moved as (
           update cases set status = case when answer_id is null then 'investigating' else 'correcting' end,
             lease_holder = $2, lease_until = now() + interval '${LEASE_MINUTES} minutes'
           where id = $1 and status = 'in_review' returning id)
         select id from moved`,
        [caseId, staffId],
      );
      if (moved.length === 0) throw illegalCaseMove('investigating');
      await this.note(tx, { staffId, act: 'draft.taken-back', caseId, version });
    });
  }

  /**
   * Opens a published case for a correction and holds it. The answer stays as it is until the correction is approved,
   * also when it is withdrawn: then a correction is its only way back.
   */
  async startCorrection(caseId: string, staffId: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const moved = await tx.query<{ id: string }[]>(
        `with moved as (
           update cases c set status = 'correcting', lease_holder = $2,
             lease_until = now() + interval '${LEASE_MINUTES} minutes'
           where c.id = $1 and c.status = 'published' returning c.id)
         select id from moved`,
        [caseId, staffId],
      );
      if (moved.length === 0) throw illegalCaseMove('correcting');
      await this.leases.restartClock(tx, caseId);
      await this.note(tx, { staffId, act: 'case.correction-started', caseId, version: 0 });
    });
  }

  /** What was judged and came back, or whose sources or inquiries changed after an approval, comes again only as a new version. */
  private async refuseUnchanged(tx: EntityManager, draft: Draft, version: number): Promise<void> {
    const [judged] = await tx.query<{ version: number }[]>(
      `select r.version from reviews r join drafts d on d.id = r.draft_id
       where r.draft_id = $1 and r.version = $2
         and (d.status = 'sent_back' or r.evidence_print <> case_evidence_print(d.case_id)) limit 1`,
      [draft.id, version],
    );
    if (judged)
      throw new AppError(
        'unprocessable',
        'draft.unchanged',
        'Versi ini sudah dinilai penyunting. Simpan versi baru dahulu.',
      );
  }

  private async note(
    tx: EntityManager,
    { staffId, act, caseId, version }: { staffId: string; act: string; caseId: string; version: number },
  ): Promise<void> {
    await this.audit.record(tx, {
      actor: { kind: 'staff', id: staffId },
      act,
      subject: { type: 'case', id: caseId },
      ...(version > 0 && { detail: { version } }),
    });
  }
}
