import { fastifyCookie, type SerializeOptions } from '@fastify/cookie';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppConfig, publicUrl } from '../../../config/index.js';

const NAME = 'kabashoax_bagikan';
const SECONDS = 600;

/**
 * Carries a shared draft over to the site's own next request. What is shared arrives like a form from another site,
 * without the cookie that lists the drafts of this browser; writing that one here would drop the others.
 */
@Injectable()
export class SharedDraft {
  private readonly options: SerializeOptions;

  constructor(config: AppConfig) {
    const secure = publicUrl(config).startsWith('https:');
    this.options = { path: '/', httpOnly: true, sameSite: 'lax', secure };
  }

  give(reply: FastifyReply, token: string): void {
    reply.header('set-cookie', fastifyCookie.serialize(NAME, token, { ...this.options, maxAge: SECONDS }));
  }

  /** The draft's token, once; undefined when nothing was shared. */
  take({ headers }: FastifyRequest, reply: FastifyReply): string | undefined {
    const token = headers.cookie === undefined ? undefined : fastifyCookie.parse(headers.cookie)[NAME];
    reply.header('set-cookie', fastifyCookie.serialize(NAME, '', { ...this.options, maxAge: 0 }));
    return token !== undefined && /^[\w-]{43}$/.test(token) ? token : undefined;
  }
}
