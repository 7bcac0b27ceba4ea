/** What is indexed apart from each other: words and frequencies of one collection never colour another's. */
export const COLLECTIONS = ['answers', 'cases', 'articles'] as const;
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
  /** Where the page begins, as `next` of another page said; given, `offset` counts for nothing. */
  place?: string | undefined;
  limit: number;
  /** Default: relevance; without words to look for, newest. */
  order?: SearchOrder;
  /** Names of the facets to count. Default: none. */
  facets?: readonly string[];
  /** Whether who has only little of the words is left out instead of coming last. Default: it is not. */
  fair?: boolean;
  /** Whether hits come with their title and a passage, marked. Default: they do not. */
  passages?: boolean;
}

/** How what was found can be ordered. */
export const SEARCH_ORDERS = ['relevance', 'newest'] as const;
export type SearchOrder = (typeof SEARCH_ORDERS)[number];

/** A piece of text; `hit` pieces are what was looked for. Whoever shows it escapes it. */
export interface Piece {
  text: string;
  hit: boolean;
}

/** How often one value of a facet occurs among what was found. */
export interface FacetValue {
  value: string;
  count: number;
}

/** By the facet's name, the most frequent values first. */
export type FacetCounts = Record<string, FacetValue[]>;

export interface SearchHit {
  id: string;
  score: number;
  /** Empty unless passages were asked for. */
  title: Piece[];
  passage: Piece[];
}

export interface SearchResult {
  /** A lower bound when `totalIsExact` is false: candidates are bounded, so that cost does not follow the hits. */
  total: number;
  totalIsExact: boolean;
  /** How many can be paged through; hits past that are never handed out. */
  deepest: number;
  hits: SearchHit[];
  /** Where the page after this one begins; null after the last. */
  next: string | null;
  /** Among what was found; like the total a lower bound when that is not exact. */
  facets: FacetCounts;
  /** The query in another spelling, when words of it are unknown; the hits take it into account already. */
  suggestion: string | null;
}
