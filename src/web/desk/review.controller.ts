import { Body, Controller, Header, Param, ParseUUIDPipe, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DraftsService, ReviewService } from '../../fact-finding/index.js';
import { signedIn } from '../../staff/index.js';
import { readForm } from '../kit/index.js';
import { CasePages } from './case-pages.js';

const HTML = 'text/html; charset=utf-8';

/** From a finished draft to the public, and back for a correction. */
@Controller('meja/kasus/:id')
export class ReviewController {
  constructor(
    private readonly pages: CasePages,
    private readonly drafts: DraftsService,
    private readonly reviews: ReviewService,
  ) {}

  @Post('draf/tinjau')
  @Header('content-type', HTML)
  ask(
    @Param('id', ParseUUIDPipe) caseId: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const person = signedIn(request);
    const work = async () => {
      await this.drafts.askReview(caseId, person.id);
      return 'asked';
    };
    return this.pages.answer({ person, caseId, reply, form: 'draft', typed: {}, work });
  }

  @Post('draf/tarik')
  @Header('content-type', HTML)
  takeBack(
    @Param('id', ParseUUIDPipe) caseId: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const person = signedIn(request);
    const work = async () => {
      await this.drafts.takeBack(caseId, person.id);
      return 'taken-back';
    };
    return this.pages.answer({ person, caseId, reply, form: 'draft', typed: {}, work });
  }

  @Post('koreksi')
  @Header('content-type', HTML)
  correct(
    @Param('id', ParseUUIDPipe) caseId: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const person = signedIn(request);
    const work = async () => {
      await this.drafts.startCorrection(caseId, person.id);
      return 'correcting';
    };
    return this.pages.answer({ person, caseId, reply, form: 'case', typed: {}, work });
  }

  @Post('setuju')
  @Header('content-type', HTML)
  approve(
    @Param('id', ParseUUIDPipe) caseId: string,
    @Req() request: FastifyRequest,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const person = signedIn(request);
    const version = Number.parseInt(readForm(body)('review-version'), 10);
    const work = async () => {
      const { published } = await this.reviews.approve(caseId, person.id, version);
      return published ? 'published' : 'approved';
    };
    return this.pages.answer({ person, caseId, reply, form: 'review', typed: {}, work });
  }

  @Post('kembalikan')
  @Header('content-type', HTML)
  sendBack(
    @Param('id', ParseUUIDPipe) caseId: string,
    @Req() request: FastifyRequest,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const person = signedIn(request);
    const form = readForm(body);
    const comment = form('review-comment');
    const work = async () => {
      await this.reviews.sendBack(caseId, person.id, Number.parseInt(form('review-version'), 10), comment);
      return 'sent-back';
    };
    return this.pages.answer({ person, caseId, reply, form: 'review', typed: { review: { comment } }, work });
  }

  @Post('tarik')
  @Header('content-type', HTML)
  withdraw(
    @Param('id', ParseUUIDPipe) caseId: string,
    @Req() request: FastifyRequest,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const person = signedIn(request);
    const reason = readForm(body)('withdraw-reason');
    const work = async () => {
      await this.reviews.withdraw(caseId, person.id, reason);
      return 'withdrawn';
    };
    return this.pages.answer({
      person,
      caseId,
      reply,
      form: 'withdraw',
      typed: { withdraw: { reason } },
      work,
    });
  }
}
