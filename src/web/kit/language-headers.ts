import type { onSendHookHandler } from 'fastify';
import { LANGS } from '../words/index.js';
import { hasLanguages, href, langOf } from './languages.js';

/**
 * Names the language of every page, and of those that caches may keep also where the other languages are. In headers,
 * because the addresses must be whole ones (RFC 8288; search engines read them there) and pages do not know `origin`.
 */
export function languageHeaders(origin: string): onSendHookHandler {
  const alternates = (path: string): string => {
    const link = (lang: string, address: string) =>
      `<${origin}${address}>; rel="alternate"; hreflang="${lang}"`;
    return [...LANGS.map((lang) => link(lang, href(lang, path))), link('x-default', path)].join(', ');
  };
  return (request, reply, payload, done) => {
    if (isHtml(reply.getHeader('content-type'))) {
      void reply.header('content-language', langOf(request));
      const path = request.url.split('?')[0] ?? '/';
      const shared = reply.statusCode === 200 && reply.getHeader('cache-control') !== 'no-store';
      if (shared && hasLanguages(path)) void reply.header('link', alternates(path));
    }
    done(null, payload);
  };
}

const isHtml = (type: unknown): boolean => typeof type === 'string' && type.startsWith('text/html');
