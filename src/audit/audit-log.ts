import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

/** Who did it. Only staff have an id: who asked is not for the log. */
export type Actor =
  { kind: 'staff'; id: string } | { kind: 'system' } | { kind: 'asker' } | { kind: 'operator' };

/** What it was done to, such as `{ type: 'case', id }`. */
export interface Subject {
  type: string;
  id: string;
}

/** Ids, counts and words of the code. Never a person's words, name or address: what is written here stays for ever. */
export type Detail = Record<string, string | number | boolean | null>;

export interface AuditEvent {
  actor: Actor;
  /** `room.verb`, such as `draft.approve`. */
  act: string;
  subject: Subject;
  detail?: Detail;
}

export interface AuditEntry {
  id: string;
  at: Date;
  actor: Actor;
  act: string;
  detail: Detail;
}

interface Row {
  id: string;
  at: Date;
  kind: Actor['kind'];
  staffId: string | null;
  act: string;
  detail: Detail;
}

const RECORD = `
  insert into audit_entries (actor_kind, actor_id, act, subject_type, subject_id, detail)
  values ($1, $2, $3, $4, $5, $6)`;

const HISTORY = `
  select id, at, actor_kind as kind, actor_id as "staffId", act, detail
  from audit_entries where subject_type = $1 and subject_id = $2 order by id desc limit $3`;

/** The append-only log of every act. An entry and what it tells of are one transaction; PostgreSQL chains it at commit. */
@Injectable()
export class AuditLog {
  constructor(private readonly db: DataSource) {}

  /** Writes one entry in the caller's transaction, which must be READ COMMITTED (the default). */
  async record(tx: EntityManager, { actor, act, subject, detail = {} }: AuditEvent): Promise<void> {
    const staffId = actor.kind === 'staff' ? actor.id : null;
    await tx.query(RECORD, [actor.kind, staffId, act, subject.type, subject.id, JSON.stringify(detail)]);
  }

  /** What was done to one subject, the latest first, at most `limit` entries. */
  async entriesFor({ type, id }: Subject, limit = 200): Promise<AuditEntry[]> {
    const rows = await this.db.query<Row[]>(HISTORY, [type, id, limit]);
    return rows.map(({ kind, staffId, ...entry }) => ({ ...entry, actor: actorOf(kind, staffId) }));
  }
}

function actorOf(kind: Actor['kind'], staffId: string | null): Actor {
  return kind === 'staff' ? { kind, id: staffId ?? '' } : { kind };
}
