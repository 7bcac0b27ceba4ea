import { createHmac } from 'node:crypto';
import type { RateLimitPluginOptions } from '@fastify/rate-limit';
import { isIPv6 } from 'node:net';
import type { FastifyRequest, onSendHookHandler } from 'fastify';
import { AppError } from '../app-error.js';

/**
 * Requests a minute from one address (IPv6: from one /64). Offices, schools and mobile operators put many people behind
 * one; asking takes three writes, and the whole desk may sit behind one too. Signing in is slowed apart from this.
 */
const READS = 600;
const WRITES = 120;

/** Seconds in which the budget is used. */
const WINDOW_SECONDS = 60;

const isRead = (request: FastifyRequest): boolean => request.method === 'GET' || request.method === 'HEAD';

/** Budgets kept in this process's memory under a keyed hash of the address, never the address itself. */
export function rateLimits(key: Buffer): RateLimitPluginOptions {
  return {
    global: true,
    timeWindow: WINDOW_SECONDS * 1_000,
    cache: 20_000,
    max: (request: FastifyRequest) => (isRead(request) ? READS : WRITES),
    keyGenerator: (request: FastifyRequest) => addressKey(key, request.ip) + (isRead(request) ? 'r' : 'w'),
    allowList: (request: FastifyRequest) => request.url.startsWith('/health/'),
    errorResponseBuilder: (_request, { ttl }) =>
      new AppError(
        'too-many',
        'rate.limited',
        `Terlalu banyak permintaan dari jaringan Anda. Coba lagi dalam ${Math.ceil(ttl / 1000)} detik.`,
      ),
  };
}

/** What is left of the budget, as draft-ietf-httpapi-ratelimit-headers-10 says it. */
export const rateLimitFields: onSendHookHandler = (request, reply, payload, done) => {
  const [limit, left, reset] = ['limit', 'remaining', 'reset'].map((name) =>
    reply.getHeader(`x-ratelimit-${name}`),
  );
  if (limit !== undefined) {
    const name = isRead(request) ? 'reads' : 'writes';
    reply.header('ratelimit-policy', `"${name}";q=${String(limit)};w=${WINDOW_SECONDS}`);
    reply.header('ratelimit', `"${name}";r=${String(left)};t=${String(reset)}`);
  }
  done(null, payload);
};

/** Keyed hash of an address; one IPv6 household has a whole /64, so only its first half counts. */
export function addressKey(key: Buffer, address: string): string {
  return createHmac('sha256', key).update(network(address)).digest('base64url');
}

function network(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').split('%')[0] ?? '';
  if (!isIPv6(plain)) return plain;
  // The URL parser writes every IPv6 address in its one canonical form.
  const [head = '', tail] = new URL(`http://[${plain}]`).hostname.slice(1, -1).split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const gap = tail === undefined ? 0 : 8 - left.length - right.length;
  return [...left, ...Array<string>(gap).fill('0'), ...right].slice(0, 4).join(':');
}
