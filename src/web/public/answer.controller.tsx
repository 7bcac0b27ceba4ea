import { Controller, Get, Header, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { ArchiveService, type AnswerView } from '../../archive/index.js';
import { AppError } from '../../common/index.js';
import { AppConfig, publicUrl } from '../../config/index.js';
import { Proofs } from '../../proof/index.js';
import { PublicDemand } from '../../questions/index.js';
import { PageLang, answerPath, href, seeOther } from '../kit/index.js';
import type { Lang } from '../words/index.js';
import { changesPage } from './answer/changes.page.js';
import { RelatedAnswers } from './answer/related-answers.js';
import { cardOf, structuredData } from './answer/structured-data.js';
import { answerPage } from './answer.page.js';
import { oembedLinks } from './embed/oembed-links.js';
import { withdrawnPage } from './withdrawn.page.js';

const HTML = 'text/html; charset=utf-8';

/** Answers as everybody reads them: the same bytes for every visitor. */
@Controller('jawaban')
export class AnswerController {
  private readonly site: string;

  constructor(
    private readonly archive: ArchiveService,
    private readonly demand: PublicDemand,
    private readonly related: RelatedAnswers,
    private readonly proofs: Proofs,
    config: AppConfig,
  ) {
    this.site = publicUrl(config);
  }

  @Get(':slug')
  @Header('content-type', HTML)
  async current(
    @PageLang() lang: Lang,
    @Param('slug') slug: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const view = await this.archive.bySlug(slug);
    if (view.withdrawnAt !== null) return gone(lang, view, reply);
    const [related, asked, proof] = await Promise.all([
      this.related.of(view),
      this.demand.ofAnswer(view.id),
      this.proofs.of(slug, view.revision),
    ]);
    return answerPage(lang, view, { related, asked, proof, head: this.head(lang, view) });
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
    const view = await this.archive.revision(slug, numberIn(n));
    if (view.withdrawnAt !== null) return gone(lang, view, reply);
    if (view.revision === view.currentRevision) return seeOther(reply, href(lang, answerPath(slug)));
    return answerPage(lang, view, { proof: await this.proofs.of(slug, view.revision) });
  }

  /** What a revision changed in the one before it. */
  @Get(':slug/revisi/:n/perubahan')
  @Header('content-type', HTML)
  async changes(
    @PageLang() lang: Lang,
    @Param('slug') slug: string,
    @Param('n') n: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const number = numberIn(n);
    const [before, after] = await Promise.all([
      this.archive.revision(slug, Math.max(1, number - 1)),
      this.archive.revision(slug, number),
    ]);
    if (after.withdrawnAt !== null) return gone(lang, after, reply);
    if (number === 1) throw unknownRevision();
    if (before.withdrawnAt !== null) return gone(lang, before, reply);
    return changesPage(lang, before, after);
  }

  private head(lang: Lang, view: AnswerView) {
    const { site } = this;
    if (view.origin === 'example') return { site };
    return {
      site,
      image: cardOf(view, site, lang),
      feeds: oembedLinks(site, `${site}${href(lang, answerPath(view.slug))}`, view.title),
      jsonLd: lang === 'id' ? structuredData(view, site) : [],
    };
  }
}

const unknownRevision = (): AppError =>
  new AppError('not-found', 'answer.unknown', 'Revisi ini tidak ditemukan.');

function numberIn(n: string): number {
  if (!/^[1-9]\d{0,5}$/.test(n)) throw unknownRevision();
  return Number(n);
}

function gone(lang: Lang, view: AnswerView, reply: FastifyReply): string {
  reply.status(410);
  return withdrawnPage(lang, view);
}
