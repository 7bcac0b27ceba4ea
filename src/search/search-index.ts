import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { linkTerm } from './document-terms.js';
import { putDocuments, removeDocuments } from './index-writer.js';
import { candidates, rarityOf, spanOf, textsOf, type CandidateTexts } from './retrieval.js';
import type { Collection, SearchDocument, SearchQuery, SearchResult } from './search-document.js';
import { searchArchive } from './query/archive-search.js';
import { terms } from './text/analyse.js';

/** A text to find the like of, and the canonical links it carries. */
export interface Wanted {
  collection: Collection;
  text: string;
  links: string[];
  limit: number;
}

export interface Resembling {
  texts: CandidateTexts;
  /** BM25. */
  score: number;
}

/** The index of everything that can be found. It lives in PostgreSQL and changes with the caller's transaction. */
@Injectable()
export class SearchIndex {
  constructor(private readonly source: DataSource) {}

  /** Puts a document in, or in place of what stood under its id. Holds the collection's write turn until commit. */
  async put(tx: EntityManager, document: SearchDocument): Promise<void> {
    await putDocuments(tx, document.collection, [document]);
  }

  /** Like `put` for many documents of one collection at once; several hundred at a time are quickest. */
  async putMany(tx: EntityManager, collection: Collection, documents: SearchDocument[]): Promise<void> {
    await putDocuments(tx, collection, documents);
  }

  /** Takes a document out; one that is not there is passed over. */
  async remove(tx: EntityManager, collection: Collection, documentId: string): Promise<void> {
    await removeDocuments(tx, collection, [documentId]);
  }

  /**
   * What resembles a text, best BM25 first, with the texts to compare it with. Cheap whatever the text;
   * nothing is decided here.
   */
  async resembling(db: EntityManager, wanted: Wanted): Promise<Resembling[]> {
    const { collection, text, links, limit } = wanted;
    const { list } = await candidates(db, {
      collection,
      terms: [...terms(text), ...links.map(linkTerm)],
      required: [],
      span: spanOf(undefined, undefined),
      limit,
    });
    const score = new Map(list.map((candidate) => [candidate.no, candidate.score]));
    return (await textsOf(db, list)).map((texts) => ({ texts, score: score.get(texts.no) ?? 0 }));
  }

  /** How rare terms are in a collection: a function from term to idf; a term nobody used is as rare as can be. */
  async rarity(
    db: EntityManager,
    collection: Collection,
    asked: string[],
  ): Promise<(term: string) => number> {
    return rarityOf(db, collection, asked);
  }

  /** One page of what was looked for. Every word is optional; documents with more and rarer words come first. */
  async search(query: SearchQuery): Promise<SearchResult> {
    return searchArchive(this.source.manager, query);
  }
}
