import { Injectable, Module, type DynamicModule } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AbuseModule, AbuseSweep } from './abuse/index.js';
import { AgenciesModule, InquiryLetterHandler } from './agencies/index.js';
import { AskersModule, AskersPurgeHandler } from './askers/index.js';
import {
  AttachmentsDiscardHandler,
  AttachmentsModule,
  AttachmentsSweepHandler,
} from './attachments/index.js';
import { CapturesModule, EvidenceCaptureHandler } from './captures/index.js';
import { ConfigModule } from './config/index.js';
import { DatabaseModule } from './database/index.js';
import { DutyDigestHandler, DutyDigestsHandler, DutyModule, DutyWatchHandler } from './duty/index.js';
import {
  CaseSuggestHandler,
  DraftPublishHandler,
  DraftScratch,
  ExpireLeasesHandler,
  FactFindingModule,
  InquiriesWatchHandler,
  QuestionIntakeHandler,
} from './fact-finding/index.js';
import type { House } from './house.js';
import { NoticesModule, NoticesSweep, StaffNotifyHandler } from './notices/index.js';
import {
  AnswerFanoutHandler,
  AskerAskedHandler,
  AskerDeclinedHandler,
  AskerNotifyHandler,
  NotificationsModule,
} from './notifications/index.js';
import { PartnersModule, ReadFeedHandler, ReadFeedsHandler } from './partners/index.js';
import { PurgeDraftsHandler, QuestionsModule, TicketSweep } from './questions/index.js';
import { StaffModule, StaffSweep } from './staff/index.js';
import { SearchMisses, SearchModule } from './search/index.js';
import {
  HouseSweep,
  JOB_HANDLERS,
  JobRunnerModule,
  QueueModule,
  type JobHandler,
  type JobHandlers,
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
  inject: [HouseSweep, StaffSweep, SearchMisses, AbuseSweep, TicketSweep, NoticesSweep, DraftScratch],
  useFactory: (ledger: HouseSweep, ...rooms: Sweep[]) => new HouseKeeping(ledger, rooms),
};

/** The two jobs of cases themselves. */
@Injectable()
class CaseJobs {
  constructor(
    readonly suggest: CaseSuggestHandler,
    readonly expireLeases: ExpireLeasesHandler,
  ) {}
}

/** The two jobs of the pictures. */
@Injectable()
class PictureJobs {
  constructor(
    readonly discard: AttachmentsDiscardHandler,
    readonly sweep: AttachmentsSweepHandler,
  ) {}
}

/** What the team is told and reminded of. */
@Injectable()
class TeamJobs {
  constructor(
    readonly notify: StaffNotifyHandler,
    readonly watch: DutyWatchHandler,
    readonly digests: DutyDigestsHandler,
    readonly digest: DutyDigestHandler,
  ) {}
}

/** The two jobs of what agencies are asked. */
@Injectable()
class InquiryJobs {
  constructor(
    readonly letter: InquiryLetterHandler,
    readonly watch: InquiriesWatchHandler,
  ) {}
}

/** The jobs that read pages of strangers. */
@Injectable()
class EvidenceJobs {
  constructor(readonly capture: EvidenceCaptureHandler) {}
}

/** The two jobs of the reference media. */
@Injectable()
class PartnerJobs {
  constructor(
    readonly readDue: ReadFeedsHandler,
    readonly read: ReadFeedHandler,
  ) {}
}

/** Every job of the product and who does it. */
const handlers = {
  provide: JOB_HANDLERS,
  inject: [
    QuestionIntakeHandler,
    AnswerFanoutHandler,
    AskerNotifyHandler,
    AskerDeclinedHandler,
    AskerAskedHandler,
    AskersPurgeHandler,
    PurgeDraftsHandler,
    CaseJobs,
    DraftPublishHandler,
    PictureJobs,
    PartnerJobs,
    InquiryJobs,
    EvidenceJobs,
    TeamJobs,
    HouseKeeping,
  ],
  useFactory: (
    intake: QuestionIntakeHandler,
    fanout: AnswerFanoutHandler,
    notify: AskerNotifyHandler,
    declined: AskerDeclinedHandler,
    ...[
      asked,
      purge,
      purgeDrafts,
      cases,
      draftPublish,
      pictures,
      partners,
      inquiries,
      evidence,
      team,
      keeping,
    ]: [
      AskerAskedHandler,
      AskersPurgeHandler,
      PurgeDraftsHandler,
      CaseJobs,
      DraftPublishHandler,
      PictureJobs,
      PartnerJobs,
      InquiryJobs,
      EvidenceJobs,
      TeamJobs,
      HouseKeeping,
    ]
  ): JobHandlers => ({
    'question.intake': intake,
    'answer.fanout': fanout,
    'asker.notify': notify,
    'asker.declined': declined,
    'asker.asked': asked,
    'askers.purge': purge,
    'questions.purge-drafts': purgeDrafts,
    'case.suggest': cases.suggest,
    'cases.expire-leases': cases.expireLeases,
    'draft.publish': draftPublish,
    'staff.notify': team.notify,
    'inquiry.letter': inquiries.letter,
    'inquiries.watch': inquiries.watch,
    'evidence.capture': evidence.capture,
    'duty.watch': team.watch,
    'duty.digests': team.digests,
    'duty.digest': team.digest,
    'attachments.discard': pictures.discard,
    'attachments.sweep': pictures.sweep,
    'partners.read-feeds': partners.readDue,
    'partner.read': partners.read,
    'house.sweep': keeping,
  }),
};

@Module({
  imports: [
    AbuseModule,
    AgenciesModule,
    AskersModule,
    AttachmentsModule,
    CapturesModule,
    DutyModule,
    FactFindingModule,
    NoticesModule,
    NotificationsModule,
    PartnersModule,
    QuestionsModule,
    SearchModule,
    StaffModule,
  ],
  providers: [
    HouseSweep,
    houseKeeping,
    CaseJobs,
    PictureJobs,
    PartnerJobs,
    InquiryJobs,
    EvidenceJobs,
    TeamJobs,
    handlers,
  ],
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
