import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '../../common/index.js';
import {
  OnboardingService,
  SessionCookie,
  SessionsService,
  SignInService,
  signedIn,
  type SignedIn,
} from '../../staff/index.js';
import { readForm } from '../kit/index.js';
import { words } from '../words/index.js';
import { complaintOf, goTo, readPassword, requireRepeat, sendPage } from './form-reply.js';
import { ownAccountPage } from './own-account-page.js';

@Controller('meja/akun')
export class OwnAccountController {
  constructor(
    private readonly sessions: SessionsService,
    private readonly signIns: SignInService,
    private readonly onboarding: OnboardingService,
    private readonly cookie: SessionCookie,
  ) {}

  @Get()
  async page(
    @Req() request: FastifyRequest,
    @Query() query: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const person = signedIn(request);
    const sessions = await this.sessions.own(person);
    sendPage(reply, ownAccountPage({ person, sessions, done: readForm(query)('selesai') }));
  }

  @Post('sandi')
  async changePassword(
    @Req() request: FastifyRequest,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const person = signedIn(request);
    try {
      requireRepeat(body, words('id').staff.repeatWrong);
      await this.requireOld(person, readPassword(body, 'old'), request.ip);
      const password = readPassword(body, 'password');
      const token = await this.onboarding.changePassword(person, password, request.headers['user-agent']);
      goTo(reply.header('set-cookie', this.cookie.give(token)), '/meja/akun?selesai=sandi');
    } catch (error) {
      const { status, errors } = complaintOf(error);
      sendPage(reply, ownAccountPage({ person, sessions: await this.sessions.own(person), errors }), status);
    }
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

  private async requireOld(person: SignedIn, password: string, address: string): Promise<void> {
    try {
      await this.signIns.confirm(person, password, address);
    } catch (error) {
      if (!(error instanceof AppError) || error.kind !== 'unprocessable') throw error;
      const message = words('id').staff.account.passwordWrong;
      throw new AppError('unprocessable', error.code, message, [{ field: 'old', message }]);
    }
  }
}
