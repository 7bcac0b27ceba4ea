import { randomBytes } from 'node:crypto';
import { hoursMs } from '../../clock.js';
import { addressKey } from '../rate-limits.js';

const MEGABYTE = 1024 * 1024;

/** What this process may hold of files that are arriving or being worked on, of all senders and of one. */
const HELD_BY_ALL = 128 * MEGABYTE;
const HELD_BY_ONE = 48 * MEGABYTE;
/** What one network may send in an hour: a school behind one address sends some hundreds of screenshots. */
const HOURLY_BY_ONE = 400 * MEGABYTE;

/** Why bytes are not taken: too much is held just now, or this network has sent enough for an hour. */
export type Shortage = 'busy' | 'spent';

/** One request's part of the budget. */
export interface Share {
  /** Null when the bytes are taken; else nothing is counted. */
  take(bytes: number): Shortage | null;
  /** Gives back what is held; later calls do nothing. */
  release(): void;
}

/** Bytes by sender. */
class Tally extends Map<string, number> {
  add(sender: string, bytes: number): void {
    const sum = this.of(sender) + bytes;
    if (sum > 0) this.set(sender, sum);
    else this.delete(sender);
  }

  of(sender: string): number {
    return this.get(sender) ?? 0;
  }
}

/**
 * Keeps count of the bytes of uploads, so that neither many senders nor one slow one can fill memory, and none can
 * fill the disk. A sender is a hash of the address under a key that ends with the process.
 */
export class UploadBudget {
  private readonly key = randomBytes(32);
  private readonly held = new Tally();
  private heldByAll = 0;
  private readonly sent = new Tally();
  private hour = 0;

  /** `now` in milliseconds. */
  constructor(private readonly now: () => number = () => Date.now()) {}

  share(address: string): Share {
    const sender = addressKey(this.key, address);
    let own = 0;
    const hold = (bytes: number): void => {
      own += bytes;
      this.heldByAll += bytes;
      this.held.add(sender, bytes);
    };
    return {
      take: (bytes) => {
        const shortage = this.shortage(sender, bytes);
        if (shortage) return shortage;
        this.sent.add(sender, bytes);
        hold(bytes);
        return null;
      },
      release: () => hold(-own),
    };
  }

  private shortage(sender: string, bytes: number): Shortage | null {
    const hour = Math.floor(this.now() / hoursMs(1));
    if (hour !== this.hour) this.sent.clear();
    this.hour = hour;
    if (this.sent.of(sender) + bytes > HOURLY_BY_ONE) return 'spent';
    const full = this.heldByAll + bytes > HELD_BY_ALL || this.held.of(sender) + bytes > HELD_BY_ONE;
    return full ? 'busy' : null;
  }
}
