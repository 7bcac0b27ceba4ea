import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditLog } from '../../audit/index.js';
import { AppError, cleanText } from '../../common/index.js';
import { StaffNotices } from '../../notices/index.js';
import { unpublishable } from '../../questions/index.js';
import { unknownCase } from '../refusals.js';
import { mentionsIn } from './mentions.js';
import { teamOf } from './team.js';

export const NOTE_MAX = 4000;

/** A note as the desk reads it. */
export interface Note {
  id: string;
  authorId: string;
  authorName: string;
  /** '' when it is struck. */
  text: string;
  struck: boolean;
  /** When it was written first. */
  at: Date;
  /** What it said before, the oldest first. */
  earlier: { text: string; at: Date }[];
  /** Number of the case it was written for, where that was merged into this one. */
  fromCase: number | null;
}

interface Version {
  id: string;
  caseId: string;
  authorId: string;
  version: number;
  text: string;
}

const NOTES = `
  select n.note_id as id, n.author_id as "authorId", s.name as "authorName", (array_agg(n.text order by n.version desc))[1] as text,
    bool_or(n.struck) as struck, min(n.created_at) as at, case when n.case_id <> $1 then c.number end as "fromCase",
    coalesce(jsonb_agg(jsonb_build_object('text', n.text, 'at', n.created_at) order by n.version), '[]') as earlier
  from case_notes n join staff s on s.id = n.author_id join cases c on c.id = n.case_id
  where n.case_id in (select case_family($1))
  group by n.note_id, n.author_id, s.name, n.case_id, c.number order by n.note_id`;

/** What colleagues tell each other about a case. Nothing is rewritten: a change is a new version, striking one too. */
@Injectable()
export class CaseNotes {
  constructor(
    private readonly db: DataSource,
    private readonly notices: StaffNotices,
    private readonly audit: AuditLog,
  ) {}

  /** Every note of a case and of what was merged into it, the oldest first. */
  async of(caseId: string): Promise<Note[]> {
    const rows = await this.db.query<(Note & { earlier: { text: string; at: string }[] })[]>(NOTES, [caseId]);
    return rows.map((row) => ({
      ...row,
      earlier: row.earlier.slice(0, -1).map(({ text, at }) => ({ text, at: new Date(at) })),
    }));
  }

  /** Whoever is called by @name is told. 'invalid' `note.invalid` for field `text`, 'not-found' `case.unknown`. */
  async write(caseId: string, staffId: string, typed: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const { text, mentions } = await this.check(tx, typed);
      const [row] = await tx.query<{ id: string }[]>(
        `with new as (select uuidv7() as id)
         insert into case_notes (id, note_id, version, case_id, author_id, text, mentions)
         select new.id, new.id, 1, c.id, $2, $3, $4 from new, cases c where c.id = $1 returning note_id as id`,
        [caseId, staffId, text, mentions],
      );
      if (!row) throw unknownCase();
      await this.tell(tx, { id: row.id, caseId, authorId: staffId }, mentions);
      await this.record(tx, 'note.written', { id: row.id, caseId, authorId: staffId });
    });
  }

  /**
   * A new version; only those who are called newly are told. 'forbidden' `note.not-author`, and as in `write`, but the
   * field has the note's id for a name.
   */
  async edit(caseId: string, staffId: string, noteId: string, typed: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const before = await this.own(tx, caseId, staffId, noteId);
      const { text, mentions } = await this.check(tx, typed, noteId);
      if (text === before.text) return;
      await this.append(tx, before, { text, struck: false, mentions });
      await this.tell(tx, before, mentions);
      await this.record(tx, 'note.changed', before);
    });
  }

  /** The note says nothing any more; what it said stays readable as struck. 'forbidden' `note.not-author`. */
  async strike(caseId: string, staffId: string, noteId: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const before = await this.own(tx, caseId, staffId, noteId);
      await this.append(tx, before, { text: '', struck: true, mentions: [] });
      await this.record(tx, 'note.struck', before);
    });
  }

  private async own(tx: EntityManager, caseId: string, staffId: string, noteId: string): Promise<Version> {
    const [last] = await tx.query<(Version & { struck: boolean })[]>(
      `select note_id as id, case_id as "caseId", author_id as "authorId", version, text, struck from case_notes
       where note_id = $2 and case_id in (select case_family($1)) order by version desc limit 1`,
      [caseId, noteId],
    );
    if (!last || last.struck)
      throw new AppError('not-found', 'note.unknown', 'Catatan ini tidak ada atau sudah dicoret.');
    if (last.authorId !== staffId)
      throw new AppError('forbidden', 'note.not-author', 'Hanya penulisnya yang dapat mengubah catatan ini.');
    return last;
  }

  private async append(
    tx: EntityManager,
    { id, caseId, authorId, version }: Version,
    next: { text: string; struck: boolean; mentions: string[] },
  ): Promise<void> {
    const added = await tx.query<{ id: string }[]>(
      `insert into case_notes (note_id, version, case_id, author_id, text, struck, mentions)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict (note_id, version) do nothing returning id`,
      [id, version + 1, caseId, authorId, next.text, next.struck, next.mentions],
    );
    if (added.length === 0)
      throw new AppError('conflict', 'note.changed', 'Catatan ini baru saja diubah. Muat ulang halamannya.');
  }

  private async check(
    tx: EntityManager,
    typed: string,
    field = 'text',
  ): Promise<{ text: string; mentions: string[] }> {
    const text = cleanText(typed);
    if (text === '' || Array.from(text).length > NOTE_MAX)
      throw wrong(`Tulis catatan, 1–${NOTE_MAX} huruf.`, field);
    if (unpublishable([text], false).length > 0)
      throw wrong('Catatan tidak boleh memuat nomor, alamat surel, atau data pribadi orang.', field);
    const { ids, unclear } = mentionsIn(text, await teamOf(tx));
    if (unclear.length > 0)
      throw wrong(`Tidak jelas siapa yang dipanggil: ${unclear.join(', ')}. Tulis nama lengkapnya.`, field);
    return { text, mentions: ids };
  }

  private async tell(
    tx: EntityManager,
    { id, caseId, authorId }: Pick<Version, 'id' | 'caseId' | 'authorId'>,
    mentions: readonly string[],
  ): Promise<void> {
    await this.notices.tell(tx, mentions, { kind: 'mention', caseId, ref: id, by: authorId });
  }

  private async record(
    tx: EntityManager,
    act: string,
    { id, caseId, authorId }: Pick<Version, 'id' | 'caseId' | 'authorId'>,
  ): Promise<void> {
    const actor = { kind: 'staff', id: authorId } as const;
    await this.audit.record(tx, { actor, act, subject: { type: 'case', id: caseId }, detail: { note: id } });
  }
}

const wrong = (message: string, field: string): AppError =>
  new AppError('invalid', 'note.invalid', 'Catatan perlu diperbaiki.', [{ field, message }]);
