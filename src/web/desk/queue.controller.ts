import { Controller, Get, Header, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '../../common/index.js';
import { CaseDesk, LeaseService } from '../../fact-finding/index.js';
import { signedIn } from '../../staff/index.js';
import { readForm, seeOther } from '../kit/index.js';
import { words } from '../words/index.js';
import { doneSentence, QueuePages } from './queue-pages.js';
import { numberIn, readFilter, readPage } from './queue-query.js';

const HTML = 'text/html; charset=utf-8';

/** What is to be done, the most urgent first. */
@Controller('meja')
export class QueueController {
  constructor(
    private readonly pages: QueuePages,
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
    const filter = readFilter(query);
    const number = numberIn(filter.words);
    if (number !== null) return this.open(request, number, reply);
    const done = doneSentence(readForm(query));
    return this.pages.render({ person, filter, page: readPage(query) }, { done });
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
      const errors = [{ field: '', message: words('id').queue.noneFree }];
      return this.pages.render({ person, filter: readFilter({}), page: 1 }, { errors });
    }
  }

  private async open(request: FastifyRequest, number: number, reply: FastifyReply): Promise<string> {
    try {
      return seeOther(reply, `/meja/kasus/${await this.desk.byNumber(number)}`);
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'case.unknown')) throw error;
      reply.status(404);
      const filter = readFilter({ q: String(number) });
      const errors = [{ field: 'q', message: words('id').queue.unknown(number) }];
      return this.pages.render({ person: signedIn(request), filter, page: 1 }, { errors });
    }
  }
}
