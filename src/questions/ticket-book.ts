import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AskersService } from '../askers/index.js';
import { AuditLog } from '../audit/index.js';
import { AppError } from '../common/index.js';
import { QuestionMessages } from './messages/question-messages.service.js';
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

  async eraseContact(tx: EntityManager, id: string): Promise<void> {
    await this.askers.erase(tx, id);
  }

  /** Puts an answer to the team under the question; 'conflict' `message.closed` when none is awaited. */
  async reply(tx: EntityManager, id: string, text: string): Promise<void> {
    if (await this.messages.reply(tx, id, text, 0)) await this.note(tx, id, 'question.replied');
  }

  private async note(tx: EntityManager, id: string, act: string): Promise<void> {
    await this.audit.record(tx, { actor: { kind: 'asker' }, act, subject: { type: 'question', id } });
  }
}
