export { QuestionsModule } from './questions.module.js';
export { QuestionsService, type Match, type Submitted } from './questions.service.js';
export { CaseQuestions, type DeskQuestion } from './case-questions.service.js';
export { DECLINE_REASONS, type DeclineReason } from './decline-reason.js';
export { KELURAHAN, KELURAHAN_BY_KECAMATAN, type Kelurahan } from './kelurahan.js';
export { LINKS_MAX, TEXT_MAX, TEXT_MIN, type QuestionInput } from './question-input.js';
export { QUESTION_MOVES, QUESTION_STATUSES, type QuestionStatus } from './question-status.js';
export { SEEN_ON, type SeenOn } from './seen-on.js';
export type { TicketStep, TicketView } from './ticket.js';
