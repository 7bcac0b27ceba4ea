import { Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { LetterBudget, type LetterVerdict } from '../abuse/index.js';
import { Mailer, type Message } from '../mail/index.js';

/** What the operator reads of a letter that did not go; whose mailbox it was is nobody's business. */
const NOT_SENT: Record<Exclude<LetterVerdict, 'send'>, string> = {
  same: 'Surat kepada penanya tidak dikirim: kotak suratnya hari ini sudah menerima surat tentang hal yang sama. Tiketnya memuat semuanya.',
  enough:
    'Surat kepada penanya tidak dikirim: kotak suratnya sudah cukup banyak menerima surat hari ini. Tiketnya memuat semuanya.',
};

/** Letters to addresses that nobody confirmed. */
@Injectable()
export class AskerLetters {
  private readonly log = new Logger('Letters');

  constructor(
    private readonly mailer: Mailer,
    private readonly budget: LetterBudget,
  ) {}

  /** False where no letter can be sent. */
  get ready(): boolean {
    return this.mailer.ready;
  }

  /** Sends it, unless its mailbox was written to about the same thing or often enough today. */
  async send(tx: EntityManager, about: string, message: Message): Promise<void> {
    const verdict = await this.budget.weigh(tx, message.to, about);
    if (verdict === 'send') await this.mailer.send(message);
    else this.log.warn(NOT_SENT[verdict]);
  }
}
