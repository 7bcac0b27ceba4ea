import type { FastifyReply } from 'fastify';
import type { BareSheet } from './bare-page.js';

interface Policy {
  sheet: BareSheet;
  /** Whether pages of anybody may show this one within them. */
  framed: boolean;
  /** Whether it has a form that leads to this site. */
  form?: boolean;
}

/** Replaces the portal's content policy by a stricter one: this page's own style, pictures of this site, no script. */
export function ownPolicy(reply: FastifyReply, { sheet, framed, form = false }: Policy): void {
  const policy = [
    "default-src 'none'",
    `style-src ${sheet.hash}`,
    "img-src 'self'",
    `form-action ${form ? "'self'" : "'none'"}`,
    `frame-ancestors ${framed ? '*' : "'none'"}`,
    "base-uri 'none'",
  ];
  void reply.header('content-security-policy', policy.join(';'));
  if (!framed) return;
  void reply.header('cross-origin-resource-policy', 'cross-origin').removeHeader('x-frame-options');
}
