import { ACCESS } from '../../staff/index.js';

type PublicRoute = {
  [Route in keyof typeof ACCESS]: (typeof ACCESS)[Route] extends 'public' ? Route : never;
}[keyof typeof ACCESS];

/**
 * What a page is made of, apart from the answers it is about or names. `list`: which answers there are, in what order
 * and number. The others are told of by triggers: `create trigger … execute function pages_change('<tag>')`.
 */
export const TAGS = ['list', 'interim'] as const;
export type Tag = (typeof TAGS)[number];

/** How one route's pages are kept. */
export interface CachedRoute {
  /**
   * The parameters that change the page. Others are passed over, so that a link that some network has put its marks on
   * finds the same page. What people type is no key: a request with a parameter of `typed` is answered afresh.
   */
  query?: readonly string[];
  typed?: readonly string[];
  /** True where the route refuses parameters that it does not know: those are left to it. */
  strict?: true;
  tags: readonly Tag[];
  /** Seconds until a page is made anew although nothing was said to have changed: what no trigger tells of. */
  keep: number;
}

const MINUTE = 60;
const HOUR = 3_600;

const FILTERS = [
  'putusan',
  'jenis',
  'penipuan',
  'topik',
  'kelurahan',
  'penerbit',
  'tahun',
  'urut',
  'halaman',
];
const API_FILTERS = [
  'verdict',
  'kind',
  'scam',
  'topic',
  'kelurahan',
  'publisher',
  'year',
  'order',
  'page',
  'limit',
];
const TYPED = ['q', 'dari', 'sampai'];
const API_TYPED = ['q', 'from', 'to'];
/** Pages of a feed have no number: where they begin could be said in ways without end. */
const FEED_TYPED = [...TYPED, 'kursor'];

/** What an answer's page says besides the answer (related ones that are new, how many asked) may be this old. */
const ANSWER = 10 * MINUTE;

/**
 * Every route whose pages are kept in memory; no other page ever is.
 *
 * A route joins by a line here, when all of this holds: it is public, it answers a GET, and the same address gives the
 * same bytes to everybody (no cookie read, no time stamp or token in a form, nothing of the visitor). What it reads has
 * been reviewed. Parameters of the path (`:slug`) are part of the key, and a page under `:slug` is made anew when the
 * answer with that address changes, as is every page that links to it. Name what else it is made of in `tags`, and put
 * what no trigger tells of, such as a month that ends, into `keep`.
 */
export const CACHED_ROUTES = {
  'GET /': { tags: ['list', 'interim'], keep: MINUTE },
  'GET /arsip': { query: FILTERS, typed: TYPED, tags: ['list', 'interim'], keep: HOUR },
  'GET /jawaban/:slug': { tags: [], keep: ANSWER },
  'GET /jawaban/:slug/revisi/:n': { tags: [], keep: ANSWER },
  'GET /jawaban/:slug/revisi/:n/perubahan': { tags: [], keep: HOUR },
  'GET /papan/:slug': { tags: [], keep: ANSWER },
  'GET /sematan/cari': { tags: [], keep: HOUR },
  'GET /sematan/:slug': { tags: [], keep: ANSWER },
  'GET /topik': { tags: ['list'], keep: HOUR },
  'GET /topik/:slug': { query: ['halaman'], tags: ['list'], keep: HOUR },
  'GET /tempat': { tags: ['list'], keep: HOUR },
  'GET /tempat/:slug': { query: ['halaman'], tags: ['list'], keep: HOUR },
  'GET /bulan': { tags: ['list'], keep: HOUR },
  // A month ends, and another one can be led to.
  'GET /bulan/:month': { query: ['halaman'], tags: ['list'], keep: 10 * MINUTE },
  'GET /sitemap.xml': { tags: ['list'], keep: HOUR },
  'GET /arsip/feed.atom': { query: FILTERS, typed: FEED_TYPED, tags: ['list'], keep: HOUR },
  'GET /arsip/rss.xml': { query: FILTERS, typed: FEED_TYPED, tags: ['list'], keep: HOUR },
  'GET /arsip/feed.json': { query: FILTERS, typed: FEED_TYPED, tags: ['list'], keep: HOUR },
  'GET /llms.txt': { tags: ['list'], keep: HOUR },
  'GET /mitra': { tags: ['list'], keep: MINUTE },
  'GET /literasi': { tags: ['list'], keep: HOUR },
  'GET /data': { tags: ['list'], keep: MINUTE },
  'GET /metodologi': { tags: [], keep: HOUR },
  'GET /koreksi': { query: ['halaman'], tags: ['list'], keep: MINUTE },
  'GET /statistik': { query: ['tahun'], tags: [], keep: 5 * MINUTE },
  'GET /privasi': { tags: [], keep: HOUR },
  'GET /tentang': { tags: [], keep: HOUR },
  'GET /luring': { tags: [], keep: HOUR },
  'GET /api/v1/answers': { query: API_FILTERS, typed: API_TYPED, strict: true, tags: ['list'], keep: HOUR },
  'GET /api/v1/answers/:slug': { strict: true, tags: [], keep: ANSWER },
} as const satisfies Partial<Record<PublicRoute, CachedRoute>>;

const BY_PATTERN: ReadonlyMap<string, CachedRoute> = new Map(
  Object.entries(CACHED_ROUTES).map(([route, how]) => [route.slice('GET '.length), how]),
);

/** How the pages of a route are kept, by the pattern the router matched; undefined: they are not. */
export const cachedRoute = (pattern: string | undefined): CachedRoute | undefined =>
  pattern === undefined ? undefined : BY_PATTERN.get(pattern);
