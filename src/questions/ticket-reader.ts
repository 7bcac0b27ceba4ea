import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AskersService } from '../askers/index.js';
import { QuestionMessages } from './messages/question-messages.service.js';
import { Receipts, unknownTicket } from './receipts.js';
import { TicketStandings } from './ticket-standing.service.js';
import { TICKET_MONTHS, type TicketRow, type TicketView } from './ticket.js';

const CLOSES = `coalesce(answered_at, declined_at, withdrawn_at) + interval '${TICKET_MONTHS} months'`;

/** A code whose time is over finds nothing, exactly like a wrong one. */
const TICKET = `
  select id, status, text, links, case_id as "caseId", answer_id as "answerId", decline_reason as "declineReason",
         decline_text as "declineText", receipt_saved_at as "receiptSavedAt", created_at as "receivedAt",
         linked_at as "linkedAt", answered_at as "answeredAt", declined_at as "declinedAt",
         withdrawn_at as "withdrawnAt", case when released_at is null then held_at end as "heldAt", erased_at as "erasedAt", ${CLOSES} as "closesAt"
  from questions where receipt_hash = $1 and coalesce(${CLOSES} > now(), true)`;

/** Finds what a receipt code opens, and gathers what its holder may see. */
@Injectable()
export class TicketReader {
  constructor(
    private readonly db: DataSource,
    private readonly receipts: Receipts,
    private readonly messages: QuestionMessages,
    private readonly askers: AskersService,
    private readonly standings: TicketStandings,
  ) {}

  /** A wrong, a malformed, an unknown and an expired code are 'not-found' `ticket.unknown`, after the same work. */
  async find(code: string): Promise<TicketRow> {
    const hash = await this.receipts.hashTyped(code);
    const [row] = await this.db.query<TicketRow[]>(TICKET, [hash]);
    if (!row) throw unknownTicket();
    return row;
  }

  async view(row: TicketRow): Promise<TicketView> {
    const { manager } = this.db;
    const { status, text, links, receiptSavedAt, erasedAt, closesAt, declineReason, declineText } = row;
    return {
      ...{ status, text, links, receiptSavedAt, erasedAt, closesAt },
      ...(await this.standings.of(row)),
      hasContact: await this.askers.hasContact(manager, row.id),
      messages: await this.messages.of(manager, row.id),
      mayReply: await this.messages.mayReply(manager, row.id),
      declined: declineReason && { reason: declineReason, text: declineText ?? '' },
    };
  }
}
