import { Body, Controller, Get, Header, HttpCode, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { AppError, type FieldError } from '../../common/index.js';
import { TicketsService } from '../../questions/index.js';
import { comesBack, PageLang, readForm } from '../kit/index.js';
import { words, type Lang } from '../words/index.js';
import { ticketErasePage } from './ticket-erase.page.js';
import { ticketFormPage } from './ticket-form.page.js';
import { ticketPage } from './ticket.page.js';

const HTML = 'text/html; charset=utf-8';

/** Where one request comes from and where its answer goes. */
interface Visit {
  lang: Lang;
  code: string;
  reply: FastifyReply;
}

/** Following a question by its number. The number travels in form bodies; no page here writes it into an address. */
@Controller('tiket')
export class TicketController {
  constructor(private readonly tickets: TicketsService) {}

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
    return this.after({ lang, code: codeIn(body), reply });
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
    return this.after({ lang, code, reply });
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
    return this.after({ lang, code: codeIn(body), reply }, words(lang).ticket.page.saved, (code) =>
      this.tickets.markSaved(code),
    );
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
    return this.after({ lang, code: codeIn(body), reply }, words(lang).ticket.manage.erasedContact, (code) =>
      this.tickets.eraseContact(code),
    );
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
    if (!isSure(body)) return this.confirm(visit, 'tarik');
    return this.after(visit, words(lang).ticket.withdraw.done, (code) => this.tickets.withdraw(code));
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
    if (!isSure(body)) return this.confirm(visit, 'hapus-data');
    return this.after(visit, words(lang).ticket.erase.done, (code) => this.tickets.eraseData(code));
  }

  @Post('balas')
  @HttpCode(200)
  @Header('content-type', HTML)
  @Header('cache-control', 'no-store')
  answerTeam(
    @Body() body: unknown,
    @PageLang() lang: Lang,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const text = readForm(body)('text');
    const visit = { lang, code: codeIn(body), reply };
    return this.after(
      visit,
      words(lang).ticket.messages.sent,
      (code) => this.tickets.reply(code, text),
      text,
    );
  }

  private confirm({ lang, code, reply }: Visit, act: 'tarik' | 'hapus-data'): Promise<string> {
    return orForm(lang, reply, async () => {
      await this.tickets.ticket(code);
      return ticketErasePage(lang, act, code);
    });
  }

  /** Does something, if anything, and shows the ticket as it is then, or with the complaint and what was typed. */
  private after(
    { lang, code, reply }: Visit,
    done?: string,
    act: (code: string) => Promise<void> = () => Promise.resolve(),
    typed = '',
  ): Promise<string> {
    return orForm(lang, reply, async () => {
      try {
        await act(code);
      } catch (error) {
        const errors = complaintsOf(error, lang, reply);
        if (!errors) throw error;
        return ticketPage(lang, { ticket: await this.tickets.ticket(code), code, errors, typed });
      }
      return ticketPage(lang, { ticket: await this.tickets.ticket(code), code, done });
    });
  }
}

const codeIn = (body: unknown): string => readForm(body)('code');

const isSure = (body: unknown): boolean => readForm(body)('yakin') === 'ya';

/** What the reader can put right, or has to know; null for anything else. */
function complaintsOf(error: unknown, lang: Lang, reply: FastifyReply): readonly FieldError[] | null {
  if (!(error instanceof AppError)) return null;
  const { page, messages } = words(lang).ticket;
  const tooLate: Readonly<Record<string, string>> = {
    'question.illegal-move': page.tooLate,
    'message.closed': messages.closed,
  };
  const message = tooLate[error.code];
  if (message !== undefined) {
    reply.status(409);
    return [{ field: '', message }];
  }
  if (error.fields.length === 0) return null;
  comesBack(reply);
  return error.fields;
}

/** A wrong, a malformed, an unknown and an expired number get one equal answer: the empty form with one complaint. */
async function orForm(lang: Lang, reply: FastifyReply, page: () => Promise<string>): Promise<string> {
  try {
    return await page();
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'ticket.unknown')) throw error;
    reply.status(404);
    return ticketFormPage(lang, [{ field: 'code', message: words(lang).ticket.form.unknown }]);
  }
}
