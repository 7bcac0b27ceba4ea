import { Injectable } from '@nestjs/common';
import { AppError } from '../common/index.js';
import { AppConfig } from '../config/index.js';
import { Budgets } from './budgets.js';
import { networksOf } from './network.js';

/** Cards drawn anew for one network within an hour; those that are there already cost nothing and are not counted. */
const DRAWINGS = 240;

/** Drawing costs a moment of the processor, so that nobody may ask for every card of the archive in a row. */
@Injectable()
export class DrawingBudget {
  constructor(
    private readonly budgets: Budgets,
    private readonly config: AppConfig,
  ) {}

  /** Charges one drawing; throws `card.too-many` when the hour's are spent. With KABASHOAX_RATE_LIMITS=off it never does. */
  async charge(address: string): Promise<void> {
    if (this.config.KABASHOAX_RATE_LIMITS === 'off') return;
    const spent = await this.budgets.charge('network', 'card', networksOf(address).network);
    if (spent <= DRAWINGS) return;
    const message = 'Terlalu banyak kartu diminta dari jaringan Anda. Coba lagi sejam lagi.';
    throw new AppError('too-many', 'card.too-many', message);
  }
}
