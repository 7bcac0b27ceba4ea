import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditLog } from '../../audit/index.js';
import { AppError, cleanText } from '../../common/index.js';
import { LeaseService } from '../lease.service.js';
import { ReviewBook } from '../review-book.js';
import { refuseExposing } from '../exposure.js';
import { INTERIM_MAX } from './interim.js';
import {
  aboutInterim,
  approvalsOf,
  idOrNull,
  invalid,
  refuseAnswered,
  refusePrivate,
  sourceOf,
  write,
} from './interim-checks.js';

/** As typed; `sourceId` blank means that nothing official is there yet. */
export interface InterimInput {
  text: string;
  sourceId: string;
}

/** Where a statement stands, locked with its case. */
interface Judged {
  caseId: string;
  cityIsSubject: boolean;
  newest: boolean;
  /** Shown already, or sent back by somebody. */
  decided: boolean;
  own: boolean;
}

const REASON_MAX = 1000;

/** The statement before the full check: written by one, judged by others, and nothing of it is ever rewritten. */
@Injectable()
export class InterimStatements {
  constructor(
    private readonly db: DataSource,
    private readonly leases: LeaseService,
    private readonly book: ReviewBook,
    private readonly audit: AuditLog,
  ) {}

  /** Writes the next statement of a case for its holder; 'invalid' `interim.invalid`, 'conflict' `interim.closed`. */
  async propose(caseId: string, staffId: string, typed: InterimInput): Promise<void> {
    const text = cleanText(typed.text);
    if (text === '' || Array.from(text).length > INTERIM_MAX)
      throw invalid('text', `Tulis pernyataan, paling banyak ${INTERIM_MAX} huruf.`);
    await this.db.transaction(async (tx) => {
      await this.leases.hold(tx, caseId, staffId);
      await refuseAnswered(tx, caseId);
      const sourceId = await sourceOf(tx, caseId, typed.sourceId);
      await refusePrivate(tx, text, sourceId);
      await tx.query(
        `insert into interim_statements (case_id, revision, author_id, text, source_id)
         values ($1, coalesce((select max(revision) from interim_statements where case_id = $1), 0) + 1, $2, $3, $4)`,
        [caseId, staffId, text, sourceId],
      );
      await this.note(tx, staffId, 'interim.proposed', caseId);
      await this.book.notices.asked(tx, await aboutInterim(tx, caseId, staffId));
    });
  }

  /** Approves one statement; the last approval that is needed shows it. Returns how many more people must approve. */
  async approve(caseId: string, reviewerId: string, statementId: string): Promise<number> {
    return this.db.transaction(async (tx) => {
      const judged = await this.judge(tx, { caseId, reviewerId, statementId });
      await write(tx, statementId, reviewerId, null);
      await this.note(tx, reviewerId, 'interim.approved', caseId);
      const missing = (judged.cityIsSubject ? 2 : 1) - (await approvalsOf(tx, statementId));
      if (missing > 0) return missing;
      await tx.query(`insert into interim_shown (statement_id, approvals) values ($1, 1)`, [statementId]);
      await this.note(tx, reviewerId, 'interim.shown', caseId);
      await this.book.notices.approved(tx, await aboutInterim(tx, caseId, reviewerId));
      return 0;
    });
  }

  /** Says what must change; the statement is never shown, a new one takes its place. */
  async sendBack(caseId: string, reviewerId: string, statementId: string, comment: string): Promise<void> {
    const words = cleanText(comment);
    if (words === '' || words.length > 5000) throw invalid('comment', 'Tulis apa yang perlu diubah.');
    await this.db.transaction(async (tx) => {
      await this.judge(tx, { caseId, reviewerId, statementId });
      await write(tx, statementId, reviewerId, words);
      await this.note(tx, reviewerId, 'interim.sent-back', caseId);
      await this.book.notices.sentBack(tx, await aboutInterim(tx, caseId, reviewerId));
    });
  }

  /** Takes what the public reads back, at once and for good; `reason` and the date take its place. */
  async takeBack(caseId: string, editorId: string, reason: string): Promise<void> {
    const words = cleanText(reason);
    if (words === '' || words.length > REASON_MAX)
      throw invalid('reason', `Tulis alasan yang dibaca umum, paling banyak ${REASON_MAX} huruf.`);
    refuseExposing(words);
    await this.db.transaction(async (tx) => {
      await this.book.mustBeEditor(tx, editorId);
      const [row] = await tx.query<{ id: string }[]>(
        `insert into interim_ended (statement_id, ended_by, reason)
         select id, $2, $3 from visible_interims where case_id = $1 and withdrawn_at is null
         on conflict (statement_id) do nothing returning statement_id as id`,
        [caseId, editorId, words],
      );
      if (!row)
        throw new AppError(
          'conflict',
          'interim.not-shown',
          'Tidak ada pernyataan sementara yang sedang tampil.',
        );
      await this.note(tx, editorId, 'interim.withdrawn', caseId);
    });
  }

  /** Refuses politely what the database would refuse anyway. */
  private async judge(
    tx: EntityManager,
    { caseId, reviewerId, statementId }: { caseId: string; reviewerId: string; statementId: string },
  ): Promise<Judged> {
    await this.book.mustBeEditor(tx, reviewerId);
    await refuseAnswered(tx, caseId);
    const [judged] = await tx.query<Judged[]>(
      `select i.case_id as "caseId", c.city_is_subject as "cityIsSubject",
              i.revision = (select max(n.revision) from interim_statements n where n.case_id = c.id) as newest,
              exists (select from interim_shown w where w.statement_id = i.id) or exists (
                select from interim_reviews r where r.statement_id = i.id and r.decision = 'send_back') as decided,
              exists (select from interim_statements o where o.case_id = c.id and o.author_id = $3) as own
       from interim_statements i join cases c on c.id = i.case_id where i.id = $1 and i.case_id = $2`,
      [idOrNull(statementId), caseId, reviewerId],
    );
    if (!judged?.newest || judged.decided)
      throw new AppError(
        'conflict',
        'interim.changed',
        'Pernyataan ini sudah diputuskan atau diganti. Baca yang terbaru.',
      );
    if (judged.own)
      throw new AppError(
        'forbidden',
        'review.own-work',
        'Anda menulis pernyataan sementara untuk kasus ini, jadi orang lain yang harus meninjaunya.',
      );
    return judged;
  }

  private async note(tx: EntityManager, staffId: string, act: string, caseId: string): Promise<void> {
    await this.audit.record(tx, {
      actor: { kind: 'staff', id: staffId },
      act,
      subject: { type: 'case', id: caseId },
    });
  }
}
