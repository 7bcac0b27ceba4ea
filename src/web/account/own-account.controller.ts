import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FactorChanges, OwnPasskeys, SessionsService, signedIn } from '../../staff/index.js';
import { readForm } from '../kit/index.js';
import { goTo, sendPage } from './form-reply.js';
import { ownAccountPage } from './own-account-page.js';

/** One's own account: where one is signed in, and with what keys. */
@Controller('meja/akun')
export class OwnAccountController {
  constructor(
    private readonly sessions: SessionsService,
    private readonly factors: FactorChanges,
    private readonly passkeys: OwnPasskeys,
  ) {}

  @Get()
  async page(
    @Req() request: FastifyRequest,
    @Query() query: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const person = signedIn(request);
    const [sessions, shared, codesLeft, passkeys] = await Promise.all([
      this.sessions.own(person),
      this.sessions.inTwoPlaces(),
      this.factors.codesLeft(person),
      this.passkeys.list(person),
    ]);
    const security = { codesLeft, passkeys: passkeys.length };
    const done = readForm(query)('selesai');
    sendPage(reply, ownAccountPage({ person, sessions, twoPlaces: shared.has(person.id), security, done }));
  }

  @Post('sesi/akhiri-lain')
  async endOthers(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.sessions.endOthers(signedIn(request));
    goTo(reply, '/meja/akun?selesai=sesi-lain');
  }

  @Post('sesi/:id/akhiri')
  async end(
    @Req() request: FastifyRequest,
    @Param('id') id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.sessions.end(signedIn(request), id);
    goTo(reply, '/meja/akun?selesai=sesi');
  }
}
