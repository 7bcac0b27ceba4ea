import type { EntityManager } from 'typeorm';
import { textsOf, type Candidate, type CandidateTexts } from '../retrieval.js';
import type { Collection } from '../search-document.js';
import { terms, words } from '../text/analyse.js';

/** Which of these documents carry one of these terms, asked by key: two reads for each pair. */
const CARRIERS = `
  select distinct p.doc::text as no
  from search_terms t
    cross join unnest($3::bigint[]) pool (doc)
    cross join (values (0::smallint), (1::smallint)) tiers (tier)
    join search_postings p on p.term = t.id and p.tier = tiers.tier and p.doc = pool.doc
  where t.collection = $1 and t.word = any($2)`;

/** Candidates whose texts are read to look for a phrase. */
const READ = 300;

/** The candidates without those that carry an unwanted word in any of its forms. */
export async function withoutWords(
  db: EntityManager,
  collection: Collection,
  { list, unwanted }: { list: Candidate[]; unwanted: readonly string[] },
): Promise<Candidate[]> {
  if (unwanted.length === 0 || list.length === 0) return list;
  const stems = unwanted.flatMap((word) => terms(word));
  const rows = await db.query<{ no: string }[]>(CARRIERS, [collection, stems, list.map(({ no }) => no)]);
  const carriers = new Set(rows.map(({ no }) => no));
  return list.filter(({ no }) => !carriers.has(no));
}

/**
 * The candidates in whose text every phrase stands word for word; case, marks and line ends do not matter.
 * `all` is false when there were more candidates than are read.
 */
export async function withPhrases(
  db: EntityManager,
  list: Candidate[],
  phrases: readonly string[][],
): Promise<{ list: Candidate[]; all: boolean }> {
  if (phrases.length === 0) return { list, all: true };
  const fullest = list.toSorted((a, b) => b.covered - a.covered).slice(0, READ);
  const spoken = phrases.map((phrase) => ` ${phrase.join(' ')} `);
  const holds = new Set<string>();
  for (const texts of await textsOf(db, fullest)) {
    const passages = passagesOf(texts);
    if (spoken.every((phrase) => passages.some((passage) => passage.includes(phrase)))) holds.add(texts.no);
  }
  return { list: list.filter(({ no }) => holds.has(no)), all: list.length <= READ };
}

const passagesOf = ({ title, claim, summary, body, circulating }: CandidateTexts): string[] =>
  [title, claim, summary, body, ...circulating].map((text) => ` ${words(text).join(' ')} `);
