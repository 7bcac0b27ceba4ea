import { Controller, Header, HttpCode, Post, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { guardFacts } from '../../abuse/index.js';
import { AppError } from '../../common/index.js';
import { TAKES_UPLOADS } from '../../common/http/index.js';
import { TicketsService } from '../../questions/index.js';
import { PageLang, readForm } from '../kit/index.js';
import { words, type Lang } from '../words/index.js';
import { codeIn, TicketPages } from './ticket-pages.js';
import { TicketPictures } from './ticket-pictures.js';

/** Answering what the team asked back. */
@Controller('tiket')
export class TicketReplyController {
  constructor(
    private readonly tickets: TicketsService,
    private readonly pages: TicketPages,
    private readonly pictures: TicketPictures,
  ) {}

  @Post('balas')
  @HttpCode(200)
  @RouteConfig(TAKES_UPLOADS)
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-store')
  reply(
    @Req() request: FastifyRequest,
    @PageLang() lang: Lang,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { body } = request;
    const typed: { text: string; pictures: string[] } = { text: readForm(body)('text'), pictures: [] };
    return this.pages.after({ lang, code: codeIn(body), reply, body }, words(lang).ticket.messages.sent, {
      act: (code) => this.send(code, lang, request, typed),
      typed,
    });
  }

  /** Pictures are looked at only for whoever holds a ticket that awaits an answer. */
  private async send(
    code: string,
    lang: Lang,
    request: FastifyRequest,
    typed: { text: string; pictures: string[] },
  ): Promise<void> {
    await this.tickets.mustAwaitReply(code);
    const { ids, errors } = await this.pictures.of(request, lang);
    typed.pictures.push(...ids);
    if (errors.length > 0)
      throw new AppError('invalid', 'picture.refused', 'Ada gambar yang ditolak.', errors);
    await this.tickets.reply(code, typed, guardFacts(request, request.body, 'ticket'));
  }
}
