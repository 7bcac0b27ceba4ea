import type { FastifyReply } from 'fastify';

/** Sends the reader to another page of this site by GET; the handler returns the result as its body. */
export function seeOther(reply: FastifyReply, path: string): string {
  reply.status(303).header('location', path);
  return '';
}

/** Marks the page as a form that came back with complaints (HTTP 422). */
export function comesBack(reply: FastifyReply): void {
  reply.status(422);
}
