import type { EntityManager } from 'typeorm';
import type { Collection, FacetCounts, FacetValue } from '../search-document.js';
import { facetTerm } from '../document-terms.js';

/** More values than this nobody reads. */
const SHOWN = 12;

/** Values of one facet that are looked at in the dictionary. */
const READ = 1_000;

/** The documents' own lists of facets, counted; the cost is the number of candidates, which is bounded. */
const OF_DOCUMENTS = `
  select t.word, f.documents from (
    select term, count(*)::int as documents
    from search_documents d cross join unnest(d.facets) u (term)
    where d.no = any($1::bigint[]) group by term) f
  join search_terms t on t.id = f.term`;

/** The whole collection: the dictionary has counted already. */
const OF_COLLECTION = `
  select word, documents from search_terms
  where collection = $1 and word >= $2::text and word < $3::text order by word limit $4`;

interface Row {
  word: string;
  documents: number;
}

/** Counts of the named facets over these documents; `null` means the whole collection. */
export async function countFacets(
  db: EntityManager,
  { collection, names, pool }: { collection: Collection; names: readonly string[]; pool: string[] | null },
): Promise<FacetCounts> {
  if (names.length === 0) return {};
  const rows =
    pool === null ? await ofCollection(db, collection, names) : await db.query<Row[]>(OF_DOCUMENTS, [pool]);
  return Object.fromEntries(names.map((name) => [name, valuesOf(name, rows)]));
}

async function ofCollection(
  db: EntityManager,
  collection: Collection,
  names: readonly string[],
): Promise<Row[]> {
  const rows: Row[] = [];
  for (const name of names) {
    const start = facetTerm(name, '');
    const end = `${start.slice(0, -1)}>`;
    rows.push(...(await db.query<Row[]>(OF_COLLECTION, [collection, start, end, READ])));
  }
  return rows;
}

function valuesOf(name: string, rows: readonly Row[]): FacetValue[] {
  const start = facetTerm(name, '');
  return rows
    .filter(({ word }) => word.startsWith(start))
    .map(({ word, documents }) => ({ value: word.slice(start.length), count: documents }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, SHOWN);
}
