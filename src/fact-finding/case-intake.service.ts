import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { PictureExaminer } from '../attachments/index.js';
import { CaseQuestions } from '../questions/index.js';
import { Joining } from './intake/joining.service.js';
import { KnownAnswers } from './intake/known-answers.service.js';

/** Well within the lease of a job, however many pictures wait to be read. */
const READING_MS = 15_000;

/** Takes a question in: answered from the archive, linked to the case that already asks this, or a new case. */
@Injectable()
export class CaseIntake {
  constructor(
    private readonly questions: CaseQuestions,
    private readonly examiner: PictureExaminer,
    private readonly known: KnownAnswers,
    private readonly joining: Joining,
  ) {}

  /** Idempotent: a question that has been taken in, or withdrawn, is left alone. */
  async takeIn(tx: EntityManager, questionId: string): Promise<void> {
    const received = await this.questions.lock(tx, questionId);
    if (received.status !== 'received') return;
    const options = { timeoutMs: READING_MS, final: true };
    const seen = await this.examiner.examineIn(tx, received.pictures, options);
    const question = { ...received, seen };
    const answerId = await this.known.find(tx, question);
    if (answerId !== null) await this.known.give(tx, questionId, answerId);
    else await this.joining.join(tx, question);
  }
}
