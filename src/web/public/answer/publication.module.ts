import { Module } from '@nestjs/common';
import { AbuseModule } from '../../../abuse/index.js';
import { ArchiveModule } from '../../../archive/index.js';
import { MatchingModule } from '../../../matching/index.js';
import { ProofModule } from '../../../proof/index.js';
import { QuestionsModule } from '../../../questions/index.js';
import { ReadersModule } from '../../../readers/index.js';
import { AnswerController } from '../answer.controller.js';
import { ListsController } from '../lists/lists.controller.js';
import { MachineController } from '../machine/machine.controller.js';
import { FeedbackController } from './feedback.controller.js';
import { ObjectionController } from './objection.controller.js';
import { RelatedAnswers } from './related-answers.js';

/** The archive as a publication: answers with everything that belongs to them. */
@Module({
  imports: [ArchiveModule, MatchingModule, ProofModule, QuestionsModule, ReadersModule, AbuseModule],
  controllers: [
    AnswerController,
    FeedbackController,
    ListsController,
    MachineController,
    ObjectionController,
  ],
  providers: [RelatedAnswers],
})
export class PublicationModule {}
