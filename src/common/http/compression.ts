import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyReply, onSendAsyncHookHandler } from 'fastify';

/** Below this a packet is a packet, in bytes. */
const WORTH_IT = 1_000;
/** Nearly as small as the best, in a twentieth of the time: pages are made for each reader. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

/** What texts are packed in, the best first. */
export const ENCODINGS = ['br', 'gzip'] as const;
export type Encoding = (typeof ENCODINGS)[number];
const [brotli, zip] = [promisify(brotliCompress), promisify(gzip)];
const COMPRESS: Record<Encoding, (bytes: Buffer) => Promise<Buffer>> = {
  br: (bytes) => brotli(bytes, BROTLI),
  gzip: (bytes) => zip(bytes),
};

const isText = (type: unknown): boolean =>
  typeof type === 'string' && /^(?:text\/|application\/(?:[\w.+-]*\+)?(?:json|xml)|image\/svg)/.test(type);

/** The bytes packed; undefined where that is not worth it. */
export async function compressed(
  encoding: Encoding,
  bytes: Buffer,
  type: string | undefined,
): Promise<Buffer | undefined> {
  return bytes.length >= WORTH_IT && isText(type) ? COMPRESS[encoding](bytes) : undefined;
}

/** The first of ours that the reader takes; a quality of 0 means "not that one" (RFC 9110, 12.5.3). */
export function encodingFor(accepted: string | string[] | undefined): Encoding | undefined {
  const asked = String(accepted ?? '');
  const known = ENCODING_FOR.get(asked);
  if (known !== undefined) return known.encoding;
  const encoding = firstTaken(asked);
  if (ENCODING_FOR.size < DIALECTS_MAX) ENCODING_FOR.set(asked, { encoding });
  return encoding;
}

/** Browsers ask in a handful of ways; each is read once. */
const ENCODING_FOR = new Map<string, { encoding: Encoding | undefined }>();
const DIALECTS_MAX = 200;

const namesIn = (accepted: string): (string | undefined)[] =>
  accepted
    .split(',')
    .map((part) => part.split(';').map((piece) => piece.trim().toLowerCase()))
    .filter(([, quality]) => !/^q=0(?:\.0*)?$/.test(quality ?? ''))
    .map(([name]) => name);

function firstTaken(accepted: string): Encoding | undefined {
  const names = namesIn(accepted);
  return ENCODINGS.find((name) => names.includes(name));
}

/** Whether the reader takes what is packed with gzip. */
export const takesGzip = (accepted: string | string[] | undefined): boolean =>
  namesIn(String(accepted ?? '')).includes('gzip');

/**
 * Makes texts small on the way out. Not those of the desk: a page with a secret token beside words that came in an
 * address must not tell by its size how alike the two are (BREACH).
 */
export function compression(isSecret: (route: string) => boolean): onSendAsyncHookHandler {
  return async (request, reply, payload) => {
    const bytes = typeof payload === 'string' ? Buffer.from(payload) : payload;
    if (!Buffer.isBuffer(bytes) || !isWorthIt(reply, bytes) || isSecret(request.routeOptions.url ?? ''))
      return payload;
    reply.header('vary', 'accept-encoding');
    const encoding = encodingFor(request.headers['accept-encoding']);
    if (!encoding) return payload;
    reply.header('content-encoding', encoding).removeHeader('content-length');
    return COMPRESS[encoding](bytes);
  };
}

const isWorthIt = (reply: FastifyReply, { length }: Buffer): boolean =>
  length >= WORTH_IT && isText(reply.getHeader('content-type')) && !reply.hasHeader('content-encoding');
