import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Page } from '../common/index.js';

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

/** Which part of a history is read. */
export interface HistoryFilter {
  /** First parts of acts, such as `draft`; all when empty. */
  rooms: readonly string[];
  /** Only what this colleague did. */
  staffId: string | null;
  /** 1-based. */
  page: number;
}

const EVERYTHING: HistoryFilter = { rooms: [], staffId: null, page: 1 };

const PAGE_SIZE = 50;

const FILTERED = `
  from audit_entries where subject_type = $1 and subject_id = $2
    and (cardinality($3::text[]) = 0 or split_part(act, '.', 1) = any($3)) and ($4::uuid is null or actor_id = $4)`;

/** The append-only log of every act. An entry and what it tells of are one transaction; PostgreSQL chains it at commit. */
@Injectable()
export class AuditLog {
  constructor(private readonly db: DataSource) {}

  /** Writes one entry in the caller's transaction, which must be READ COMMITTED (the default). */
  async record(tx: EntityManager, { actor, act, subject, detail = {} }: AuditEvent): Promise<void> {
    const staffId = actor.kind === 'staff' ? actor.id : null;
    await tx.query(RECORD, [actor.kind, staffId, act, subject.type, subject.id, JSON.stringify(detail)]);
  }

  /** One page of what was done to one subject, the latest first. */
  async history(
    { type, id }: Subject,
    { rooms, staffId, page }: HistoryFilter = EVERYTHING,
  ): Promise<Page<AuditEntry>> {
    const values = [type, id, rooms, staffId];
    const [count] = await this.db.query<{ total: number }[]>(
      `select count(*)::int as total ${FILTERED}`,
      values,
    );
    const rows = await this.db.query<Row[]>(
      `select id, at, actor_kind as kind, actor_id as "staffId", act, detail ${FILTERED}
       order by id desc limit $5 offset $6`,
      [...values, PAGE_SIZE, (page - 1) * PAGE_SIZE],
    );
    return { items: rows.map(entryOf), total: count?.total ?? 0, page, pageSize: PAGE_SIZE };
  }

  /** Ids of every colleague who did something to one subject. */
  async peopleIn({ type, id }: Subject): Promise<string[]> {
    const rows = await this.db.query<{ id: string }[]>(
      `select distinct actor_id as id from audit_entries
       where subject_type = $1 and subject_id = $2 and actor_id is not null`,
      [type, id],
    );
    return rows.map((row) => row.id);
  }
}

const entryOf = ({ kind, staffId, ...entry }: Row): AuditEntry => ({
  ...entry,
  actor: actorOf(kind, staffId),
});

function actorOf(kind: Actor['kind'], staffId: string | null): Actor {
  return kind === 'staff' ? { kind, id: staffId ?? '' } : { kind };
}
