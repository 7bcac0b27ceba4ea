import { FEED_FORMATS } from './feeds/index.js';
import { DATA_FILES } from './open-data/index.js';

const FEEDS: readonly string[] = Object.values(FEED_FORMATS).map(({ path }) => path);

/** What a page of somebody else needs to check us. */
const PROOF: readonly string[] = [
  '/.well-known/kabashoax-keys.json',
  '/data/log.jsonl',
  '/data/log/head.json',
  '/jawaban/:slug/bukti.json',
  '/jawaban/:slug/revisi/:n/bukti.json',
];

const DATA: readonly string[] = [
  ...DATA_FILES.flatMap((name) => [`/data/${name}`, `/data/${name}.gz`]),
  ...['perubahan.jsonl', 'jawaban.schema.json', 'datapackage.json', 'catalog.jsonld', 'checksums.txt'].map(
    (name) => `/data/${name}`,
  ),
];

/** What programs read of what everybody may read, by the route's pattern: any site's script may, and asks again and again. */
export const isForPrograms = (route: string): boolean =>
  /^\/(?:api\/v1\/answers|api\/openapi\.json|v1alpha1\/)/.test(route) ||
  [...FEEDS, ...PROOF, ...DATA].includes(route);
