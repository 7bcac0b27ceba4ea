import { Body, Controller, Get, Header, HttpCode, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { AppError } from '../../common/index.js';
import { QuestionsService } from '../../questions/index.js';
import { readForm } from '../kit/index.js';
import { words } from '../words/index.js';
import { ticketFormPage } from './ticket-form.page.js';
import { ticketPage } from './ticket.page.js';
import { withdrawPage } from './withdraw.page.js';

const HTML = 'text/html; charset=utf-8';

/** Following a question by its number. The number travels in form bodies; no page here writes it into an address. */
@Controller('tiket')
export class TicketController {
  constructor(private readonly questions: QuestionsService) {}

  @Get()
  @Header('content-type', HTML)
  form(): string {
    return ticketFormPage([]);
  }

  @Post()
  @HttpCode(200)
  @Header('content-type', HTML)
  @Header('cache-control', 'no-store')
  show(@Body() body: unknown, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    return this.page(codeIn(body), reply);
  }

  /** For whoever wrote the number into an address by hand. */
  @Get(':code')
  @Header('content-type', HTML)
  @Header('cache-control', 'no-store')
  byAddress(@Param('code') code: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    return this.page(code, reply);
  }

  @Post('simpan')
  @HttpCode(200)
  @Header('content-type', HTML)
  @Header('cache-control', 'no-store')
  saved(@Body() body: unknown, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    return this.after(codeIn(body), reply, words('id').ticket.page.saved, (code) =>
      this.questions.markSaved(code),
    );
  }

  @Post('tarik')
  @HttpCode(200)
  @Header('content-type', HTML)
  @Header('cache-control', 'no-store')
  async withdraw(@Body() body: unknown, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const code = codeIn(body);
    if (readForm(body)('yakin') !== 'ya') return withdrawPage(code);
    return this.after(code, reply, words('id').ticket.withdraw.done, () => this.questions.withdraw(code));
  }

  @Post('hapus-surel')
  @HttpCode(200)
  @Header('content-type', HTML)
  @Header('cache-control', 'no-store')
  eraseContact(@Body() body: unknown, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    return this.after(codeIn(body), reply, words('id').ticket.page.erased, (code) =>
      this.questions.eraseContact(code),
    );
  }

  private async after(
    code: string,
    reply: FastifyReply,
    done: string,
    act: (code: string) => Promise<void>,
  ): Promise<string> {
    return orForm(reply, async () => {
      await act(code);
      return ticketPage({ ticket: await this.questions.ticket(code), code, done });
    });
  }

  private page(code: string, reply: FastifyReply): Promise<string> {
    return orForm(reply, async () => ticketPage({ ticket: await this.questions.ticket(code), code }));
  }
}

const codeIn = (body: unknown): string => readForm(body)('code');

/** A wrong, a malformed and an unknown number get one equal answer: the empty form with one complaint. */
async function orForm(reply: FastifyReply, page: () => Promise<string>): Promise<string> {
  try {
    return await page();
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'ticket.unknown')) throw error;
    reply.status(404);
    return ticketFormPage([{ field: 'code', message: words('id').ticket.form.unknown }]);
  }
}
