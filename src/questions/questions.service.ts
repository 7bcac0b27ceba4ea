import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { GuardFacts } from '../abuse/index.js';
import { ArchiveService } from '../archive/index.js';
import { cleanText } from '../common/index.js';
import { MatchingService } from '../matching/index.js';
import { QuestionBook } from './question-book.js';
import { checkQuestion, TEXT_MAX, type QuestionInput } from './question-input.js';
import type { QuestionStatus } from './question-status.js';
import { Receipts, unknownTicket } from './receipts.js';
import { timelineOf, type TicketRow, type TicketView } from './ticket.js';

/** What the archive already knows about a text. */
export type Match = Awaited<ReturnType<MatchingService['match']>>;

/** What submitting gives back. The receipt code exists nowhere else. */
export interface Submitted {
  receiptCode: string;
  status: QuestionStatus;
  match: Match;
}

const TICKET = `
  select id, status, text, answer_id as "answerId", decline_reason as "declineReason", decline_text as "declineText",
         receipt_saved_at as "receiptSavedAt", created_at as "receivedAt", linked_at as "linkedAt",
         answered_at as "answeredAt", declined_at as "declinedAt", withdrawn_at as "withdrawnAt"
  from questions where receipt_hash = $1`;

/** What comes with a question that is not the question. */
export interface SubmitOptions {
  /** What the guard weighs; without them nothing is weighed. */
  facts?: GuardFacts;
}

/** What a resident can do: ask, follow with the receipt code, and take back. */
@Injectable()
export class QuestionsService {
  constructor(
    private readonly db: DataSource,
    private readonly book: QuestionBook,
    private readonly receipts: Receipts,
    private readonly matching: MatchingService,
    private readonly archive: ArchiveService,
  ) {}

  /**
   * Enters a question in one transaction and returns the receipt code, once. With an Idempotency-Key a repeat returns
   * the same receipt; the key with another body is refused (`idempotency.reused`). Wrong input: `question.invalid`.
   * Too much from one network: `abuse.budget`; what looks like abuse is entered and set aside for a person.
   */
  async submit(
    input: QuestionInput,
    idempotencyKey?: string,
    { facts }: SubmitOptions = {},
  ): Promise<Submitted> {
    const question = checkQuestion(input);
    const held = await this.book.admit(question, facts);
    const digits =
      idempotencyKey === undefined ? this.receipts.random() : this.receipts.fromKey(idempotencyKey);
    const [hash, match, rejected] = await Promise.all([
      this.receipts.hash(digits),
      this.matching.match(question.text, { links: question.links }),
      this.archive.idsOf(question.rejectedAnswers),
    ]);
    const bodyFingerprint = idempotencyKey === undefined ? null : this.receipts.bodyFingerprint(question);
    const status = await this.db.transaction((tx) =>
      this.book.enter(tx, question, { hash, bodyFingerprint, rejected, held }),
    );
    return { receiptCode: this.receipts.shown(digits), status, match };
  }

  /** Notes that the archive's answer was enough: no receipt, no contact. */
  async instant(text: string, answerId: string): Promise<void> {
    const words = cleanText(text).slice(0, TEXT_MAX);
    const { id } = await this.archive.byId(answerId);
    await this.db.transaction((tx) => this.book.enterInstant(tx, words, id));
  }

  /** Where the question stands; a wrong, malformed or unknown code is `ticket.unknown`. */
  async ticket(code: string): Promise<TicketView> {
    const row = await this.find(code);
    const answer = row.answerId ? await this.archive.byId(row.answerId) : null;
    return {
      status: row.status,
      text: row.text,
      timeline: timelineOf(row, answer),
      receiptSavedAt: row.receiptSavedAt,
      hasContact: await this.book.hasContact(this.db.manager, row.id),
      declined: row.declineReason && { reason: row.declineReason, text: row.declineText ?? '' },
      answer,
    };
  }

  /** The asker says that the code is written down. */
  async markSaved(code: string): Promise<void> {
    const { id } = await this.find(code);
    await this.db.transaction((tx) => this.book.markSaved(tx, id));
  }

  /** Takes the question back and erases its words and contact; `question.illegal-move` once it is answered or declined. */
  async withdraw(code: string): Promise<void> {
    const { id } = await this.find(code);
    await this.db.transaction((tx) => this.book.withdraw(tx, id));
  }

  /** Erases the contact at once; the question goes on. */
  async eraseContact(code: string): Promise<void> {
    const { id } = await this.find(code);
    await this.db.transaction((tx) => this.book.eraseContact(tx, id));
  }

  private async find(code: string): Promise<TicketRow> {
    const hash = await this.receipts.hashTyped(code);
    const [row] = await this.db.query<TicketRow[]>(TICKET, [hash]);
    if (!row) throw unknownTicket();
    return row;
  }
}
