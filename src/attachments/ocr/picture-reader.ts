import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Line, minutesMs } from '../../common/index.js';
import { ReaderProcess } from './reader-process.js';
import { UNREAD, type Reading } from './reading.js';

/** So many pictures wait their turn in this process; one more stays unread. */
const WAITING = 12;
/** A process that has read so many is replaced: what it took of memory it never gives back. */
const PICTURES_EACH = 50;
/** A process that nobody needs for so long is ended. */
const IDLE_MS = minutesMs(5);

class QueueFull extends Error {}

/**
 * Reads the words in pictures, in Indonesian, without any network: one process of its own, started with the first
 * picture, away from the event loop. What hangs is ended, and the next picture gets a new process.
 */
@Injectable()
export class PictureReader implements OnApplicationShutdown {
  private readonly line = new Line(1, WAITING, () => new QueueFull());
  private process: ReaderProcess | null = null;
  private idle: NodeJS.Timeout | undefined;
  private closed = false;

  /** The words of a picture, waiting included within `timeoutMs`; what could not be read in time is left out. */
  async read(picture: Buffer, { timeoutMs }: { timeoutMs: number }): Promise<Reading> {
    const deadline = Date.now() + timeoutMs;
    try {
      return await this.line.run(() => this.readNow(picture, deadline));
    } catch (error) {
      if (error instanceof QueueFull) return UNREAD;
      throw error;
    }
  }

  async onApplicationShutdown(): Promise<void> {
    this.closed = true;
    clearTimeout(this.idle);
    await this.process?.end();
  }

  private async readNow(picture: Buffer, deadline: number): Promise<Reading> {
    if (this.closed || Date.now() >= deadline) return UNREAD;
    clearTimeout(this.idle);
    const process = this.ready();
    const reading = await process.read(picture, deadline);
    if (process.pictures >= PICTURES_EACH) await process.end();
    this.rest();
    return reading;
  }

  /** The next picture finds a process that has started already; one that nobody needs does not stay. */
  private rest(): void {
    if (this.closed) return;
    const process = this.ready();
    this.idle = setTimeout(() => void process.end(), IDLE_MS).unref();
  }

  private ready(): ReaderProcess {
    if (!this.process || this.process.isOver) this.process = new ReaderProcess();
    return this.process;
  }
}
