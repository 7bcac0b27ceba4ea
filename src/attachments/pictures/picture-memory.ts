import {
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { DataSource } from 'typeorm';
import { hoursMs, minutesMs } from '../../common/index.js';
import { PictureIndex } from './picture-index.js';

/** Pictures that have gone are forgotten within this time; until then they are near, and the table knows them no more. */
const COMPARE_MS = hoursMs(1);
const [RETRY_MS, RETRY_MOST_MS] = [1_000, minutesMs(1)];
const MEGABYTE = 1_048_576;

/**
 * Fills the memory of pictures when a process starts, so that the first who asks need not wait for it, and compares it
 * with the table every hour. Nothing waits for it: a process is ready before it is full.
 */
@Injectable()
export class PictureMemory implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(PictureMemory.name);
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();
  private timer: NodeJS.Timeout | undefined;
  private failures = 0;

  constructor(
    private readonly db: DataSource,
    private readonly index: PictureIndex,
  ) {}

  onApplicationBootstrap(): void {
    this.running = this.read();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    clearTimeout(this.timer);
    await this.running;
  }

  private async read(): Promise<void> {
    const start = performance.now();
    try {
      const { pictures, bytes } = await this.index.remember(this.db.manager, this.stopping.signal);
      this.failures = 0;
      const took = `${Math.ceil(bytes / MEGABYTE)} MB, read in ${Math.round(performance.now() - start)} ms`;
      this.log.log(`Prints of ${pictures} pictures in memory: ${took}`);
      this.again(COMPARE_MS);
    } catch (error) {
      if (this.stopping.signal.aborted) return;
      const wait = Math.min(RETRY_MS * 2 ** this.failures, RETRY_MOST_MS);
      this.failures += 1;
      const reason = error instanceof Error ? error.message : String(error);
      this.log.error(`Prints of pictures could not be read, next in ${wait / 1_000} s: ${reason}`);
      this.again(wait);
    }
  }

  private again(ms: number): void {
    if (this.stopping.signal.aborted) return;
    this.timer = setTimeout(() => {
      this.running = this.read();
    }, ms).unref();
  }
}
