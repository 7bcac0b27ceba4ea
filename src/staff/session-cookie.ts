import { fastifyCookie, type SerializeOptions } from '@fastify/cookie';
import { Injectable } from '@nestjs/common';
import { AppConfig, publicUrl } from '../config/index.js';

const NAME = 'kabashoax_sesi';

/** The cookie that carries a session's token; it ends with the browser and travels to the desk only. */
@Injectable()
export class SessionCookie {
  private readonly options: SerializeOptions;

  constructor(config: AppConfig) {
    const secure = publicUrl(config).startsWith('https:');
    this.options = { path: '/meja', httpOnly: true, sameSite: 'lax', secure };
  }

  /** The token in a Cookie header, if there is one. */
  token(header: string | undefined): string | undefined {
    return header === undefined ? undefined : fastifyCookie.parse(header)[NAME];
  }

  /** Set-Cookie value that hands out a token. */
  give(token: string): string {
    return fastifyCookie.serialize(NAME, token, this.options);
  }

  /** Set-Cookie value that takes it back. */
  take(): string {
    return fastifyCookie.serialize(NAME, '', { ...this.options, expires: new Date(0) });
  }
}
