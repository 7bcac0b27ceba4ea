import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AbuseGuard, onceMore, tooManyQuestions, type GuardFacts, type HeldReason } from '../abuse/index.js';
import { checkAddress } from './question-input.js';
import { checkMessage, type Reply } from './messages/message.js';
import { TicketBook } from './ticket-book.js';
import { TicketReader } from './ticket-reader.js';
import type { TicketView } from './ticket.js';

/**
 * Following a question with its receipt code. Every method answers a wrong, a malformed, an unknown and an expired
 * code alike: 'not-found' `ticket.unknown`, after the same work.
 */
@Injectable()
export class TicketsService {
  constructor(
    private readonly db: DataSource,
    private readonly reader: TicketReader,
    private readonly book: TicketBook,
    private readonly guard: AbuseGuard,
  ) {}

  /** Where the question stands. */
  async ticket(code: string): Promise<TicketView> {
    return this.reader.view(await this.reader.find(code));
  }

  /** The asker says that the code is written down. */
  markSaved(code: string): Promise<void> {
    return this.act(code, (tx, id) => this.book.markSaved(tx, id));
  }

  /** Takes the question back and erases everything of it; `question.illegal-move` once it is answered or declined. */
  withdraw(code: string): Promise<void> {
    return this.act(code, (tx, id) => this.book.withdraw(tx, id));
  }

  /**
   * Keeps how to tell this asker; 'invalid' `contact.invalid` for field `address`, 'conflict' `contact.closed`. An
   * address says nothing to a person who would look at it: one that looks like abuse is `abuse.again`, to be sent anew.
   */
  async keepContact(code: string, address: string, facts?: GuardFacts): Promise<void> {
    const contact = checkAddress(address);
    const { id } = await this.reader.find(code);
    if (await this.weighed(facts, `contact ${id} ${contact.address}`)) throw onceMore();
    await this.db.transaction((tx) => this.book.keepContact(tx, id, contact));
  }

  /** Erases the contact at once; the question goes on. */
  eraseContact(code: string): Promise<void> {
    return this.act(code, (tx, id) => this.book.eraseContact(tx, id));
  }

  /** Erases all that the asker gave. An open question is thereby withdrawn; of one that has ended, its end stays. */
  async eraseData(code: string): Promise<void> {
    const { id, status } = await this.reader.find(code);
    const open = status === 'received' || status === 'linked';
    await this.db.transaction((tx) => (open ? this.book.withdraw(tx, id) : this.book.erase(tx, id)));
  }

  /** 'conflict' `message.closed` when no answer is awaited. */
  mustAwaitReply(code: string): Promise<void> {
    return this.act(code, (tx, id) => this.book.mustAwaitReply(tx, id));
  }

  /**
   * Answers what the team asked back; `message.invalid` for too little or too much, `message.closed` when none is
   * awaited. What looks like abuse is kept, and says so to the person who reads it.
   */
  async reply(code: string, { text, pictures }: Reply, facts?: GuardFacts): Promise<void> {
    const words = checkMessage(text, pictures.length);
    const { id } = await this.reader.find(code);
    const heldReason = await this.weighed(facts, `reply ${id} ${words}`);
    await this.db.transaction((tx) => this.book.reply(tx, id, { text: words, pictures, heldReason }));
  }

  /** Why a person should look, or null; 'too-many' `abuse.budget` for what cannot even be taken. */
  private async weighed(facts: GuardFacts | undefined, content: string): Promise<HeldReason | null> {
    if (!facts) return null;
    const { verdict, reason } = await this.guard.weigh(facts, content);
    if (verdict === 'refuse') throw tooManyQuestions();
    return reason;
  }

  private async act(code: string, work: (tx: EntityManager, id: string) => Promise<void>): Promise<void> {
    const { id } = await this.reader.find(code);
    await this.db.transaction((tx) => work(tx, id));
  }
}
