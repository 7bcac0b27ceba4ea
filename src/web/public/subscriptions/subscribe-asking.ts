import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AbuseGuard, FormStamps, guardFacts, onceMore, tooManyQuestions } from '../../../abuse/index.js';
import { AppError, type FieldError } from '../../../common/index.js';
import { Subscribing, type PushTarget } from '../../../subscriptions/index.js';
import { inWords, readForm } from '../../kit/index.js';
import type { Lang } from '../../words/index.js';
import { subscribePage } from './subscribe.page.js';
import type { Told } from './told.page.js';
import { readWish } from './wish-form.js';

/** The status of a form that comes back, by why. */
const STATUS: Partial<Record<AppError['kind'], number>> = { 'too-many': 429, unavailable: 503 };

/** What a push service calls a browser, as its script wrote it into a form. */
export function readTarget(body: unknown): PushTarget {
  const field = readForm(body);
  return { endpoint: field('endpoint'), p256dh: field('p256dh'), auth: field('auth') };
}

/** What becomes of a form that was sent: what to say next, or the form once more with what was typed. */
export type Outcome = { told: Told } | { page: string };

/** Takes in the form of the page. */
@Injectable()
export class SubscribeAsking {
  constructor(
    private readonly subscribing: Subscribing,
    private readonly guard: AbuseGuard,
    private readonly stamps: FormStamps,
  ) {}

  /** The page, with what stands in the address of a link that leads to it, or was typed before. */
  async page(lang: Lang, typed: unknown, errors: readonly FieldError[] = []): Promise<string> {
    return subscribePage(lang, {
      offer: await this.subscribing.offer(),
      wish: readWish(typed),
      stamp: this.stamps.issue('subscribe', typed),
      address: readForm(typed)('address'),
      errors: inWords(lang, errors),
    });
  }

  async take(request: FastifyRequest, lang: Lang, reply: FastifyReply): Promise<Outcome> {
    try {
      return { told: await this.ask(request) };
    } catch (error) {
      if (!(error instanceof AppError) || error.fields.length === 0) throw error;
      reply.status(STATUS[error.kind] ?? 422);
      return { page: await this.page(lang, request.body, error.fields) };
    }
  }

  private async ask(request: FastifyRequest): Promise<Told> {
    const { body } = request;
    const field = readForm(body);
    const browser = field('langkah') === 'peramban';
    await this.weigh(request, browser ? field('endpoint') : field('address'));
    if (browser) await this.subscribing.askBrowser(readWish(body), readTarget(body));
    else await this.subscribing.ask(readWish(body), field('address'));
    return browser ? 'peramban' : 'surel';
  }

  /** There is nothing in such a form that a person could look at: what looks like abuse is to be sent once more. */
  private async weigh(request: FastifyRequest, reach: string): Promise<void> {
    const facts = guardFacts(request, request.body, 'subscribe');
    const { verdict } = await this.guard.weigh(facts, `subscribe ${reach.toLowerCase()}`);
    if (verdict === 'refuse') throw tooManyQuestions();
    if (verdict === 'set-aside') throw onceMore();
  }
}
