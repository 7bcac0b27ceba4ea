import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import type { SearchDocument } from '../../src/search/index.js';
import type { Ask, Questions } from './questions.js';
import { time, type Times } from './timing.js';

/** What the usual ways cost for the same documents and questions. */
export interface Rival {
  buildSeconds: number;
  megabytes: number;
  search: Record<string, Times>;
  match: Times;
}

const LIMITS = { warm: 3, budgetMs: 6_000 };
const MEGABYTE = 1_048_576;

/** Words as each side's query language takes them. */
const wordsOf = (text: string): string[] => [...new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])];

interface Engine {
  search: (ask: Ask) => unknown;
  match: (ask: Ask) => unknown;
}

async function measure(
  { search, match }: Engine,
  questions: Questions,
): Promise<Pick<Rival, 'search' | 'match'>> {
  const times: Record<string, Times> = {};
  for (const [name, asks] of Object.entries(questions.search)) times[name] = await time(asks, search, LIMITS);
  return { search: times, match: await time(questions.match, match, LIMITS) };
}

const secondsSince = (start: number): number => Math.round((performance.now() - start) / 100) / 10;

/** PostgreSQL's full text search as it is usually written: a tsvector, GIN, ts_rank_cd. */
export async function postgresFts(source: DataSource, questions: Questions): Promise<Rival> {
  const start = performance.now();
  await source.query(`
    create unlogged table rival as select no, to_tsvector('indonesian',
      concat_ws(' ', title, claim, summary, body, array_to_string(circulating, ' '))) as words
    from search_documents where collection = 'answers'`);
  await source.query(`create index rival_words on rival using gin (words)`);
  await source.query(`vacuum analyze rival`);
  const buildSeconds = secondsSince(start);
  const [size] = await source.query<{ mb: number }[]>(
    `select (pg_relation_size('rival_words') / ${MEGABYTE})::int as mb`,
  );
  const best = (query: string): string => `
    select no from rival, ${query} as query where words @@ query order by ts_rank_cd(words, query) desc limit 20`;
  const all = best(`plainto_tsquery('indonesian', $1)`);
  const any = best(`to_tsquery('indonesian', $1)`);
  const figures = await measure(
    {
      search: ({ text }) => source.query(all, [text]),
      match: ({ text }) => source.query(any, [wordsOf(text).join(' | ')]),
    },
    questions,
  );
  await source.query(`drop table rival`);
  return { buildSeconds, megabytes: size?.mb ?? 0, ...figures };
}

/** The part of better-sqlite3 that is used here. */
interface Sqlite {
  pragma(text: string): unknown;
  exec(sql: string): unknown;
  prepare(sql: string): { run(...values: unknown[]): unknown; all(...values: unknown[]): unknown[] };
  close(): unknown;
}

const isOpener = (value: unknown): value is new (file: string) => Sqlite => typeof value === 'function';

/** It is installed beside this folder's package.json, never with the product. */
export function openSqlite(file: string): Sqlite {
  const load = createRequire(join(import.meta.dirname, '../../../../bench/search/package.json'));
  const found: unknown = load('better-sqlite3');
  if (!isOpener(found)) throw new Error('better-sqlite3 is not what it was');
  return new found(file);
}

/** SQLite FTS5 with bm25. */
export async function sqliteFts5(
  folder: string,
  documents: Iterable<SearchDocument>,
  questions: Questions,
): Promise<Rival> {
  const db = openSqlite(join(folder, 'fts5.sqlite'));
  db.pragma('journal_mode = off');
  db.pragma('synchronous = off');
  db.pragma('cache_size = -500000');
  db.exec(`create virtual table rival using fts5 (title, body)`);
  const start = performance.now();
  const insert = db.prepare(`insert into rival (title, body) values (?, ?)`);
  db.exec('begin');
  for (const { fields } of documents) {
    const { title, claim, summary, body, circulating } = fields;
    insert.run(title, [claim, summary, body, ...circulating].join(' '));
  }
  db.exec('commit');
  const buildSeconds = secondsSince(start);
  const [size] = db.prepare(`select sum(length(block)) / ${MEGABYTE} as mb from rival_data`).all();
  const best = db.prepare(`select rowid from rival where rival match ? order by rank limit 20`);
  const quoted = (text: string): string[] => wordsOf(text).map((word) => `"${word}"`);
  const figures = await measure(
    {
      search: ({ text }) => best.all(quoted(text).join(' ')),
      match: ({ text }) => best.all(quoted(text).join(' OR ')),
    },
    questions,
  );
  db.close();
  const megabytes = typeof size === 'object' && size !== null && 'mb' in size ? Number(size.mb) : 0;
  return { buildSeconds, megabytes, ...figures };
}
