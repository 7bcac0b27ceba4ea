import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { minutesMs } from '../common/clock.js';
import { Secrets } from '../config/index.js';

/** One budget that a request is charged to. */
export interface Account {
  /** Which budget, and whose: only equal texts share one. */
  name: readonly string[];
  windowMinutes: number;
}

/** How long a row outlives the day whose key it was made with, in hours. */
const KEPT_HOURS = 24;

/** One statement, in the order of the keys, so that simultaneous requests wait for each other and never in a circle. */
const CHARGE = `
  insert into abuse_budgets as b (key, expires_at)
  select key, now() + make_interval(hours => $2) from unnest($1::bytea[]) as key order by key
  on conflict (key) do update set spent = b.spent + 1
  returning key, spent`;

/**
 * Counters in PostgreSQL, so that every process counts together and an emptied Redis changes nothing. What they count
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

  /** Charges one to each account; gives what each has spent in its window, this charge included. */
  async charge(accounts: readonly Account[]): Promise<number[]> {
    const now = Date.now();
    const keys = accounts.map((account) => this.key(account, now));
    const rows = await this.db.query<{ key: Buffer; spent: number }[]>(CHARGE, [keys, KEPT_HOURS]);
    const spent = new Map(rows.map((row) => [row.key.toString('hex'), row.spent]));
    return keys.map((key) => spent.get(key.toString('hex')) ?? 0);
  }

  private key({ name, windowMinutes }: Account, now: number): Buffer {
    const day = new Date(now).toISOString().slice(0, 10);
    const ofToday = createHmac('sha256', this.root).update(`budgets of ${day}`).digest();
    const window = Math.floor(now / minutesMs(windowMinutes));
    return createHmac('sha256', ofToday)
      .update(JSON.stringify([window, ...name]))
      .digest();
  }
}
