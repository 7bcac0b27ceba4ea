import type { EntityManager } from 'typeorm';
import { facetTerm } from '../document-terms.js';
import { rankForSearch } from '../ranking.js';
import { candidates, spanOf, textsOf, type Candidate } from '../retrieval.js';
import type { SearchFilters, SearchHit, SearchQuery, SearchResult } from '../search-document.js';
import { words } from '../text/analyse.js';
import { browse, type Browsed, type Found } from './browse.js';
import { expand, spelled } from './expand.js';
import { countFacets } from './facets.js';
import { marked, passage } from './highlight.js';
import { withPhrases, withoutWords } from './narrow.js';
import { parseQuery, type ParsedQuery } from './parse.js';
import { behindIn, downIn, placeBehind, placeDown } from './place.js';

/** Nobody pages further than this among found words; it also bounds what one search ranks. */
const DEEPEST = 1_000;

/** Candidates whose texts are read to put them in order: half as many where few words say little of which is meant. */
const LOOKED_AT = 40;
const FEW_WORDS = 3;

/** Who has less of the query than this, beside the one who has most, comes after those who have more. */
const FAIR_SHARE = 0.5;

/** Letters of a long text that are searched for a passage to show. */
const READ_FOR_PASSAGE = 8_000;

interface Scored {
  id: string;
  no: string;
  score: number;
}

/** What a search found, before its page is cut out. */
interface Whole {
  ranked: Scored[];
  totalIsExact: boolean;
  terms: string[];
  suggestion: string | null;
}

/** One page of what was looked for; docs/pencocokan.md tells the stages. */
export async function searchArchive(db: EntityManager, query: SearchQuery): Promise<SearchResult> {
  const parsed = parseQuery(query.text);
  const spoken = /[\p{L}\p{N}]/u.test(parsed.text);
  if (!spoken && parsed.without.length === 0) return shelf(db, query);
  return ranking(db, query, parsed);
}

/** Who has the words, best first. */
async function ranking(db: EntityManager, query: SearchQuery, parsed: ParsedQuery): Promise<SearchResult> {
  const down = downIn(query.place);
  const whole = await byWords(db, query, { parsed, newest: down?.newest });
  const offset = down?.offset ?? query.offset;
  const end = offset + query.limit;
  const page = whole.ranked.slice(offset, end);
  const pool = whole.ranked.map(({ no }) => no);
  return {
    total: pool.length,
    totalIsExact: whole.totalIsExact,
    deepest: DEEPEST,
    hits: await shown(db, query, { page, terms: whole.terms }),
    facets: await countFacets(db, { collection: query.collection, names: query.facets ?? [], pool }),
    suggestion: whole.suggestion,
    next: end < pool.length ? placeDown(end, down?.newest ?? newestOf(pool)) : null,
  };
}

async function shelf(db: EntityManager, query: SearchQuery): Promise<SearchResult> {
  const { collection, filters = {}, facets: names = [] } = query;
  const found = await browse(db, {
    ...{ collection, required: requiredTerms(filters), span: spanOf(filters.from, filters.to) },
    always: filters.from === undefined && filters.to === undefined,
    ...{ behind: behindIn(query.place), offset: query.offset, limit: query.limit },
  });
  const page = found.page.map((row: Found) => ({ ...row, score: 0 }));
  const pool = found.pool?.map(({ no }) => no) ?? null;
  return {
    ...{ total: found.total, totalIsExact: found.totalIsExact, deepest: found.deepest, suggestion: null },
    hits: await shown(db, query, { page, terms: [] }),
    next: nextOf(found),
    facets: await countFacets(db, { collection, names, pool }),
  };
}

function nextOf({ page, more }: Browsed): string | null {
  const last = page.at(-1);
  return more && last ? placeBehind(last.no) : null;
}

