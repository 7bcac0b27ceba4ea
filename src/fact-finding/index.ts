export { FactFindingModule } from './fact-finding.module.js';
export { AskBack } from './ask-back.service.js';
export type { NextStep } from './next-step.js';
export { CaseDesk, type CaseReviewing, type CaseTalk, type CaseWriting } from './case-desk.service.js';
export { CasesService } from './cases.service.js';
export { DraftsService } from './drafts.service.js';
export { EvidenceService } from './evidence.service.js';
export { CaseSources, type Sources } from './evidence/case-sources.service.js';
export { CaseCaptures, type Wished } from './evidence/case-captures.service.js';
export type { EvidenceInput } from './evidence/evidence-input.js';
export type { EvidenceItem, LinkResult } from './evidence/evidence-item.js';
export { EvidenceOffers, type EvidenceOffer } from './evidence/evidence-offers.service.js';
export { PictureEvidence } from './evidence/picture-evidence.service.js';
export { TroubledLinks, type TroubledLink } from './evidence/troubled-links.service.js';
export { AgencyReplies } from './inquiries/agency-replies.service.js';
export { CaseInquiries, type InquiriesView } from './inquiries/case-inquiries.service.js';
export { InquiriesWatchHandler } from './jobs/inquiries-watch.js';
export { LeaseService } from './lease.service.js';
export { OpenCases, type OpenCase } from './open-cases.service.js';
export { BulkActs, type BulkAct, type BulkReport } from './queue/bulk-acts.service.js';
export { CaseQueue, type Colleague, type Holder, type QueueCounts } from './queue/case-queue.service.js';
export {
  QUEUE_LISTS,
  QUEUE_STATES,
  type QueueFilter,
  type QueueList,
  type QueueState,
} from './queue/queue-filter.js';
export { BURST } from './queue/emergency.js';
export { URGENCIES, isUrgency, type Urgency } from './queue/urgency.js';
export { ReviewService, type Approval } from './review.service.js';
export { ScheduledPublication } from './scheduled-publication.service.js';
export { CheckLinkHandler, CheckLinksHandler } from './jobs/evidence-links.js';
export { DraftPublishHandler } from './jobs/draft-publish.js';
export {
  COMMENT_FIELDS,
  DraftComments,
  type CommentField,
  type CommentInput,
  type DraftComment,
} from './writing/draft-comments.service.js';
export { DraftDesk } from './writing/draft-desk.service.js';
export { ReviewDesk } from './writing/review-desk.service.js';
export { DraftHistory, NOTHING_TYPED, asTyped, type DraftPast } from './writing/draft-history.service.js';
export { DraftScratch, type Kept, type Presence, type Scratch } from './writing/draft-scratch.service.js';
export {
  DraftTemplates,
  withTemplate,
  type DraftTemplate,
  type TemplateInput,
} from './writing/draft-templates.service.js';
export { VolunteerCases, type VolunteerCase } from './volunteer/volunteer-cases.service.js';
export type { FieldConflict, ThreeWay } from './writing/three-way.js';
export { InterimReader } from './interim/interim-reader.service.js';
export { InterimStatements, type InterimInput } from './interim/interim-statements.service.js';
export {
  INTERIM_MAX,
  standingOf,
  type InterimDesk,
  type InterimStanding,
  type InterimStatement,
} from './interim/interim.js';
export { ExpireLeasesHandler } from './jobs/expire-leases.js';
export { QuestionIntakeHandler } from './jobs/question-intake.js';
export type { Blocker } from './blockers.js';
export type { CaseFile } from './case-file.js';
export { CASE_MOVES, CASE_STATUSES, OPEN, WORKABLE, type CaseStatus } from './case-status.js';
export { DRAFT_MOVES, DRAFT_STATUSES, type DraftStatus } from './draft-status.js';
export type { DraftInput } from './draft-input.js';
export {
  SHARE_MAX,
  SUMMARY_MAX,
  type Draft,
  type DraftContent,
  type DraftVersion,
  type Review,
} from './draft.js';
export { CaseSuggestHandler } from './jobs/case-suggest.js';
export { CaseNotes, NOTE_MAX, type Note } from './talk/notes.service.js';
export { CaseTasks, TASK_MAX, type Task, type TaskInput } from './talk/tasks.service.js';
export { isUndoable, unknownMove, type MoveKind, type MoveLine } from './triage/case-moves.js';
export { Comparisons, type Comparison, type Goal, type Seen } from './triage/comparison.service.js';
export { Linking } from './triage/linking.service.js';
export { Merging } from './triage/merging.service.js';
export {
  CaseOverviews,
  type CaseOverview,
  type CaseStepLine,
  type LeadsTo,
} from './triage/overview.service.js';
export { Splitting, type Chosen } from './triage/splitting.service.js';
export {
  CaseSuggestions,
  type Likeness,
  type SuggestedAnswer,
  type SuggestedCase,
  type Suggestions,
} from './triage/suggestions.service.js';
export { Triage, type TriageInput } from './triage/triage.service.js';
export { Undoing } from './triage/undoing.service.js';
