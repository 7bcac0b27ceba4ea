import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyReply, FastifyRequest, onSendHookHandler } from 'fastify';

const SECOND_MS = 1_000;

/** Weak: the same text is sent packed in several ways. */
export const entityTag = (bytes: Buffer | string): string =>
  `W/"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;

/**
 * Says when what is read changed last. Not while that very second runs: what changes later in it would look unchanged
 * to who asks by the time alone.
 */
export function lastModified(reply: FastifyReply, changed: Date | null): void {
  if (changed !== null && changed.getTime() < Math.floor(Date.now() / SECOND_MS) * SECOND_MS)
    reply.header('last-modified', changed.toUTCString());
}

/** Whether the reader has this very answer: by its tag, or, where none was sent, by the time (RFC 9110, 13.1). */
export function isUnchanged(asked: IncomingHttpHeaders, etag: string, modified: string | undefined): boolean {
  const known = asked['if-none-match'];
  if (known !== undefined)
    return known.trim() === '*' || known.split(',').some((tag) => strong(tag) === strong(etag));
  return modified !== undefined && Date.parse(modified) <= Date.parse(asked['if-modified-since'] ?? '');
}

const strong = (tag: string): string => tag.trim().replace(/^W\//, '');

/** What tells of a body, which 304 has none of (RFC 9110, 15.4.5); some clients read one where a type is named. */
export const OF_THE_BODY: readonly string[] = [
  ...['content-type', 'content-language', 'content-disposition', 'content-encoding', 'content-length'],
];

/** Gives what programs read again and again a tag, and answers 304 to who has it. `isRead` tells by the route's pattern. */
export function conditionalReads(isRead: (route: string) => boolean): onSendHookHandler {
  return (request, reply, payload, done) => {
    const whole = typeof payload === 'string' || Buffer.isBuffer(payload);
    const asked = isRead(request.routeOptions.url ?? '') && ['GET', 'HEAD'].includes(request.method);
    done(null, whole && asked && reply.statusCode === 200 ? conditional(request, reply, payload) : payload);
  };
}

function conditional({ headers }: FastifyRequest, reply: FastifyReply, payload: Buffer | string) {
  const etag = text(reply.getHeader('etag')) ?? entityTag(payload);
  reply.header('etag', etag);
  if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-cache');
  if (!isUnchanged(headers, etag, text(reply.getHeader('last-modified')))) return payload;
  for (const name of OF_THE_BODY) reply.removeHeader(name);
  reply.status(304);
  return null;
}

const text = (header: unknown): string | undefined => (typeof header === 'string' ? header : undefined);
