import { Controller, Get, Header, Param, ParseUUIDPipe, Post, Query, Req } from '@nestjs/common';
import { isUUID } from 'class-validator';
import type { FastifyRequest } from 'fastify';
import { CaseDesk, EvidenceService } from '../../fact-finding/index.js';
import { PartnerArticles, PartnersService } from '../../partners/index.js';
import { signedIn } from '../../staff/index.js';
import { readForm } from '../kit/index.js';
import { articlesPage } from './articles-page.js';
import { FromCaseForm, type CaseForm } from './case-form.js';
import { capturePath, holds } from './case-model.js';
import { CasePages } from './case-pages.js';

const HTML = 'text/html; charset=utf-8';
const LAST_PAGE = 50;

/** Looking for an article of a partner, and citing it. */
@Controller('meja')
export class ArticlesController {
  constructor(
    private readonly articles: PartnerArticles,
    private readonly partners: PartnersService,
    private readonly desk: CaseDesk,
    private readonly evidence: EvidenceService,
    private readonly pages: CasePages,
  ) {}

  @Get('mitra/artikel')
  @Header('content-type', HTML)
  async search(@Req() request: FastifyRequest, @Query() asked: unknown): Promise<string> {
    const field = readForm(asked);
    const person = signedIn(request);
    const [query, partnerId, caseId] = [field('q'), known(field('mitra')), known(field('kasus'))];
    const page = Math.min(LAST_PAGE, Math.max(1, Number.parseInt(field('hal'), 10) || 1));
    const file = caseId === '' ? null : await this.desk.file(caseId);
    const mine = file && holds({ person, file }) ? file : null;
    return articlesPage({
      ...{ person, query, partnerId, file: mine },
      articles: await this.articles.search(query, partnerId || null, page),
      partners: await this.partners.list(),
    });
  }

  @Post('kasus/:id/artikel/:articleId')
  @Header('content-type', HTML)
  cite(
    @Param('articleId', ParseUUIDPipe) articleId: string,
    @FromCaseForm() form: CaseForm,
  ): Promise<string> {
    return this.pages.answer(form, { name: 'evidence' }, async ({ caseId, person }) => {
      const { partner, title, url } = await this.articles.byId(articleId);
      const captureId = await this.evidence.fromArticle(caseId, person.id, {
        publisher: partner,
        title,
        url,
      });
      return capturePath(caseId, captureId);
    });
  }
}

/** Only ids are looked up; anything else asks for nothing in particular. */
const known = (id: string): string => (isUUID(id) ? id : '');
