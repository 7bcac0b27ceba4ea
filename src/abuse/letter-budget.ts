import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { mailboxOf } from '../common/index.js';
import { Budgets } from './budgets.js';

/** Letters to one mailbox within a day. */
const LETTERS = 20;

/** An address that nobody confirmed may be somebody else's: whoever types it in many times does not fill its mailbox. */
@Injectable()
export class LetterBudget {
  constructor(private readonly budgets: Budgets) {}

  /**
   * Whether a letter may go to this address: one a day about the same thing, and so many in all. Charged in `tx`, so
   * that a letter that could not be sent was not counted.
   */
  async allows(tx: EntityManager, address: string, about: string): Promise<boolean> {
    const mailbox = mailboxOf(address);
    if ((await this.budgets.chargeWithin(tx, 'letters', mailbox, about)) > 1) return false;
    return (await this.budgets.chargeWithin(tx, 'letters', mailbox)) <= LETTERS;
  }
}
