export { FetchingModule } from './fetching.module.js';
export { SafeFetch } from './safe-fetch.js';
export { decodeText } from './decode-text.js';
export type { Fetched, FetchOptions } from './fetched.js';
