import { Injectable } from '@nestjs/common';
import { AppError } from '../common/index.js';
import { AppConfig } from '../config/index.js';
import { Budgets } from './budgets.js';
import { networksOf } from './network.js';

/** Whole files of open data sent to one network within an hour; an office may stand behind one address. */
const DOWNLOADS = 200;

/** The whole archive is in each of these files, so that nobody may take it again and again. */
@Injectable()
export class DownloadBudget {
  constructor(
    private readonly budgets: Budgets,
    private readonly config: AppConfig,
  ) {}

  /** Charges one file; throws `data.too-many` when the hour's are spent. With KABASHOAX_RATE_LIMITS=off it never does. */
  async charge(address: string): Promise<void> {
    if (this.config.KABASHOAX_RATE_LIMITS === 'off') return;
    const spent = await this.budgets.charge('network', 'data', networksOf(address).network);
    if (spent <= DOWNLOADS) return;
    const message = 'Terlalu banyak berkas diunduh dari jaringan Anda. Coba lagi sejam lagi.';
    throw new AppError('too-many', 'data.too-many', message);
  }
}
