import type { FastifyRequest } from 'fastify';
import { FreshRequired } from '../staff/index.js';
import { confirmPage, typedIn } from './account/confirm-page.js';
import { renderErrorPage } from './kit/index.js';

/** The page of a failure. One kind is none: the second factor is asked for, and what was typed goes on from there. */
export function renderFailure(status: number, error: unknown, request: FastifyRequest): string {
  const { staff, method, url, body } = request;
  if (!(error instanceof FreshRequired) || !staff) return renderErrorPage(status, error, request);
  const { passkeys, complaint } = error;
  return method === 'POST'
    ? confirmPage({ person: staff, action: url, typed: typedIn(body), passkeys, complaint })
    : confirmPage({
        person: staff,
        action: '/meja/akun/konfirmasi',
        typed: [['ke', url]],
        passkeys,
        complaint,
      });
}
