import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AppError } from '../common/index.js';
import { Secrets } from '../config/index.js';
import { addressRange } from './address-range.js';
import { keyedHash } from './token.js';

/** Who knocks: the account as typed, and the network address. */
export interface Knock {
  email: string;
  address: string;
}

/** Typing mistakes that cost nothing. */
const FREE_ATTEMPTS = 3;
/** The longest wait, in seconds: guessing is slowed, nobody is locked out. */
const LONGEST_WAIT_SECONDS = 30;
/** After a quiet hour counting starts anew. */
const FORGET_AFTER = '1 hour';

/**
 * Slows guessing per account and address range. Every attempt counts as a failure before the password is looked at,
 * in one statement, so attempts made at the same moment cannot slip past; a success wipes the count.
 */
@Injectable()
export class SignInDelay {
  private readonly key: Buffer;

  constructor(
    private readonly source: DataSource,
    secrets: Secrets,
  ) {
    this.key = secrets.key('address-budget');
  }

  /** Counts an attempt. Throws `too-many` (with the seconds to wait in its text) while the last wait is not over. */
  async charge(knock: Knock): Promise<void> {
    const counted = await this.source.query<{ key: Buffer }[]>(CHARGE, [
      this.hash(knock),
      FREE_ATTEMPTS,
      LONGEST_WAIT_SECONDS,
      FORGET_AFTER,
    ]);
    if (counted.length > 0) return;
    const seconds = await this.secondsLeft(knock);
    throw new AppError('too-many', 'sign-in.wait', `Tunggu ${seconds} detik, lalu coba lagi.`);
  }

  /** The password was right: the count is wiped. */
  async clear(tx: EntityManager, knock: Knock): Promise<void> {
    await tx.query('delete from sign_in_attempts where key = $1', [this.hash(knock)]);
  }

  private async secondsLeft(knock: Knock): Promise<number> {
    const [row] = await this.source.query<{ seconds: number }[]>(
      `select ceil(extract(epoch from next_at - now()))::int as seconds from sign_in_attempts where key = $1`,
      [this.hash(knock)],
    );
    return Math.max(1, row?.seconds ?? 1);
  }

  private hash({ email, address }: Knock): Buffer {
    return keyedHash(this.key, 'sign-in', email, addressRange(address));
  }
}

/** Waits of 1, 2, 4, … seconds after the free attempts. Returns no row while a wait is running. */
const CHARGE = `
  insert into sign_in_attempts as a (key, failures, next_at) values ($1, 1, now())
  on conflict (key) do update set
    failures = case when a.last_at < now() - $4::interval then 1 else a.failures + 1 end,
    next_at = now() + make_interval(secs => case
      when a.last_at < now() - $4::interval or a.failures + 1 <= $2::int then 0
      else least($3::int, power(2, least(a.failures - $2::int, 20))) end),
    last_at = now()
  where a.next_at <= now()
  returning a.key`;
