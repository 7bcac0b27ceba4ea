import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { minutesMs } from '../common/clock.js';
import { Secrets } from '../config/index.js';

/** The budgets, and the minutes after which each begins anew. */
const WINDOW_MINUTES = {
  ...{ all: 60, content: 60, address: 60, network: 60, everywhere: 10 },
  letters: 24 * 60,
} as const;
type Budget = keyof typeof WINDOW_MINUTES;

/** How long a row is kept, in hours: no window is longer. */
const KEPT_HOURS = 24;

const CHARGE = `
  insert into abuse_budgets as b (key, expires_at) values ($1, now() + make_interval(hours => $2))
  on conflict (key) do update set spent = b.spent + 1 returning spent`;

/**
 * Counters in PostgreSQL, so that every process counts together and an emptied Redis changes nothing. Whom they count
 * is stored only as a hash under a key that is another one every day: no row tells an address, and none outlives two
 * days.
 */
@Injectable()
export class Budgets {
  private readonly root: Buffer;

  constructor(
    private readonly db: DataSource,
    secrets: Secrets,
  ) {
    this.root = secrets.key('address-budget');
  }

  /** Charges one to a budget of whom `whose` names; gives what has been spent in this window, this charge included. */
  charge(budget: Budget, ...whose: string[]): Promise<number> {
    return this.chargeWithin(this.db.manager, budget, ...whose);
  }

  /** The same as part of `tx`: what is rolled back was not spent. */
  async chargeWithin(tx: EntityManager, budget: Budget, ...whose: string[]): Promise<number> {
    const window = Math.floor(Date.now() / minutesMs(WINDOW_MINUTES[budget]));
    const key = this.hash(JSON.stringify([budget, window, ...whose]));
    const [row] = await tx.query<{ spent: number }[]>(CHARGE, [key, KEPT_HOURS]);
    return row?.spent ?? 0;
  }

  private hash(text: string): Buffer {
    const today = new Date(Date.now()).toISOString().slice(0, 10);
    const key = createHmac('sha256', this.root).update(`budgets of ${today}`).digest();
    return createHmac('sha256', key).update(text).digest();
  }
}
