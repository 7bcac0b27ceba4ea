import type { FastifyReply } from 'fastify';
import { compressed, ENCODINGS, entityTag, OF_THE_BODY, type Encoding } from '../../common/http/index.js';

/**
 * A reader may be shown what they had for half a minute more while it is asked for anew; nobody keeps it longer without
 * asking, and asking costs one line.
 */
const SHARED = 'public, max-age=0, stale-while-revalidate=30';

/** What a page says about itself to everybody. */
const KEPT_HEADERS: readonly string[] = [
  ...['content-type', 'content-language', 'content-disposition', 'link', 'last-modified', 'x-robots-tag'],
  ...['cache-control', 'etag', 'access-control-allow-origin', 'access-control-expose-headers'],
  ...['content-security-policy', 'cross-origin-opener-policy', 'cross-origin-resource-policy'],
  ...['origin-agent-cluster', 'referrer-policy', 'strict-transport-security', 'x-content-type-options'],
  ...['x-dns-prefetch-control', 'x-download-options', 'x-frame-options', 'x-permitted-cross-domain-policies'],
  'x-xss-protection',
];
/** What is this one exchange's: the visitor's budget, the shape of the body. */
const OF_THE_EXCHANGE = /^(?:x-ratelimit-\w+|ratelimit(?:-\w+)?|content-length)$/;

type Body = Encoding | 'identity';

/** A page as it goes out: its bytes in every encoding, the heads that go before them, and what it depends on. */
export interface StoredPage {
  etag: string;
  lastModified: string | undefined;
  bodies: ReadonlyMap<Body, Buffer>;
  /** Names and values by turns, as `writeHead` takes them. */
  heads: ReadonlyMap<Body, string[]>;
  unchangedHead: string[];
  sizeBytes: number;
  tags: ReadonlySet<string>;
  /** Milliseconds since 1970. */
  until: number;
}

/** Headers for everybody, among them the tag of exactly these bytes and how long caches elsewhere may use them. */
export type SharedHeaders = ReadonlyMap<string, string>;

/** The headers under which everybody may be given these bytes; undefined when the reply is not for everybody. */
export function sharedHeaders(reply: FastifyReply, bytes: Buffer): SharedHeaders | undefined {
  const said = String(reply.getHeader('cache-control') ?? '');
  if (reply.statusCode !== 200 || /no-store|private/.test(said)) return undefined;
  const shared = new Map([
    ['etag', entityTag(bytes)],
    ['cache-control', SHARED],
  ]);
  for (const [name, value] of Object.entries(reply.getHeaders())) {
    if (OF_THE_EXCHANGE.test(name)) continue;
    // Set-Cookie is such a one: a header that nobody thought of makes a page one person's.
    if (!KEPT_HEADERS.includes(name) || value === undefined) return undefined;
    shared.set(name, String(value));
  }
  return shared;
}

/** Makes the page that is kept: packed once for everybody. */
export async function storedPage(
  bytes: Buffer,
  headers: SharedHeaders,
  tags: ReadonlySet<string>,
  keepSeconds: number,
): Promise<StoredPage> {
  const all = new Map(headers).set('vary', 'accept-encoding');
  const bodies = await bodiesOf(bytes, headers.get('content-type'));
  const heads = [...bodies].map(([body, { length }]): [Body, string[]] => [body, headOf(all, body, length)]);
  return {
    ...{
      etag: headers.get('etag') ?? '',
      lastModified: headers.get('last-modified'),
      bodies,
      heads: new Map(heads),
      unchangedHead: [...all].filter(([name]) => !OF_THE_BODY.includes(name)).flat(),
      tags,
    },
    sizeBytes: [...bodies.values()].reduce((sum, { length }) => sum + length, OVERHEAD_BYTES),
    until: Date.now() + keepSeconds * 1_000,
  };
}

/** Heads, tags and key of one page, roughly. */
const OVERHEAD_BYTES = 4_096;

async function bodiesOf(bytes: Buffer, type: string | undefined): Promise<Map<Body, Buffer>> {
  const packed = await Promise.all(
    ENCODINGS.map(async (encoding) => [encoding, await compressed(encoding, bytes, type)] as const),
  );
  const smaller = packed.flatMap(([encoding, body]): [Body, Buffer][] => (body ? [[encoding, body]] : []));
  return new Map<Body, Buffer>([['identity', bytes], ...smaller]);
}

function headOf(headers: SharedHeaders, body: Body, length: number): string[] {
  const encoding = body === 'identity' ? [] : ['content-encoding', body];
  return [...[...headers].flat(), ...encoding, 'content-length', String(length)];
}
