export { SearchIndex, type Resembling, type Wanted } from './search-index.js';
export { SearchMisses, type Miss } from './query/misses.js';
export { SearchModule } from './search.module.js';
export { SEARCH_ORDERS, type SearchOrder } from './search-document.js';
export type {
  Collection,
  FacetCounts,
  FacetValue,
  Piece,
  SearchDocument,
  SearchFilters,
  SearchQuery,
  SearchResult,
} from './search-document.js';
export { IndexRebuild, RebuildBusy } from './rebuild/index-rebuild.js';
export { indexState } from './rebuild/index-state.js';
export type { CandidateTexts } from './retrieval.js';
export { termsOf, words } from './text/analyse.js';
export { fold } from './text/fold.js';
export { GramSpace } from './text/grams.js';
export { linksIn } from './text/link.js';
