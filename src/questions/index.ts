export { AskDrafts } from './drafts/ask-drafts.js';
export { fitsDraft, type AskDraft, type DraftContent } from './drafts/ask-draft.js';
export { PurgeDraftsHandler } from './jobs/purge-drafts.js';
export { QuestionsModule } from './questions.module.js';
export {
  QuestionsService,
  type Match,
  type SentBefore,
  type SubmitOptions,
  type Submitted,
} from './questions.service.js';
export { QUESTION_COMPLAINTS, type QuestionComplaint } from './complaints.js';
export {
  CaseQuestions,
  CONTACT_KEPT_DAYS,
  type DeskQuestion,
  type SentQuestion,
} from './case-questions.service.js';
export { HeldQuestions, type HeldQuestion } from './held-questions.service.js';
export { maskPrivateData, unpublishable, type PrivateKind } from './private-data/index.js';
export { SortedQuestions, type DayOfDemand, type Opener } from './sorted-questions.service.js';
export { RevealedQuestions } from './revealed-questions.service.js';
export { DECLINE_REASONS, type DeclineReason } from './decline-reason.js';
export { checkQuestion, LINKS_MAX, TEXT_MAX, TEXT_MIN, type QuestionInput } from './question-input.js';
export { QUESTION_MOVES, QUESTION_STATUSES, type QuestionStatus } from './question-status.js';
export { SEEN_ON, type SeenOn } from './seen-on.js';
export { SEEN_WHEN, type SeenWhen } from './seen-when.js';
export { TOPICS, type Topic } from './topic.js';
export { MESSAGE_MAX, checkMessage, type DeskMessage, type TicketMessage } from './messages/message.js';
export { Echoes, type Echo } from './echoes.service.js';
export { QuestionMessages } from './messages/question-messages.service.js';
export { TICKET_MONTHS, type TicketStage, type TicketStep, type TicketView } from './ticket.js';
export { TicketSweep } from './ticket-sweep.js';
export { TicketsService } from './tickets.service.js';
export { PublicDemand } from './public-demand.js';
export { Receipts } from './receipts.js';
export { newestInterims, publicInterim, type PublicInterim } from './public-interim.js';
