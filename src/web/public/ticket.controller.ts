import { Body, Controller, Get, Header, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { guardFacts } from '../../abuse/index.js';
import { TicketsService } from '../../questions/index.js';
import { PageLang, readForm } from '../kit/index.js';
import { words, type Lang } from '../words/index.js';
import { ticketFormPage } from './ticket-form.page.js';
import { codeIn, TicketPages } from './ticket-pages.js';

const HTML = 'text/html; charset=utf-8';

/** Following a question by its number. The number travels in form bodies; no page here writes it into an address. */
@Controller('tiket')
export class TicketController {
  constructor(
    private readonly tickets: TicketsService,
    private readonly pages: TicketPages,
  ) {}

  @Get()
  @Header('content-type', HTML)
  form(@PageLang() lang: Lang): string {
    return ticketFormPage(lang, []);
  }

  @Post()
  @HttpCode(200)
  @Header('content-type', HTML)
  @Header('cache-control', 'no-store')
  show(
    @Body() body: unknown,
    @PageLang() lang: Lang,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.pages.after({ lang, code: codeIn(body), reply });
  }

  /** For whoever wrote the number into an address by hand. */
  @Get(':code')
  @Header('content-type', HTML)
  @Header('cache-control', 'no-store')
  byAddress(
    @Param('code') code: string,
    @PageLang() lang: Lang,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.pages.after({ lang, code, reply });
  }

  @Post('simpan')
  @HttpCode(200)
  @Header('content-type', HTML)
  @Header('cache-control', 'no-store')
  saved(
    @Body() body: unknown,
    @PageLang() lang: Lang,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.pages.after({ lang, code: codeIn(body), reply }, words(lang).ticket.page.saved, {
      act: (code) => this.tickets.markSaved(code),
    });
  }

  @Post('surel')
  @HttpCode(200)
  @Header('content-type', HTML)
  @Header('cache-control', 'no-store')
  keepContact(
    @Req() request: FastifyRequest,
    @Body() body: unknown,
    @PageLang() lang: Lang,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const address = readForm(body)('address');
    const facts = guardFacts(request, body, 'ticket');
    return this.pages.after({ lang, code: codeIn(body), reply, body }, words(lang).ticket.follow.done, {
      act: (code) => this.tickets.keepContact(code, address, facts),
      typed: { address },
    });
  }

  @Post('hapus-surel')
  @HttpCode(200)
  @Header('content-type', HTML)
  @Header('cache-control', 'no-store')
  eraseContact(
    @Body() body: unknown,
    @PageLang() lang: Lang,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.pages.after({ lang, code: codeIn(body), reply }, words(lang).ticket.manage.erasedContact, {
      act: (code) => this.tickets.eraseContact(code),
    });
  }

  @Post('tarik')
  @HttpCode(200)
  @Header('content-type', HTML)
  @Header('cache-control', 'no-store')
  withdraw(
    @Body() body: unknown,
    @PageLang() lang: Lang,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const visit = { lang, code: codeIn(body), reply };
    if (!isSure(body)) return this.pages.confirm(visit, 'tarik');
    return this.pages.after(visit, words(lang).ticket.withdraw.done, {
      act: (code) => this.tickets.withdraw(code),
    });
  }

  @Post('hapus-data')
  @HttpCode(200)
  @Header('content-type', HTML)
  @Header('cache-control', 'no-store')
  eraseData(
    @Body() body: unknown,
    @PageLang() lang: Lang,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const visit = { lang, code: codeIn(body), reply };
    if (!isSure(body)) return this.pages.confirm(visit, 'hapus-data');
    return this.pages.after(visit, words(lang).ticket.erase.done, {
      act: (code) => this.tickets.eraseData(code),
    });
  }
}

const isSure = (body: unknown): boolean => readForm(body)('yakin') === 'ya';
