import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { JobHandler, JobPayloads } from '../../queue/index.js';
import { CaseIntake } from '../case-intake.service.js';

/** Handler of `question.intake`. */
@Injectable()
export class QuestionIntakeHandler implements JobHandler<'question.intake'> {
  constructor(private readonly intake: CaseIntake) {}

  async handle(tx: EntityManager, { questionId }: JobPayloads['question.intake']): Promise<void> {
    await this.intake.takeIn(tx, questionId);
  }
}
