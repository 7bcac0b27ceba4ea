import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { mailboxOf } from '../common/index.js';
import { Budgets } from './budgets.js';

/** Letters to one mailbox within a day. */
const LETTERS = 20;

/** Whether a letter may go; if not, because its mailbox had one about the same thing, or enough of them. */
export type LetterVerdict = 'send' | 'same' | 'enough';

/** An address that nobody confirmed may be somebody else's: whoever types it in many times does not fill its mailbox. */
@Injectable()
export class LetterBudget {
  constructor(private readonly budgets: Budgets) {}

  /**
   * What becomes of a letter to this address: one a day about the same thing, and so many in all. Charged in `tx`, so
   * that a letter that could not be sent was not counted.
   */
  async weigh(tx: EntityManager, address: string, about: string): Promise<LetterVerdict> {
    const mailbox = mailboxOf(address);
    if ((await this.budgets.chargeWithin(tx, 'letters', mailbox, about)) > 1) return 'same';
    return (await this.budgets.chargeWithin(tx, 'letters', mailbox)) <= LETTERS ? 'send' : 'enough';
  }
}
