import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { TapBudget } from '../abuse/index.js';
import { ArchiveService, type AnswerView } from '../archive/index.js';
import { AppError } from '../common/index.js';
import { EchoBook } from './echo-book.js';
import { Receipts } from './receipts.js';

/** Who taps: `browser` is what the browser was given for its taps, unguessable and stored nowhere. */
export interface Tap {
  browser: string;
  /** Network address; not stored. */
  address: string;
}

/** What a tap gives back. */
export interface Echo {
  answer: AnswerView;
  /** The same for the same browser and answer; with it a contact can be left or everything erased. */
  receiptCode: string;
}

/** "I received this too": demand without a question of one's own. */
@Injectable()
export class Echoes {
  constructor(
    private readonly db: DataSource,
    private readonly book: EchoBook,
    private readonly receipts: Receipts,
    private readonly archive: ArchiveService,
    private readonly budget: TapBudget,
  ) {}

  /**
   * Counts that one more person received what an answer is about, once for each browser. 'not-found' as in
   * ArchiveService, 'gone' `answer.withdrawn`, 'too-many' `echo.budget`.
   */
  async ofAnswer(slug: string, { browser, address }: Tap): Promise<Echo> {
    const answer = await this.archive.bySlug(slug);
    if (answer.withdrawnAt !== null)
      throw new AppError('gone', 'answer.withdrawn', 'Jawaban ini sudah ditarik.');
    if (!(await this.budget.allows(address, answer.id)))
      throw new AppError(
        'too-many',
        'echo.budget',
        'Terlalu banyak ketukan dari jaringan Anda dalam satu jam ini, jadi yang ini tidak dihitung.',
      );
    const digits = this.receipts.fromKey(`echo of ${answer.id} by ${browser}`);
    const hash = await this.receipts.hash(digits);
    await this.db.transaction((tx) => this.book.enter(tx, answer.id, hash));
    return { answer, receiptCode: this.receipts.shown(digits) };
  }
}
