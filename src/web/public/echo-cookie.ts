import { randomBytes } from 'node:crypto';
import { fastifyCookie, type SerializeOptions } from '@fastify/cookie';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppConfig, publicUrl } from '../../config/index.js';

const NAME = 'kabashoax_juga';
const TOKEN = /^[\w-]{43}$/;

/** Lets a second tap of the same browser count as the same. It ends with the browser; its value is stored nowhere. */
@Injectable()
export class EchoCookie {
  private readonly options: SerializeOptions;

  constructor(config: AppConfig) {
    const secure = publicUrl(config).startsWith('https:');
    this.options = { path: '/', httpOnly: true, sameSite: 'lax', secure };
  }

  /** The browser's token; a browser without one is given it. */
  token({ headers }: FastifyRequest, reply: FastifyReply): string {
    const given = headers.cookie === undefined ? undefined : fastifyCookie.parse(headers.cookie)[NAME];
    if (given !== undefined && TOKEN.test(given)) return given;
    const token = randomBytes(32).toString('base64url');
    reply.header('set-cookie', fastifyCookie.serialize(NAME, token, this.options));
    return token;
  }
}
