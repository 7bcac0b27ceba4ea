export { SearchIndex } from './search-index.js';
export { SearchModule } from './search.module.js';
export {
  COLLECTIONS,
  type Collection,
  type SearchDocument,
  type SearchFilters,
  type SearchQuery,
  type SearchResult,
} from './search-document.js';
