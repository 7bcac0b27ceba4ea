import { Logger } from '@nestjs/common';
import Bull from 'bull';
import { handOverId, type Dispatcher, type HandedOver, type RunJob } from './dispatcher.js';
import { errorText } from './error-text.js';
import type { JobName } from './jobs.js';
import type { QueueSettings } from './queue-settings.js';
import { RedisConnections } from './redis-connections.js';
import { Slots } from './slots.js';
import { within } from './within.js';

/**
 * A finished or failed job gives its id back at once, because Bull ignores an id that it still holds; for the same
 * reason no job may fail for having stalled. Bull retries nothing: that is the ledger's part.
 */
const JOB_OPTIONS = { attempts: 1, removeOnComplete: true, removeOnFail: true } as const;
const NEVER = 1_000_000_000;
/** How long Bull believes a silent worker, and how often it looks for one. Believing too little is harmless: no row runs twice. */
const LOCK_MS = 10_000;
const STALLED_MS = 5_000;

/** Carries rows through Redis to any worker: one Bull queue for each job, because the concurrency of one queue adds up. */
export class BullDispatcher implements Dispatcher {
  private readonly log = new Logger(BullDispatcher.name);
  private readonly queues = new Map<JobName, Bull.Queue<HandedOver>>();
  private readonly slots: Slots;
  private connections: RedisConnections | undefined;
  private stopping = false;

  constructor(
    private readonly url: string,
    private readonly settings: QueueSettings,
  ) {
    this.slots = new Slots(settings.concurrency);
  }

  async start(names: readonly JobName[], run: RunJob): Promise<void> {
    const connections = await RedisConnections.open(this.url);
    this.connections = connections;
    for (const name of names) this.queues.set(name, this.open(name, connections, run));
  }

  async dispatch(job: HandedOver): Promise<void> {
    const queue = this.queues.get(job.name);
    if (!queue) throw new Error(`No queue for ${job.name}`);
    await queue.add(job, { ...JOB_OPTIONS, jobId: handOverId(job) });
  }

  /** What waits stays in Redis for another worker, so nothing is dropped. */
  async stop(limitMs: number): Promise<string[]> {
    this.stopping = true;
    // Closing can hang while Redis is away.
    const closing = Promise.allSettled([...this.queues.values()].map((queue) => queue.close()));
    if (!(await within(closing, limitMs)))
      this.log.warn('Bull did not close in time; its jobs will come back');
    this.connections?.close();
    return [];
  }

  private open(name: JobName, connections: RedisConnections, run: RunJob): Bull.Queue<HandedOver> {
    // What waits for a slot when the process stops is not begun: its lease runs out and it comes back.
    const runUnlessStopping = (job: HandedOver) => (this.stopping ? Promise.resolve() : run(job));
    const queue = new Bull<HandedOver>(name, {
      prefix: 'kabashoax',
      createClient: (type) => connections.for(type),
      settings: {
        lockDuration: LOCK_MS,
        stalledInterval: STALLED_MS,
        maxStalledCount: NEVER,
        retryProcessDelay: this.settings.sweepMs,
      },
    });
    queue
      .process(this.settings.concurrency, ({ data }) => this.slots.run(() => runUnlessStopping(data)))
      .catch((error: unknown) => this.log.error(`${name} is no longer processed: ${errorText(error)}`));
    return queue;
  }
}
