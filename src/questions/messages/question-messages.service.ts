import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AskersService } from '../../askers/index.js';
import { AppError } from '../../common/index.js';
import { JobLedger } from '../../queue/index.js';
import { maskPrivateData } from '../private-data/index.js';
import { questionSourcesOf } from '../question-status.js';
import {
  MESSAGES_MAX,
  type DeskMessage,
  type MessageAuthor,
  type TicketMessage,
  type WeighedReply,
} from './message.js';

/** What the team asks back: of everybody who asked about a case, or of one of them. */
export interface AskBack {
  caseId: string;
  /** Null: of everybody who still waits. */
  questionId: string | null;
  staffId: string;
  text: string;
}

/** Statuses in which somebody waits for an answer. */
const WAITING = questionSourcesOf('answered');
const MESSAGE = `m.author, m.text, m.pictures, m.created_at as "at"`;

/** What passes between the team and those who asked. Words stand as they were said; only erasing takes them away. */
@Injectable()
export class QuestionMessages {
  constructor(
    private readonly db: DataSource,
    private readonly askers: AskersService,
    private readonly ledger: JobLedger,
  ) {}

  /** The messages under one question, oldest first. */
  async of(tx: EntityManager, questionId: string): Promise<TicketMessage[]> {
    return tx.query<TicketMessage[]>(
      `select ${MESSAGE} from question_messages m
       where m.question_id = $1 and m.erased_at is null order by m.position`,
      [questionId],
    );
  }

  /** The messages under every question of a case, oldest first, other people's private data hidden. */
  async forCase(caseId: string): Promise<DeskMessage[]> {
    const messages = await this.db.query<DeskMessage[]>(
      `select m.question_id as "questionId", ${MESSAGE}, m.author = 'asker' and m.read_at is null as unread,
         m.held_reason as "heldReason"
       from question_messages m join questions q on q.id = m.question_id
       where q.case_id = $1 and m.erased_at is null order by m.id`,
      [caseId],
    );
    return messages.map((message) => ({ ...message, text: maskPrivateData(message.text) }));
  }

  /**
   * Puts the team's question under each ticket and leaves a row to tell those who can be told; gives how many were
   * asked. 'conflict' `message.nobody` when nobody waits any more or everybody was asked often enough.
   */
  async ask(tx: EntityManager, { caseId, questionId, staffId, text }: AskBack): Promise<number> {
    const chosen = `q.case_id = $1 and ($2::uuid is null or q.id = $2) and q.status = any($3)`;
    await tx.query(`select q.id from questions q where ${chosen} order by q.id for update`, [
      ...[caseId, questionId, WAITING],
    ]);
    const asked = await tx.query<{ id: string; questionId: string }[]>(
      `insert into question_messages (question_id, position, author, staff_id, text)
       select q.id, 1 + (select count(*) from question_messages m where m.question_id = q.id), 'desk', $4, $5
       from questions q where ${chosen} and (
         select count(*) from question_messages m where m.question_id = q.id and m.author = 'desk') < $6
       returning id, question_id as "questionId"`,
      [caseId, questionId, WAITING, staffId, text, MESSAGES_MAX.desk],
    );
    if (asked.length === 0) throw nobody();
    await this.tell(tx, asked);
    return asked.length;
  }

  private async tell(tx: EntityManager, asked: readonly { id: string; questionId: string }[]): Promise<void> {
    const reachable = await this.askers.reachableAmong(
      tx,
      asked.map(({ questionId }) => questionId),
    );
    for (const { id: messageId, questionId } of asked)
      if (reachable.has(questionId))
        await this.ledger.add(
          tx,
          'asker.asked',
          { questionId, messageId },
          { uniqueKey: `asked:${messageId}` },
        );
  }

  /** Whether this asker can answer now: somebody asked, the question is open and there is room. */
  async mayReply(tx: EntityManager, questionId: string): Promise<boolean> {
    const [row] = await tx.query<Partial<Record<MessageAuthor, number>>[]>(
      `select count(*) filter (where m.author = 'desk')::int as desk,
         count(*) filter (where m.author = 'asker')::int as asker
       from questions q join question_messages m on m.question_id = q.id
       where q.id = $1 and q.status = any($2)`,
      [questionId, WAITING],
    );
    return (row?.desk ?? 0) > 0 && (row?.asker ?? 0) < MESSAGES_MAX.asker;
  }

  /**
   * Puts the asker's answer under the ticket; gives its place, or null when the same words were sent twice in a row.
   * 'conflict' `message.closed` when nothing was asked, the question has ended or there is no more room.
   */
  async reply(tx: EntityManager, questionId: string, reply: WeighedReply): Promise<number | null> {
    const { text, pictures, heldReason } = reply;
    await tx.query(`select id from questions where id = $1 for update`, [questionId]);
    if (!(await this.mayReply(tx, questionId))) throw repliesClosed();
    const last = (await this.of(tx, questionId)).at(-1);
    if (pictures.length === 0 && last?.author === 'asker' && last.text === text) return null;
    const [row] = await tx.query<{ position: number }[]>(
      `insert into question_messages (question_id, position, author, text, pictures, held_reason)
       select $1, 1 + count(*), 'asker', $2, $3, $4 from question_messages where question_id = $1 returning position`,
      [questionId, text, pictures.length, heldReason],
    );
    return row?.position ?? null;
  }

  /** The desk has seen every answer of a case. */
  async markRead(tx: EntityManager, caseId: string): Promise<void> {
    await tx.query(
      `update question_messages m set read_at = now() from questions q
       where q.id = m.question_id and q.case_id = $1 and m.author = 'asker' and m.read_at is null`,
      [caseId],
    );
  }

  /** Nothing of what was said under this question stays. */
  async erase(tx: EntityManager, questionId: string): Promise<void> {
    await tx.query(
      `update question_messages set text = '', pictures = 0, erased_at = now()
       where question_id = $1 and erased_at is null`,
      [questionId],
    );
  }
}

const nobody = (): AppError =>
  new AppError(
    'conflict',
    'message.nobody',
    'Tidak ada penanya yang masih menunggu dan dapat ditanyai lagi.',
  );

/** No answer is awaited: nothing was asked, the question has ended, or there is no more room. */
export const repliesClosed = (): AppError =>
  new AppError('conflict', 'message.closed', 'Pertanyaan ini tidak menerima jawaban tambahan lagi.');
