import type { EntityManager } from 'typeorm';
import { documentTerms, facetTerms, type Posting } from './document-terms.js';
import type { Collection, SearchDocument } from './search-document.js';

/** Writers of one collection take turns, so that frequencies are counted once and no two wait for each other. */
const TURN = `select pg_advisory_xact_lock(hashtext('search:' || $1))`;

const REMOVE_DOCUMENTS = `
  delete from search_documents where collection = $1 and id = any($2::uuid[]) returning no, terms`;

const REMOVE_POSTINGS = `
  delete from search_postings p using unnest($2::int[]) t (term)
  where p.term = t.term and p.tier in (0, 1) and p.doc = $1`;

const LOWER_FREQUENCIES = `
  update search_terms t set documents = documents - gone.times
  from (select term, count(*) as times from unnest($1::int[]) u (term) group by term) gone where t.id = gone.term`;

const FORGET_WORDS = `delete from search_terms where id = any($1::int[]) and documents = 0`;

/** Words already known gain the count of documents that now carry them … */
const RAISE_FREQUENCIES = `
  update search_terms t set documents = documents + new.times
  from unnest($2::text[], $3::int[]) new (word, times)
  where t.collection = $1 and t.word = new.word returning t.id, t.word`;

/** … the others enter the dictionary. The turn makes the two statements one step. */
const ADD_WORDS = `
  insert into search_terms (collection, word, documents)
  select $1, word, times from unnest($2::text[], $3::int[]) new (word, times) returning id, word`;

const ADD_DOCUMENT = `
  insert into search_documents (no, collection, id, title, claim, summary, body, circulating, links, terms, facets)
  values (search_document_no($1), $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) returning no`;

const ADD_POSTINGS = `
  insert into search_postings (doc, term, tier, impact)
  select doc, term, tier, impact from unnest($1::bigint[], $2::int[], $3::smallint[], $4::smallint[])
    as new (doc, term, tier, impact) order by term, tier, doc`;

const COUNT_DOCUMENTS = `update search_collections set documents = documents + $2 where collection = $1`;

interface Removed {
  no: string;
  terms: number[];
}
interface Word {
  id: number;
  word: string;
}

/** Puts documents of one collection into the index in the caller's transaction; what was there before is replaced. */
export async function putDocuments(
  tx: EntityManager,
  collection: Collection,
  documents: SearchDocument[],
): Promise<void> {
  const ids = documents.map(({ id }) => id);
  await removeDocuments(tx, collection, ids);
  const found = documents.map((document) => ({ document, postings: documentTerms(document) }));
  const termIds = await learnWords(tx, collection, found.map(({ postings }) => [...postings.keys()]).flat());
  const rows: Rows = { docs: [], terms: [], tiers: [], impacts: [] };
  for (const { document, postings } of found) {
    const known = [...postings].map(([word, posting]) => ({ term: termIds.get(word) ?? 0, ...posting }));
    const no = await addDocument(tx, document, {
      all: known.map(({ term }) => term),
      facets: facetTerms(document).map((word) => termIds.get(word) ?? 0),
    });
    for (const posting of known) addRow(rows, no, posting);
  }
  await tx.query(ADD_POSTINGS, [rows.docs, rows.terms, rows.tiers, rows.impacts]);
  await tx.query(COUNT_DOCUMENTS, [collection, documents.length]);
}

/** Waits until no other transaction writes the collection, and holds the others back until the caller's ends. */
export async function takeTurn(tx: EntityManager, collection: Collection): Promise<void> {
  await tx.query(TURN, [collection]);
}

/** Takes documents out again; ids that are not in the index are passed over. */
export async function removeDocuments(
  tx: EntityManager,
  collection: Collection,
  ids: string[],
): Promise<void> {
  await takeTurn(tx, collection);
  const [removed] = await tx.query<[Removed[], number]>(REMOVE_DOCUMENTS, [collection, ids]);
  if (removed.length === 0) return;
  for (const { no, terms } of removed) await tx.query(REMOVE_POSTINGS, [no, terms]);
  const all = removed.flatMap(({ terms }) => terms);
  await tx.query(LOWER_FREQUENCIES, [all]);
  await tx.query(FORGET_WORDS, [[...new Set(all)]]);
  await tx.query(COUNT_DOCUMENTS, [collection, -removed.length]);
}

async function learnWords(
  tx: EntityManager,
  collection: Collection,
  occurrences: string[],
): Promise<Map<string, number>> {
  const times = new Map<string, number>();
  for (const word of occurrences) times.set(word, (times.get(word) ?? 0) + 1);
  const [known] = await tx.query<[Word[], number]>(RAISE_FREQUENCIES, [
    collection,
    [...times.keys()],
    [...times.values()],
  ]);
  const ids = new Map(known.map(({ id, word }) => [word, id]));
  const fresh = [...times].filter(([word]) => !ids.has(word));
  const added = await tx.query<Word[]>(ADD_WORDS, [
    collection,
    fresh.map(([word]) => word),
    fresh.map(([, count]) => count),
  ]);
  for (const { id, word } of added) ids.set(word, id);
  return ids;
}

async function addDocument(
  tx: EntityManager,
  document: SearchDocument,
  terms: { all: number[]; facets: number[] },
): Promise<string> {
  const { collection, id, fields, links, publishedAt } = document;
  const [row] = await tx.query<{ no: string }[]>(ADD_DOCUMENT, [
    publishedAt ?? new Date(),
    collection,
    id,
    fields.title,
    fields.claim,
    fields.summary,
    fields.body,
    fields.circulating,
    links,
    terms.all,
    terms.facets,
  ]);
  return row?.no ?? '0';
}

interface Rows {
  docs: string[];
  terms: number[];
  tiers: number[];
  impacts: number[];
}

function addRow(rows: Rows, no: string, { term, tier, impact }: Posting & { term: number }): void {
  rows.docs.push(no);
  rows.terms.push(term);
  rows.tiers.push(tier);
  rows.impacts.push(impact);
}
