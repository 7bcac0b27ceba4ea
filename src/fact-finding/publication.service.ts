import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Publishing, type NumberedSource, type PublishInput } from '../archive/index.js';
import { AuditLog } from '../audit/index.js';
import { AppError, daysMs } from '../common/index.js';
import { MatchingService } from '../matching/index.js';
import { JobLedger } from '../queue/index.js';
import { CaseQuestions } from '../questions/index.js';
import type { Draft, DraftContent } from './draft.js';
import { exposesSomebody } from './exposure.js';
import { familyOf } from './triage/family.js';

/** The case of a draft that has just been approved. */
export interface ReviewedCase {
  id: string;
  answerId: string | null;
  cityIsSubject: boolean;
}

/** The furthest a publication can be put off, in days. */
const PUT_OFF_DAYS = 30;

/** 'invalid' `review.time` for a time that is past, or further away than 30 days. */
export function checkTime(at: Date): void {
  const soon = at.getTime() - Date.now();
  if (soon > 0 && soon <= daysMs(PUT_OFF_DAYS)) return;
  throw new AppError('invalid', 'review.time', 'Waktu terbit perlu diperbaiki.', [
    { field: 'time', message: `Pilih waktu yang akan datang, paling lama ${PUT_OFF_DAYS} hari lagi.` },
  ]);
}

/** The one door from the desk to the public. */
@Injectable()
export class PublicationService {
  constructor(
    private readonly archive: Publishing,
    private readonly questions: CaseQuestions,
    private readonly matching: MatchingService,
    private readonly ledger: JobLedger,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Publishes an approved draft: revision, questions answered, askers to be told, case at its end. 'unprocessable'
   * `draft.private-data` when that would expose somebody, whatever was approved.
   */
  async publish(
    tx: EntityManager,
    file: ReviewedCase,
    draft: Draft,
    reviewerId: string | null,
  ): Promise<void> {
    const input = await this.inputFor(tx, file, draft);
    const { answerId, slug, revision } = await this.archive.publish(tx, file.answerId, input);
    await tx.query(`update drafts set status = 'published' where id = $1 and status = 'approved'`, [
      draft.id,
    ]);
    await tx.query(
      `update cases set status = 'published', answer_id = $2, ended_at = now(), lease_holder = null, lease_until = null
       where id = $1 and status = 'in_review'`,
      [file.id, answerId],
    );
    await this.questions.markAnswered(tx, file.id, answerId);
    for (const id of await familyOf(tx, file.id)) await this.matching.answerCase(tx, id, answerId);
    await tx.query(`delete from draft_scratch where case_id = $1`, [file.id]);
    await this.audit.record(tx, {
      actor: reviewerId === null ? { kind: 'system' } : { kind: 'staff', id: reviewerId },
      act: 'case.published',
      subject: { type: 'case', id: file.id },
      detail: { slug, revision },
    });
  }

  /** Sets the time of an approved draft, and orders the job that publishes it then; null: no time any more. */
  async schedule(tx: EntityManager, { id: draftId }: Draft, at: Date | null): Promise<void> {
    // The database says how far it is to go: by its clock the job must not come too early.
    const [row] = await tx.query<{ delayMs: number }[]>(
      `with set as (
         update drafts set publish_at = $2 where id = $1 and status = 'approved' returning publish_at)
       select ceil(extract(epoch from publish_at - now()) * 1000)::float8 as "delayMs" from set`,
      [draftId, at],
    );
    if (!at || !row) return;
    const uniqueKey = `publish:${draftId}:${at.toISOString()}`;
    await this.ledger.add(tx, 'draft.publish', { draftId }, { uniqueKey, delayMs: row.delayMs });
  }

  async exposes(tx: EntityManager, caseId: string, content: DraftContent): Promise<boolean> {
    return exposesSomebody(tx, caseId, content);
  }

  /** Takes a published answer off the public pages; `reason` takes its place. */
  async withdraw(tx: EntityManager, caseId: string, editorId: string, reason: string): Promise<void> {
    const [row] = await tx.query<{ answerId: string | null }[]>(
      `select answer_id as "answerId" from cases where id = $1 for update`,
      [caseId],
    );
    if (!row?.answerId)
      throw new AppError('conflict', 'answer.not-visible', 'Kasus ini belum punya jawaban yang terbit.');
    await this.archive.withdraw(tx, row.answerId, reason);
    await this.matching.forgetAnswer(tx, row.answerId);
    await this.audit.record(tx, {
      actor: { kind: 'staff', id: editorId },
      act: 'answer.withdrawn',
      subject: { type: 'case', id: caseId },
    });
  }

  private async inputFor(tx: EntityManager, file: ReviewedCase, draft: Draft): Promise<PublishInput> {
    const { latest } = draft;
    if (!latest?.verdict) throw new Error('a draft without a verdict was approved');
    if (await exposesSomebody(tx, file.id, latest))
      throw new AppError(
        'unprocessable',
        'draft.private-data',
        'Draf atau kutipan bukti memuat data pribadi orang. Kembalikan draf dan minta data itu dihapus.',
      );
    const { title, claim, verdict, kind, scam, summary, explanation, shareText } = latest;
    const { topics, kelurahan, circulating, changeNote } = latest;
    return {
      ...{ caseId: file.id, draftId: draft.id, title, claim, verdict, kind, scam, summary, explanation },
      ...{ shareText, topics, kelurahan },
      sources: await sourcesOf(tx, file.id),
      circulatingTexts: circulating === null ? [] : [circulating],
      circulatingLinks: await this.questions.openingLinks(tx, file.id),
      changeNote,
    };
  }
}

/** The sources of a case as they are published, under the numbers that footnotes name. */
export async function sourcesOf(tx: EntityManager, caseId: string): Promise<NumberedSource[]> {
  return tx.query<NumberedSource[]>(
    `select number, type, publisher, title, url, quote, observed_at as "observedAt" from evidence
     where case_id = $1 and removed_at is null order by id`,
    [caseId],
  );
}
