import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Confirmations, afterSignIn, signedIn } from '../../staff/index.js';
import { readForm } from '../kit/index.js';
import { goTo } from './form-reply.js';

/** The second factor once more: before a page is shown, and what a passkey signs for it. */
@Controller('meja/akun/konfirmasi')
export class ConfirmController {
  constructor(private readonly confirmations: Confirmations) {}

  /** The guard has taken the code; what is left is to show the page that was wanted. */
  @Post()
  confirm(@Req() request: FastifyRequest, @Body() body: unknown, @Res() reply: FastifyReply): void {
    goTo(reply, afterSignIn(readForm(body)('ke'), signedIn(request).role));
  }

  @Post('mulai')
  @HttpCode(200)
  options(@Req() request: FastifyRequest): Promise<object> {
    return this.confirmations.options(signedIn(request));
  }
}
