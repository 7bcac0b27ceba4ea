import { Module, type DynamicModule, type Type } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AbuseModule, AbuseSweep } from './abuse/index.js';
import { AgenciesModule, InquiryLetterHandler } from './agencies/index.js';
import { AskersModule, AskersPurgeHandler } from './askers/index.js';
import {
  AttachmentsDiscardHandler,
  AttachmentsModule,
  AttachmentsSweepHandler,
} from './attachments/index.js';
import { AuditModule, PublishHeadHandler } from './audit/index.js';
import { CapturesModule, EvidenceCaptureHandler } from './captures/index.js';
import { ConfigModule } from './config/index.js';
import { DatabaseModule } from './database/index.js';
import { DutyDigestHandler, DutyDigestsHandler, DutyModule, DutyWatchHandler } from './duty/index.js';
import {
  CaseSuggestHandler,
  CheckLinkHandler,
  CheckLinksHandler,
  DraftPublishHandler,
  DraftScratch,
  ExpireLeasesHandler,
  FactFindingModule,
  InquiriesWatchHandler,
  QuestionIntakeHandler,
} from './fact-finding/index.js';
import { FeedsModule, FeedsPingHandler } from './feeds/index.js';
import type { House } from './house.js';
import { NoticesModule, NoticesSweep, StaffNotifyHandler } from './notices/index.js';
import {
  AnswerFanoutHandler,
  AskerAskedHandler,
  AskerDeclinedHandler,
  AskerNotifyHandler,
  NotificationsModule,
} from './notifications/index.js';
import { DataChangedHandler, DataDumpHandler, OpenDataModule } from './open-data/index.js';
import { PartnersModule, ReadFeedHandler, ReadFeedsHandler } from './partners/index.js';
import { PurgeDraftsHandler, QuestionsModule, TicketSweep } from './questions/index.js';
import { FeedbackSweep, ReadersModule } from './readers/index.js';
import { StaffMailModule, StaffModule, StaffSweep, TellStaffHandler } from './staff/index.js';
import { SearchMisses, SearchModule } from './search/index.js';
import {
  AnnounceHandler,
  SubscriptionConfirmHandler,
  SubscriptionLetterHandler,
  SubscriptionsModule,
  SubscriptionsSweep,
} from './subscriptions/index.js';
import {
  HouseSweep,
  JOB_HANDLERS,
  JobRunnerModule,
  QueueModule,
  type JobHandler,
  type JobName,
} from './queue/index.js';

/** What a room forgets when its time is over; running it again does no harm. */
interface Sweep {
  sweep(tx: EntityManager): Promise<void>;
}

/** What each room forgets, in one job. */
class HouseKeeping implements JobHandler<'house.sweep'> {
  constructor(
    private readonly ledger: HouseSweep,
    private readonly rooms: readonly Sweep[],
  ) {}

  async handle(tx: EntityManager): Promise<void> {
    await this.ledger.handle(tx);
    for (const room of this.rooms) await room.sweep(tx);
  }
}

const houseKeeping = {
  provide: HouseKeeping,
  inject: [
    HouseSweep,
    StaffSweep,
    SearchMisses,
    AbuseSweep,
    TicketSweep,
    NoticesSweep,
    DraftScratch,
    SubscriptionsSweep,
    FeedbackSweep,
  ],
  useFactory: (ledger: HouseSweep, ...rooms: Sweep[]) => new HouseKeeping(ledger, rooms),
};

/** Every job of the product and who does it. A job without a handler does not compile. */
const HANDLERS = {
  'question.intake': QuestionIntakeHandler,
  'answer.fanout': AnswerFanoutHandler,
  'feeds.ping': FeedsPingHandler,
  'data.changed': DataChangedHandler,
  'data.dump': DataDumpHandler,
  'asker.notify': AskerNotifyHandler,
  'asker.declined': AskerDeclinedHandler,
  'asker.asked': AskerAskedHandler,
  'askers.purge': AskersPurgeHandler,
  'subscriptions.announce': AnnounceHandler,
  'subscription.letter': SubscriptionLetterHandler,
  'subscription.confirm': SubscriptionConfirmHandler,
  'questions.purge-drafts': PurgeDraftsHandler,
  'case.suggest': CaseSuggestHandler,
  'cases.expire-leases': ExpireLeasesHandler,
  'draft.publish': DraftPublishHandler,
  'staff.notify': StaffNotifyHandler,
  'staff.tell': TellStaffHandler,
  'inquiry.letter': InquiryLetterHandler,
  'inquiries.watch': InquiriesWatchHandler,
  'evidence.capture': EvidenceCaptureHandler,
  'evidence.check-links': CheckLinksHandler,
  'evidence.check-link': CheckLinkHandler,
  'duty.watch': DutyWatchHandler,
  'duty.digests': DutyDigestsHandler,
  'duty.digest': DutyDigestHandler,
  'audit.publish-head': PublishHeadHandler,
  'attachments.discard': AttachmentsDiscardHandler,
  'attachments.sweep': AttachmentsSweepHandler,
  'partners.read-feeds': ReadFeedsHandler,
  'partner.read': ReadFeedHandler,
  'house.sweep': HouseKeeping,
} as const satisfies { [N in JobName]: Type<JobHandler<N>> };

const handlers = {
  provide: JOB_HANDLERS,
  inject: Object.values<Type>(HANDLERS),
  useFactory: (...made: unknown[]) =>
    Object.fromEntries(Object.keys(HANDLERS).map((name, index) => [name, made[index]])),
};

@Module({
  imports: [
    AbuseModule,
    AgenciesModule,
    AskersModule,
    AttachmentsModule,
    AuditModule,
    CapturesModule,
    DutyModule,
    FactFindingModule,
    FeedsModule,
    NoticesModule,
    NotificationsModule,
    OpenDataModule,
    PartnersModule,
    QuestionsModule,
    ReadersModule,
    SearchModule,
    StaffModule,
    StaffMailModule,
    SubscriptionsModule,
  ],
  providers: [HouseSweep, houseKeeping, handlers],
  exports: [JOB_HANDLERS],
})
export class JobHandlersModule {}

/** The job runner and nothing else: no HTTP. */
@Module({})
export class WorkerModule {
  static with({ config, secrets, database }: House): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        ConfigModule.with(config, secrets),
        DatabaseModule.with(database.urls.app, config.DATABASE_POOL_SIZE, database.narrow),
        QueueModule.forRoot(),
        JobRunnerModule.with(JobHandlersModule),
      ],
    };
  }
}
