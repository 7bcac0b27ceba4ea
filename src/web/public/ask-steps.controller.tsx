import { Body, Controller, Get, Header, HttpCode, Post, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { TAKES_UPLOADS } from '../../common/http/index.js';
import { AppConfig } from '../../config/index.js';
import { fitsDraft } from '../../questions/index.js';
import { comesBack, href, PageLang, readForm, seeOther } from '../kit/index.js';
import type { Lang } from '../words/index.js';
import { askContactPage } from './ask-contact.page.js';
import { lost } from './ask-lost.page.js';
import { askDetailsPage, type DetailsStep } from './ask-details.page.js';
import { complaintsAbout, DETAILS, detailsIn } from './ask-forms.js';
import { AskPictures, pictureErrors, removedIn } from './ask-pictures.js';
import { sendsMail } from './asking.js';
import { DirectAsking } from './direct-asking.js';
import { changePath, isChange, OpenDrafts, stepPath, type OpenDraft } from './open-drafts.js';

const HTML = 'text/html; charset=utf-8';

/** Asking goes on: what helps to check the rumour, and whether to be told. All of it may be left empty. */
@Controller('tanya')
export class AskStepsController {
  constructor(
    private readonly open: OpenDrafts,
    private readonly pictures: AskPictures,
    private readonly direct: DirectAsking,
    private readonly config: AppConfig,
  ) {}

  @Get('rincian')
  @Header('content-type', HTML)
  @Header('cache-control', 'no-store')
  async details(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @PageLang() lang: Lang,
  ): Promise<string> {
    const found = await this.open.find(request);
    if (!found) return lost(reply, lang);
    const errors = [...complaintsAbout(lang, found.draft, DETAILS), ...pictureErrors(found.draft)];
    if (errors.length > 0) comesBack(reply);
    const { pictures } = found.draft;
    return this.detailsPage(request, lang, found, { details: found.draft, pictures, errors });
  }

  @Post('rincian')
  @HttpCode(200)
  @RouteConfig(TAKES_UPLOADS)
  @Header('content-type', HTML)
  @Header('cache-control', 'no-store')
  async keepDetails(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @PageLang() lang: Lang,
  ): Promise<string> {
    const found = await this.open.find(request);
    if (!found) return this.direct.resume(request, reply, lang);
    const now = await this.pictures.after(request, found.draft.pictures, lang);
    const details = detailsIn(request.body);
    const errors = [...complaintsAbout(lang, details, DETAILS), ...pictureErrors(now)];
    const fits = fitsDraft(details);
    await this.open.change(found, fits ? { ...details, ...now } : now);
    if (fits) return seeOther(reply, href(lang, this.afterDetails(request, found.ref, errors.length > 0)));
    comesBack(reply);
    return this.detailsPage(request, lang, found, { details, pictures: now.pictures, errors });
  }

  @Get('kontak')
  @Header('content-type', HTML)
  @Header('cache-control', 'no-store')
  async contact(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @PageLang() lang: Lang,
  ): Promise<string> {
    const found = await this.open.find(request);
    if (!found) return lost(reply, lang);
    if (!sendsMail(this.config)) return seeOther(reply, href(lang, stepPath('periksa', found.ref)));
    const { address } = found.draft;
    const errors = complaintsAbout(lang, { address }, ['contact.address']);
    if (errors.length > 0) comesBack(reply);
    return askContactPage(lang, { name: found.ref, address, errors });
  }

  @Post('kontak')
  @HttpCode(200)
  @Header('content-type', HTML)
  @Header('cache-control', 'no-store')
  async keepContact(
    @Req() request: FastifyRequest,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
    @PageLang() lang: Lang,
  ): Promise<string> {
    const found = await this.open.find(request);
    if (!found) return this.direct.resume(request, reply, lang);
    const address = readForm(body)('contact.address');
    const errors = complaintsAbout(lang, { address }, ['contact.address']);
    if (fitsDraft({ address })) {
      await this.open.change(found, { address });
      const next = stepPath(errors.length > 0 ? 'kontak' : 'periksa', found.ref);
      return seeOther(reply, href(lang, next));
    }
    comesBack(reply);
    return askContactPage(lang, { name: found.ref, address, errors });
  }

  private detailsPage(
    request: FastifyRequest,
    lang: Lang,
    { ref: name, draft }: OpenDraft,
    now: Pick<DetailsStep, 'details' | 'pictures' | 'errors'>,
  ): string {
    const action = isChange(request) ? changePath('rincian', name) : stepPath('rincian', name);
    const known = draft.rejectedAnswers.length > 0;
    return askDetailsPage(lang, { ...now, name, action, known, of: sendsMail(this.config) ? 3 : 2 });
  }

  private afterDetails(request: FastifyRequest, ref: string, wrong: boolean): string {
    const path = isChange(request) ? changePath : stepPath;
    if (wrong || removedIn(request) !== '') return path('rincian', ref);
    const last = isChange(request) || !sendsMail(this.config);
    return stepPath(last ? 'periksa' : 'kontak', ref);
  }
}
