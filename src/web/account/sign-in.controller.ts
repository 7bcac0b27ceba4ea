import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  OwnPasskeys,
  SessionCookie,
  SessionsService,
  SignInService,
  afterSignIn,
  secondStepPath,
  signedIn,
} from '../../staff/index.js';
import { readForm } from '../kit/index.js';
import { Arrivals } from './arrivals.js';
import { complaintOf, goTo, readPassword, sendPage } from './form-reply.js';
import { signInPage } from './sign-in-page.js';

/** The first step of signing in, and the way out. */
@Controller('meja')
export class SignInController {
  constructor(
    private readonly signIns: SignInService,
    private readonly sessions: SessionsService,
    private readonly passkeys: OwnPasskeys,
    private readonly arrivals: Arrivals,
    private readonly cookie: SessionCookie,
  ) {}

  @Get('masuk')
  form(@Req() request: FastifyRequest, @Query() query: unknown, @Res() reply: FastifyReply): void {
    const asked = readForm(query);
    if (request.staff) goTo(reply, afterSignIn(asked('ke'), request.staff.role));
    else sendPage(reply, this.page({ email: '', wanted: asked('ke'), signedOut: asked('keluar') !== '' }));
  }

  @Post('masuk')
  async enter(
    @Req() request: FastifyRequest,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = readForm(body);
    try {
      const begun = await this.signIns.begin({
        email: form('email'),
        password: readPassword(body, 'password'),
        address: request.ip,
      });
      this.arrivals.giveHalf(reply, begun.token);
      goTo(reply, secondStepPath(begun, form('ke')));
    } catch (error) {
      const { status, errors } = complaintOf(error);
      sendPage(reply, this.page({ email: form('email'), wanted: form('ke'), errors }), status);
    }
  }

  @Post('keluar')
  async leave(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const person = signedIn(request);
    await this.sessions.end(person, person.sessionId);
    goTo(reply.header('set-cookie', this.cookie.take()), '/meja/masuk?keluar=ya');
  }

  private page(props: Omit<Parameters<typeof signInPage>[0], 'passkeys'>): string {
    return signInPage({ ...props, passkeys: this.passkeys.available });
  }
}
