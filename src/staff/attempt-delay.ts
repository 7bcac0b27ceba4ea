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
/** The longest wait for another password, in seconds: guessing is slowed, nobody is locked out. */
const PASSWORD_WAIT_SECONDS = 30;
/** Six digits are few: 300 guesses a day from anywhere, of a million codes of which three count. */
const CODE_WAIT_SECONDS = 300;
/** After a quiet hour counting starts anew. */
const FORGET_AFTER = '1 hour';

/**
 * Slows guessing: of passwords per account and address range, of codes per account. Every attempt counts as a failure
 * before it is looked at, in one statement, so attempts made at the same moment cannot slip past; a success wipes the
 * count.
 */
@Injectable()
export class AttemptDelay {
  private readonly key: Buffer;

  constructor(
    private readonly source: DataSource,
    secrets: Secrets,
  ) {
    this.key = secrets.key('address-budget');
  }

  /** Under what a password is counted. */
  knock({ email, address }: Knock): Buffer {
    return keyedHash(this.key, 'sign-in', email, addressRange(address));
  }

  /**
   * Under what a code is counted. `guessed` is a wrong password (null: it was right): each has a budget of its own that
   * behaves like the real one, so that waiting tells nobody which password was right.
   */
  codeBudget(email: string, guessed: string | null): Buffer {
    return guessed === null
      ? keyedHash(this.key, 'code', email)
      : keyedHash(this.key, 'code-guess', email, guessed);
  }

  /** Counts a password. Throws `too-many` (with the seconds to wait in its text) while the last wait is not over. */
  chargePassword(key: Buffer): Promise<void> {
    return this.charge(key, PASSWORD_WAIT_SECONDS);
  }

  /** Counts a code. Throws `too-many` like chargePassword. */
  chargeCode(key: Buffer): Promise<void> {
    return this.charge(key, CODE_WAIT_SECONDS);
  }

  /** It was right: the count is wiped. */
  async clear(tx: EntityManager, ...keys: readonly Buffer[]): Promise<void> {
    await tx.query('delete from sign_in_attempts where key = any($1::bytea[])', [keys]);
  }

  private async charge(key: Buffer, longestWaitSeconds: number): Promise<void> {
    const counted = await this.source.query<{ key: Buffer }[]>(CHARGE, [
      key,
      FREE_ATTEMPTS,
      longestWaitSeconds,
      FORGET_AFTER,
    ]);
    if (counted.length > 0) return;
    const seconds = await this.secondsLeft(key);
    throw new AppError('too-many', 'sign-in.wait', `Tunggu ${seconds} detik, lalu coba lagi.`);
  }

  private async secondsLeft(key: Buffer): Promise<number> {
    const [row] = await this.source.query<{ seconds: number }[]>(
      `select ceil(extract(epoch from next_at - now()))::int as seconds from sign_in_attempts where key = $1`,
      [key],
    );
    return Math.max(1, row?.seconds ?? 1);
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
