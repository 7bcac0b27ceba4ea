import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SessionCookie, SessionsService, SignInService, afterSignIn, signedIn } from '../../staff/index.js';
import { readForm } from '../kit/index.js';
import { complaintOf, goTo, readPassword, sendPage } from './form-reply.js';
import { signInPage } from './sign-in-page.js';

@Controller('meja')
export class SignInController {
  constructor(
    private readonly signIns: SignInService,
    private readonly sessions: SessionsService,
    private readonly cookie: SessionCookie,
  ) {}

  @Get('masuk')
  form(@Req() request: FastifyRequest, @Query() query: unknown, @Res() reply: FastifyReply): void {
    const asked = readForm(query);
    if (request.staff) goTo(reply, afterSignIn(asked('ke')));
    else sendPage(reply, signInPage({ email: '', wanted: asked('ke'), signedOut: asked('keluar') !== '' }));
  }

  @Post('masuk')
  async enter(
    @Req() request: FastifyRequest,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = readForm(body);
    try {
      const token = await this.signIns.signIn({
        email: form('email'),
        password: readPassword(body, 'password'),
        address: request.ip,
        userAgent: request.headers['user-agent'],
        oldToken: this.cookie.token(request.headers.cookie),
      });
      goTo(reply.header('set-cookie', this.cookie.give(token)), afterSignIn(form('ke')));
    } catch (error) {
      const { status, errors } = complaintOf(error);
      sendPage(reply, signInPage({ email: form('email'), wanted: form('ke'), errors }), status);
    }
  }

  @Post('keluar')
  async leave(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const person = signedIn(request);
    await this.sessions.end(person, person.sessionId);
    goTo(reply.header('set-cookie', this.cookie.take()), '/meja/masuk?keluar=ya');
  }
}
