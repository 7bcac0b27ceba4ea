import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { AppConfig } from '../config/index.js';
import { BullDispatcher } from './bull-dispatcher.js';
import { DISPATCHER, type Dispatcher } from './dispatcher.js';
import { HandOver } from './hand-over.js';
import { InProcessDispatcher } from './in-process-dispatcher.js';
import { Clocks, HandlerCheck, JobEngine } from './job-engine.js';
import { JobRunner } from './job-runner.js';
import { QUEUE_SETTINGS, type QueueSettings } from './queue-settings.js';
import { Sweep } from './sweep.js';
import { WakeUp } from './wake-up.js';

/** Makes a process one that runs jobs: through Redis when REDIS_URL is set, in this process when not. */
@Module({})
export class JobRunnerModule {
  /** `handlers` is the module that exports JOB_HANDLERS. Needs QueueModule.forRoot() in the same application. */
  static with(handlers: Type | DynamicModule): DynamicModule {
    const dispatcher = {
      provide: DISPATCHER,
      useFactory: ({ REDIS_URL }: AppConfig, settings: QueueSettings): Dispatcher =>
        REDIS_URL ? new BullDispatcher(REDIS_URL, settings) : new InProcessDispatcher(settings.concurrency),
      inject: [AppConfig, QUEUE_SETTINGS],
    };
    return {
      module: JobRunnerModule,
      imports: [handlers],
      providers: [dispatcher, HandlerCheck, JobRunner, HandOver, WakeUp, Sweep, Clocks, JobEngine],
    };
  }
}
