import { Controller, Get, Header, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FormStamps, guardFacts } from '../../../abuse/index.js';
import { AppError } from '../../../common/index.js';
import { Objections, type ObjectionInput } from '../../../readers/index.js';
import { PageLang, readForm } from '../../kit/index.js';
import { words, type Lang } from '../../words/index.js';
import { objectionCodePage, objectionStandingPage } from './objection-standing.page.js';
import { objectionPage, objectionReceivedPage } from './objection.page.js';
import { readerComplaints } from './reader-complaints.js';

const HTML = 'text/html; charset=utf-8';
const EMPTY: ObjectionInput = { role: '', text: '', evidenceUrl: '' };

/** Right of reply. */
@Controller()
export class ObjectionController {
  constructor(
    private readonly objections: Objections,
    private readonly stamps: FormStamps,
  ) {}

  @Get('jawaban/:slug/keberatan')
  @Header('content-type', HTML)
  @Header('cache-control', 'no-store')
  async form(@Param('slug') slug: string, @PageLang() lang: Lang): Promise<string> {
    const answer = await this.objections.answer(slug);
    const stamp = this.stamps.issue('ticket');
    return objectionPage(lang, { answer, typed: EMPTY, errors: [], stamp });
  }

  @Post('jawaban/:slug/keberatan')
  @HttpCode(200)
  @Header('content-type', HTML)
  @Header('cache-control', 'no-store')
  async submit(
    @Param('slug') slug: string,
    @PageLang() lang: Lang,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { body } = request;
    const typed = typedIn(body);
    try {
      const code = await this.objections.submit(slug, typed, guardFacts(request, body, 'ticket'));
      return objectionReceivedPage(lang, slug, code);
    } catch (error) {
      const errors = readerComplaints(error, lang, reply);
      const answer = await this.objections.answer(slug);
      const stamp = this.stamps.issue('ticket', body);
      return objectionPage(lang, { answer, typed, errors, stamp });
    }
  }

  @Get('keberatan')
  @Header('content-type', HTML)
  ask(@PageLang() lang: Lang): string {
    return objectionCodePage(lang);
  }

  /** A wrong, a malformed and an unknown number get one equal answer. */
  @Post('keberatan')
  @HttpCode(200)
  @Header('content-type', HTML)
  @Header('cache-control', 'no-store')
  async standing(
    @PageLang() lang: Lang,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    try {
      return objectionStandingPage(lang, await this.objections.standing(readForm(request.body)('code')));
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'objection.unknown')) throw error;
      reply.status(404);
      const message = words(lang).answer.objection.follow.unknown;
      return objectionCodePage(lang, [{ field: 'code', message }]);
    }
  }
}

function typedIn(body: unknown): ObjectionInput {
  const read = readForm(body);
  return { role: read('role'), text: read('text'), evidenceUrl: read('evidence') };
}
