import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AskersService, type AskerContact } from '../askers/index.js';
import { AuditLog } from '../audit/index.js';
import { AppError, daysMs } from '../common/index.js';
import { CONTACT_KEPT_DAYS } from './case-questions.service.js';
import type { WeighedReply } from './messages/message.js';
import { QuestionMessages, repliesClosed } from './messages/question-messages.service.js';
import { QuestionAttachments } from './question-attachments.js';
import { questionSourcesOf } from './question-status.js';

/** What of a question is words of the asker, and becomes nothing. */
const NOTHING = `text = '', links = '{}', picture_count = 0, seen_on = null, seen_when = null, topic = null, kelurahan = null,
  fingerprint = '', erased_at = now()`;

/** What whoever holds a receipt code writes, always in the caller's transaction. */
@Injectable()
export class TicketBook {
  constructor(
    private readonly askers: AskersService,
    private readonly messages: QuestionMessages,
    private readonly pictures: QuestionAttachments,
    private readonly audit: AuditLog,
  ) {}

  async markSaved(tx: EntityManager, id: string): Promise<void> {
    await tx.query(
      `update questions set receipt_saved_at = now() where id = $1 and receipt_saved_at is null`,
      [id],
    );
  }

  /** Takes a question back: its words, messages, pictures and contact are erased at once. */
  async withdraw(tx: EntityManager, id: string): Promise<void> {
    const rows = await tx.query<{ id: string }[]>(
      `with moved as (
         update questions set status = 'withdrawn', withdrawn_at = now(), ${NOTHING}
         where id = $1 and status = any($2) returning id)
       select id from moved`,
      [id, questionSourcesOf('withdrawn')],
    );
    if (rows.length === 0)
      throw new AppError(
        'conflict',
        'question.illegal-move',
        'Pertanyaan ini sudah selesai dan tidak dapat ditarik lagi.',
      );
    await this.eraseAround(tx, id);
    await this.note(tx, id, 'question.withdrawn');
  }

  /** Erases everything the asker gave to a question that has ended; that it was asked and answered stays. */
  async erase(tx: EntityManager, id: string): Promise<void> {
    const rows = await tx.query<{ id: string }[]>(
      `with gone as (
         update questions set ${NOTHING}
         where id = $1 and status in ('answered', 'instant', 'declined') and erased_at is null returning id)
       select id from gone`,
      [id],
    );
    if (rows.length === 0) return;
    await this.eraseAround(tx, id);
    await this.note(tx, id, 'question.erased');
  }

  private async eraseAround(tx: EntityManager, id: string): Promise<void> {
    await this.messages.erase(tx, id);
    await this.pictures.erase(tx, id);
    await this.askers.erase(tx, id);
  }

  /** Keeps how to tell this asker, in the place of what was kept; 'conflict' `contact.closed` when nothing is to come. */
  async keepContact(tx: EntityManager, id: string, contact: AskerContact): Promise<void> {
    const [row] = await tx.query<{ ended: boolean }[]>(
      `select answered_at is not null as ended from questions
       where id = $1 and erased_at is null and status in ('received', 'linked', 'answered', 'instant') for update`,
      [id],
    );
    if (!row)
      throw new AppError(
        'conflict',
        'contact.closed',
        'Untuk tiket ini tidak ada lagi yang dapat dikabarkan.',
      );
    await this.askers.erase(tx, id);
    await this.askers.keep(tx, id, contact);
    if (row.ended)
      await this.askers.scheduleErasure(tx, [id], new Date(Date.now() + daysMs(CONTACT_KEPT_DAYS)));
  }

  async eraseContact(tx: EntityManager, id: string): Promise<void> {
    await this.askers.erase(tx, id);
  }

  async mustAwaitReply(tx: EntityManager, id: string): Promise<void> {
    if (!(await this.messages.mayReply(tx, id))) throw repliesClosed();
  }

  /** Puts an answer to the team under the question; 'conflict' `message.closed` when none is awaited. */
  async reply(tx: EntityManager, id: string, reply: WeighedReply): Promise<void> {
    const position = await this.messages.reply(tx, id, reply);
    if (position === null) return;
    await this.pictures.attach(tx, id, reply.pictures, position);
    await this.note(tx, id, 'question.replied');
  }

  private async note(tx: EntityManager, id: string, act: string): Promise<void> {
    await this.audit.record(tx, { actor: { kind: 'asker' }, act, subject: { type: 'question', id } });
  }
}
