import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { GuardFacts } from '../abuse/index.js';
import { ArchiveService } from '../archive/index.js';
import { cleanText } from '../common/index.js';
import { MatchingService } from '../matching/index.js';
import { QuestionBook } from './question-book.js';
import { checkQuestion, TEXT_MAX, type QuestionInput } from './question-input.js';
import type { QuestionStatus } from './question-status.js';
import { Receipts } from './receipts.js';

/** What the archive already knows about a text. */
export type Match = Awaited<ReturnType<MatchingService['match']>>;

/** What submitting gives back. The receipt code exists nowhere else. */
export interface Submitted {
  receiptCode: string;
  status: QuestionStatus;
  match: Match;
}

/** The receipt of a question that is there already, for its sender. */
export interface SentBefore {
  receiptCode: string;
  /** Whether the asker left a contact. */
  told: boolean;
}

/** What comes with a question that is not the question. */
export interface SubmitOptions {
  /** What the guard weighs; without them nothing is weighed. */
  facts?: GuardFacts;
  /** Id of the open case that the asker, shown that there is one, said is the same. */
  sameAsCase?: string;
  /** Id of the volunteer who asks for somebody else. */
  submittedBy?: string;
}

/** What a resident can do: ask, or find that the archive's answer is enough. */
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
   * the same receipt; the key with another body is refused (`idempotency.reused`). Wrong input: `question.invalid`;
   * pictures that are not there any more: `picture.expired`.
   * Too much from one network: `abuse.budget`; what looks like abuse is entered and set aside for a person.
   */
  async submit(
    input: QuestionInput,
    idempotencyKey?: string,
    { facts, sameAsCase, submittedBy }: SubmitOptions = {},
  ): Promise<Submitted> {
    const question = checkQuestion(input);
    const print = await this.book.printOf(question);
    const held = await this.book.admit(print, facts);
    const pictures = await this.book.seenIn(this.db.manager, question);
    const digits =
      idempotencyKey === undefined ? this.receipts.random() : this.receipts.fromKey(idempotencyKey);
    const [hash, match, rejected] = await Promise.all([
      this.receipts.hash(digits),
      this.matching.match(question.text, { links: question.links, pictures }),
      this.archive.idsOf(question.rejectedAnswers),
    ]);
    const bodyFingerprint = idempotencyKey === undefined ? null : this.receipts.bodyFingerprint(question);
    const status = await this.db.transaction((tx) =>
      this.book.enter(tx, question, {
        hash,
        print,
        bodyFingerprint,
        rejected,
        held,
        sameAsCase: sameAsCase ?? null,
        submittedBy: submittedBy ?? null,
      }),
    );
    return { receiptCode: this.receipts.shown(digits), status, match };
  }

  /** What was sent under this key before, or null: for a form that comes again when its draft is gone. */
  async sentBefore(idempotencyKey: string): Promise<SentBefore | null> {
    const digits = this.receipts.fromKey(idempotencyKey);
    const hash = await this.receipts.hash(digits);
    const before = await this.book.enteredUnder(this.db.manager, hash);
    return before && { receiptCode: this.receipts.shown(digits), told: before.told };
  }

  /** Notes that the archive's answer was enough: no receipt, no contact. */
  async instant(text: string, answerId: string): Promise<void> {
    const words = cleanText(text).slice(0, TEXT_MAX);
    const { id } = await this.archive.byId(answerId);
    await this.db.transaction((tx) => this.book.enterInstant(tx, words, id));
  }
}
