import type { EntityManager } from 'typeorm';
import type { Collection } from '../search-document.js';

/** Documents with all of some facets, newest first. At most so many are counted, and so many looked at. */
const COUNTED = 1_000;
const LOOKED_AT = 20_000;

/** Along the index itself paging may go further than what is counted. */
const DEEPEST = 10_000;

/** Reads along the rarest facet's own list and asks the other facets by key; stops at the bound. */
const WITH_FACETS = `
  with required as materialized (
    select id, documents from search_terms where collection = $1 and word = any($2) order by documents, id
  ), driver as materialized (select id from required limit 1)
  select d.id, d.no::text as no
  from (
    select p.doc from (
      select doc from search_postings
      where term = (select id from driver) and tier = 0 and doc between $3 and $4
      order by doc desc limit $5) p
    where (select count(*) from required) = cardinality($2) and not exists (
      select from required r where r.id <> (select id from driver) and not exists (
        select from search_postings o where o.term = r.id and o.tier = 0 and o.doc = p.doc))
    order by p.doc desc limit $6) found
  join search_documents d on d.no = found.doc
  order by d.no desc`;

/** One page by its place in the index; only the page's own rows are read. */
const NEWEST = `
  select d.id, d.no::text as no
  from (
    select no from search_documents where collection = $1 and no between $2 and $3
    order by no desc offset $4 limit $5) page
  join search_documents d on d.no = page.no
  order by d.no desc`;

const COUNT_SPAN = `
  select count(*)::int as total from (
    select from search_documents where collection = $1 and no between $2 and $3 limit $4) counted`;

const COUNT_ALL = `select documents::int as total from search_collections where collection = $1`;

/** A document and its number in the index. */
export interface Found {
  id: string;
  no: string;
}

export interface Browsed {
  total: number;
  totalIsExact: boolean;
  /** How far can be paged. */
  deepest: number;
  page: Found[];
  /** There are some after this page, even beyond what can be paged through by number. */
  more: boolean;
  /** What is counted for facets: the documents found, up to the bound; `null`: the whole collection. */
  pool: Found[] | null;
}

export interface Shelf {
  collection: Collection;
  /** Facet terms that must all be there. */
  required: string[];
  span: [string, string];
  /** The span is all of time. */
  always: boolean;
  /** Document number that the page begins behind; `offset` then counts for nothing. */
  behind: string | undefined;
  offset: number;
  limit: number;
}

/** The collection without words to look for: newest first. */
export async function browse(db: EntityManager, shelf: Shelf): Promise<Browsed> {
  return shelf.required.length > 0 ? withFacets(db, shelf) : newest(db, shelf);
}

async function withFacets(db: EntityManager, shelf: Shelf): Promise<Browsed> {
  const { collection, required, span, behind, offset, limit } = shelf;
  const parameters = [collection, required, ...span, LOOKED_AT, COUNTED + 1];
  const found = await db.query<Found[]>(WITH_FACETS, parameters);
  const pool = found.slice(0, COUNTED);
  const rest =
    behind === undefined
      ? pool.slice(offset, offset + limit)
      : await db.query<Found[]>(WITH_FACETS, [
          collection,
          required,
          ...behindOf(span, behind),
          LOOKED_AT,
          limit + 1,
        ]);
  return {
    total: pool.length,
    totalIsExact: found.length <= COUNTED,
    deepest: COUNTED,
    page: rest.slice(0, limit),
    more: behind === undefined ? found.length > offset + limit : rest.length > limit,
    pool,
  };
}

/** The part of a span whose documents come after this one. */
const behindOf = ([first, last]: [string, string], no: string): [string, string] => {
  const before = BigInt(no) - 1n;
  return [first, (before < BigInt(last) ? before : BigInt(last)).toString()];
};

async function newest(db: EntityManager, shelf: Shelf): Promise<Browsed> {
  const { collection, span, always } = shelf;
  const rest = await db.query<Found[]>(NEWEST, [collection, ...pageOf(shelf)]);
  const [row] = always
    ? await db.query<{ total: number }[]>(COUNT_ALL, [collection])
    : await db.query<{ total: number }[]>(COUNT_SPAN, [collection, ...span, COUNTED + 1]);
  const total = row?.total ?? 0;
  const pool = always ? null : await db.query<Found[]>(NEWEST, [collection, ...span, 0, COUNTED]);
  return {
    total: always ? total : Math.min(total, COUNTED),
    totalIsExact: always || total <= COUNTED,
    deepest: DEEPEST,
    page: rest.slice(0, shelf.limit),
    more: rest.length > shelf.limit,
    pool,
  };
}

/** First and last number, offset and limit: one more than the page, to know whether another follows. */
function pageOf({ span, behind, offset, limit }: Shelf): [string, string, number, number] {
  if (behind !== undefined) return [...behindOf(span, behind), 0, limit + 1];
  return [...span, Math.min(offset, DEEPEST), offset < DEEPEST ? limit + 1 : 0];
}
