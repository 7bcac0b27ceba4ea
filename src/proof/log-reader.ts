import type { EntityManager } from 'typeorm';
import type { LogEntry } from './log-entry.js';

/** A line of the log with the statement that it stands for. */
export interface StoredEntry {
  entry: LogEntry;
  /** The canonical statement, as it was signed. */
  text: string;
  jws: string;
  /** Twelve letters; null for what has no card. */
  code: string | null;
}

type Row = LogEntry & Omit<StoredEntry, 'entry'>;

const READ = `
  select l.number::float8 as index, proof_time(l.at) as time, s.type, s.slug, s.revision,
    encode(s.statement_hash, 'hex') as statement, s.key_id as key, encode(l.prev, 'hex') as prev,
    encode(l.hash, 'hex') as hash, s.statement as text, s.jws, s.code
  from proof_log l join proof_statements s on s.id = l.statement_id`;

/** The condition for one revision: its slug, its number. */
export const ONE_REVISION = `s.type = 'revision' and s.slug = $1 and s.revision = $2`;

/** Entries in the order of the log; `which` is a condition on `l` (proof_log) and `s` (proof_statements). */
export async function readEntries(
  tx: EntityManager,
  which: string,
  values: readonly (string | number)[],
): Promise<StoredEntry[]> {
  const rows = await tx.query<Row[]>(`${READ} where ${which}`, [...values]);
  return rows.map(({ text, jws, code, ...entry }) => ({ entry, text, jws, code }));
}

/** So many entries are read at a time. */
const PAGE = 500;

/** The whole log, a page at a time; the caller's transaction decides whether it is one snapshot. */
export async function* everyEntry(tx: EntityManager): AsyncGenerator<StoredEntry> {
  for (let after = 0; ;) {
    const page = await readEntries(tx, `l.number > $1 order by l.number limit ${PAGE}`, [after]);
    yield* page;
    const last = page.at(-1);
    if (!last) return;
    after = last.entry.index;
  }
}
