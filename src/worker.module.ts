import { Module, type DynamicModule } from '@nestjs/common';
import { AskersModule, AskersPurgeHandler } from './askers/index.js';
import { ConfigModule } from './config/index.js';
import { DatabaseModule } from './database/index.js';
import { ExpireLeasesHandler, FactFindingModule, QuestionIntakeHandler } from './fact-finding/index.js';
import type { House } from './house.js';
import { AnswerFanoutHandler, AskerNotifyHandler, NotificationsModule } from './notifications/index.js';
import { StaffModule, StaffSweep } from './staff/index.js';
import { HouseSweep, JOB_HANDLERS, JobRunnerModule, QueueModule, type JobHandlers } from './queue/index.js';

/** Every job of the product and who does it. */
const handlers = {
  provide: JOB_HANDLERS,
  inject: [
    QuestionIntakeHandler,
    AnswerFanoutHandler,
    AskerNotifyHandler,
    AskersPurgeHandler,
    ExpireLeasesHandler,
    HouseSweep,
    StaffSweep,
  ],
  useFactory: (
    intake: QuestionIntakeHandler,
    fanout: AnswerFanoutHandler,
    notify: AskerNotifyHandler,
    purge: AskersPurgeHandler,
    ...[expireLeases, ledger, staff]: [ExpireLeasesHandler, HouseSweep, StaffSweep]
  ): JobHandlers => ({
    'question.intake': intake,
    'answer.fanout': fanout,
    'asker.notify': notify,
    'askers.purge': purge,
    'cases.expire-leases': expireLeases,
    'house.sweep': {
      handle: async (tx) => {
        await ledger.handle(tx);
        await staff.sweep(tx);
      },
    },
  }),
};

@Module({
  imports: [AskersModule, FactFindingModule, NotificationsModule, StaffModule],
  providers: [HouseSweep, handlers],
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
