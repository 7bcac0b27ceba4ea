import { Controller, Get, Header, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { ArchiveService } from '../../../archive/index.js';
import { AppConfig, publicUrl } from '../../../config/index.js';
import { Proofs, printedCode } from '../../../proof/index.js';
import { PageLang, ownPolicy } from '../../kit/index.js';
import type { Lang } from '../../words/index.js';
import { withdrawnPage } from '../withdrawn.page.js';
import { noticePage } from './notice.page.js';
import { noticeSheet } from './notice.sheet.js';

/** An answer as a sheet of paper, always in its newest revision. */
@Controller('papan')
export class NoticeController {
  constructor(
    private readonly archive: ArchiveService,
    private readonly proofs: Proofs,
    private readonly config: AppConfig,
  ) {}

  @Get(':slug')
  @Header('content-type', 'text/html; charset=utf-8')
  async sheet(
    @PageLang() lang: Lang,
    @Param('slug') slug: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const view = await this.archive.bySlug(slug);
    if (view.withdrawnAt !== null) {
      reply.status(410);
      return withdrawnPage(lang, view);
    }
    const proof = await this.proofs.of(slug, view.revision);
    ownPolicy(reply, { sheet: noticeSheet, framed: false });
    return noticePage(lang, { view, code: proof && printedCode(proof.code), site: publicUrl(this.config) });
  }
}
