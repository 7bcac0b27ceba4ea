import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { findMatches } from '../../src/matching/matcher.js';
import { appConnection } from '../../src/database/connection.js';
import { SearchIndex } from '../../src/search/index.js';
import { Press, type Material } from './corpus.js';
import type { Ask, Questions } from './questions.js';
import { time, type Times } from './timing.js';

/** The product's figures on one database, and what its process weighs after them. */
export interface Ours {
  search: Record<string, Times>;
  match: Times;
  publish: Times;
  primaryKey: Times;
  rssMb: number;
}

const FACETS = ['verdict', 'kind', 'scam', 'topic', 'publisher', 'year'];
const MEGABYTE = 1_048_576;

/** Measures search, match and publishing as the API does them, one connection at a time. */
export async function measureOurs(url: string, material: Material, questions: Questions): Promise<Ours> {
  const source = await new DataSource(appConnection(url, 10, false)).initialize();
  const index = new SearchIndex(source);
  const search = (ask: Ask) =>
    index.search({
      ...{ collection: 'answers', text: ask.text, offset: 0, limit: 20, facets: FACETS, passages: true },
      filters: ask.verdict === undefined ? {} : { verdict: ask.verdict },
    });
  const match = ({ text }: Ask) =>
    findMatches(index, source.manager, { collection: 'answers', text, links: [] });
  const keys = await source.query<{ no: string }[]>(
    `select no from search_documents order by md5(no::text) limit 500`,
  );
  const result: Omit<Ours, 'rssMb'> = {
    primaryKey: await time(keys, ({ no }) =>
      source.query('select id from search_documents where no = $1', [no]),
    ),
    search: {},
    match: await time(questions.match, match),
    publish: await publishing(source, index, material),
  };
  for (const [name, asks] of Object.entries(questions.search)) result.search[name] = await time(asks, search);
  await source.destroy();
  return { ...result, rssMb: Math.round(process.memoryUsage().rss / MEGABYTE) };
}

/** New answers one by one, each in a transaction of its own, on a disk that is waited for. */
async function publishing(source: DataSource, index: SearchIndex, material: Material): Promise<Times> {
  const press = new Press(material, 99);
  const fresh = Array.from({ length: 200 }, (_, n) => press.document(900_000_000_000 + n));
  return time(
    fresh.map((document) => ({ ...document, publishedAt: new Date() })),
    (document) => source.transaction((tx) => index.put(tx, document)),
    { warm: 0, budgetMs: 60_000 },
  );
}
