import { Module } from '@nestjs/common';
import { AbuseModule } from '../abuse/index.js';
import { ArchiveModule } from '../archive/index.js';
import { AskersModule } from '../askers/index.js';
import { AuditModule } from '../audit/index.js';
import { MatchingModule } from '../matching/index.js';
import { AskDrafts } from './drafts/ask-drafts.js';
import { PurgeDraftsHandler } from './jobs/purge-drafts.js';
import { CaseQuestions } from './case-questions.service.js';
import { QuestionBook } from './question-book.js';
import { QuestionsController } from './questions.controller.js';
import { QuestionsService } from './questions.service.js';
import { Receipts } from './receipts.js';
import { TicketsController } from './tickets.controller.js';

@Module({
  imports: [AbuseModule, ArchiveModule, AskersModule, AuditModule, MatchingModule],
  controllers: [QuestionsController, TicketsController],
  providers: [AskDrafts, PurgeDraftsHandler, QuestionsService, CaseQuestions, QuestionBook, Receipts],
  exports: [AskDrafts, PurgeDraftsHandler, QuestionsService, CaseQuestions],
})
export class QuestionsModule {}
