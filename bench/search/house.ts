import { mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { DataSource } from 'typeorm';
import { appConnection } from '../../src/database/connection.js';
import { startEmbedded } from '../../src/database/embedded/start-embedded.js';
import { migrate } from '../../src/database/migrate.js';
import { IndexRebuild, SearchIndex } from '../../src/search/index.js';
import { Press, type Material } from './corpus.js';

const BYTES_PER_ANSWER = 16_000;

/** The embedded server with its settings as the product starts it, in a folder of its own; both go afterwards. */
export async function withServer<T>(
  answers: number,
  work: (server: { url: string; folder: string }) => Promise<T>,
): Promise<T> {
  const { bavail, bsize } = statfsSync(tmpdir());
  const [free, needed] = [bavail * bsize, answers * BYTES_PER_ANSWER + 1e9];
  if (free < needed) throw new Error(`${tmpdir()} has ${free / 1e9} GB left; ${needed / 1e9} GB are needed`);
  const folder = mkdtempSync(join(tmpdir(), 'kabashoax-bench-'));
  // Only filling is helped: fewer checkpoints while millions of rows come in.
  const server = await startEmbedded({ dataDir: folder, poolSize: 20, settings: { max_wal_size: '8GB' } });
  try {
    return await work({ url: server.urls.owner, folder });
  } finally {
    await server.stop();
    // Started by root, the server keeps its files where its own user may read them.
    for (const used of [server.folder, folder]) rmSync(used, { recursive: true, force: true });
  }
}

/** A migrated database beside the others. */
export async function createDatabase(server: string, name: string): Promise<string> {
  const admin = await new DataSource({ type: 'postgres', url: server }).initialize();
  await admin.query(`create database ${name}`);
  await admin.destroy();
  const url = new URL(server);
  url.pathname = `/${name}`;
  await migrate(url.href);
  return url.href;
}

export const connect = (url: string): Promise<DataSource> =>
  new DataSource({
    ...appConnection(url, 4, false),
    extra: { max: 4, options: '-c statement_timeout=0' },
  }).initialize();

/** Fills an index through the operator's rebuild; gives the seconds it took. */
export async function fill(url: string, material: Material, count: number): Promise<number> {
  const source = await connect(url);
  const start = performance.now();
  await new IndexRebuild(source).run({
    collection: 'answers',
    documents: new Press(material, 1).stream(count),
    progress: (done) => process.stderr.write(done % 10_000 === 0 ? `\r${done} of ${count} answers` : ''),
  });
  process.stderr.write('\n');
  await source.destroy();
  return Math.round((performance.now() - start) / 1000);
}

/** The same documents through the index writer, as publishing puts them in. */
export async function fillByWriter(url: string, material: Material, count: number): Promise<void> {
  const source = await connect(url);
  const index = new SearchIndex(source);
  const documents = [...new Press(material, 1).documents(count)];
  for (let at = 0; at < count; at += 500)
    await source.transaction((tx) => index.putMany(tx, 'answers', documents.slice(at, at + 500)));
  await source.query('vacuum analyze');
  await source.destroy();
}

const CONTENTS = [
  `select d.id, t.word, p.tier, p.impact, d.no >> 20 as second from search_postings p
   join search_terms t on t.id = p.term join search_documents d on d.no = p.doc order by d.id, t.word`,
  `select id, title, claim, summary, body, circulating, links, cardinality(terms) as terms, cardinality(facets) as facets
   from search_documents order by id`,
  `select collection, word, documents from search_terms order by collection, word`,
  `select * from search_collections order by collection`,
];

/** Throws unless two databases hold the same index. Gives the number of postings compared. */
export async function proveEqual(one: string, other: string): Promise<number> {
  const [left, right] = [await connect(one), await connect(other)];
  let postings = 0;
  for (const query of CONTENTS) {
    const rows = [await left.query<unknown[]>(query), await right.query<unknown[]>(query)];
    if (!isDeepStrictEqual(rows[0], rows[1])) throw new Error(`the two fillings differ: ${query}`);
    postings ||= rows[0]?.length ?? 0;
  }
  await left.destroy();
  await right.destroy();
  return postings;
}

/** Megabytes of each table of the index with its keys. */
export async function sizes(source: DataSource): Promise<Record<string, number>> {
  const rows = await source.query<{ name: string; mb: number }[]>(`
    select relname as name, (pg_total_relation_size(oid) / 1048576)::int as mb from pg_class
    where relkind = 'r' and relname in ('search_documents', 'search_postings', 'search_terms') order by relname`);
  return Object.fromEntries(rows.map(({ name, mb }) => [name, mb]));
}
