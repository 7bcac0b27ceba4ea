import { Module } from '@nestjs/common';
import { ArchiveModule } from '../../../archive/index.js';
import { MatchingModule } from '../../../matching/index.js';
import { QuestionsModule } from '../../../questions/index.js';
import { AnswerController } from '../answer.controller.js';
import { RelatedAnswers } from './related-answers.js';

/** The archive as a publication: answers with everything that belongs to them. */
@Module({
  imports: [ArchiveModule, MatchingModule, QuestionsModule],
  controllers: [AnswerController],
  providers: [RelatedAnswers],
})
export class PublicationModule {}
