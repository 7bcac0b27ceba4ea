import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { answerClientError } from './client-error.js';

const isForm = ({ headers }: IncomingMessage): boolean => /^multipart\//i.test(headers['content-type'] ?? '');

const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

/**
 * Node has one limit for every request, long enough for pictures over a bad line. A body without pictures is small:
 * one that is not here after `limitMs` only keeps a connection busy, and is answered with 408.
 */
export function limitBodyTime(server: FastifyInstance, limitMs: number): void {
  server.addHook('onRequest', ({ raw }, _reply, done) => {
    if (hasBody(raw) && !isForm(raw)) endAfter(raw, limitMs);
    done();
  });
}

function endAfter(raw: IncomingMessage, limitMs: number): void {
  const late = Object.assign(new Error('The body took too long'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' });
  const timer = setTimeout(() => answerClientError(late, raw.socket), limitMs);
  const stop = (): void => clearTimeout(timer);
  raw.once('end', stop).once('close', stop);
}
