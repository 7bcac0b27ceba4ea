import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '../../common/index.js';
import {
  FactorChanges,
  PasswordsService,
  SessionCookie,
  SignInService,
  signedIn,
  type SignedIn,
} from '../../staff/index.js';
import { readForm } from '../kit/index.js';
import { words } from '../words/index.js';
import { complaintOf, goTo, readPassword, requireRepeat, sendPage } from './form-reply.js';
import { passwordPage } from './password-page.js';
import { codesPage, setupPage } from './second-step-pages.js';

/** Changing what one signs in with. The guard has asked for the second factor before any of this. */
@Controller('meja/akun')
export class FactorsController {
  constructor(
    private readonly factors: FactorChanges,
    private readonly passwords: PasswordsService,
    private readonly signIns: SignInService,
    private readonly cookie: SessionCookie,
  ) {}

  @Post('aplikasi')
  async anotherPhone(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const person = signedIn(request);
    sendPage(reply, setupPage({ setup: await this.factors.beginReplacement(person), who: person }));
  }

  @Post('aplikasi/pasang')
  async replace(
    @Req() request: FastifyRequest,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const person = signedIn(request);
    try {
      await this.factors.replace(person, readForm(body)('kode'));
      goTo(reply, '/meja/akun?selesai=aplikasi');
    } catch (error) {
      const { status, errors } = complaintOf(error);
      const setup = await this.factors.beginReplacement(person);
      sendPage(reply, setupPage({ setup, errors, who: person }), status);
    }
  }

  @Post('kode')
  async renewCodes(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const person = signedIn(request);
    sendPage(reply, codesPage(await this.factors.renewCodes(person), '/meja/akun', person));
  }

  @Get('sandi')
  password(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    sendPage(reply, passwordPage(signedIn(request)));
  }

  @Post('sandi')
  async changePassword(
    @Req() request: FastifyRequest,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const person = signedIn(request);
    const visitor = { address: request.ip, userAgent: request.headers['user-agent'] };
    try {
      requireRepeat(body, words('id').staff.repeatWrong);
      await this.requireOld(person, readPassword(body, 'old'), request.ip);
      const token = await this.passwords.change(person, readPassword(body, 'password'), visitor);
      goTo(reply.header('set-cookie', this.cookie.give(token)), '/meja/akun?selesai=sandi');
    } catch (error) {
      const { status, errors } = complaintOf(error);
      sendPage(reply, passwordPage(person, errors), status);
    }
  }

  private async requireOld(person: SignedIn, old: string, address: string): Promise<void> {
    try {
      await this.signIns.confirm(person, old, address);
    } catch (error) {
      if (!(error instanceof AppError) || error.kind !== 'unprocessable') throw error;
      const message = words('id').staff.account.passwordWrong;
      throw new AppError('unprocessable', 'password.wrong', message, [{ field: 'old', message }]);
    }
  }
}
