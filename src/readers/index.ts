export {
  FEEDBACK_MAX,
  Feedback,
  FeedbackSweep,
  type FeedbackTally,
  type ReaderComment,
} from './feedback.service.js';
export { OBJECTION_LIMITS, type ObjectionInput } from './objection-input.js';
export { ObjectionDesk, type DeskObjection, type ObjectionDecision } from './objection-desk.service.js';
export { Objections, type ObjectionStanding } from './objections.service.js';
export { ReadersModule } from './readers.module.js';
