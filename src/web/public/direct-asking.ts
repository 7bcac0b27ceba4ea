import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FormStamps, guardFacts } from '../../abuse/index.js';
import { AppConfig } from '../../config/index.js';
import { QuestionsService, type DraftContent } from '../../questions/index.js';
import { comesBack, readForm } from '../kit/index.js';
import type { Lang } from '../words/index.js';
import { askDirectPage, type DirectStep } from './ask-direct.page.js';
import { directIn, inputOf, textErrors } from './ask-forms.js';
import { complaintOf, sendsMail, ticketAddress } from './asking.js';
import { receiptPage } from './receipt.page.js';
import { WhatIsKnown } from './what-is-known.js';

const newKey = (): string => randomBytes(18).toString('base64url');

/** The key of the form; a new one when it has none of ours. */
function keyIn(body: unknown): string {
  const key = readForm(body)('kunci');
  return /^[\w-]{24}$/.test(key) ? key : newKey();
}

/** Asking without a draft: one page that carries everything itself. */
@Injectable()
export class DirectAsking {
  constructor(
    private readonly questions: QuestionsService,
    private readonly known: WhatIsKnown,
    private readonly stamps: FormStamps,
    private readonly config: AppConfig,
  ) {}

  /** The page for a rumour that no draft can hold, with what is known of it. */
  async begin(
    request: FastifyRequest,
    reply: FastifyReply,
    lang: Lang,
    why: DirectStep['why'],
  ): Promise<string> {
    const content = directIn(request.body);
    const errors = textErrors(content.text, 0, lang);
    if (errors.length > 0) comesBack(reply);
    const found = errors.length === 0 ? await this.found(content) : [];
    const rejectedAnswers = [...content.rejectedAnswers, ...found.map(({ slug }) => slug)];
    return this.page(request, lang, { content: { ...content, rejectedAnswers }, found, errors, why });
  }

  /** The page for a step whose draft is gone: what was just typed is on it. */
  resume(request: FastifyRequest, reply: FastifyReply, lang: Lang): string {
    comesBack(reply);
    return this.page(request, lang, { content: directIn(request.body), why: 'lost' });
  }

  async send(request: FastifyRequest, reply: FastifyReply, lang: Lang): Promise<string> {
    const content = this.reachable(directIn(request.body));
    const sendKey = keyIn(request.body);
    try {
      const facts = guardFacts(request, request.body);
      const { receiptCode } = await this.questions.submit(inputOf(content), sendKey, { facts });
      const told = content.address !== '';
      return receiptPage(lang, { receiptCode, told, ticketUrl: ticketAddress(this.config) });
    } catch (error) {
      const { status, errors, reused } = complaintOf(error, lang);
      reply.status(status);
      const key = reused ? newKey() : sendKey;
      return this.page(request, lang, { content, errors, sendKey: key, why: 'noCookies' });
    }
  }

  private async found(content: DraftContent): Promise<DirectStep['found']> {
    const { match } = await this.known.about(content);
    return match.decision === 'none' ? [] : match.answers;
  }

  private page(
    { body }: FastifyRequest,
    lang: Lang,
    step: Pick<DirectStep, 'content' | 'why'> & Partial<DirectStep>,
  ): string {
    const stamp = this.stamps.issue('ask', body);
    const base = { sendKey: keyIn(body), found: [], errors: [], canMail: sendsMail(this.config), stamp };
    return askDirectPage(lang, { ...base, ...step });
  }

  private reachable(content: DraftContent): DraftContent {
    return sendsMail(this.config) ? content : { ...content, address: '' };
  }
}
