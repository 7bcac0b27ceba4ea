import type { EntityManager } from 'typeorm';
import { IMPACT_SCALE } from './document-terms.js';
import type { Collection } from './search-document.js';

/**
 * Bounds that keep the cost apart from the number of hits. LIST: postings read of one term and tier, newest
 * first. BUDGET: postings read altogether, the rarest terms first.
 */
const LIST = 1_000;
const BUDGET = 24_000;

/**
 * Candidates, best first. Read it from top to bottom:
 * wanted   the query's terms that some document has, with their rarity (idf as in BM25);
 * drivers  the rarest of them, until the budget of postings is spent; each whose list is longer than LIST has a bit;
 * hits     the documents on the drivers' lists, each list cut at LIST, and the bits of the cut lists that they stood on;
 * pool     the best of them, of equal ones the earliest: it was checked first; a required term that no document has
 *          leaves none. Best first, the required terms are asked for by key until there are enough;
 * rest     terms whose lists were cut or not read. A document that was not met on such a list is asked by key, when it
 *          has the term at all.
 * Rarity is float8 throughout: adding up tens of thousands of numerics took longer than reading them.
 */
const CANDIDATES = `
  with wanted as materialized (
    select t.id, t.documents,
      case when t.word = any($3) then 0
        else ln(1 + (c.documents - t.documents + 0.5)::float8 / (t.documents + 0.5)::float8) end as idf
    from search_terms t join search_collections c using (collection)
    where t.collection = $1 and t.word = any($2)
  ), drivers as materialized (
    select id, idf, documents <= $6 as whole, case when documents <= $6 then 0 else 1 << cut_before end as bit from (
      select *, sum(least(documents, 2 * $6)) over rarest - least(documents, 2 * $6) as before,
        (count(*) filter (where documents > $6) over rarest)::int as cut_before
      from wanted window rarest as (order by documents, id)) w
    where before < $7
  ), required as materialized (
    select t.id from search_terms t where t.collection = $1 and t.word = any($3)
  ), hits as (
    select l.doc, sum(d.idf * l.impact) as score, sum(d.idf) as covered, bit_or(d.bit) as seen
    from drivers d
      cross join (values (0::smallint), (1::smallint)) tiers (tier)
      cross join lateral (
        select p.doc, p.impact from search_postings p
        where p.term = d.id and p.tier = tiers.tier and p.doc between $4 and $5
        order by p.doc desc limit $6) l
    group by l.doc
  ), pool as materialized (
    select doc, score, covered, seen from (select * from hits order by score desc, doc offset 0) best
    where cardinality($3) = 0 or (select count(*) from required) = cardinality($3) and not exists (
      select from required r where not exists (
        select from search_postings p where p.term = r.id and p.tier = 0 and p.doc = best.doc))
    order by score desc, doc limit $8
  ), rest as materialized (
    select w.id, w.idf, coalesce(d.bit, 0) as bit
    from wanted w left join drivers d using (id) where w.idf > 0 and d.whole is not true
  )
  select d.id, pool.doc::text as no,
    (pool.score + coalesce(late.score, 0))::float8 / ${IMPACT_SCALE} as score,
    (pool.covered + coalesce(late.covered, 0))::float8 / greatest((select sum(idf) from wanted), 0.001) as covered,
    exists (select from rest) as cut
  from pool
    join search_documents d on d.no = pool.doc
    left join lateral (
      select sum(rest.idf * p.impact) as score, sum(rest.idf) as covered
      from rest cross join (values (0::smallint), (1::smallint)) tiers (tier)
        join search_postings p on p.term = rest.id and p.tier = tiers.tier and p.doc = pool.doc
      where rest.bit & pool.seen = 0
        and rest.id = any((select own.terms from search_documents own where own.no = pool.doc)::int[])) late on true
  order by score desc, pool.doc`;

