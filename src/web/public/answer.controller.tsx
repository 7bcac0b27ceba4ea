import { Controller, Get, Header, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { ArchiveService, claimReview, type AnswerView } from '../../archive/index.js';
import { AppError } from '../../common/index.js';
import { AppConfig, publicUrl } from '../../config/index.js';
import { PageLang, answerPath, href, seeOther } from '../kit/index.js';
import type { Lang } from '../words/index.js';
import { answerPage } from './answer.page.js';
import { withdrawnPage } from './withdrawn.page.js';

const HTML = 'text/html; charset=utf-8';

@Controller('jawaban')
export class AnswerController {
  constructor(
    private readonly archive: ArchiveService,
    private readonly config: AppConfig,
  ) {}

  @Get(':slug')
  @Header('content-type', HTML)
  async current(
    @PageLang() lang: Lang,
    @Param('slug') slug: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const view = await this.archive.bySlug(slug);
    if (view.withdrawnAt !== null) return gone(lang, view, reply);
    return answerPage(lang, view, lang === 'id' ? claimReview(view, publicUrl(this.config)) : null);
  }

  /** A revision that has been replaced; the current one has its own address. */
  @Get(':slug/revisi/:n')
  @Header('content-type', HTML)
  async revision(
    @PageLang() lang: Lang,
    @Param('slug') slug: string,
    @Param('n') n: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    if (!/^[1-9]\d{0,5}$/.test(n)) {
      throw new AppError('not-found', 'answer.unknown', 'Revisi ini tidak ditemukan.');
    }
    const view = await this.archive.revision(slug, Number(n));
    if (view.withdrawnAt !== null) return gone(lang, view, reply);
    if (view.revision === view.revisions.length) return seeOther(reply, href(lang, answerPath(slug)));
    return answerPage(lang, view, null);
  }
}

function gone(lang: Lang, view: AnswerView, reply: FastifyReply): string {
  reply.status(410);
  return withdrawnPage(lang, view);
}
