import { Controller, Get, Header, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { guardFacts } from '../../abuse/index.js';
import { AppConfig } from '../../config/index.js';
import { QuestionsService, type SentBefore } from '../../questions/index.js';
import { PageLang, readForm } from '../kit/index.js';
import type { Lang } from '../words/index.js';
import { askCheckPage } from './ask-check.page.js';
import { inputOf } from './ask-forms.js';
import { lost } from './ask-lost.page.js';
import { complaintOf, sendsMail, ticketAddress } from './asking.js';
import { DirectAsking } from './direct-asking.js';
import { OpenDrafts, type OpenDraft } from './open-drafts.js';
import { receiptPage } from './receipt.page.js';

const HTML = 'text/html; charset=utf-8';

/** Asking ends: everything is checked once more and sent; the answer to that is the receipt. */
@Controller('tanya')
export class AskSendController {
  constructor(
    private readonly open: OpenDrafts,
    private readonly questions: QuestionsService,
    private readonly direct: DirectAsking,
    private readonly config: AppConfig,
  ) {}

  @Get('periksa')
  @Header('content-type', HTML)
  @Header('cache-control', 'no-store')
  async check(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @PageLang() lang: Lang,
  ): Promise<string> {
    const found = await this.open.find(request);
    return found ? this.checkPage(lang, found, []) : lost(reply, lang);
  }

  /** Sends it. The same form sent twice, by a double tap or a reload, gives the same receipt. */
  @Post('periksa')
  @HttpCode(200)
  @Header('content-type', HTML)
  @Header('cache-control', 'no-store')
  async send(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @PageLang() lang: Lang,
  ): Promise<string> {
    const found = await this.open.find(request);
    if (!found) return this.sentBefore(request, reply, lang);
    try {
      const input = inputOf(sendsMail(this.config) ? found.draft : { ...found.draft, address: '' });
      const facts = guardFacts(request, request.body);
      const { receiptCode } = await this.questions.submit(input, found.draft.sendKey, { facts });
      await this.open.end(request, reply, found);
      return this.receipt(lang, { receiptCode, told: Boolean(input.contact) });
    } catch (error) {
      return this.complain(reply, lang, found, error);
    }
  }

  /** For whoever has no draft: everything comes with the form. */
  @Post('langsung')
  @HttpCode(200)
  @Header('content-type', HTML)
  @Header('cache-control', 'no-store')
  sendDirectly(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @PageLang() lang: Lang,
  ): Promise<string> {
    return this.direct.send(request, reply, lang);
  }

  private async sentBefore(request: FastifyRequest, reply: FastifyReply, lang: Lang): Promise<string> {
    const key = readForm(request.body)('kunci');
    const sent = key === '' ? null : await this.questions.sentBefore(key);
    return sent ? this.receipt(lang, sent) : lost(reply, lang);
  }

  private receipt(lang: Lang, sent: SentBefore): string {
    return receiptPage(lang, { ...sent, ticketUrl: ticketAddress(this.config) });
  }

  private async complain(reply: FastifyReply, lang: Lang, found: OpenDraft, error: unknown): Promise<string> {
    const { status, errors, reused } = complaintOf(error, lang);
    if (reused) await this.open.renewKey(found);
    reply.status(status);
    // The fields stand on other pages; this one has a way to each.
    return this.checkPage(
      lang,
      found,
      errors.map(({ message }) => message),
    );
  }

  private checkPage(lang: Lang, found: OpenDraft, complaints: readonly string[]): string {
    const { ref: name, draft } = found;
    const errors = complaints.map((message) => ({ field: '', message }));
    const stamp = this.open.stampOf(found);
    return askCheckPage(lang, { name, draft, canMail: sendsMail(this.config), stamp, errors });
  }
}
