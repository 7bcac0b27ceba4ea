import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditLog, type Actor } from '../audit/index.js';
import { AppError, type Page, type Topic } from '../common/index.js';
import type { Agency, AgencyInput, ListedAgency } from './agency.js';
import { checkAgency } from './agency-input.js';

/** What a list of agencies is narrowed to. */
export interface AgencySearch {
  q: string;
  topic: Topic | null;
  /** Those that are no longer asked as well. */
  inactive: boolean;
  page: number;
}

/** An agency as the choice of whom to ask shows it. */
export type AgencyChoice = Pick<Agency, 'id' | 'name' | 'shortName' | 'topics'> & {
  hasEmail: boolean;
  hasWhatsapp: boolean;
};

const PAGE_SIZE = 25;

/** Of what a second editor reads. */
const PRINT = `md5(concat_ws(E'\\n', a.name, a.email))`;

const COLUMNS = `a.id, a.name, a.short_name as "shortName", a.kind, a.topics, a.email, a.whatsapp, a.note, a.active,
  a.confirmed, a.written_by as "writtenBy", s.name as "writtenByName", ${PRINT} as print`;

const TABLES = `agencies a left join staff s on s.id = a.written_by`;

const INSERT = `
  insert into agencies (name, short_name, kind, topics, email, whatsapp, note, active, written_by)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (lower(name)) do nothing returning id`;

const UPDATE = `
  with changed as (
    update agencies set name = $1, short_name = $2, kind = $3, topics = $4, email = $5, whatsapp = $6, note = $7,
      active = $8, written_by = case when (name, email) is distinct from ($1, $5) then $10 else written_by end
    where id = $9 returning id)
  select id from changed`;

const valuesOf = ({ name, shortName, kind, topics, email, whatsapp, note, active }: Omit<Agency, 'id'>) => [
  ...[name, shortName, kind, topics],
  ...[email, whatsapp, note, active],
];

/** The directory of those who can be asked. */
@Injectable()
export class AgenciesService {
  constructor(
    private readonly db: DataSource,
    private readonly audit: AuditLog,
  ) {}

  /** By name; words are looked for in names and notes. */
  async list({ q, topic, inactive, page }: AgencySearch): Promise<Page<ListedAgency>> {
    const where = `from ${TABLES} where (a.active or $1)
      and ($2 = '' or concat_ws(' ', a.name, a.short_name, a.note) ilike $2) and ($3::text is null or $3 = any(a.topics))`;
    const words = q === '' ? '' : `%${q.replace(/[\\%_]/g, '\\$&')}%`;
    const values = [inactive, words, topic];
    const [count] = await this.db.query<{ total: number }[]>(
      `select count(*)::int as total ${where}`,
      values,
    );
    const items = await this.db.query<ListedAgency[]>(
      `select ${COLUMNS} ${where} order by a.active desc, a.confirmed, lower(a.name) limit $4 offset $5`,
      [...values, PAGE_SIZE, (page - 1) * PAGE_SIZE],
    );
    return { items, total: count?.total ?? 0, page, pageSize: PAGE_SIZE };
  }

  /** Everybody who can be asked now, by name: in words that somebody other than their author has read. */
  async choices(): Promise<AgencyChoice[]> {
    return this.db.query<AgencyChoice[]>(
      `select id, name, short_name as "shortName", topics, email is not null as "hasEmail",
              whatsapp is not null as "hasWhatsapp"
       from agencies where active and confirmed order by lower(name)`,
    );
  }

  /** 'not-found' `agency.unknown`. */
  async byId(id: string): Promise<ListedAgency> {
    const [row] = await this.db.query<ListedAgency[]>(`select ${COLUMNS} from ${TABLES} where a.id = $1`, [
      id,
    ]);
    if (!row) throw unknownAgency();
    return row;
  }

  /** Adds an agency; 'invalid' `agency.invalid` or `agency.known` with the wrong fields. */
  async create(staffId: string, typed: AgencyInput): Promise<string> {
    const agency = checkAgency(typed);
    const id = await this.db.transaction((tx) => this.add(tx, { kind: 'staff', id: staffId }, agency));
    if (id === null) throw knownName();
    return id;
  }

  /** Changes an agency; what it has been asked keeps the name it had. Another name or address is confirmed anew. */
  async change(id: string, staffId: string, typed: AgencyInput): Promise<void> {
    const agency = checkAgency(typed);
    await this.db.transaction(async (tx) => {
      const others = await tx.query<{ id: string }[]>(
        `select id from agencies where lower(name) = lower($1) and id <> $2 for update`,
        [agency.name, id],
      );
      if (others.length > 0) throw knownName();
      const changed = await tx.query<{ id: string }[]>(UPDATE, [...valuesOf(agency), id, staffId]);
      if (changed.length === 0) throw unknownAgency();
      await this.audit.record(tx, {
        actor: { kind: 'staff', id: staffId },
        act: 'agency.changed',
        subject: { type: 'agency', id },
        detail: { active: agency.active },
      });
    });
  }

  /**
   * Lets an agency be asked, and named to the public, as `read` stands for. 'forbidden' `agency.own-words` for whoever
   * wrote it, 'conflict' `agency.changed` when it has another name or address by now.
   */
  async confirm(staffId: string, id: string, read: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const [row] = await tx.query<{ own: boolean; same: boolean; confirmed: boolean }[]>(
        `select coalesce(a.written_by = $2, false) as own, ${PRINT} = $3 as same, a.confirmed
         from agencies a where a.id = $1 for update`,
        [id, staffId, read],
      );
      if (!row) throw unknownAgency();
      if (row.confirmed) return;
      if (row.own) throw new AppError('forbidden', 'agency.own-words', OWN_WORDS);
      if (!row.same) throw new AppError('conflict', 'agency.changed', CHANGED);
      await tx.query(`update agencies set confirmed_by = $2 where id = $1`, [id, staffId]);
      await this.audit.record(tx, {
        actor: { kind: 'staff', id: staffId },
        act: 'agency.confirmed',
        subject: { type: 'agency', id },
      });
    });
  }

  /** Adds an agency unless its name is known; the new id or null. */
  async add(tx: EntityManager, actor: Actor, agency: Omit<Agency, 'id'>): Promise<string | null> {
    const writtenBy = actor.kind === 'staff' ? actor.id : null;
    const [row] = await tx.query<{ id: string }[]>(INSERT, [...valuesOf(agency), writtenBy]);
    if (!row) return null;
    await this.audit.record(tx, {
      actor,
      act: 'agency.added',
      subject: { type: 'agency', id: row.id },
      detail: { kind: agency.kind },
    });
    return row.id;
  }
}

const OWN_WORDS =
  'Nama dan alamat surel instansi ini Anda tulis sendiri, jadi penyunting lain yang memastikannya.';
const CHANGED = 'Nama atau alamat surel instansi ini baru saja diubah. Baca dahulu yang terbaru.';

const unknownAgency = (): AppError =>
  new AppError('not-found', 'agency.unknown', 'Instansi ini tidak ada dalam daftar.');

const knownName = (): AppError =>
  new AppError('invalid', 'agency.known', 'Ada isian instansi yang perlu diperbaiki.', [
    { field: 'name', message: 'Instansi dengan nama ini sudah ada dalam daftar.' },
  ]);
