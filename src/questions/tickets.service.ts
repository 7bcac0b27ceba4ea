import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
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

  /** Keeps how to tell this asker; 'invalid' `contact.invalid` for field `address`, 'conflict' `contact.closed`. */
  async keepContact(code: string, address: string): Promise<void> {
    const contact = checkAddress(address);
    return this.act(code, (tx, id) => this.book.keepContact(tx, id, contact));
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

  /** Answers what the team asked back; `message.invalid` for too little or too much, `message.closed` when none is awaited. */
  async reply(code: string, { text, pictures }: Reply): Promise<void> {
    const reply = { text: checkMessage(text, pictures.length), pictures };
    await this.act(code, (tx, id) => this.book.reply(tx, id, reply));
  }

  private async act(code: string, work: (tx: EntityManager, id: string) => Promise<void>): Promise<void> {
    const { id } = await this.reader.find(code);
    await this.db.transaction((tx) => work(tx, id));
  }
}
