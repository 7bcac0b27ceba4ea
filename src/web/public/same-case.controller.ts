import { Controller, Header, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { GUARD_FIELDS, guardFacts } from '../../abuse/index.js';
import { AppConfig } from '../../config/index.js';
import { QuestionsService, type SentBefore } from '../../questions/index.js';
import { href, PageLang, readForm, seeOther } from '../kit/index.js';
import type { Lang } from '../words/index.js';
import { inputOf } from './ask-forms.js';
import { lost } from './ask-lost.page.js';
import { ticketAddress } from './asking.js';
import { OpenDrafts, stepPath } from './open-drafts.js';
import { receiptPage } from './receipt.page.js';
import { WhatIsKnown } from './what-is-known.js';

/** "I received this too" on a rumour that the team is checking already: it is sent as it stands. */
@Controller('tanya')
export class SameCaseController {
  constructor(
    private readonly open: OpenDrafts,
    private readonly known: WhatIsKnown,
    private readonly questions: QuestionsService,
    private readonly config: AppConfig,
  ) {}

  /** One tap and the receipt; a second tap, of a form that is gone by then, gives the same. */
  @Post('juga')
  @HttpCode(200)
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-store')
  async tap(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @PageLang() lang: Lang,
  ): Promise<string> {
    const found = await this.open.find(request);
    if (!found) return this.sentBefore(request, reply, lang);
    const { draft, ref } = found;
    const { open } = await this.known.about(draft);
    // Meanwhile the case may have ended.
    if (!open) return seeOther(reply, href(lang, stepPath('hasil', ref)));
    const facts = guardFacts(request, { [GUARD_FIELDS.stamp]: draft.stamp });
    const { receiptCode } = await this.questions.submit(inputOf({ ...draft, address: '' }), draft.sendKey, {
      facts,
      sameAsCase: open.caseId,
    });
    await this.open.end(request, reply, found);
    return this.receipt(lang, { receiptCode, told: false });
  }

  private async sentBefore(request: FastifyRequest, reply: FastifyReply, lang: Lang): Promise<string> {
    const key = readForm(request.body)('kunci');
    const sent = key === '' ? null : await this.questions.sentBefore(key);
    return sent ? this.receipt(lang, sent) : lost(reply, lang);
  }

  private receipt(lang: Lang, sent: SentBefore): string {
    return receiptPage(lang, { ...sent, ticketUrl: ticketAddress(this.config) });
  }
}
