import { Controller, Get, Header, Param, ParseUUIDPipe, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError, type FieldError } from '../../common/index.js';
import { Feedback, ObjectionDesk } from '../../readers/index.js';
import { signedIn } from '../../staff/index.js';
import { comesBack, readForm, seeOther } from '../kit/index.js';
import { feedbackDeskPage } from './feedback-page.js';
import { objectionDeskPage, objectionsPage } from './objections-page.js';

const HTML = 'text/html; charset=utf-8';

/** What readers send back: objections and feedback. */
@Controller('meja')
export class ReadersController {
  constructor(
    private readonly objections: ObjectionDesk,
    private readonly feedback: Feedback,
  ) {}

  @Get('keberatan')
  @Header('content-type', HTML)
  async list(@Req() request: FastifyRequest, @Query() query: unknown): Promise<string> {
    const person = signedIn(request);
    return objectionsPage(person, await this.objections.list(person.id, pageIn(query)));
  }

  @Get('keberatan/:id')
  @Header('content-type', HTML)
  async show(
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: FastifyRequest,
    @Query() query: unknown,
  ): Promise<string> {
    const person = signedIn(request);
    const objection = await this.objections.byId(person.id, id);
    return objectionDeskPage({ person, objection, done: readForm(query)('selesai') !== '' });
  }

  @Post('keberatan/:id')
  @Header('content-type', HTML)
  async decide(
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const person = signedIn(request);
    const read = readForm(request.body);
    const typed = { outcome: read('outcome'), reason: read('reason') };
    try {
      await this.objections.decide(person.id, id, typed);
    } catch (error) {
      const errors = complaintsOf(error, reply);
      return objectionDeskPage({
        person,
        objection: await this.objections.byId(person.id, id),
        typed,
        errors,
      });
    }
    return seeOther(reply, `/meja/keberatan/${id}?selesai=1`);
  }

  @Get('tanggapan')
  @Header('content-type', HTML)
  async said(@Req() request: FastifyRequest, @Query() query: unknown): Promise<string> {
    const [tallies, comments] = await Promise.all([
      this.feedback.tallies(),
      this.feedback.comments(pageIn(query)),
    ]);
    return feedbackDeskPage(signedIn(request), tallies, comments);
  }
}

function pageIn(query: unknown): number {
  const typed = readForm(query)('hal');
  return /^[1-9]\d{0,4}$/.test(typed) ? Number(typed) : 1;
}

/** What to say above the form; what is not about this objection is thrown on. */
function complaintsOf(error: unknown, reply: FastifyReply): readonly FieldError[] {
  if (!(error instanceof AppError) || error.kind === 'not-found') throw error;
  if (error.kind === 'invalid') {
    comesBack(reply);
    return error.fields;
  }
  reply.status(error.kind === 'forbidden' ? 403 : 409);
  return [{ field: '', message: error.message }];
}
