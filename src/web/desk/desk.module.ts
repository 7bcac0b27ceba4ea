import { Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { AbuseModule } from '../../abuse/index.js';
import { AgenciesModule } from '../../agencies/index.js';
import { ArchiveModule } from '../../archive/index.js';
import { AttachmentsModule } from '../../attachments/index.js';
import { AuditModule } from '../../audit/index.js';
import { DutyModule } from '../../duty/index.js';
import { FactFindingModule } from '../../fact-finding/index.js';
import { MatchingModule } from '../../matching/index.js';
import { NoticesModule } from '../../notices/index.js';
import { PartnersModule } from '../../partners/index.js';
import { QuestionsModule } from '../../questions/index.js';
import { ReadersModule } from '../../readers/index.js';
import { StatisticsModule } from '../../statistics/index.js';
import { StaffModule } from '../../staff/index.js';
import { ArticlesController } from './articles.controller.js';
import { AgenciesController } from './agencies.controller.js';
import { ArticleSuggestions } from './article-suggestions.js';
import { AskBackController } from './ask-back.controller.js';
import { CapturesController } from './captures.controller.js';
import { CaseController } from './case.controller.js';
import { CASE_TABS, type CaseTab } from './case-model.js';
import { CasePages } from './case-pages.js';
import { CaseTabsController } from './case-tabs.controller.js';
import { CommentsController } from './comments.controller.js';
import { DraftController, DraftScratchController } from './draft.controller.js';
import { DraftTab } from './draft-tab.js';
import { DutyController } from './duty.controller.js';
import { EvidencePictureController } from './evidence-picture.controller.js';
import { EvidenceTab } from './evidence-tab.js';
import { FiguresController } from './figures.controller.js';
import { HistoryTab } from './history-tab.js';
import { HeldController } from './held.controller.js';
import { InterimController } from './interim.controller.js';
import { InquiriesController } from './inquiries.controller.js';
import { InquiriesTab } from './inquiries-tab.js';
import { OffersController } from './offers.controller.js';
import { LinksController } from './links.controller.js';
import { NoticesController } from './notices.controller.js';
import { OverviewTab } from './overview-tab.js';
import { PartnersController } from './partners.controller.js';
import { DeskPicturesController } from './pictures.controller.js';
import { Previews } from './previews.js';
import { QueueBulkController } from './queue-bulk.controller.js';
import { QueueController } from './queue.controller.js';
import { QueuePages } from './queue-pages.js';
import { ReadersController } from './readers.controller.js';
import { RevealController } from './reveal.controller.js';
import { ReviewController } from './review.controller.js';
import { ReviewTab } from './review-tab.js';
import { TemplatesController } from './templates.controller.js';
import { SortingActs } from './sorting-acts.js';
import { SortingController } from './sorting.controller.js';
import { SortingPages } from './sorting-pages.js';
import { TalkController } from './talk.controller.js';
import { VolunteerController } from './volunteer.controller.js';
import { VolunteerSendController } from './volunteer-send.controller.js';
import { UnreadInterceptor } from './unread.interceptor.js';

/** The pages of one case. */
const TABS = [OverviewTab, EvidenceTab, InquiriesTab, DraftTab, ReviewTab, HistoryTab];

const tabs = {
  provide: CASE_TABS,
  inject: TABS,
  useFactory: (...each: CaseTab[]): readonly CaseTab[] => each,
};

/** The desk: the queue, and the tabs of one case. */
@Module({
  imports: [
    AbuseModule,
    AgenciesModule,
    ArchiveModule,
    AttachmentsModule,
    AuditModule,
    DutyModule,
    FactFindingModule,
    MatchingModule,
    PartnersModule,
    NoticesModule,
    QuestionsModule,
    ReadersModule,
    StaffModule,
    StatisticsModule,
  ],
  controllers: [
    QueueController,
    QueueBulkController,
    HeldController,
    AgenciesController,
    InquiriesController,
    NoticesController,
    DutyController,
    FiguresController,
    CaseTabsController,
    CaseController,
    SortingController,
    TalkController,
    CapturesController,
    EvidencePictureController,
    OffersController,
    LinksController,
    RevealController,
    AskBackController,
    ReviewController,
    CommentsController,
    DraftController,
    DraftScratchController,
    InterimController,
    TemplatesController,
    DeskPicturesController,
    PartnersController,
    VolunteerController,
    VolunteerSendController,
    ArticlesController,
    ReadersController,
  ],
  providers: [
    { provide: APP_INTERCEPTOR, useClass: UnreadInterceptor },
    ...TABS,
    tabs,
    ArticleSuggestions,
    CasePages,
    SortingActs,
    SortingPages,
    Previews,
    QueuePages,
  ],
})
export class DeskPagesModule {}
