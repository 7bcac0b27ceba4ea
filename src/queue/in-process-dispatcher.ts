import { handOverId, type Dispatcher, type HandedOver, type RunJob } from './dispatcher.js';
import type { JobName } from './jobs.js';
import { within } from './within.js';

/** Runs rows in this process, a bounded number at a time, in the order in which they came. */
export class InProcessDispatcher implements Dispatcher {
  private readonly waiting = new Map<string, HandedOver>();
  private readonly running = new Map<string, Promise<void>>();
  private run: RunJob | undefined;

  constructor(private readonly concurrency: number) {}

  start(_names: readonly JobName[], run: RunJob): Promise<void> {
    this.run = run;
    return Promise.resolve();
  }

  dispatch(job: HandedOver): Promise<void> {
    const key = handOverId(job);
    if (!this.running.has(key)) this.waiting.set(key, job);
    this.fill();
    return Promise.resolve();
  }

  async stop(limitMs: number): Promise<string[]> {
    this.run = undefined;
    const dropped = [...this.waiting.values()].map(({ id }) => id);
    this.waiting.clear();
    await within(Promise.all(this.running.values()), limitMs);
    return dropped;
  }

  private fill(): void {
    const { run } = this;
    if (!run) return;
    for (const [key, job] of this.waiting) {
      if (this.running.size >= this.concurrency) return;
      this.waiting.delete(key);
      const done = run(job).finally(() => {
        this.running.delete(key);
        this.fill();
      });
      this.running.set(key, done);
    }
  }
}
