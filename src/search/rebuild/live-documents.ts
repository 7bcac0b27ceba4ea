import type { EntityManager } from 'typeorm';
import type { Collection, SearchDocument } from '../search-document.js';

const PAGE = 500;

/** A document as it stands in the live index, read back. The publication time is in its number. */
const DOCUMENT = `
  select d.collection, d.id, d.no::text as no, to_timestamp(d.no >> 20) as "publishedAt", d.title, d.claim, d.summary,
    d.body, d.circulating, d.links,
    array(select t.word from public.search_terms t where t.id = any(d.facets) order by t.word) as facets
  from public.search_documents d`;

const NEXT = `${DOCUMENT} where d.collection = $1 and d.no > $2 order by d.no limit ${PAGE}`;

/** What the index was when the rebuild began. */
const REMEMBER = `
  create temp table search_rebuild_seen on commit drop as select collection, id, no from public.search_documents`;

/** A document that is put again gets another number. */
const CHANGED = `
  ${DOCUMENT} where not exists (select from search_rebuild_seen s
    where (s.collection, s.id, s.no) = (d.collection, d.id, d.no))`;

const GONE = `
  select s.collection, s.id from search_rebuild_seen s where not exists (
    select from public.search_documents d where (d.collection, d.id) = (s.collection, s.id))`;

const KEPT = `
  select id, circulating, links from public.search_documents
  where collection = $1 and id = any($2::uuid[]) and cardinality(circulating) + cardinality(links) > 0`;

interface Row {
  collection: Collection;
  id: string;
  no: string;
  publishedAt: Date;
  title: string;
  claim: string;
  summary: string;
  body: string;
  circulating: string[];
  links: string[];
  facets: string[];
}

/** Every document of a collection, in the order of their numbers. */
export async function* liveDocuments(
  tx: EntityManager,
  collection: Collection,
): AsyncGenerator<SearchDocument> {
  let after = '-1';
  for (;;) {
    const rows: Row[] = await tx.query<Row[]>(NEXT, [collection, after]);
    for (const row of rows) yield documentOf(row);
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.no;
  }
}

/** From here on, `changesSince` tells what the running site does to the live index. */
export async function rememberLive(tx: EntityManager): Promise<void> {
  await tx.query(REMEMBER);
  await tx.query('analyze search_rebuild_seen');
}

export interface Changes {
  put: SearchDocument[];
  gone: { collection: Collection; id: string }[];
}

export async function changesSince(tx: EntityManager): Promise<Changes> {
  const put = await tx.query<Row[]>(CHANGED);
  return { put: put.map(documentOf), gone: await tx.query<Changes['gone']>(GONE) };
}

/**
 * Residents' own words are kept by the index alone: a document that comes without circulating texts keeps those
 * that the live index has of it, and their links.
 */
export async function withKeptTexts(
  tx: EntityManager,
  collection: Collection,
  documents: readonly SearchDocument[],
): Promise<SearchDocument[]> {
  const bare = documents.filter(({ fields }) => fields.circulating.length === 0).map(({ id }) => id);
  const rows = await tx.query<Pick<Row, 'id' | 'circulating' | 'links'>[]>(KEPT, [collection, bare]);
  const kept = new Map(rows.map((row) => [row.id, row]));
  return documents.map((document) => {
    const known = document.fields.circulating.length === 0 ? kept.get(document.id) : undefined;
    if (known === undefined) return document;
    const fields = { ...document.fields, circulating: known.circulating };
    return { ...document, fields, links: [...new Set([...document.links, ...known.links])] };
  });
}

function documentOf({ collection, id, publishedAt, links, facets, ...texts }: Row): SearchDocument {
  const { title, claim, summary, body, circulating } = texts;
  const byName: Record<string, string[]> = {};
  for (const facet of facets) {
    const at = facet.indexOf('=');
    (byName[facet.slice(0, at)] ??= []).push(facet.slice(at + 1));
  }
  return {
    ...{ collection, id, publishedAt, links },
    fields: { title, claim, summary, body, circulating },
    facets: byName,
  };
}
