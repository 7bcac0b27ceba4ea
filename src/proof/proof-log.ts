import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { KeyRing } from './key-ring.js';
import { GENESIS, type LogEntry, type LogHead, type LogLine, type SignedHead } from './log-entry.js';
import { everyEntry, ONE_REVISION, readEntries, type StoredEntry } from './log-reader.js';
import { fileOf } from './proof-file.js';
import { signDetached } from './signature.js';
import { canonical, type NamedKey } from './statement.js';
import { checkLog, type LogCheck } from './verify/check-log.js';
import { problemsOf } from './verify/check-proof.js';

/** What was signed, and what is wrong with the signature or its entry. */
export interface SignedStatement {
  entry: LogEntry;
  statement: unknown;
  faults: string[];
}

const HEAD = `
  select number::float8 as size, encode(hash, 'hex') as hash from proof_log order by number desc limit 1`;

/** How long the log is, and the hash of its last entry. */
export async function logEnd(tx: EntityManager): Promise<Pick<LogHead, 'size' | 'hash'>> {
  const [end] = await tx.query<Pick<LogHead, 'size' | 'hash'>[]>(HEAD);
  return end ?? { size: 0, hash: GENESIS };
}

/** Everything that was ever signed, in order. */
@Injectable()
export class ProofLog {
  constructor(
    private readonly db: DataSource,
    private readonly keys: KeyRing,
  ) {}

  /** Said and signed at this moment. */
  async head(): Promise<SignedHead> {
    const key = await this.keys.current(this.db.manager);
    const { size, hash } = await logEnd(this.db.manager);
    const head: LogHead = { type: 'head', version: 1, size, hash, time: new Date().toISOString() };
    return { head, jws: await signDetached(canonical(head), key) };
  }

  /** How long it is, and the hash of its last entry. */
  end(): Promise<Pick<LogHead, 'size' | 'hash'>> {
    return logEnd(this.db.manager);
  }

  /** At most `limit` entries from number `from` on, the oldest first. */
  async lines(from: number, limit: number): Promise<LogLine[]> {
    const entries = await readEntries(this.db.manager, 'l.number >= $1 order by l.number limit $2', [
      from,
      limit,
    ]);
    return entries.map(lineOf);
  }

  /** Those of these addresses at which nothing can be read now: the withdrawal was the last that was signed. */
  async withdrawnAmong(slugs: readonly string[]): Promise<string[]> {
    const rows = await this.db.query<{ slug: string }[]>(
      `select s.slug from proof_statements s join proof_log l on l.statement_id = s.id
       where s.slug = any($1) group by s.slug
       having (array_agg(s.type order by l.number desc))[1] = 'withdrawal'`,
      [slugs],
    );
    return rows.map(({ slug }) => slug);
  }

  /** Reads the whole log again, and compares it with heads that were kept elsewhere. */
  async check(tx: EntityManager, heads: readonly SignedHead[]): Promise<LogCheck> {
    return checkLog(linesOf(everyEntry(tx)), { keys: [], heads });
  }

  /** Every published statement, each checked with the keys of the log. */
  async *statements(tx: EntityManager): AsyncGenerator<SignedStatement> {
    const keys = await this.keys.published();
    for await (const stored of everyEntry(tx))
      if (stored.entry.type !== 'key') yield signedStatement(stored, keys);
  }

  /** One revision likewise; null when it was never signed. */
  async statement(slug: string, revision: number): Promise<SignedStatement | null> {
    const [stored] = await readEntries(this.db.manager, ONE_REVISION, [slug, revision]);
    return stored ? signedStatement(stored, await this.keys.published()) : null;
  }
}

async function signedStatement(stored: StoredEntry, keys: readonly NamedKey[]): Promise<SignedStatement> {
  const file = fileOf(stored);
  return { entry: stored.entry, statement: file.statement, faults: await problemsOf(file, keys) };
}

function lineOf({ entry, text, jws }: StoredEntry): LogLine {
  if (entry.type !== 'key') return entry;
  const statement: unknown = JSON.parse(text);
  return { ...entry, signed: { statement, jws } };
}

async function* linesOf(entries: AsyncIterable<StoredEntry>): AsyncGenerator<LogLine> {
  for await (const stored of entries) yield lineOf(stored);
}
