import { Injectable } from '@nestjs/common';
import { AppConfig } from '../config/index.js';
import { Budgets } from './budgets.js';
import { networksOf } from './network.js';

/** Taps on one thing from one network within an hour. A mobile operator puts a whole town behind one. */
const TAPS = 600;

/** A tap costs the desk nothing, so it has a budget of its own and leaves those of questions alone. */
@Injectable()
export class TapBudget {
  constructor(
    private readonly budgets: Budgets,
    private readonly config: AppConfig,
  ) {}

  /** Whether one more tap on `what` is counted. Every call counts; with KABASHOAX_RATE_LIMITS=off it always is. */
  async allows(address: string, what: string): Promise<boolean> {
    if (this.config.KABASHOAX_RATE_LIMITS === 'off') return true;
    return (await this.budgets.charge('content', 'tap', networksOf(address).network, what)) <= TAPS;
  }
}
