import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { createChallenge, verifySolution } from 'altcha-lib/v1';
import { DataSource } from 'typeorm';
import { hoursMs } from '../common/index.js';
import { Secrets } from '../config/index.js';
import { PUZZLE_HOURS, PUZZLE_NUMBERS } from './limits.js';

/** A puzzle as ALTCHA describes it (https://altcha.org/docs, version 1). */
export interface Puzzle {
  algorithm: string;
  challenge: string;
  maxnumber: number;
  salt: string;
  signature: string;
}

const SOLUTION_MAX = 2_000;

/** Hands out puzzles and takes each solution once, whichever process asks. Puzzles themselves are not kept. */
@Injectable()
export class ProofOfWork {
  private readonly key: string;

  constructor(
    private readonly db: DataSource,
    secrets: Secrets,
  ) {
    this.key = secrets.key('proof-of-work').toString('hex');
  }

  async puzzle(): Promise<Puzzle> {
    const expires = new Date(Date.now() + hoursMs(PUZZLE_HOURS));
    const made = await createChallenge({ hmacKey: this.key, maxnumber: PUZZLE_NUMBERS, expires });
    const { algorithm, challenge, salt, signature } = made;
    return { algorithm, challenge, maxnumber: PUZZLE_NUMBERS, salt, signature };
  }

  /** Whether this solves a puzzle of ours that is not outdated and has not been solved before; from now on it has been. */
  async spend(solution: string): Promise<boolean> {
    const challenge = challengeIn(solution);
    if (challenge === null || !(await verifySolution(solution, this.key))) return false;
    const rows = await this.db.query<{ key: Buffer }[]>(
      `insert into abuse_solutions (key, expires_at) values ($1, now() + make_interval(hours => $2))
       on conflict do nothing returning key`,
      [createHash('sha256').update(challenge).digest(), PUZZLE_HOURS],
    );
    return rows.length === 1;
  }
}

/** The puzzle that somebody says to have solved; null for anything that has not the shape of a solution. */
function challengeIn(solution: string): string | null {
  if (solution === '' || solution.length > SOLUTION_MAX) return null;
  const parsed = parse(Buffer.from(solution, 'base64').toString('utf8'));
  if (typeof parsed !== 'object' || parsed === null) return null;
  const { challenge, salt, number }: Record<string, unknown> = { ...parsed };
  const whole = typeof challenge === 'string' && typeof salt === 'string' && Number.isSafeInteger(number);
  return whole ? challenge : null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Whatever a stranger sends in a hidden field is no fault of ours; it is simply no solution.
    return null;
  }
}
