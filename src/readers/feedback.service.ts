import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AbuseGuard, TapBudget, onceMore, tooManyQuestions, type GuardFacts } from '../abuse/index.js';
import { ArchiveService, type AnswerView } from '../archive/index.js';
import { AppError, type Page } from '../common/index.js';
import { maskPrivateData } from '../questions/index.js';
import { openAnswer } from './open-answer.js';

/** Longest sentence, in letters. */
export const FEEDBACK_MAX = 500;
const PAGE_SIZE = 25;
/** How long after its tap a sentence can be added, and how long it is kept. */
const ADD_MINUTES = 60;
const KEPT_MONTHS = 12;

/** What a reader wrote to the team, other people's private data hidden. */
export interface ReaderComment {
  slug: string;
  title: string;
  helpful: boolean;
  text: string;
  at: Date;
}

/** How many found an answer helpful. */
export interface FeedbackTally {
  slug: string;
  title: string;
  yes: number;
  no: number;
}

const COMMENTS = `
  select v.slug, v.title, f.helpful, f.comment as text, f.created_at as at
  from answer_feedback f join visible_answers v on v.id = f.answer_id
  where f.comment is not null order by f.created_at desc limit ${PAGE_SIZE} offset $1`;

const TALLIES = `
  select v.slug, v.title, count(*) filter (where f.helpful)::int as yes,
    count(*) filter (where not f.helpful)::int as no
  from answer_feedback f join visible_answers v on v.id = f.answer_id
  group by v.id, v.slug, v.title order by no desc, yes desc, v.slug limit ${PAGE_SIZE}`;

/** "Did this help?": a tap that is counted, and one sentence that goes to the desk and nowhere else. */
@Injectable()
export class Feedback {
  constructor(
    private readonly db: DataSource,
    private readonly archive: ArchiveService,
    private readonly budget: TapBudget,
    private readonly guard: AbuseGuard,
  ) {}

  /**
   * Counts one judgement of what is published now; gives the key with which its sentence can be added. 'not-found',
   * 'gone' `answer.withdrawn`, 'too-many' `feedback.budget`.
   */
  async tap(slug: string, helpful: boolean, address: string): Promise<{ answer: AnswerView; key: string }> {
    const answer = await openAnswer(this.archive, slug);
    if (!(await this.budget.allows(address, `feedback on ${answer.id}`)))
      throw new AppError(
        'too-many',
        'feedback.budget',
        'Terlalu banyak penilaian dari jaringan Anda dalam satu jam ini, jadi yang ini tidak dihitung.',
      );
    const [row] = await this.db.query<{ id: string }[]>(
      `insert into answer_feedback (answer_id, revision, helpful) values ($1, $2, $3) returning id`,
      [answer.id, answer.revision, helpful],
    );
    return { answer, key: row?.id ?? '' };
  }

  /**
   * Adds the sentence to a judgement of the last hour. 'invalid' for none or too long a one, 'conflict'
   * `feedback.late`, 'too-many' and 'unprocessable' as in AbuseGuard.
   */
  async say(key: string, text: string, facts: GuardFacts): Promise<void> {
    if (text === '' || text.length > FEEDBACK_MAX)
      throw new AppError('invalid', 'feedback.length', 'Kalimat perlu diperbaiki.', [
        { field: 'text', message: `Tulis satu kalimat, paling banyak ${FEEDBACK_MAX} huruf.` },
      ]);
    const { verdict } = await this.guard.weigh(facts, text);
    if (verdict === 'refuse') throw tooManyQuestions();
    if (verdict === 'set-aside') throw onceMore();
    const [rows] = await this.db.query<[unknown[], number]>(
      `update answer_feedback set comment = $2
       where id::text = $1 and comment is null and created_at > now() - make_interval(mins => ${ADD_MINUTES})
       returning id`,
      [key, text],
    );
    if (rows.length === 0)
      throw new AppError('conflict', 'feedback.late', 'Waktu untuk menambah kalimat sudah lewat.');
  }

  /** The newest sentences first. */
  async comments(page: number): Promise<Page<ReaderComment>> {
    const [count] = await this.db.query<{ total: number }[]>(
      `select count(*)::int as total from answer_feedback f join visible_answers v on v.id = f.answer_id
       where f.comment is not null`,
    );
    const items = await this.db.query<ReaderComment[]>(COMMENTS, [(page - 1) * PAGE_SIZE]);
    return {
      items: items.map((item) => ({ ...item, text: maskPrivateData(item.text) })),
      total: count?.total ?? 0,
      page,
      pageSize: PAGE_SIZE,
    };
  }

  /** Where most were not helped first. */
  async tallies(): Promise<FeedbackTally[]> {
    return this.db.query<FeedbackTally[]>(TALLIES);
  }
}

/** Forgets sentences after a year; judgements stay counted. */
@Injectable()
export class FeedbackSweep {
  /** Part of the `house.sweep` job; running it again does no harm. */
  async sweep(tx: EntityManager): Promise<void> {
    await tx.query(
      `update answer_feedback set comment = null
       where comment is not null and created_at < now() - make_interval(months => ${KEPT_MONTHS})`,
    );
  }
}
