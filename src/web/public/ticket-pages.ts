import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { FormStamps } from '../../abuse/index.js';
import { AppError, type FieldError } from '../../common/index.js';
import { AppConfig } from '../../config/index.js';
import { TicketsService } from '../../questions/index.js';
import { comesBack, inWords, readForm } from '../kit/index.js';
import { words, type Lang } from '../words/index.js';
import { ticketErasePage } from './ticket-erase.page.js';
import { ticketFormPage } from './ticket-form.page.js';
import { ticketPage, type TypedOnTicket } from './ticket.page.js';

/** Where one request comes from and where its answer goes. */
export interface Visit {
  lang: Lang;
  code: string;
  reply: FastifyReply;
  /** The form that was posted. */
  body?: unknown;
}

/** What is to be done with a ticket, and what was typed for it. */
interface Act {
  act: (code: string) => Promise<void>;
  typed?: TypedOnTicket;
}

const NOTHING: Act = { act: () => Promise.resolve() };

/** The number of the ticket that a form is about. */
export const codeIn = (body: unknown): string => readForm(body)('code');

/** Answers every form of a ticket. */
@Injectable()
export class TicketPages {
  constructor(
    private readonly tickets: TicketsService,
    private readonly stamps: FormStamps,
    private readonly config: AppConfig,
  ) {}

  /** Does something, if anything, and shows the ticket as it is then, or with the complaint and what was typed. */
  after(visit: Visit, done?: string, { act, typed = {} }: Act = NOTHING): Promise<string> {
    const { lang, code, reply } = visit;
    return orForm(visit, typed, async () => {
      try {
        await act(code);
      } catch (error) {
        return this.page(visit, { errors: complaintsOf(error, lang, reply), typed });
      }
      return this.page(visit, { done });
    });
  }

  /** Asks once more before something is erased. */
  confirm(visit: Visit, act: 'tarik' | 'hapus-data'): Promise<string> {
    const { lang, code } = visit;
    return orForm(visit, {}, async () => {
      await this.tickets.ticket(code);
      return ticketErasePage(lang, act, code);
    });
  }

  private async page(
    { lang, code, body }: Visit,
    state: { done?: string | undefined; errors?: readonly FieldError[]; typed?: TypedOnTicket },
  ): Promise<string> {
    const ticket = await this.tickets.ticket(code);
    const stamp = this.stamps.issue('ticket', body);
    return ticketPage(lang, { ticket, code, stamp, canMail: this.config.SMTP_URL !== undefined, ...state });
  }
}

/** What the reader can put right, or has to know; anything else is not for a ticket to explain and is thrown on. */
function complaintsOf(error: unknown, lang: Lang, reply: FastifyReply): readonly FieldError[] {
  if (!(error instanceof AppError)) throw error;
  const { page, messages, follow } = words(lang).ticket;
  const tooLate = new Map([
    ['question.illegal-move', page.tooLate],
    ['message.closed', messages.closed],
    ['contact.closed', follow.closed],
  ]).get(error.code);
  if (tooLate !== undefined) {
    reply.status(409);
    return [{ field: '', message: tooLate }];
  }
  if (error.fields.length === 0) throw error;
  if (error.kind === 'too-many') reply.status(429);
  else comesBack(reply);
  return inWords(lang, error.fields);
}

/** A wrong, a malformed, an unknown and an expired number get one equal answer: the empty form with one complaint. */
async function orForm(
  { lang, reply }: Visit,
  { text = '', address = '' }: TypedOnTicket,
  page: () => Promise<string>,
): Promise<string> {
  try {
    return await page();
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'ticket.unknown')) throw error;
    reply.status(404);
    const unknown = [{ field: 'code', message: words(lang).ticket.form.unknown }];
    return ticketFormPage(lang, unknown, [text, address]);
  }
}
