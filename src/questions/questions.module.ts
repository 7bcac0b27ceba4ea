import { Module } from '@nestjs/common';
import { AbuseModule } from '../abuse/index.js';
import { ArchiveModule } from '../archive/index.js';
import { AskersModule } from '../askers/index.js';
import { AttachmentsModule } from '../attachments/index.js';
import { AuditModule } from '../audit/index.js';
import { CalendarModule } from '../calendar/index.js';
import { MatchingModule } from '../matching/index.js';
import { AskDrafts } from './drafts/ask-drafts.js';
import { PurgeDraftsHandler } from './jobs/purge-drafts.js';
import { EchoBook } from './echo-book.js';
import { Echoes } from './echoes.service.js';
import { QuestionMessages } from './messages/question-messages.service.js';
import { CaseQuestions } from './case-questions.service.js';
import { HeldQuestions } from './held-questions.service.js';
import { PublicDemand } from './public-demand.js';
import { QuestionAttachments } from './question-attachments.js';
import { QuestionBook } from './question-book.js';
import { QuestionsController } from './questions.controller.js';
import { QuestionsService } from './questions.service.js';
import { Receipts } from './receipts.js';
import { RevealedQuestions } from './revealed-questions.service.js';
import { SortedQuestions } from './sorted-questions.service.js';
import { TicketBook } from './ticket-book.js';
import { TicketSweep } from './ticket-sweep.js';
import { TicketStandings } from './ticket-standing.service.js';
import { TicketReader } from './ticket-reader.js';
import { TicketsController } from './tickets.controller.js';
import { TicketsService } from './tickets.service.js';

@Module({
  imports: [
    AbuseModule,
    ArchiveModule,
    AskersModule,
    AttachmentsModule,
    AuditModule,
    CalendarModule,
    MatchingModule,
  ],
  controllers: [QuestionsController, TicketsController],
  providers: [
    AskDrafts,
    PurgeDraftsHandler,
    QuestionsService,
    CaseQuestions,
    HeldQuestions,
    RevealedQuestions,
    SortedQuestions,
    QuestionAttachments,
    QuestionBook,
    PublicDemand,
    Receipts,
    EchoBook,
    Echoes,
    QuestionMessages,
    TicketBook,
    TicketStandings,
    TicketReader,
    TicketSweep,
    TicketsService,
  ],
  exports: [
    PublicDemand,
    Receipts,
    TicketSweep,
    Echoes,
    AskDrafts,
    PurgeDraftsHandler,
    QuestionsService,
    CaseQuestions,
    HeldQuestions,
    RevealedQuestions,
    SortedQuestions,
    QuestionMessages,
    TicketsService,
  ],
})
export class QuestionsModule {}
