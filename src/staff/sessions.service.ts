import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditLog } from '../audit/index.js';
import { AppError } from '../common/index.js';
import { Secrets } from '../config/index.js';
import { addressRange } from './address-range.js';
import { deviceName } from './device.js';
import type { Factor } from './factors/second-factor.js';
import type { Role } from './role.js';
import { END, FIND, IN_TWO_PLACES, OWN, SEEN, START } from './session-queries.js';
import type { SignedIn } from './signed-in.js';
import { keyedHash, newToken } from './token.js';

/** What a browser tells about itself. */
export interface Visitor {
  address: string;
  userAgent: string | undefined;
}

/** One of a person's own sessions, as shown to that person. */
export interface OwnSession {
  id: string;
  device: string;
  factor: Factor;
  createdAt: Date;
  lastSeenAt: Date;
  current: boolean;
}

/** Who holds a session, and when the second factor was given last. */
export interface OpenSession {
  person: SignedIn;
  freshAt: Date;
}

interface SessionRow {
  sessionId: string;
  id: string;
  name: string;
  email: string;
  role: Role;
  freshAt: Date;
  stale: boolean;
}

/** Sessions are rows: ending the row ends the session on its next request, in every process. */
@Injectable()
export class SessionsService {
  private readonly tokenKey: Buffer;
  private readonly csrfKey: Buffer;
  private readonly networkKey: Buffer;

  constructor(
    private readonly source: DataSource,
    private readonly audit: AuditLog,
    secrets: Secrets,
  ) {
    this.tokenKey = secrets.key('session');
    this.csrfKey = secrets.key('csrf');
    this.networkKey = secrets.key('network');
  }

  /**
   * Starts a session and returns its token, which is stored nowhere. The database refuses it unless `factor` was used
   * in the same transaction, or, where it continues another, unless that one ends in it.
   */
  async start(
    tx: EntityManager,
    staffId: string,
    proof: Factor | { continues: string },
    visitor: Visitor,
  ): Promise<string> {
    const token = newToken();
    const { network, userAgent } = { ...visitor, network: this.network(visitor.address) };
    const [factor, continues] = typeof proof === 'string' ? [proof, null] : [null, proof.continues];
    await tx.query(START, [this.hash(token), staffId, deviceName(userAgent), network, factor, continues]);
    return token;
  }

  /** Who holds this token, if the session is alive and the account enabled. */
  async find(token: string, address: string): Promise<OpenSession | undefined> {
    const network = this.network(address);
    const [row] = await this.source.query<SessionRow[]>(FIND, [this.hash(token), network]);
    if (!row) return undefined;
    const { stale, freshAt, ...person } = row;
    if (stale) await this.source.query(SEEN, [person.sessionId, network]);
    const csrfToken = keyedHash(this.csrfKey, person.sessionId).toString('base64url');
    return { person: { ...person, csrfToken }, freshAt };
  }

  /** Ends the session of a token, whoever holds it; an unknown token is no error. */
  async endByToken(tx: EntityManager, token: string): Promise<void> {
    await tx.query('update staff_sessions set ended_at = now() where token_hash = $1 and ended_at is null', [
      this.hash(token),
    ]);
  }

  /** Open sessions of one person, the newest first. */
  async own(person: SignedIn): Promise<OwnSession[]> {
    const rows = await this.source.query<Omit<OwnSession, 'current'>[]>(OWN, [person.id]);
    return rows.map((row) => ({ ...row, current: row.id === person.sessionId }));
  }

  /** Who is being used from two networks within ten minutes: two places, or an account that two people share. */
  async inTwoPlaces(): Promise<Set<string>> {
    const rows = await this.source.query<{ staffId: string }[]>(IN_TWO_PLACES);
    return new Set(rows.map(({ staffId }) => staffId));
  }

  /** Ends one of a person's own sessions. Throws `not-found` for anybody else's, and for one already ended. */
  async end(person: SignedIn, sessionId: string): Promise<void> {
    await this.source.transaction(async (tx) => {
      const [ended] = await tx.query<[{ id: string }[], number]>(`${END} and id::text = $2 returning id`, [
        person.id,
        sessionId,
      ]);
      if (ended.length === 0) throw new AppError('not-found', 'session.unknown', 'Sesi itu sudah berakhir.');
      await this.note(
        tx,
        person,
        sessionId === person.sessionId ? 'staff.signed-out' : 'staff.session-ended',
      );
    });
  }

  /** Ends every session of a person but the one in use. */
  async endOthers(person: SignedIn): Promise<void> {
    await this.source.transaction(async (tx) => {
      const [ended] = await tx.query<[{ id: string }[], number]>(`${END} and id <> $2 returning id`, [
        person.id,
        person.sessionId,
      ]);
      if (ended.length > 0) await this.note(tx, person, 'staff.session-ended');
    });
  }

  private async note(tx: EntityManager, { id }: SignedIn, act: string): Promise<void> {
    await this.audit.record(tx, { actor: { kind: 'staff', id }, act, subject: { type: 'staff', id } });
  }

  private hash(token: string): Buffer {
    return keyedHash(this.tokenKey, token);
  }

  private network(address: string): Buffer {
    return keyedHash(this.networkKey, addressRange(address));
  }
}
