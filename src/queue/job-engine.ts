import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
  type OnModuleInit,
} from '@nestjs/common';
import { DISPATCHER, type Dispatcher } from './dispatcher.js';
import { HandOver } from './hand-over.js';
import { JOB_HANDLERS, type JobHandlers } from './job-handler.js';
import { JobRunner } from './job-runner.js';
import { JOB_NAMES } from './jobs.js';
import { QUEUE_SETTINGS, type QueueSettings } from './queue-settings.js';
import { Sweep } from './sweep.js';
import { WakeUp } from './wake-up.js';

/** Refuses to boot unless the jobs of jobs.ts and the handlers are the same list. */
@Injectable()
export class HandlerCheck implements OnModuleInit {
  constructor(@Inject(JOB_HANDLERS) private readonly handlers: Partial<JobHandlers>) {}

  onModuleInit(): void {
    const missing = JOB_NAMES.filter((name) => typeof this.handlers[name]?.handle !== 'function');
    if (missing.length > 0) throw new Error(`Jobs without a handler: ${missing.join(', ')}`);
    const names: readonly string[] = JOB_NAMES;
    const unknown = Object.keys(this.handlers).filter((name) => !names.includes(name));
    if (unknown.length > 0) throw new Error(`Handlers of jobs that do not exist: ${unknown.join(', ')}`);
  }
}

/** What wakes the hand-over: the database's own bell, and the sweep. */
@Injectable()
export class Clocks {
  constructor(
    private readonly wakeUp: WakeUp,
    private readonly sweep: Sweep,
  ) {}

  async start(onWake: () => void): Promise<void> {
    this.sweep.start();
    await this.wakeUp.start(onWake);
  }

  async stop(): Promise<void> {
    await this.wakeUp.stop();
    await this.sweep.stop();
  }
}

/** Starts and stops everything that moves jobs in a process that runs them. */
@Injectable()
export class JobEngine implements OnApplicationBootstrap, BeforeApplicationShutdown {
  constructor(
    @Inject(DISPATCHER) private readonly dispatcher: Dispatcher,
    @Inject(QUEUE_SETTINGS) private readonly settings: QueueSettings,
    private readonly runner: JobRunner,
    private readonly handOver: HandOver,
    private readonly clocks: Clocks,
  ) {}

  /** Rejects when the dispatcher cannot be trusted, so that the process does not start. */
  async onApplicationBootstrap(): Promise<void> {
    await this.dispatcher.start(JOB_NAMES, async (job) => {
      await this.runner.run(job);
      this.handOver.wake();
    });
    await this.clocks.start(() => this.handOver.wake());
  }

  /** Takes nothing new, waits for what runs up to the limit, and gives back what was never begun. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.clocks.stop();
    await this.handOver.stop();
    const dropped = await this.dispatcher.stop(this.settings.drainMs);
    await this.handOver.release(dropped);
  }
}
