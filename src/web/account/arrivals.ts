import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  SessionCookie,
  SessionsService,
  afterSignIn,
  type Entered,
  type SignedIn,
} from '../../staff/index.js';

/** Hands sessions out to browsers and reads the tokens they bring. */
@Injectable()
export class Arrivals {
  constructor(
    private readonly cookie: SessionCookie,
    private readonly sessions: SessionsService,
  ) {}

  /** What the browser says about itself, with the session it has already. */
  of(request: FastifyRequest) {
    const oldToken = this.cookie.token(request.headers.cookie);
    return { address: request.ip, userAgent: request.headers['user-agent'], oldToken };
  }

  /** Token of the half sign-in that the browser has. */
  half(request: FastifyRequest): string | undefined {
    return this.cookie.token(request.headers.cookie, 'half');
  }

  /** Gives the token of a half sign-in. */
  giveHalf(reply: FastifyReply, token: string): void {
    reply.header('set-cookie', this.cookie.give(token, 'half'));
  }

  /** Gives the session and takes the half sign-in back. */
  give(reply: FastifyReply, { token }: Entered): void {
    reply.header('set-cookie', [this.cookie.give(token), this.cookie.take('half')]);
  }

  /** Where somebody who has just come in goes first: after a recovery code, to where the lost phone is replaced. */
  next({ factor, role }: Entered, wanted: string): string {
    return factor === 'recovery' ? '/meja/akun?selesai=cadangan' : afterSignIn(wanted, role);
  }

  /** Who has just come in. */
  async person(request: FastifyRequest, { token }: Entered): Promise<SignedIn | undefined> {
    return (await this.sessions.find(token, request.ip))?.person;
  }
}
