import { Module } from '@nestjs/common';
import { ArchiveModule } from '../archive/index.js';
import { AttachmentsModule } from '../attachments/index.js';
import { AuditModule } from '../audit/index.js';
import { MatchingModule } from '../matching/index.js';
import { QuestionsModule } from '../questions/index.js';
import { AskBack } from './ask-back.service.js';
import { CaseDesk } from './case-desk.service.js';
import { CaseIntake } from './case-intake.service.js';
import { CasesService } from './cases.service.js';
import { DraftStore } from './draft-store.js';
import { DraftsService } from './drafts.service.js';
import { EvidenceService } from './evidence.service.js';
import { ExpireLeasesHandler } from './jobs/expire-leases.js';
import { QuestionIntakeHandler } from './jobs/question-intake.js';
import { LeaseService } from './lease.service.js';
import { OpenCases } from './open-cases.service.js';
import { PublicationService } from './publication.service.js';
import { ReviewService } from './review.service.js';

@Module({
  imports: [ArchiveModule, AttachmentsModule, AuditModule, MatchingModule, QuestionsModule],
  providers: [
    AskBack,
    CaseDesk,
    CaseIntake,
    CasesService,
    DraftStore,
    DraftsService,
    EvidenceService,
    LeaseService,
    OpenCases,
    PublicationService,
    ReviewService,
    ExpireLeasesHandler,
    QuestionIntakeHandler,
  ],
  exports: [
    AskBack,
    CaseDesk,
    CasesService,
    DraftsService,
    EvidenceService,
    LeaseService,
    OpenCases,
    ReviewService,
    ExpireLeasesHandler,
    QuestionIntakeHandler,
  ],
})
export class FactFindingModule {}
