import { fastifyCookie, type SerializeOptions } from '@fastify/cookie';
import { Injectable } from '@nestjs/common';
import { AppConfig, publicUrl } from '../config/index.js';

/** The whole session travels to all of the desk, the half one to the pages of signing in only. */
const COOKIES = {
  whole: { name: 'kabashoax_sesi', path: '/meja' },
  half: { name: 'kabashoax_masuk', path: '/meja/masuk' },
} as const;

type Kind = keyof typeof COOKIES;

const OURS = new RegExp(
  `(?:^|;)\\s*(?:${Object.values(COOKIES)
    .map(({ name }) => name)
    .join('|')})=`,
);

/** Whether a Cookie header holds a session's token, good or not. */
export const carriesSession = (header: string | undefined): boolean =>
  header !== undefined && OURS.test(header);

/** The cookies that carry tokens of sessions; they end with the browser. */
@Injectable()
export class SessionCookie {
  private readonly options: SerializeOptions;

  constructor(config: AppConfig) {
    const secure = publicUrl(config).startsWith('https:');
    this.options = { httpOnly: true, sameSite: 'lax', secure };
  }

  /** The token in a Cookie header, if there is one. */
  token(header: string | undefined, kind: Kind = 'whole'): string | undefined {
    return header === undefined ? undefined : fastifyCookie.parse(header)[COOKIES[kind].name];
  }

  /** Set-Cookie value that hands out a token. */
  give(token: string, kind: Kind = 'whole'): string {
    const { name, path } = COOKIES[kind];
    return fastifyCookie.serialize(name, token, { ...this.options, path });
  }

  /** Set-Cookie value that takes it back. */
  take(kind: Kind = 'whole'): string {
    const { name, path } = COOKIES[kind];
    return fastifyCookie.serialize(name, '', { ...this.options, path, expires: new Date(0) });
  }
}
