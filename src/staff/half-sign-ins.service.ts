import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Secrets } from '../config/index.js';
import { over } from './staff-refusals.js';
import { keyedHash, newToken } from './token.js';

/** From the password to the code. */
const LIFETIME = '15 minutes';
/** Codes that can be tried before the password is asked again. */
const MOST_TRIES = 5;

/** Somebody between password and code. Opens nothing: no guard ever looks for it. */
export interface HalfSignIn {
  id: string;
  /** Null where the password was wrong; whoever waits for a code cannot tell. */
  staffId: string | null;
  /** Under what codes are counted. */
  budget: Buffer;
}

/** Sign-ins that wait for their second factor, found by a token that only /meja/masuk is told. */
@Injectable()
export class HalfSignIns {
  private readonly key: Buffer;

  constructor(
    private readonly source: DataSource,
    secrets: Secrets,
  ) {
    this.key = secrets.key('half-sign-in');
  }

  /** Begins one and returns its token, which is stored nowhere. */
  async start(db: EntityManager, half: Omit<HalfSignIn, 'id'>): Promise<string> {
    const token = newToken();
    await db.query(
      `insert into staff_sign_ins (token_hash, staff_id, budget, expires_at)
       values ($1, $2, $3, now() + interval '${LIFETIME}')`,
      [this.hash(token), half.staffId, half.budget],
    );
    return token;
  }

  /** The sign-in of a token. Throws `gone` when it is over or never was. */
  async find(token: string | undefined): Promise<HalfSignIn> {
    const [row] = await this.source.query<HalfSignIn[]>(
      `select id, staff_id as "staffId", budget from staff_sign_ins
        where token_hash = $1 and ended_at is null and expires_at > now()`,
      [this.hash(token ?? '')],
    );
    if (!row) throw over();
    return row;
  }

  /** Counts a code before it is looked at. Throws `gone` after too many. */
  async count(id: string): Promise<void> {
    const [counted] = await this.source.query<[{ id: string }[], number]>(
      `update staff_sign_ins set tries = tries + 1
        where id = $1 and tries < ${MOST_TRIES} and ended_at is null returning id`,
      [id],
    );
    if (counted.length === 0) throw over();
  }

  /** Ends one in the transaction that makes the session: of two who finish it at once, one wins. Throws `gone`. */
  async end(tx: EntityManager, id: string): Promise<void> {
    const [ended] = await tx.query<[{ id: string }[], number]>(
      `update staff_sign_ins set ended_at = now()
        where id = $1 and ended_at is null and expires_at > now() returning id`,
      [id],
    );
    if (ended.length === 0) throw over();
  }

  private hash(token: string): Buffer {
    return keyedHash(this.key, token);
  }
}
