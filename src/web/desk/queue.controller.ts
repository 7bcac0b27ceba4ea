import { Controller, Get, Header, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError, type FieldError } from '../../common/index.js';
import { CaseDesk, LeaseService, QUEUE_TABS, type QueueTab } from '../../fact-finding/index.js';
import { signedIn, type SignedIn } from '../../staff/index.js';
import { readForm, seeOther } from '../kit/index.js';
import { words } from '../words/index.js';
import { queuePage } from './queue-page.js';

const HTML = 'text/html; charset=utf-8';

/** What is to be done, the most urgent first. */
@Controller('meja')
export class QueueController {
  constructor(
    private readonly desk: CaseDesk,
    private readonly leases: LeaseService,
  ) {}

  @Get()
  @Header('content-type', HTML)
  async show(
    @Req() request: FastifyRequest,
    @Query() query: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const person = signedIn(request);
    const form = readForm(query);
    const tab = QUEUE_TABS.find((known) => known === form('daftar')) ?? 'free';
    const page = Math.min(10_000, Math.max(1, Number.parseInt(form('hal'), 10) || 1));
    const number = form('nomor');
    return number === '' ? this.list(person, tab, page) : this.open(person, number, reply);
  }

  @Post('ambil')
  @Header('content-type', HTML)
  async next(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const person = signedIn(request);
    try {
      return seeOther(reply, `/meja/kasus/${await this.leases.next(person.id)}?selesai=claimed`);
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'case.none-free')) throw error;
      reply.status(409);
      return this.list(person, 'free', 1, [{ field: '', message: words('id').desk.queue.noneFree }]);
    }
  }

  private async open(person: SignedIn, number: string, reply: FastifyReply): Promise<string> {
    try {
      const wanted = /^\d{1,9}$/.test(number) ? Number(number) : 0;
      return seeOther(reply, `/meja/kasus/${await this.desk.byNumber(wanted)}`);
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'case.unknown')) throw error;
      reply.status(404);
      return this.list(person, 'free', 1, [{ field: 'nomor', message: words('id').desk.queue.unknown }]);
    }
  }

  private async list(
    person: SignedIn,
    tab: QueueTab,
    page: number,
    errors: readonly FieldError[] = [],
  ): Promise<string> {
    return queuePage({ person, tab, cases: await this.desk.queue(tab, person.id, page), errors });
  }
}