async function byWords(
  db: EntityManager,
  query: SearchQuery,
  { parsed, newest }: { parsed: ParsedQuery; newest: string | undefined },
): Promise<Whole> {
  const { collection, filters = {}, order = 'relevance' } = query;
  const { terms, corrections } = await expand(db, collection, parsed);
  const found = await candidates(db, {
    ...{ collection, terms, required: requiredTerms(filters) },
    ...{ span: upTo(newest, spanOf(filters.from, filters.to)), limit: DEEPEST },
  });
  const allowed = await withoutWords(db, collection, { list: found.list, unwanted: parsed.without });
  const { list, all } = await withPhrases(db, allowed, parsed.phrases);
  const text = spelled(parsed.text, corrections);
  const suggestion = corrections.size === 0 ? null : spelled(query.text, corrections);
  const ranked =
    order === 'newest' || terms.length === 0 ? list.toSorted(newestFirst) : await closely(db, text, list);
  return {
    ranked: fullestFirst(ranked, list, query.fair ?? false),
    totalIsExact: !found.cut && all,
    terms,
    suggestion,
  };
}

/** Document numbers grow with the time of publication. */
const newestOf = (numbers: readonly string[]): string =>
  numbers.reduce((newest, no) => (BigInt(no) > BigInt(newest) ? no : newest));

const upTo = (newest: string | undefined, [first, last]: [string, string]): [string, string] =>
  newest === undefined || BigInt(last) < BigInt(newest) ? [first, last] : [first, newest];

/** The first few are looked at closely; the others follow as the index found them. */
async function closely(db: EntityManager, text: string, list: Candidate[]): Promise<Scored[]> {
  const depth = words(text).length <= FEW_WORDS ? LOOKED_AT / 2 : LOOKED_AT;
  const close = list.slice(0, depth);
  const byId = new Map(close.map((candidate) => [candidate.id, candidate]));
  const near = (await textsOf(db, close)).map((texts) => ({ texts, score: byId.get(texts.id)?.score ?? 0 }));
  const ranked = rankForSearch(text, near).map(({ id, score }) => ({
    id,
    no: byId.get(id)?.no ?? '0',
    score,
  }));
  return [...ranked, ...list.slice(depth).map(({ id, no }) => ({ id, no, score: 0 }))];
}

/** Keeps the order, but those who have little of the query come last, or are left out. */
function fullestFirst(ranked: Scored[], list: readonly Candidate[], alone: boolean): Scored[] {
  const most = Math.max(0, ...list.map(({ covered }) => covered));
  const full = new Set(list.filter(({ covered }) => covered >= FAIR_SHARE * most).map(({ no }) => no));
  const rest = alone ? [] : ranked.filter(({ no }) => !full.has(no));
  return [...ranked.filter(({ no }) => full.has(no)), ...rest];
}

/** The page's documents, with passages when they are asked for. What residents forwarded is never shown. */
async function shown(
  db: EntityManager,
  { passages = false }: SearchQuery,
  { page, terms }: { page: Scored[]; terms: string[] },
): Promise<SearchHit[]> {
  if (!passages) return page.map(({ id, score }) => ({ id, score, title: [], passage: [] }));
  const wanted = new Set(terms);
  const texts = new Map((await textsOf(db, page)).map((row) => [row.id, row]));
  return page.map(({ id, score }) => {
    const { title = '', summary = '', body = '' } = texts.get(id) ?? {};
    const told = [summary, body.slice(0, READ_FOR_PASSAGE).replace(/\s*\n\s*/g, ' · ')];
    return { id, score, title: marked(title, wanted), passage: passage(told, wanted) };
  });
}

/** Document numbers begin with the publication time. */
const newestFirst = (a: Candidate, b: Candidate): number => (BigInt(a.no) < BigInt(b.no) ? 1 : -1);

/** Filters that are text are facets (the span of dates is not); an absent or empty one filters nothing. */
function requiredTerms(filters: SearchFilters): string[] {
  return Object.entries(filters)
    .filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== '')
    .map(([facet, value]) => facetTerm(facet, value));
}
