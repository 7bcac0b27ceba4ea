export { FactFindingModule } from './fact-finding.module.js';
export { AskBack } from './ask-back.service.js';
export {
  CaseDesk,
  QUEUE_TABS,
  type CaseReviewing,
  type CaseTalk,
  type CaseWriting,
  type QueueTab,
} from './case-desk.service.js';
export { CasesService } from './cases.service.js';
export { DraftsService } from './drafts.service.js';
export { EvidenceService, type EvidenceInput, type EvidenceItem } from './evidence.service.js';
export { LeaseService } from './lease.service.js';
export { OpenCases, type OpenCase } from './open-cases.service.js';
export { ReviewService, type Approval } from './review.service.js';
export { ExpireLeasesHandler } from './jobs/expire-leases.js';
export { QuestionIntakeHandler } from './jobs/question-intake.js';
export type { Blocker } from './blockers.js';
export type { CaseFile } from './case-file.js';
export { CASE_MOVES, CASE_STATUSES, WORKABLE, type CaseStatus } from './case-status.js';
export { DRAFT_MOVES, DRAFT_STATUSES, type DraftStatus } from './draft-status.js';
export type { DraftInput } from './draft-input.js';
export { SUMMARY_MAX, type Draft, type DraftContent, type DraftVersion, type Review } from './draft.js';
