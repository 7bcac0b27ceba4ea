import { Controller, Header, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError, type FieldError } from '../../common/index.js';
import { BulkActs } from '../../fact-finding/index.js';
import { signedIn } from '../../staff/index.js';
import { comesBack, seeOther } from '../kit/index.js';
import { words } from '../words/index.js';
import { actOf, readBulk } from './queue-bulk-form.js';
import { doneInAddress, QueuePages } from './queue-pages.js';
import { queueHref, readFilter, readPage } from './queue-query.js';

const HTML = 'text/html; charset=utf-8';

/** One act on every ticked case of the queue. */
@Controller('meja/banyak')
export class QueueBulkController {
  constructor(
    private readonly pages: QueuePages,
    private readonly acts: BulkActs,
  ) {}

  @Post()
  @Header('content-type', HTML)
  async run(
    @Req() request: FastifyRequest,
    @Query() query: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const person = signedIn(request);
    const reader = { person, filter: readFilter(query), page: readPage(query) };
    const typed = readBulk(request.body);
    const act = actOf(typed);
    const refuse = (errors: readonly FieldError[]): Promise<string> => {
      comesBack(reply);
      return this.pages.render(reader, { errors, typed });
    };
    if (!('kind' in act)) return refuse([act]);
    try {
      const report = await this.acts.run(typed.ids, person.id, act);
      const { done, refused } = report;
      if (refused.length === 0)
        return seeOther(reply, queueHref(reader.filter, doneInAddress(act.kind, done.length)));
      reply.status(409);
      const sentence = done.length > 0 ? words('id').queue.done[act.kind](done.length) : undefined;
      return await this.pages.render(reader, { report, done: sentence, typed });
    } catch (error) {
      if (!(error instanceof AppError && error.kind === 'invalid')) throw error;
      return refuse(error.fields.map(({ field, message }) => ({ field: `decline-${field}`, message })));
    }
  }
}
