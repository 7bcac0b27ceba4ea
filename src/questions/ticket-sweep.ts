import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AttachmentsService } from '../attachments/index.js';
import { QuestionMessages } from './messages/question-messages.service.js';
import { TICKET_MONTHS } from './ticket.js';

const CLOSED = `
  select distinct q.id from questions q join question_messages m on m.question_id = q.id
  where m.erased_at is null
    and coalesce(q.answered_at, q.declined_at, q.withdrawn_at) < now() - interval '${TICKET_MONTHS} months'`;

/** Erases what team and asker said under tickets that no code opens any more, with the pictures that came with it. */
@Injectable()
export class TicketSweep {
  constructor(
    private readonly messages: QuestionMessages,
    private readonly attachments: AttachmentsService,
  ) {}

  async sweep(tx: EntityManager): Promise<void> {
    const closed = (await tx.query<{ id: string }[]>(CLOSED)).map(({ id }) => id);
    if (closed.length === 0) return;
    for (const id of closed) await this.messages.erase(tx, id);
    const pictures = await tx.query<{ id: string }[]>(
      `select attachment_id as id from question_attachments where message > 0 and question_id = any($1::uuid[])`,
      [closed],
    );
    await this.attachments.erase(
      tx,
      pictures.map(({ id }) => id),
    );
  }
}
