import { Body, Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OwnPasskeys, signedIn, type SignedIn } from '../../staff/index.js';
import { readForm } from '../kit/index.js';
import { goTo, orComplain, sendPage } from './form-reply.js';
import { passkeysPage, type PasskeysPage } from './passkeys-page.js';

/** One's own passkeys. */
@Controller('meja/akun/kunci')
export class PasskeysController {
  constructor(private readonly passkeys: OwnPasskeys) {}

  @Get()
  async page(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    sendPage(reply, await this.render(signedIn(request), {}));
  }

  /** What the browser needs to make one. */
  @Post('mulai')
  @HttpCode(200)
  options(@Req() request: FastifyRequest): Promise<object> {
    return this.passkeys.options(signedIn(request));
  }

  @Post()
  async add(
    @Req() request: FastifyRequest,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = readForm(body);
    await this.answer(request, reply, { typed: form('nama') }, async (person) => {
      await this.passkeys.add(person, form('jawaban'), form('nama'));
      goTo(reply, '/meja/akun?selesai=kunci');
    });
  }

  @Post(':id/nama')
  async rename(
    @Req() request: FastifyRequest,
    @Param('id') id: string,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.answer(request, reply, {}, async (person) => {
      await this.passkeys.rename(person, id, readForm(body)('nama'));
      goTo(reply, '/meja/akun?selesai=kunci-nama');
    });
  }

  @Post(':id/hapus')
  async remove(
    @Req() request: FastifyRequest,
    @Param('id') id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.passkeys.remove(signedIn(request), id);
    goTo(reply, '/meja/akun?selesai=kunci-hapus');
  }

  private async answer(
    request: FastifyRequest,
    reply: FastifyReply,
    back: Pick<PasskeysPage, 'typed'>,
    act: (person: SignedIn) => Promise<void>,
  ): Promise<void> {
    const person = signedIn(request);
    await orComplain(
      reply,
      () => act(person),
      (errors) => this.render(person, { ...back, errors }),
    );
  }

  private async render(person: SignedIn, rest: Pick<PasskeysPage, 'typed' | 'errors'>): Promise<string> {
    const passkeys = await this.passkeys.list(person);
    return passkeysPage({ person, passkeys, available: this.passkeys.available, ...rest });
  }
}
