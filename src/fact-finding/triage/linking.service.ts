import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AppError } from '../../common/index.js';
import { MatchingService } from '../../matching/index.js';
import { SortedQuestions } from '../../questions/index.js';
import { caseSourcesOf } from '../case-status.js';
import { checkDecline } from '../decline.js';
import { illegalCaseMove } from '../refusals.js';
import { DeskCases } from './desk-cases.js';
import { forgetFamily } from './family.js';
import type { Chosen } from './splitting.service.js';

/** Ends questions with what is there already: an answer in the archive, or a reason why none will come. */
@Injectable()
export class Linking {
  constructor(
    private readonly db: DataSource,
    private readonly cases: DeskCases,
    private readonly questions: SortedQuestions,
    private readonly matching: MatchingService,
  ) {}

  /**
   * Answers everybody who waits in a case with a published answer, and tells them; the case ends as answered.
   * 'conflict' `case.not-held` or `case.illegal-move`, 'unprocessable' `answer.not-public`.
   */
  async answerCase(caseId: string, staffId: string, answerId: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      await this.cases.leases.hold(tx, caseId, staffId);
      await mustBePublic(tx, answerId);
      const ids = await this.questions.hold(tx, caseId, null);
      await this.write(tx, { caseId, staffId, questions: ids }, answerId, 0);
      await this.questions.answer(tx, { ids, answerId, withCase: true });
      const ended = await tx.query<{ id: string }[]>(
        `with ended as (
           update cases set status = 'answered', linked_answer = $2, ended_at = now(), lease_holder = null,
             lease_until = null
           where id = $1 and status = any($3) returning id)
         select id from ended`,
        [caseId, answerId, caseSourcesOf('answered')],
      );
      if (ended.length === 0) throw illegalCaseMove('answered');
      await forgetFamily(tx, this.matching, caseId);
      await this.cases.note(tx, staffId, 'case.answered', [
        caseId,
        { answer: answerId, questions: ids.length },
      ]);
    });
  }

  /** The same for chosen questions; they leave the case. 'conflict' `question.not-waiting`, and as above. */
  async answerQuestions({ caseId, staffId, questions }: Chosen, answerId: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      await this.cases.leases.hold(tx, caseId, staffId);
      await mustBePublic(tx, answerId);
      const ids = await this.questions.hold(tx, caseId, questions);
      await this.write(tx, { caseId, staffId, questions: ids }, answerId, ids.length);
      await this.questions.answer(tx, { ids, answerId, withCase: false });
      await this.cases.demand(tx, caseId, -ids.length);
      await this.cases.note(tx, staffId, 'question.linked-to-answer', [
        caseId,
        { answer: answerId, questions: ids.length },
      ]);
    });
  }

  /** Declines chosen questions with a reason that their askers read; they leave the case. 'invalid' `case.decline`. */
  async declineQuestions(
    { caseId, staffId, questions }: Chosen,
    reason: string,
    text: string,
  ): Promise<void> {
    const { why, words } = checkDecline(reason, text);
    await this.db.transaction(async (tx) => {
      await this.cases.leases.hold(tx, caseId, staffId);
      const ids = await this.questions.hold(tx, caseId, questions);
      const demand = ids.length;
      await this.cases.moves.add(tx, {
        kind: 'decline',
        sourceCase: caseId,
        questions: ids,
        demand,
        staffId,
      });
      await this.questions.decline(tx, ids, why, words);
      await this.cases.demand(tx, caseId, -demand);
      await this.cases.note(tx, staffId, 'question.declined', [caseId, { reason: why, questions: demand }]);
    });
  }

  private async write(
    tx: EntityManager,
    { caseId, staffId, questions }: Chosen & { questions: string[] },
    answerId: string,
    demand: number,
  ): Promise<void> {
    await this.cases.moves.add(tx, {
      ...{ kind: 'answer', sourceCase: caseId, answerId, questions, demand, staffId },
    });
  }
}

async function mustBePublic(tx: EntityManager, answerId: string): Promise<void> {
  const [answer] = await tx.query<{ id: string }[]>(`select id from visible_answers where id = $1`, [
    answerId,
  ]);
  if (!answer)
    throw new AppError(
      'unprocessable',
      'answer.not-public',
      'Jawaban itu tidak ada atau sudah ditarik dari halaman umum.',
    );
}
