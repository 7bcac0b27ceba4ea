import { Injectable } from '@nestjs/common';
import { AppError } from '../common/index.js';
import { AppConfig } from '../config/index.js';
import { Budgets } from './budgets.js';

/** What one volunteer sends within an hour: more than a diligent one types, too few to bury the desk. */
const MOST = { question: 40, source: 30 } as const;

const SENT = { question: 'pertanyaan', source: 'sumber' } as const;

/** Volunteers send for many from one phone, so they pass no guard; this bounds a stolen account. */
@Injectable()
export class VolunteerBudget {
  constructor(
    private readonly budgets: Budgets,
    private readonly config: AppConfig,
  ) {}

  /**
   * Charges one; 'too-many' `volunteer.budget` when the hour's are spent, as a complaint of the whole form, which
   * keeps what was typed. With KABASHOAX_RATE_LIMITS=off it never is.
   */
  async charge(staffId: string, what: keyof typeof MOST): Promise<void> {
    if (this.config.KABASHOAX_RATE_LIMITS === 'off') return;
    if ((await this.budgets.charge('content', 'volunteer', what, staffId)) <= MOST[what]) return;
    const message = `Anda sudah mengirim ${MOST[what]} ${SENT[what]} dalam satu jam. Yang Anda tulis tetap ada di halaman ini: biarkan terbuka, lalu kirim lagi sejam lagi.`;
    throw new AppError('too-many', 'volunteer.budget', message, [{ field: '', message }]);
  }
}
