import { Module } from '@nestjs/common';
import { AgenciesModule } from '../agencies/index.js';
import { ArchiveModule } from '../archive/index.js';
import { AttachmentsModule } from '../attachments/index.js';
import { AuditModule } from '../audit/index.js';
import { CalendarModule } from '../calendar/index.js';
import { CapturesModule } from '../captures/index.js';
import { MatchingModule } from '../matching/index.js';
import { NoticesModule } from '../notices/index.js';
import { QuestionsModule } from '../questions/index.js';
import { AskBack } from './ask-back.service.js';
import { CaseDesk } from './case-desk.service.js';
import { CaseIntake } from './case-intake.service.js';
import { CasesService } from './cases.service.js';
import { DraftStore } from './draft-store.js';
import { DraftsService } from './drafts.service.js';
import { EVIDENCE_EXPORTS, EVIDENCE_PROVIDERS } from './evidence/evidence-providers.js';
import { Joining } from './intake/joining.service.js';
import { KnownAnswers } from './intake/known-answers.service.js';
import { AgencyReplies } from './inquiries/agency-replies.service.js';
import { CaseInquiries } from './inquiries/case-inquiries.service.js';
import { DeskTold } from './inquiries/desk-told.js';
import { InquiryClock } from './inquiries/inquiry-clock.service.js';
import { ReplyEvidence } from './inquiries/reply-evidence.service.js';
import { ExpireLeasesHandler } from './jobs/expire-leases.js';
import { InquiriesWatchHandler } from './jobs/inquiries-watch.js';
import { QuestionIntakeHandler } from './jobs/question-intake.js';
import { LeaseService } from './lease.service.js';
import { OpenCases } from './open-cases.service.js';
import { PublicationService } from './publication.service.js';
import { BulkActs } from './queue/bulk-acts.service.js';
import { CaseQueue } from './queue/case-queue.service.js';
import { Weighing } from './queue/weighing.service.js';
import { ReviewService } from './review.service.js';
import { TRIAGE_EXPORTS, TRIAGE_PROVIDERS } from './triage/triage-providers.js';
import { VolunteerCases } from './volunteer/volunteer-cases.service.js';
import { WRITING_EXPORTS, WRITING_PROVIDERS } from './writing/writing-providers.js';

@Module({
  imports: [
    AgenciesModule,
    ArchiveModule,
    AttachmentsModule,
    AuditModule,
    CalendarModule,
    CapturesModule,
    MatchingModule,
    NoticesModule,
    QuestionsModule,
  ],
  providers: [
    ...EVIDENCE_PROVIDERS,
    ...WRITING_PROVIDERS,
    ...TRIAGE_PROVIDERS,
    AskBack,
    VolunteerCases,
    CaseDesk,
    CaseIntake,
    CasesService,
    DraftStore,
    DraftsService,
    LeaseService,
    OpenCases,
    PublicationService,
    ReviewService,
    BulkActs,
    CaseQueue,
    Joining,
    KnownAnswers,
    Weighing,
    AgencyReplies,
    CaseInquiries,
    DeskTold,
    InquiryClock,
    ReplyEvidence,
    InquiriesWatchHandler,
    ExpireLeasesHandler,
    QuestionIntakeHandler,
  ],
  exports: [
    ...EVIDENCE_EXPORTS,
    ...WRITING_EXPORTS,
    VolunteerCases,
    ...TRIAGE_EXPORTS,
    AskBack,
    CaseDesk,
    CasesService,
    DraftsService,
    LeaseService,
    OpenCases,
    ReviewService,
    BulkActs,
    CaseQueue,
    Weighing,
    AgencyReplies,
    CaseInquiries,
    InquiriesWatchHandler,
    ExpireLeasesHandler,
    QuestionIntakeHandler,
  ],
})
export class FactFindingModule {}
