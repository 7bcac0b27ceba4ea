import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AskersService } from '../askers/index.js';
import { AppError, CITY_TIME_ZONE, daysMs } from '../common/index.js';
import { JobLedger } from '../queue/index.js';
import { CONTACT_KEPT_DAYS } from './case-questions.service.js';
import type { DeclineReason } from './decline-reason.js';

/** How many asked on one day. */
export interface DayOfDemand {
  /** In the city: 2026-11-22. */
  day: string;
  asked: number;
}

/** What a case can be opened with. */
export interface Opener {
  text: string;
  links: string[];
  fingerprint: string;
  pictures: string[];
  receivedAt: Date;
}

/** What follows an answer: told to whom and of which revision. */
interface Ended {
  ids: readonly string[];
  answerId: string;
  /** Whether the questions stay with their case, which ends with them. */
  withCase: boolean;
}

/** Sorting at the desk: questions that wait go to another case, or end by themselves. */
@Injectable()
export class SortedQuestions {
  constructor(
    private readonly db: DataSource,
    private readonly askers: AskersService,
    private readonly ledger: JobLedger,
  ) {}

  /**
   * Takes hold of those that wait in a case until the transaction ends: all, or the chosen ones. 'conflict'
   * `question.not-waiting` when one of those does not wait there (any more).
   */
  async hold(tx: EntityManager, caseId: string, chosen: readonly string[] | null): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `select id from questions where case_id = $1 and status = 'linked' and ($2::uuid[] is null or id = any($2))
       order by id for update`,
      [caseId, chosen],
    );
    if (chosen !== null && (chosen.length === 0 || rows.length !== new Set(chosen).size)) throw notWaiting();
    return rows.map(({ id }) => id);
  }

  /** Lets questions belong to another case from now on, also those that were taken back meanwhile. */
  async regroup(tx: EntityManager, ids: readonly string[], caseId: string): Promise<void> {
    await tx.query(`update questions set case_id = $2 where id = any($1::uuid[])`, [ids, caseId]);
  }

  /** Those of `ids` that an undo cannot take back: answered or declined meanwhile, or moved on from `caseId`. */
  async beyondUndo(tx: EntityManager, ids: readonly string[], caseId: string): Promise<number> {
    const [row] = await tx.query<{ count: number }[]>(
      `select count(*)::int as count from questions
       where id = any($1::uuid[]) and not (case_id is not distinct from $2 and status in ('linked', 'withdrawn'))`,
      [ids, caseId],
    );
    return row?.count ?? 0;
  }

  /** How many belong to a case, whatever became of them, beside `ids`. */
  async othersIn(tx: EntityManager, caseId: string, ids: readonly string[]): Promise<number> {
    const [row] = await tx.query<{ count: number }[]>(
      `select count(*)::int as count from questions where case_id = $1 and id <> all($2::uuid[])`,
      [caseId, ids],
    );
    return row?.count ?? 0;
  }

  /** Answered from the archive: contacts are erased 90 days from now, and who can be told is told. */
  async answer(tx: EntityManager, { ids, answerId, withCase }: Ended): Promise<void> {
    await tx.query(
      `update questions set status = 'answered', answer_id = $2, answered_at = now(),
         case_id = case when $3 then case_id end
       where id = any($1::uuid[]) and status = 'linked'`,
      [ids, answerId, withCase],
    );
    await this.endContacts(tx, ids);
    const [row] = await tx.query<{ revision: number }[]>(
      `select current_revision as revision from answers where id = $1`,
      [answerId],
    );
    const revision = row?.revision ?? 1;
    for (const questionId of await this.askers.reachableAmong(tx, ids)) {
      const uniqueKey = `notify:${questionId}:${answerId}:${revision}`;
      await this.ledger.add(tx, 'asker.notify', { questionId, answerId, revision }, { uniqueKey });
    }
  }

  /** Declined, and no longer of their case; their askers read the reason and are told so. */
  async decline(
    tx: EntityManager,
    ids: readonly string[],
    reason: DeclineReason,
    text: string,
  ): Promise<void> {
    await tx.query(
      `update questions set status = 'declined', decline_reason = $2, decline_text = $3, declined_at = now(), case_id = null
       where id = any($1::uuid[]) and status = 'linked'`,
      [ids, reason, text],
    );
    await this.endContacts(tx, ids);
    for (const questionId of await this.askers.reachableAmong(tx, ids))
      await this.ledger.add(tx, 'asker.declined', { questionId }, { uniqueKey: `declined:${questionId}` });
  }

  /** How many of these askers have read that answer and said that it is not it. */
  async whoRejected(tx: EntityManager, ids: readonly string[], answerId: string): Promise<number> {
    const [row] = await tx.query<{ count: number }[]>(
      `select count(*)::int as count from questions where id = any($1::uuid[]) and $2 = any(rejected_answers)`,
      [ids, answerId],
    );
    return row?.count ?? 0;
  }

  /** The oldest of some questions, word for word: a new case is opened with it. */
  async oldest(tx: EntityManager, ids: readonly string[]): Promise<Opener> {
    const [row] = await tx.query<Opener[]>(
      `select q.text, q.links, q.fingerprint, q.created_at as "receivedAt", array(select a.attachment_id from question_attachments a
         where a.question_id = q.id and a.message = 0 order by a.position) as pictures
       from questions q where q.id = any($1::uuid[]) order by q.id limit 1`,
      [ids],
    );
    if (!row) throw notWaiting();
    return row;
  }

  /** How many of a case are shown: all that were not taken back. */
  async shownIn(caseId: string): Promise<number> {
    const [row] = await this.db.query<{ count: number }[]>(
      `select count(*)::int as count from questions where case_id = $1 and status <> 'withdrawn'`,
      [caseId],
    );
    return row?.count ?? 0;
  }

  /** On which days those of a case asked, the first day first; days without a question are left out. */
  async demandByDay(caseId: string): Promise<DayOfDemand[]> {
    return this.db.query<DayOfDemand[]>(
      `select to_char(created_at at time zone $2, 'YYYY-MM-DD') as day, count(*)::int as asked
       from questions where case_id = $1 group by 1 order by 1`,
      [caseId, CITY_TIME_ZONE],
    );
  }

  private async endContacts(tx: EntityManager, ids: readonly string[]): Promise<void> {
    await this.askers.scheduleErasure(tx, ids, new Date(Date.now() + daysMs(CONTACT_KEPT_DAYS)));
  }
}

const notWaiting = (): AppError =>
  new AppError(
    'conflict',
    'question.not-waiting',
    'Pilih pertanyaan yang masih menunggu di kasus ini. Ada yang sudah dipindahkan, dijawab, atau ditarik.',
  );
