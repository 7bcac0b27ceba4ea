import type { EntityManager } from 'typeorm';
import { documentTerms, facetTerms } from '../document-terms.js';
import type { Collection, SearchDocument } from '../search-document.js';

/** JSON carries the arrays within a row; a parameter of arrays of arrays would have to be square. */
const ADD_DOCUMENTS = `
  insert into search_documents (no, collection, id, title, claim, summary, body, circulating, links, terms,
    facets)
  select search_document_no(coalesce(d.published, now())), $1, d.id, d.title, d.claim, d.summary, d.body,
         d.circulating, d.links, d.terms, d.facets
  from json_to_recordset($2) as d (published timestamptz, id uuid, title text, claim text, summary text, body text,
         circulating text[], links text[], terms int[], facets int[])
  returning id, no`;

const ADD_POSTINGS = `
  insert into search_postings (doc, term, tier, impact)
  select * from unnest($1::bigint[], $2::int[], $3::smallint[], $4::smallint[])`;

const ADD_WORDS = `
  insert into search_terms (id, collection, word, documents) overriding system value
  select * from unnest($1::int[], $2::text[], $3::text[], $4::int[])`;

const WORDS_AT_ONCE = 50_000;

interface Word {
  id: number;
  documents: number;
}

/**
 * Fills empty index tables, faster than the index writer fills live ones: frequencies are counted in memory (about
 * 150 bytes for each different word) and written once, at the end. The tables are those that the connection's
 * search path finds. What comes out is what the index writer would have made of the same documents.
 */
export class BulkWriter {
  private readonly words = new Map<Collection, Map<string, Word>>();
  private readonly documents = new Map<Collection, number>();
  private lastId = 0;

  constructor(private readonly tx: EntityManager) {}

  /** Adds documents that are not in yet. */
  async add(collection: Collection, documents: readonly SearchDocument[]): Promise<void> {
    const found = documents.map((document) => {
      const postings = documentTerms(document);
      const ids = new Map([...postings.keys()].map((word) => [word, this.count(collection, word)]));
      return { document, postings, ids };
    });
    const rows = found.map(({ document, ids }) => {
      const { id, fields, links, publishedAt } = document;
      const facets = facetTerms(document).map((facet) => ids.get(facet));
      return { published: publishedAt, id, ...fields, links, terms: [...ids.values()], facets };
    });
    const added = await this.tx.query<{ id: string; no: string }[]>(ADD_DOCUMENTS, [
      collection,
      JSON.stringify(rows),
    ]);
    const numbers = new Map(added.map(({ id, no }) => [id, no]));
    const columns = new Columns();
    for (const { document, postings, ids } of found) {
      const no = numbers.get(document.id) ?? '';
      for (const [word, { tier, impact }] of postings) columns.add(no, ids.get(word) ?? 0, tier, impact);
    }
    await this.tx.query(ADD_POSTINGS, columns.parameters());
    this.documents.set(collection, this.size(collection) + documents.length);
  }

  /** Documents of a collection so far. */
  size(collection: Collection): number {
    return this.documents.get(collection) ?? 0;
  }

  /** Writes the dictionary. Nothing is added after this. */
  async finish(): Promise<void> {
    for (const [collection, words] of this.words) {
      const all = [...words];
      for (let at = 0; at < all.length; at += WORDS_AT_ONCE) {
        const some = all.slice(at, at + WORDS_AT_ONCE);
        await this.tx.query(ADD_WORDS, [
          some.map(([, { id }]) => id),
          some.map(() => collection),
          some.map(([word]) => word),
          some.map(([, { documents }]) => documents),
        ]);
      }
    }
    await this.tx.query(`select setval(pg_get_serial_sequence('search_terms', 'id'), $1, $2)`, [
      Math.max(1, this.lastId),
      this.lastId > 0,
    ]);
  }

  /** Counts one more document that has the word; gives the word's id. */
  private count(collection: Collection, word: string): number {
    const words = this.words.get(collection) ?? new Map<string, Word>();
    this.words.set(collection, words);
    const known = words.get(word);
    if (known !== undefined) {
      known.documents += 1;
      return known.id;
    }
    words.set(word, { id: ++this.lastId, documents: 1 });
    return this.lastId;
  }
}

/** Postings as columns, in PostgreSQL's own notation: the driver would quote every number by itself. */
class Columns {
  private readonly docs: string[] = [];
  private readonly terms: number[] = [];
  private readonly tiers: number[] = [];
  private readonly impacts: number[] = [];

  add(doc: string, term: number, tier: number, impact: number): void {
    this.docs.push(doc);
    this.terms.push(term);
    this.tiers.push(tier);
    this.impacts.push(impact);
  }

  parameters(): string[] {
    return [this.docs, this.terms, this.tiers, this.impacts].map((column) => `{${column.join(',')}}`);
  }
}
