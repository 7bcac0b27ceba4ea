import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { HeldReason } from '../abuse/index.js';
import { AuditLog } from '../audit/index.js';
import { AppError, cleanText, type Page } from '../common/index.js';
import { JobLedger } from '../queue/index.js';
import { CaseQuestions } from './case-questions.service.js';
import { DECLINE_REASONS } from './decline-reason.js';
import { maskPrivateData } from './private-data/index.js';
import { QuestionAttachments } from './question-attachments.js';

/** A question that waits for a person before it becomes a case. */
export interface HeldQuestion {
  id: string;
  /** With its links, other people's private data hidden. */
  text: string;
  /** Ids of the pictures that came with it. */
  pictures: string[];
  /** What was read in each of them by machine, other people's private data hidden; '' where nothing was. */
  pictureTexts: string[];
  reason: HeldReason;
  heldAt: Date;
  /** How many of the waiting ones say the same. */
  alike: number;
}

const PAGE_SIZE = 50;
const TEXT_MAX = 2000;
const WAITING = `held_at is not null and released_at is null and status = 'received'`;
/** Itself and all that say and show the same. */
const ALL_LIKE = `${WAITING} and fingerprint = (select fingerprint from questions where id = $1 and ${WAITING})`;
const COUNT = `select count(distinct fingerprint)::int as total from questions where ${WAITING}`;

/** What the guard has set aside, and the two ways it goes on. The same forward held many times is decided once. */
@Injectable()
export class HeldQuestions {
  constructor(
    private readonly db: DataSource,
    private readonly questions: CaseQuestions,
    private readonly ledger: JobLedger,
    private readonly audit: AuditLog,
    private readonly pictures: QuestionAttachments,
  ) {}

  /** The oldest first; of those that say the same, the first. */
  async list(page: number): Promise<Page<HeldQuestion>> {
    const items = await this.db.query<Omit<HeldQuestion, 'pictureTexts'>[]>(
      `with firsts as (
         select distinct on (fingerprint) id, text, links, held_reason, held_at,
           count(*) over (partition by fingerprint)::int as alike
         from questions where ${WAITING} order by fingerprint, id)
       select id, array_to_string(array_prepend(text, links), E'\\n') as text, held_reason as reason,
         held_at as "heldAt", alike, array(select a.attachment_id from question_attachments a
           where a.question_id = firsts.id order by a.position) as pictures
       from firsts order by id limit $1 offset $2`,
      [PAGE_SIZE, (page - 1) * PAGE_SIZE],
    );
    const masked = items.map((item) => ({ ...item, text: maskPrivateData(item.text.trim()) }));
    const shown = await this.pictures.withTexts(this.db.manager, masked);
    return { items: shown, total: await this.waiting(), page, pageSize: PAGE_SIZE };
  }

  /** How many different ones wait. */
  async waiting(): Promise<number> {
    const [row] = await this.db.query<{ total: number }[]>(COUNT);
    return row?.total ?? 0;
  }

  /** Lets it, and all that say the same, go the usual way; 'conflict' `question.not-held` when it no longer waits. */
  async release(id: string, staffId: string): Promise<number> {
    return this.db.transaction(async (tx) => {
      const released = await tx.query<{ id: string }[]>(
        `with released as (
           update questions set released_at = now()
           where ${ALL_LIKE} returning id)
         select id from released order by id`,
        [id],
      );
      if (released.length === 0) throw notHeld();
      for (const { id: questionId } of released) {
        await this.ledger.add(tx, 'question.intake', { questionId }, { uniqueKey: `intake:${questionId}` });
      }
      await this.note(tx, { staffId, act: 'question.released', id, count: released.length });
      return released.length;
    });
  }

  /**
   * Ends it, and all that say the same, with a reason that their askers read. 'invalid' `decline.invalid` for a wrong
   * reason or an empty text, 'conflict' `question.not-held` when it no longer waits.
   */
  async decline(id: string, staffId: string, reason: string, text: string): Promise<number> {
    const words = cleanText(text);
    const known = DECLINE_REASONS.find((each) => each === reason);
    if (!known || words === '' || words.length > TEXT_MAX) throw wrongDecline(known !== undefined);
    return this.db.transaction(async (tx) => {
      const waiting = await tx.query<{ id: string }[]>(
        `select id from questions where ${ALL_LIKE} order by id for update`,
        [id],
      );
      if (waiting.length === 0) throw notHeld();
      const ids = waiting.map((each) => each.id);
      await this.questions.decline(tx, ids, known, words);
      await this.note(tx, { staffId, act: 'question.declined', id, count: ids.length });
      return ids.length;
    });
  }

  private async note(
    tx: EntityManager,
    { staffId, act, id, count }: { staffId: string; act: string; id: string; count: number },
  ): Promise<void> {
    await this.audit.record(tx, {
      actor: { kind: 'staff', id: staffId },
      act,
      subject: { type: 'question', id },
      detail: { count },
    });
  }
}

const notHeld = (): AppError =>
  new AppError('conflict', 'question.not-held', 'Kiriman ini sudah diputuskan orang lain.');

function wrongDecline(reasonKnown: boolean): AppError {
  const message = reasonKnown
    ? `Tulis penjelasan untuk penanya, paling banyak ${TEXT_MAX} huruf.`
    : 'Pilih alasan dari daftar.';
  return new AppError('invalid', 'decline.invalid', message, [
    { field: reasonKnown ? 'text' : 'reason', message },
  ]);
}
