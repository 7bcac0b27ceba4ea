import { Module } from '@nestjs/common';
import { ArchiveModule } from '../../archive/index.js';
import { AttachmentsModule } from '../../attachments/index.js';
import { AuditModule } from '../../audit/index.js';
import { FactFindingModule } from '../../fact-finding/index.js';
import { MatchingModule } from '../../matching/index.js';
import { QuestionsModule } from '../../questions/index.js';
import { StaffModule } from '../../staff/index.js';
import { AskBackController } from './ask-back.controller.js';
import { CaseController } from './case.controller.js';
import { CasePages } from './case-pages.js';
import { HeldController } from './held.controller.js';
import { DeskPicturesController } from './pictures.controller.js';
import { QueueController } from './queue.controller.js';
import { RevealController } from './reveal.controller.js';
import { ReviewController } from './review.controller.js';

/** The desk: the queue and one page per case. */
@Module({
  imports: [
    ArchiveModule,
    AttachmentsModule,
    AuditModule,
    FactFindingModule,
    MatchingModule,
    QuestionsModule,
    StaffModule,
  ],
  controllers: [
    QueueController,
    HeldController,
    CaseController,
    RevealController,
    AskBackController,
    ReviewController,
    DeskPicturesController,
  ],
  providers: [CasePages],
})
export class DeskPagesModule {}
