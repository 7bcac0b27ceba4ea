export { AbuseModule } from './abuse.module.js';
export {
  ABUSE_COMPLAINTS,
  AbuseGuard,
  onceMore,
  tooManyQuestions,
  type AbuseComplaint,
  type Judgement,
} from './abuse-guard.js';
export { AbuseSweep } from './abuse-sweep.js';
export { DownloadBudget } from './download-budget.js';
export { DrawingBudget } from './drawing-budget.js';
export { FormStamps } from './form-stamps.js';
export { GUARD_FIELDS, guardFacts, type FormPurpose, type GuardFacts } from './guard-facts.js';
export { HELD_REASONS, type HeldReason } from './held-reason.js';
export { LetterBudget, type LetterVerdict } from './letter-budget.js';
export { PictureSearchBudget } from './picture-search-budget.js';
export { TapBudget } from './tap-budget.js';
export { VolunteerBudget } from './volunteer-budget.js';
