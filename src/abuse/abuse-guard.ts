import { Injectable } from '@nestjs/common';
import { AppError, type ErrorKind } from '../common/index.js';
import { AppConfig } from '../config/index.js';
import { Budgets } from './budgets.js';
import { FormStamps } from './form-stamps.js';
import type { GuardFacts } from './guard-facts.js';
import type { HeldReason } from './held-reason.js';
import { FLOOD, LIMITS } from './limits.js';
import { networksOf } from './network.js';
import { ProofOfWork } from './proof-of-work.js';

/** What becomes of a request. Set aside: it is taken as usual, and a person looks before anything comes of it. */
export type Judgement =
  { verdict: 'pass'; reason: null } | { verdict: 'set-aside' | 'refuse'; reason: HeldReason };

const PASS: Judgement = { verdict: 'pass', reason: null };
const setAside = (reason: HeldReason): Judgement => ({ verdict: 'set-aside', reason });

/** What a sender is told whose form was not taken. Pages in another language word the same codes. */
export const ABUSE_COMPLAINTS = {
  'abuse.budget': () =>
    'Terlalu banyak kiriman dari jaringan Anda dalam satu jam ini. Tulisan Anda belum terkirim; coba lagi satu jam lagi.',
  'abuse.again': () =>
    'Belum tersimpan, karena caranya sampai tidak biasa. Yang Anda tulis masih ada: tekan tombolnya sekali lagi.',
};

export type AbuseComplaint = keyof typeof ABUSE_COMPLAINTS;

/** With a solved puzzle, or without. */
type Kind = keyof typeof LIMITS;

/** Weighs what comes from strangers, without puzzles of pictures and without knowing anybody. */
@Injectable()
export class AbuseGuard {
  constructor(
    private readonly work: ProofOfWork,
    private readonly stamps: FormStamps,
    private readonly budgets: Budgets,
    private readonly config: AppConfig,
  ) {}

  /**
   * Weighs a request; `content` is equal for two that say the same. Every call counts. With KABASHOAX_RATE_LIMITS=off
   * only the trap is looked at.
   */
  async weigh(facts: GuardFacts, content: string): Promise<Judgement> {
    const kind = (await this.hasWorked(facts)) ? 'worked' : 'unworked';
    const overspent = this.limited ? await this.overspent(facts.address, content, kind) : null;
    return overspent ?? this.formAlone(facts, kind);
  }

  private async hasWorked({ form }: GuardFacts): Promise<boolean> {
    return form !== null && this.work.spend(form.solution);
  }

  /** What the form itself says; its times count only where no puzzle was solved. */
  private formAlone({ form }: GuardFacts, kind: Kind): Judgement {
    if (form && form.trap !== '') return setAside('trap');
    if (!form || kind === 'worked' || !this.limited) return PASS;
    const complaint = this.stamps.complaint(form.purpose, form.stamp);
    return complaint ? setAside(complaint) : PASS;
  }

  private get limited(): boolean {
    return this.config.KABASHOAX_RATE_LIMITS === 'on';
  }

  private async overspent(address: string, content: string, kind: Kind): Promise<Judgement | null> {
    const { network } = networksOf(address);
    const limits = LIMITS[kind];
    if ((await this.budgets.charge('all', kind, network)) > limits.refuse) {
      return { verdict: 'refuse', reason: 'range-budget' };
    }
    const everywhere = await this.budgets.charge('everywhere', kind);
    if (kind === 'unworked' && everywhere > FLOOD) return setAside('flood');
    const same = await this.budgets.charge('content', kind, network, content);
    if (same > limits.content) return setAside('content-budget');
    return same === 1 ? this.newContent(address, kind) : null;
  }

  /** Different questions are what costs the desk: each is charged to the address and to its network. */
  private async newContent(address: string, kind: Kind): Promise<Judgement | null> {
    const networks = networksOf(address);
    const ofAddress = await this.budgets.charge('address', kind, networks.address);
    const ofNetwork = await this.budgets.charge('network', kind, networks.network);
    if (ofAddress > LIMITS[kind].address) return setAside('address-budget');
    return ofNetwork > LIMITS[kind].network ? setAside('range-budget') : null;
  }
}

/** What a refused sender is told; the form comes back with what was typed. */
export const tooManyQuestions = (): AppError => notTaken('too-many', 'abuse.budget');

/** For a form with nothing in it that a person could look at: whoever is no machine sends it once more. */
export const onceMore = (): AppError => notTaken('unprocessable', 'abuse.again');

function notTaken(kind: ErrorKind, code: AbuseComplaint): AppError {
  const message = ABUSE_COMPLAINTS[code]();
  return new AppError(kind, code, message, [{ field: '', message, code }]);
}
