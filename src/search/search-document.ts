/** What is indexed apart from each other: words and frequencies of one collection never colour another's. */
export const COLLECTIONS = ['answers', 'cases'] as const;
export type Collection = (typeof COLLECTIONS)[number];

/**
 * One thing that can be found. The index keeps a copy of these texts, so a searcher never reads a feature's tables.
 * `circulating` are texts as they went round before they were checked; `links` are the addresses that spread them.
 */
export interface SearchDocument {
  collection: Collection;
  /** The feature's own id (uuid). */
  id: string;
  fields: { title: string; claim: string; summary: string; body: string; circulating: string[] };
  links: string[];
  /** Values a searcher may filter by, such as `{ verdict: ['SALAH'] }`. */
  facets?: Record<string, string[]>;
  publishedAt?: Date;
}

/** What a searcher may narrow by: a span of publication dates (both ends included) and any facet by name. */
export interface SearchFilters {
  from?: Date | undefined;
  to?: Date | undefined;
  [facet: string]: unknown;
}

export interface SearchQuery {
  collection: Collection;
  text: string;
  filters?: SearchFilters;
  offset: number;
  limit: number;
  /** Default: relevance; without words to look for, newest. */
  order?: 'relevance' | 'newest';
}

export interface SearchResult {
  /** A lower bound when `totalIsExact` is false: candidates are bounded, so that cost does not follow the hits. */
  total: number;
  totalIsExact: boolean;
  hits: { id: string; score: number }[];
}