const NEWEST = `
  select id, no::text as no, 0::float8 as score, 1::float8 as covered, false as cut
  from search_documents where collection = $1 and no between $2 and $3 order by no desc limit $4`;

const TEXTS = `
  select id, no::text as no, title, claim, summary, body, circulating, links
  from search_documents where no = any($1::bigint[])`;

/** The rarity of words; the one without a word is that of a word which no document has. */
const RARITY = `
  select null as word, ln(1 + (documents + 0.5)::float8 / 0.5) as idf
  from search_collections where collection = $1
  union all
  select t.word, ln(1 + (c.documents - t.documents + 0.5)::float8 / (t.documents + 0.5)::float8) as idf
  from search_terms t join search_collections c using (collection)
  where t.collection = $1 and t.word = any($2)`;

export interface CandidateQuery {
  collection: Collection;
  /** Terms that may occur: one is enough. */
  terms: string[];
  /** Exact terms (facets) that must occur. */
  required: string[];
  /** First and last document number, both included: a span of publication time. */
  span: [string, string];
  limit: number;
}

export interface Candidate {
  id: string;
  no: string;
  score: number;
  /** Share of the rarity of the asked terms that it has, 0 to 1; terms that no document has are left out. */
  covered: number;
}

interface Row extends Candidate {
  cut: boolean;
}

export interface Candidates {
  list: Candidate[];
  /** There are more: the limit was reached, or a list was not read to its end. */
  cut: boolean;
}

/** The texts of a candidate, as they were put in. */
export interface CandidateTexts {
  id: string;
  no: string;
  title: string;
  claim: string;
  summary: string;
  body: string;
  circulating: string[];
  links: string[];
}

const FIRST = '-9223372036854775808';
const LAST = '9223372036854775807';
const PER_SECOND = 1_048_576n;

const numberAt = (time: Date, seconds: bigint): string =>
  ((BigInt(Math.floor(time.getTime() / 1000)) + seconds) * PER_SECOND).toString();

/** Document numbers begin with the publication time in seconds, so a span of time is a span of numbers. */
export function spanOf(from: Date | undefined, to: Date | undefined): [string, string] {
  return [from === undefined ? FIRST : numberAt(from, 0n), to === undefined ? LAST : numberAt(to, 1n)];
}

/** Documents that share the rarest terms of the query, best BM25 first; the cost is bounded whatever is asked. */
export async function candidates(db: EntityManager, query: CandidateQuery): Promise<Candidates> {
  const { collection, terms, required, span, limit } = query;
  const asked = [...new Set(terms.length > 0 ? terms : required)];
  const rows =
    asked.length === 0
      ? await db.query<Row[]>(NEWEST, [collection, ...span, limit])
      : await db.query<Row[]>(CANDIDATES, [collection, asked, required, ...span, LIST, BUDGET, limit]);
  const list = terms.length === 0 ? rows : rows.filter(({ score }) => score > 0);
  return { list, cut: rows.length >= limit || (rows[0]?.cut ?? false) };
}

/** The texts of these candidates, in their order. */
export async function textsOf(
  db: EntityManager,
  list: readonly Pick<Candidate, 'no'>[],
): Promise<CandidateTexts[]> {
  const rows = await db.query<CandidateTexts[]>(TEXTS, [list.map(({ no }) => no)]);
  const byNo = new Map(rows.map((row) => [row.no, row]));
  return list.flatMap(({ no }) => byNo.get(no) ?? []);
}

/** How rare terms are in a collection (BM25's idf). A word nobody used yet is as rare as can be. */
export async function rarityOf(
  db: EntityManager,
  collection: Collection,
  terms: string[],
): Promise<(term: string) => number> {
  const known = await db.query<{ word: string | null; idf: number }[]>(RARITY, [
    collection,
    [...new Set(terms)],
  ]);
  const byWord = new Map(known.map(({ word, idf }) => [word, idf]));
  const unseen = byWord.get(null) ?? 0;
  return (term) => byWord.get(term) ?? unseen;
}
