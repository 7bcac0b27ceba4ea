import { Injectable, Module, type DynamicModule } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AbuseModule, AbuseSweep } from './abuse/index.js';
import { AskersModule, AskersPurgeHandler } from './askers/index.js';
import {
  AttachmentsDiscardHandler,
  AttachmentsModule,
  AttachmentsSweepHandler,
} from './attachments/index.js';
import { ConfigModule } from './config/index.js';
import { DatabaseModule } from './database/index.js';
import { ExpireLeasesHandler, FactFindingModule, QuestionIntakeHandler } from './fact-finding/index.js';
import type { House } from './house.js';
import { NoticesModule, NoticesSweep, StaffNotifyHandler } from './notices/index.js';
import {
  AnswerFanoutHandler,
  AskerAskedHandler,
  AskerDeclinedHandler,
  AskerNotifyHandler,
  NotificationsModule,
} from './notifications/index.js';
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
  inject: [HouseSweep, StaffSweep, SearchMisses, AbuseSweep, TicketSweep, NoticesSweep],
  useFactory: (ledger: HouseSweep, ...rooms: Sweep[]) => new HouseKeeping(ledger, rooms),
};

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
  constructor(readonly notify: StaffNotifyHandler) {}
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
    ExpireLeasesHandler,
    PictureJobs,
    TeamJobs,
    HouseKeeping,
  ],
  useFactory: (
    intake: QuestionIntakeHandler,
    fanout: AnswerFanoutHandler,
    notify: AskerNotifyHandler,
    declined: AskerDeclinedHandler,
    ...[asked, purge, purgeDrafts, expireLeases, pictures, team, keeping]: [
      AskerAskedHandler,
      AskersPurgeHandler,
      PurgeDraftsHandler,
      ExpireLeasesHandler,
      PictureJobs,
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
    'cases.expire-leases': expireLeases,
    'staff.notify': team.notify,
    'attachments.discard': pictures.discard,
    'attachments.sweep': pictures.sweep,
    'house.sweep': keeping,
  }),
};

@Module({
  imports: [
    AbuseModule,
    AskersModule,
    AttachmentsModule,
    FactFindingModule,
    NoticesModule,
    NotificationsModule,
    QuestionsModule,
    SearchModule,
    StaffModule,
  ],
  providers: [HouseSweep, houseKeeping, PictureJobs, TeamJobs, handlers],
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
