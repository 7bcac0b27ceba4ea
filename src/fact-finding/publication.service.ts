import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ArchiveService, type PublishInput } from '../archive/index.js';
import { AuditLog } from '../audit/index.js';
import { AppError } from '../common/index.js';
import { MatchingService } from '../matching/index.js';
import { JobLedger } from '../queue/index.js';
import { CaseQuestions } from '../questions/index.js';
import type { Draft } from './draft.js';
import { exposesSomebody } from './exposure.js';

/** The case of a draft that has just been approved. */
export interface ReviewedCase {
  id: string;
  answerId: string | null;
  cityIsSubject: boolean;
}

type Source = PublishInput['sources'][number];

/** The one door from the desk to the public. */
@Injectable()
export class PublicationService {
  constructor(
    private readonly archive: ArchiveService,
    private readonly questions: CaseQuestions,
    private readonly matching: MatchingService,
    private readonly ledger: JobLedger,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Publishes an approved draft: revision, questions answered, askers to be told, case at its end. 'unprocessable'
   * `draft.private-data` when that would expose somebody, whatever was approved.
   */
  async publish(tx: EntityManager, file: ReviewedCase, draft: Draft, reviewerId: string): Promise<void> {
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
    await this.matching.answerCase(tx, file.id, answerId);
    await this.audit.record(tx, {
      actor: { kind: 'staff', id: reviewerId },
      act: 'case.published',
      subject: { type: 'case', id: file.id },
      detail: { slug, revision },
    });
    const fanout = { answerId, revision };
    await this.ledger.add(tx, 'answer.fanout', fanout, { uniqueKey: `fanout:${answerId}:${revision}` });
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
    const { title, claim, verdict, kind, scam, summary, explanation } = latest;
    const { topics, kelurahan, circulating, changeNote } = latest;
    return {
      ...{ caseId: file.id, draftId: draft.id, title, claim, verdict, kind, scam, summary, explanation },
      ...{ topics, kelurahan },
      sources: await sourcesOf(tx, file.id),
      circulatingTexts: circulating === null ? [] : [circulating],
      circulatingLinks: await this.questions.openingLinks(tx, file.id),
      changeNote,
    };
  }
}

async function sourcesOf(tx: EntityManager, caseId: string): Promise<Source[]> {
  return tx.query<Source[]>(
    `select type, publisher, title, url, quote, observed_at as "observedAt" from evidence
     where case_id = $1 and removed_at is null order by id`,
    [caseId],
  );
}
