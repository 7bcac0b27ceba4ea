import { Injectable } from '@nestjs/common';
import { AppConfig } from '../config/index.js';
import { Budgets } from './budgets.js';
import { networksOf } from './network.js';

/** Pictures from elsewhere that one network may have looked at within an hour: each is fetched, decoded and read. */
const PICTURES = 120;

/** Looking at a stranger's picture costs seconds of work, so it has a budget of its own. */
@Injectable()
export class PictureSearchBudget {
  constructor(
    private readonly budgets: Budgets,
    private readonly config: AppConfig,
  ) {}

  /** Whether one more picture is looked at. Every call counts; with KABASHOAX_RATE_LIMITS=off it always is. */
  async allows(address: string): Promise<boolean> {
    if (this.config.KABASHOAX_RATE_LIMITS === 'off') return true;
    const spent = await this.budgets.charge('content', 'picture-search', networksOf(address).network);
    return spent <= PICTURES;
  }
}
