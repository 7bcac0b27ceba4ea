import type { AnswerView } from '../archive/index.js';
import { CASE_STAGES, type CaseProgress, type CaseStage } from './case-progress.js';
import type { DeclineReason } from './decline-reason.js';
import type { TicketMessage } from './messages/message.js';
import type { QuestionStatus } from './question-status.js';
import type { PublicInterim } from './public-interim.js';

/** Months that a receipt code opens its ticket after the question has ended. */
export const TICKET_MONTHS = 12;

/** What can have happened to a question, as its asker reads it. */
export const TICKET_STEPS = [
  'received',
  'linked',
  ...CASE_STAGES,
  'answered',
  'corrected',
  'declined',
  'withdrawn',
] as const;

/** One line of what has happened to a question, oldest first. */
export interface TicketStep {
  step: (typeof TICKET_STEPS)[number];
  at: Date;
  /** Which agency was asked; null when that is not known or not to be told. */
  waitingFor: string | null;
}

/** Where an open question stands, and when what comes next is aimed at. */
export interface TicketStage {
  /** Held: a person looks at it before it becomes a case. */
  stage: 'received' | 'held' | 'linked' | CaseStage;
  since: Date;
  waitingFor: string | null;
  due: Date;
}

/** How far a question has come. */
export interface TicketStanding {
  timeline: TicketStep[];
  /** Null once the question has ended. */
  stage: TicketStage | null;
  /** What the team says while it checks; null when nothing is to be read, or the question has ended. */
  interim: PublicInterim | null;
  answer: AnswerView | null;
}

/** What whoever holds the receipt code may see. */
export interface TicketView extends TicketStanding {
  status: QuestionStatus;
  text: string;
  links: string[];
  receiptSavedAt: Date | null;
  /** Whether an address is kept; never the address. */
  hasContact: boolean;
  /** What the team asked back and the asker answered, oldest first. */
  messages: TicketMessage[];
  /** Whether the asker can answer now. */
  mayReply: boolean;
  /** When the asker had everything erased. */
  erasedAt: Date | null;
  /** Until when the code opens this ticket; null while the question is open. */
  closesAt: Date | null;
  declined: { reason: DeclineReason; text: string } | null;
}

/** The columns a ticket is made of. */
export interface TicketRow {
  id: string;
  status: QuestionStatus;
  text: string;
  links: string[];
  caseId: string | null;
  answerId: string | null;
  declineReason: DeclineReason | null;
  declineText: string | null;
  receiptSavedAt: Date | null;
  receivedAt: Date;
  /** Since when it has been set aside; null when it is not, or no longer. */
  heldAt: Date | null;
  linkedAt: Date | null;
  answeredAt: Date | null;
  declinedAt: Date | null;
  withdrawnAt: Date | null;
  erasedAt: Date | null;
  closesAt: Date | null;
}

/** Puts the dates of a question, of its case, and of corrections that came after its answer, in order. */
export function timelineOf(row: TicketRow, { steps }: CaseProgress, answer: AnswerView | null): TicketStep[] {
  const dates: [TicketStep['step'], Date | null][] = [
    ['received', row.receivedAt],
    ['linked', row.linkedAt],
    ['answered', row.answeredAt],
    ['declined', row.declinedAt],
    ['withdrawn', row.withdrawnAt],
  ];
  const own = dates.flatMap(([step, at]) => (at ? [{ step, at, waitingFor: null }] : []));
  const before = steps.filter(({ at }) => !row.withdrawnAt || at <= row.withdrawnAt);
  return [...own, ...before, ...correctionsOf(row, answer)].sort(
    (a, b) => a.at.getTime() - b.at.getTime() || order(a) - order(b),
  );
}

const order = ({ step }: TicketStep): number => TICKET_STEPS.indexOf(step);

function correctionsOf({ answeredAt }: TicketRow, answer: AnswerView | null): TicketStep[] {
  if (!answer || !answeredAt) return [];
  return answer.revisions
    .filter(({ revision, publishedAt }) => revision > 1 && publishedAt > answeredAt)
    .map(({ publishedAt }) => ({ step: 'corrected' as const, at: publishedAt, waitingFor: null }));
}
