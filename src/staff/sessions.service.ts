import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditLog } from '../audit/index.js';
import { AppError, daysMs } from '../common/index.js';
import { Secrets } from '../config/index.js';
import { deviceName } from './device.js';
import { StaffSession } from './entities/staff-session.js';
import type { Role } from './role.js';
import type { SignedIn } from './signed-in.js';
import { keyedHash, newToken } from './token.js';

/** Ends after this long without a request … */
const IDLE = '12 hours';
/** … and after this long in any case. */
const ABSOLUTE_MS = daysMs(7);
/** Being seen is written down at most this often, so that reading a page is not a write. */
const SEEN_STEP = '1 minute';

/** One of a person's own sessions, as shown to that person. */
export interface OwnSession {
  id: string;
  device: string;
  createdAt: Date;
  lastSeenAt: Date;
  current: boolean;
}

interface SessionRow {
  sessionId: string;
  id: string;
  name: string;
  email: string;
  role: Role;
  stale: boolean;
}

/** Sessions are rows: ending the row ends the session on its next request, in every process. */
@Injectable()
export class SessionsService {
  private readonly tokenKey: Buffer;
  private readonly csrfKey: Buffer;

  constructor(
    private readonly source: DataSource,
    private readonly audit: AuditLog,
    secrets: Secrets,
  ) {
    this.tokenKey = secrets.key('session');
    this.csrfKey = secrets.key('csrf');
  }

  /** Starts a session and returns its token, which is stored nowhere. */
  async start(tx: EntityManager, staffId: string, userAgent: string | undefined): Promise<string> {
    const token = newToken();
    await tx.insert(StaffSession, {
      tokenHash: this.hash(token),
      staffId,
      device: deviceName(userAgent),
      expiresAt: new Date(Date.now() + ABSOLUTE_MS),
    });
    return token;
  }

  /** Who holds this token, if the session is alive and the account enabled. */
  async find(token: string): Promise<SignedIn | undefined> {
    const [row] = await this.source.query<SessionRow[]>(FIND, [this.hash(token), IDLE, SEEN_STEP]);
    if (!row) return undefined;
    const { stale, ...person } = row;
    if (stale) await this.source.query(SEEN, [person.sessionId]);
    return { ...person, csrfToken: keyedHash(this.csrfKey, person.sessionId).toString('base64url') };
  }

  /** Ends the session of a token, whoever holds it; an unknown token is no error. */
  async endByToken(tx: EntityManager, token: string): Promise<void> {
    await tx.query('update staff_sessions set ended_at = now() where token_hash = $1 and ended_at is null', [
      this.hash(token),
    ]);
  }

  /** Open sessions of one person, the newest first. */
  async own(person: SignedIn): Promise<OwnSession[]> {
    const rows = await this.source.query<Omit<OwnSession, 'current'>[]>(OWN, [person.id, IDLE]);
    return rows.map((row) => ({ ...row, current: row.id === person.sessionId }));
  }

  /** Ends one of a person's own sessions. Throws `not-found` for anybody else's, and for one already ended. */
  async end(person: SignedIn, sessionId: string): Promise<void> {
    await this.source.transaction(async (tx) => {
      const [ended] = await tx.query<[{ id: string }[], number]>(
        `update staff_sessions set ended_at = now()
          where id::text = $1 and staff_id = $2 and ended_at is null returning id`,
        [sessionId, person.id],
      );
      if (ended.length === 0) throw new AppError('not-found', 'session.unknown', 'Sesi itu sudah berakhir.');
      await this.audit.record(tx, {
        actor: { kind: 'staff', id: person.id },
        act: sessionId === person.sessionId ? 'staff.signed-out' : 'staff.session-ended',
        subject: { type: 'staff', id: person.id },
      });
    });
  }

  private hash(token: string): Buffer {
    return keyedHash(this.tokenKey, token);
  }
}

const ALIVE = `s.ended_at is null and s.expires_at > now() and s.last_seen_at > now() - $2::interval`;

const FIND = `
  select s.id as "sessionId", p.id, p.name, p.email, p.role,
         s.last_seen_at < now() - $3::interval as stale
    from staff_sessions s join staff p on p.id = s.staff_id
   where s.token_hash = $1 and ${ALIVE} and p.disabled_at is null`;

const SEEN = `update staff_sessions set last_seen_at = now() where id = $1 and ended_at is null`;

const OWN = `
  select s.id, s.device, s.created_at as "createdAt", s.last_seen_at as "lastSeenAt"
    from staff_sessions s where s.staff_id = $1 and ${ALIVE} order by s.last_seen_at desc, s.id desc`;
