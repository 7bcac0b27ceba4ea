import { Controller, Get, Header, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { ArchiveService, claimReview, type AnswerView } from '../../archive/index.js';
import { AppError } from '../../common/index.js';
import { AppConfig, publicUrl } from '../../config/index.js';
import { answerPath, seeOther } from '../kit/index.js';
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
    @Param('slug') slug: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const view = await this.archive.bySlug(slug);
    if (view.withdrawnAt !== null) return gone(view, reply);
    return answerPage(view, claimReview(view, publicUrl(this.config)));
  }

  /** A revision that has been replaced; the current one has its own address. */
  @Get(':slug/revisi/:n')
  @Header('content-type', HTML)
  async revision(
    @Param('slug') slug: string,
    @Param('n') n: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    if (!/^[1-9]\d{0,5}$/.test(n)) {
      throw new AppError('not-found', 'answer.unknown', 'Revisi ini tidak ditemukan.');
    }
    const view = await this.archive.revision(slug, Number(n));
    if (view.withdrawnAt !== null) return gone(view, reply);
    if (view.revision === view.revisions.length) return seeOther(reply, answerPath(slug));
    return answerPage(view, null);
  }
}

function gone(view: AnswerView, reply: FastifyReply): string {
  reply.status(410);
  return withdrawnPage(view);
}
