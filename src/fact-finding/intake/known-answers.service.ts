import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog } from '../../audit/index.js';
import { MatchingService } from '../../matching/index.js';
import { JobLedger } from '../../queue/index.js';
import { CaseQuestions } from '../../questions/index.js';
import { equalCase } from './equal-case.js';
import type { Examined } from './examined.js';

/**
 * Answers that were given to the very same words: by a case that has ended with one, or to a question that was linked
 * to it by itself; and the answer of the case that the asker pointed at, or of what that was merged into.
 */
const BEFORE = `
  with given as (
    select coalesce(c.answer_id, c.linked_answer) as id from questions q
    join cases c on c.id = q.case_id and c.status in ('published', 'answered')
    where q.fingerprint = $1 or q.case_id = living_case($3)
    union all
    select q.answer_id from questions q where q.fingerprint = $1 and q.case_id is null and q.status = 'answered')
  select a.id as "answerId" from given join answers a on a.id = given.id
  where a.withdrawn_at is null and a.id <> all($2::uuid[]) order by a.id desc limit 1`;

/** Questions that the archive answers already. */
@Injectable()
export class KnownAnswers {
  constructor(
    private readonly questions: CaseQuestions,
    private readonly matching: MatchingService,
    private readonly ledger: JobLedger,
    private readonly audit: AuditLog,
  ) {}

  /**
   * A published answer to exactly this, or one that matching is sure of, but none that the asker has read and
   * refused. Matching is not asked while a case for the very same forward is open: in a flood of one forward only
   * the first is weighed.
   */
  async find(tx: EntityManager, question: Examined): Promise<string | null> {
    const [before] = await tx.query<{ answerId: string }[]>(BEFORE, [
      ...[question.fingerprint, question.rejectedAnswers, question.sameAsCase],
    ]);
    if (before) return before.answerId;
    if (await equalCase(tx, question)) return null;
    const { text, links, seen: pictures, rejectedAnswers: except } = question;
    return this.matching.sureAnswer(tx, { text, links, pictures, except });
  }

  /** Answers a question with it, and has its asker told. */
  async give(tx: EntityManager, questionId: string, answerId: string): Promise<void> {
    await this.questions.answerFromArchive(tx, questionId, answerId);
    const [row] = await tx.query<{ revision: number }[]>(
      `select current_revision as revision from answers where id = $1`,
      [answerId],
    );
    const revision = row?.revision ?? 1;
    const uniqueKey = `notify:${questionId}:${answerId}:${revision}`;
    await this.ledger.add(tx, 'asker.notify', { questionId, answerId, revision }, { uniqueKey });
    await this.audit.record(tx, {
      actor: { kind: 'system' },
      act: 'question.answered-from-archive',
      subject: { type: 'question', id: questionId },
    });
  }
}
