import { Controller, Get, Header, Param, ParseUUIDPipe, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '../../common/index.js';
import { HeldQuestions } from '../../questions/index.js';
import { signedIn, type SignedIn } from '../../staff/index.js';
import { comesBack, readForm, seeOther } from '../kit/index.js';
import { heldPage, type TypedDecline } from './held-page.js';

const HTML = 'text/html; charset=utf-8';
const LAST_PAGE = 10_000;

/** What the guard has set aside, for a person to let through or to decline. */
@Controller('meja/disisihkan')
export class HeldController {
  constructor(private readonly held: HeldQuestions) {}

  @Get()
  @Header('content-type', HTML)
  async list(@Req() request: FastifyRequest, @Query() query: unknown): Promise<string> {
    const field = readForm(query);
    const page = Math.min(LAST_PAGE, Math.max(1, Number.parseInt(field('hal'), 10) || 1));
    return heldPage({
      person: signedIn(request),
      held: await this.held.list(page),
      done: field('selesai'),
    });
  }

  @Post(':id/lepas')
  @Header('content-type', HTML)
  async release(
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const person = signedIn(request);
    return this.answer(person, reply, 'released', () => this.held.release(id, person.id));
  }

  @Post(':id/tolak')
  @Header('content-type', HTML)
  async decline(
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const person = signedIn(request);
    const field = readForm(request.body);
    const typed = { id, reason: field(`reason-${id}`), text: field(`text-${id}`) };
    return this.answer(
      person,
      reply,
      'declined',
      () => this.held.decline(id, person.id, typed.reason, typed.text),
      typed,
    );
  }

  private async answer(
    person: SignedIn,
    reply: FastifyReply,
    done: string,
    act: () => Promise<number>,
    typed?: TypedDecline,
  ): Promise<string> {
    try {
      await act();
      return seeOther(reply, `/meja/disisihkan?selesai=${done}`);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      if (error.kind === 'conflict') reply.status(409);
      else comesBack(reply);
      const named = error.fields.map(({ field, message }) => ({
        field: `${field}-${typed?.id ?? ''}`,
        message,
      }));
      const errors = named.length > 0 ? named : [{ field: '', message: error.message }];
      return heldPage({ person, held: await this.held.list(1), errors, ...(typed && { typed }) });
    }
  }
}
