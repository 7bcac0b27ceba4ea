import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { LetterBudget } from '../abuse/index.js';
import { Mailer, type Message } from '../mail/index.js';

/** Letters to addresses that nobody confirmed. */
@Injectable()
export class AskerLetters {
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
    if (await this.budget.allows(tx, message.to, about)) await this.mailer.send(message);
  }
}
