import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PasskeySignIn } from '../../staff/index.js';
import { readForm } from '../kit/index.js';
import { Arrivals } from './arrivals.js';
import { complaintOf, goTo, sendPage } from './form-reply.js';
import { signInPage } from './sign-in-page.js';

/** Signing in with a passkey alone. */
@Controller('meja/masuk/kunci')
export class PasskeySignInController {
  constructor(
    private readonly passkeys: PasskeySignIn,
    private readonly arrivals: Arrivals,
  ) {}

  /** What the browser is to sign. */
  @Post('mulai')
  @HttpCode(200)
  options(): Promise<object> {
    return this.passkeys.options();
  }

  @Post()
  async enter(
    @Req() request: FastifyRequest,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = readForm(body);
    try {
      const entered = await this.passkeys.finish(form('jawaban'), this.arrivals.of(request));
      this.arrivals.give(reply, entered);
      goTo(reply, this.arrivals.next(entered, form('ke')));
    } catch (error) {
      const { status, errors } = complaintOf(error);
      const page = signInPage({ email: '', wanted: form('ke'), passkeys: true, errors });
      sendPage(reply, page, status);
    }
  }
}
