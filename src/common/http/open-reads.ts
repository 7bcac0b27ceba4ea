import type { FastifyReply, onRequestHookHandler } from 'fastify';

const DAY_SECONDS = 86_400;
const READ = ['GET', 'HEAD'];
/** What a script of another site may read besides the body. */
const SHOWN = 'ETag, Last-Modified, Link, RateLimit, RateLimit-Policy, Retry-After';

/**
 * Lets scripts of any site read what everybody may read: no cookie counts there, so nothing is given away. `isOpen`
 * tells by the path. A site that asks first (preflight) is told so; sending is not for other sites' scripts.
 */
export function openReads(isOpen: (path: string) => boolean): onRequestHookHandler {
  return (request, reply, done) => {
    const [path = ''] = request.url.split('?');
    const reads = READ.includes(request.method);
    if ((!reads && request.method !== 'OPTIONS') || !isOpen(path)) {
      done();
      return;
    }
    reply.header('access-control-allow-origin', '*').header('access-control-expose-headers', SHOWN);
    if (reads) done();
    else answerPreflight(reply);
  };
}

function answerPreflight(reply: FastifyReply): void {
  reply.header('access-control-allow-methods', READ.join(', '));
  reply.header('access-control-allow-headers', 'If-None-Match, If-Modified-Since, Content-Type');
  void reply.header('access-control-max-age', DAY_SECONDS).status(204).send();
}
