import { Injectable } from '@nestjs/common';
import { AppError } from '../common/index.js';
import { AppConfig } from '../config/index.js';
import { Budgets, type Account } from './budgets.js';
import { FormStamps } from './form-stamps.js';
import type { GuardFacts } from './guard-facts.js';
import type { HeldReason } from './held-reason.js';
import { FLOOD, FLOOD_WINDOW_MINUTES, LIMITS, WINDOW_MINUTES } from './limits.js';
import { networksOf } from './network.js';
import { ProofOfWork } from './proof-of-work.js';

/** What becomes of a request. Set aside: it is taken as usual, and a person looks before anything comes of it. */
export type Judgement =
  { verdict: 'pass'; reason: null } | { verdict: 'set-aside' | 'refuse'; reason: HeldReason };

const PASS: Judgement = { verdict: 'pass', reason: null };

const hourly = (...name: string[]): Account => ({ name, windowMinutes: WINDOW_MINUTES });

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
  async weigh({ address, form }: GuardFacts, content: string): Promise<Judgement> {
    if (form && form.trap !== '') return { verdict: 'set-aside', reason: 'trap' };
    if (this.config.KABASHOAX_RATE_LIMITS === 'off') return PASS;
    const worked = form !== null && (await this.work.spend(form.solution));
    const overspent = await this.overspent(address, content, worked);
    if (overspent) return overspent;
    const complaint = form && !worked ? this.stamps.complaint(form.purpose, form.stamp) : null;
    return complaint ? { verdict: 'set-aside', reason: complaint } : PASS;
  }

  private async overspent(address: string, content: string, worked: boolean): Promise<Judgement | null> {
    const kind = worked ? 'worked' : 'unworked';
    const limits = LIMITS[kind];
    const { network } = networksOf(address);
    const [all = 0, same = 0, everywhere = 0] = await this.budgets.charge([
      hourly('all', kind, network),
      hourly('content', kind, network, content),
      { name: ['everywhere', kind], windowMinutes: FLOOD_WINDOW_MINUTES },
    ]);
    if (all > limits.refuse) return { verdict: 'refuse', reason: 'range-budget' };
    if (!worked && everywhere > FLOOD) return { verdict: 'set-aside', reason: 'flood' };
    if (same > limits.content) return { verdict: 'set-aside', reason: 'content-budget' };
    const reason = same === 1 ? await this.newContent(address, kind) : null;
    return reason && { verdict: 'set-aside', reason };
  }

  /** Different questions are what costs the desk: each is charged to the address and to its network. */
  private async newContent(address: string, kind: keyof typeof LIMITS): Promise<HeldReason | null> {
    const networks = networksOf(address);
    const [ofAddress = 0, ofNetwork = 0] = await this.budgets.charge([
      hourly('address', kind, networks.address),
      hourly('network', kind, networks.network),
    ]);
    if (ofAddress > LIMITS[kind].address) return 'address-budget';
    return ofNetwork > LIMITS[kind].network ? 'range-budget' : null;
  }
}

/** What a refused sender is told; the form comes back with what was typed. */
export function tooManyQuestions(): AppError {
  const words =
    'Terlalu banyak pertanyaan dari jaringan Anda dalam satu jam ini. Tulisan Anda belum terkirim; coba lagi satu jam lagi.';
  return new AppError('too-many', 'abuse.budget', words, [{ field: '', message: words }]);
}
