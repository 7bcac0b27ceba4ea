import type { AnswerView } from '../archive/index.js';
import type { DeclineReason } from './decline-reason.js';
import type { QuestionStatus } from './question-status.js';

/** What can have happened to a question, as its asker reads it. */
export const TICKET_STEPS = ['received', 'linked', 'answered', 'corrected', 'declined', 'withdrawn'] as const;

/** One line of what has happened to a question, oldest first. */
export interface TicketStep {
  step: (typeof TICKET_STEPS)[number];
  at: Date;
}

/** What whoever holds the receipt code may see. */
export interface TicketView {
  status: QuestionStatus;
  text: string;
  timeline: TicketStep[];
  receiptSavedAt: Date | null;
  /** Whether an address is kept; never the address. */
  hasContact: boolean;
  declined: { reason: DeclineReason; text: string } | null;
  answer: AnswerView | null;
}

/** The columns a ticket is made of. */
export interface TicketRow {
  id: string;
  status: QuestionStatus;
  text: string;
  answerId: string | null;
  declineReason: DeclineReason | null;
  declineText: string | null;
  receiptSavedAt: Date | null;
  receivedAt: Date;
  linkedAt: Date | null;
  answeredAt: Date | null;
  declinedAt: Date | null;
  withdrawnAt: Date | null;
}

/** Puts the dates of a question, and of corrections that came after its answer, in order. */
export function timelineOf(row: TicketRow, answer: AnswerView | null): TicketStep[] {
  const dates: [TicketStep['step'], Date | null][] = [
    ['received', row.receivedAt],
    ['linked', row.linkedAt],
    ['answered', row.answeredAt],
    ['declined', row.declinedAt],
    ['withdrawn', row.withdrawnAt],
  ];
  const steps = dates.flatMap(([step, at]) => (at ? [{ step, at }] : []));
  return [...steps, ...correctionsOf(row, answer)].sort((a, b) => a.at.getTime() - b.at.getTime());
}

function correctionsOf({ answeredAt }: TicketRow, answer: AnswerView | null): TicketStep[] {
  if (!answer || !answeredAt) return [];
  return answer.revisions
    .filter(({ revision, publishedAt }) => revision > 1 && publishedAt > answeredAt)
    .map(({ publishedAt }) => ({ step: 'corrected' as const, at: publishedAt }));
}
