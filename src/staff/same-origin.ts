import type { FastifyRequest } from 'fastify';

/**
 * Whether a form comes from this site itself. Browsers say so in Sec-Fetch-Site; older ones, and plain http, only in
 * Origin. A request with neither does not come from a browser, so no cookie of a victim is being used.
 */
export function fromThisSite(request: FastifyRequest, ownOrigin: string): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const { origin } = request.headers;
  if (origin === undefined) return true;
  return (
    URL.canParse(origin) && [new URL(ownOrigin).host, request.headers.host].includes(new URL(origin).host)
  );
}
