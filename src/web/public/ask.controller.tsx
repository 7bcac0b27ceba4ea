import { Body, Controller, Get, Header, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ArchiveService } from '../../archive/index.js';
import { TAKES_UPLOADS } from '../../common/http/index.js';
import { QuestionsService } from '../../questions/index.js';
import { comesBack, href, PageLang, readForm, seeOther } from '../kit/index.js';
import type { Lang } from '../words/index.js';
import { rejectedIn } from './ask-forms.js';
import { lost } from './ask-lost.page.js';
import { askStartPage } from './ask-start.page.js';
import { foundPage, isKnown } from './found.page.js';
import { isChange, OpenDrafts, stepPath } from './open-drafts.js';
import { rumourErrors, RumourIntake } from './rumour-intake.js';
import { thanksPage } from './thanks.page.js';
import { WhatIsKnown } from './what-is-known.js';

const HTML = 'text/html; charset=utf-8';
const REJECTED_MAX = 10;

/** Asking begins: the rumour, and what is known of it already. */
@Controller('tanya')
export class AskController {
  constructor(
    private readonly open: OpenDrafts,
    private readonly intake: RumourIntake,
    private readonly known: WhatIsKnown,
    private readonly questions: QuestionsService,
    private readonly archive: ArchiveService,
  ) {}

  @Get()
  @Header('content-type', HTML)
  async start(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @PageLang() lang: Lang,
  ): Promise<string> {
    const found = await this.open.find(request);
    if (!found) return askStartPage(lang, { text: '', errors: [] });
    reply.header('cache-control', 'no-store');
    const { text, pictures } = found.draft;
    const errors = isChange(request) ? [] : rumourErrors(found.draft, lang);
    if (errors.length > 0) comesBack(reply);
    return askStartPage(lang, { text, pictures, draft: found.ref, errors });
  }

  @Post()
  @HttpCode(200)
  @RouteConfig(TAKES_UPLOADS)
  @Header('content-type', HTML)
  @Header('cache-control', 'no-store')
  begin(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @PageLang() lang: Lang,
  ): Promise<string> {
    return this.intake.take(request, reply, lang);
  }

  /** What is known, before anything else is asked. */
  @Get('hasil')
  @Header('content-type', HTML)
  @Header('cache-control', 'no-store')
  async found(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @PageLang() lang: Lang,
  ): Promise<string> {
    const found = await this.open.find(request);
    if (!found) return lost(reply, lang);
    const known = await this.known.about(found.draft);
    if (!isKnown(known)) return seeOther(reply, href(lang, stepPath('rincian', found.ref)));
    return foundPage(lang, found, known);
  }

  /** "This answers it." Counted once, however often it is sent. */
  @Post('ini')
  @HttpCode(200)
  @Header('content-type', HTML)
  async settled(
    @Req() request: FastifyRequest,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
    @PageLang() lang: Lang,
  ): Promise<string> {
    const { id, slug } = await this.archive.bySlug(readForm(body)('jawaban'));
    const found = await this.open.find(request);
    if (found && (await this.open.end(request, reply, found))) {
      await this.questions.instant(found.draft.text, id);
    }
    return seeOther(reply, href(lang, `/tanya/terima-kasih/${encodeURIComponent(slug)}`));
  }

  /** "Not this." */
  @Post('bukan')
  @HttpCode(200)
  @Header('content-type', HTML)
  async rejected(
    @Req() request: FastifyRequest,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
    @PageLang() lang: Lang,
  ): Promise<string> {
    const found = await this.open.find(request);
    if (!found) return lost(reply, lang);
    const rejected = new Set([...found.draft.rejectedAnswers, ...rejectedIn(body)]);
    await this.open.change(found, { rejectedAnswers: [...rejected].slice(-REJECTED_MAX) });
    return seeOther(reply, href(lang, stepPath('rincian', found.ref)));
  }

  @Get('terima-kasih/:slug')
  @Header('content-type', HTML)
  async thanks(@Param('slug') slug: string, @PageLang() lang: Lang): Promise<string> {
    return thanksPage(lang, await this.archive.bySlug(slug));
  }
}
