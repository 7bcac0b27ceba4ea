import { fastifyCookie, type SerializeOptions } from '@fastify/cookie';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppConfig, publicUrl } from '../../config/index.js';

const NAME = 'kabashoax_tanya';
/** Only shows that cookies are kept: a form posted from another site comes without ours, and must not empty them. */
const PROBE = 'kabashoax_kuki';
const PROBE_SECONDS = 300;
/** One browser may be writing this many questions at once, each in its tab. */
const MOST = 3;
const REF_LENGTH = 8;

/** Names a draft in an address; without the cookie it opens nothing, and it leaves the token unguessable. */
export const refOf = (token: string): string => token.slice(0, REF_LENGTH);

/** The cookie with the tokens of the drafts of this browser, newest first; it ends with the browser. */
@Injectable()
export class AskCookie {
  private readonly options: SerializeOptions;

  constructor(config: AppConfig) {
    const secure = publicUrl(config).startsWith('https:');
    this.options = { path: '/', httpOnly: true, sameSite: 'lax', secure };
  }

  /** Whether the browser gives back what it was given. */
  comes({ headers }: FastifyRequest): boolean {
    const cookies = headers.cookie === undefined ? {} : fastifyCookie.parse(headers.cookie);
    return NAME in cookies || PROBE in cookies;
  }

  tokens({ headers }: FastifyRequest): string[] {
    const value = headers.cookie === undefined ? undefined : fastifyCookie.parse(headers.cookie)[NAME];
    return (value ?? '').split('.').filter((token) => /^[\w-]{43}$/.test(token));
  }

  /** Puts a draft before the others of this browser. */
  add(request: FastifyRequest, reply: FastifyReply, token: string): void {
    this.set(reply, [token, ...this.tokens(request)].slice(0, MOST));
  }

  remove(request: FastifyRequest, reply: FastifyReply, token: string): void {
    this.set(
      reply,
      this.tokens(request).filter((other) => other !== token),
    );
  }

  /** Asks the browser to show that it keeps cookies. */
  probe(reply: FastifyReply): void {
    const options = { ...this.options, maxAge: PROBE_SECONDS };
    reply.header('set-cookie', fastifyCookie.serialize(PROBE, '1', options));
  }

  private set(reply: FastifyReply, tokens: readonly string[]): void {
    reply.header('set-cookie', fastifyCookie.serialize(NAME, tokens.join('.'), this.options));
  }
}
