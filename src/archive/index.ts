export { ArchiveModule } from './archive.module.js';
export { Citations, type Citation } from './citations.js';
export { Corrections, type Correction } from './corrections.js';
export { AnswerDocuments } from './answer-documents.js';
export { AnswerAddresses, type AddressPart, type AnswerAddress } from './answer-addresses.js';
export { AnswerLists, topicSlug, type MonthCount, type TopicCount } from './answer-lists.js';
export { AnswerChanges, type Change, type ChangesPage } from './answer-changes.js';
export { ArchiveService } from './archive.service.js';
export { subjectOf, topicsInUse } from './answer-subjects.js';
export {
  OBJECTOR_ROLES,
  type AnswerContent,
  type AnswerItem,
  type AnswerView,
  type AskedAgency,
  type DecidedObjection,
  type NumberedSource,
  type ObjectorRole,
  type Origin,
  type PublicSource,
  type Published,
  type Publisher,
  type PublishInput,
  type SourceCapture,
  type RevisionNote,
  type Withdrawal,
} from './answer.js';
export {
  isTooDeep,
  type AnswerFilter,
  type AnswerSearch,
  type FoundAnswer,
  type FoundAnswers,
} from './answer-search.js';
export type { Facet } from './search-document.js';
export { OpenRecords, type OpenAnswer, type OpenChanges, type OpenRecord } from './open-records.js';
export { claimReview } from './claim-review.js';
export { mediaReview } from './media-review.js';
export { endedBy, noteOf, standsNow } from './withdrawal.js';
export { endOfDay, isDay, startOfDay } from './dto/day.js';
export { EveryAnswer, type NamedAnswer } from './every-answer.js';
export { ExamplesService } from './examples/examples.service.js';
export { ArchiveExporter, type ExportedRecord } from './import/archive-exporter.js';
export { ArchiveImporter, type ImportObserver } from './import/archive-importer.js';
export type { ImportSummary } from './import/import-summary.js';
export { parseMapping, type Mapping } from './import/mapping.js';
export { assertReadable, readCsv, readJsonl, type FileRow, type RejectedRow } from './import/read-file.js';
export { footnotesIn, renderExplanation } from './markdown.js';
export { ProofCheck, unsignedAnswers } from './proving/proof-check.js';
export { Publishing } from './publishing.js';
export { ClaimReviews, type ReviewedClaim, type ReviewedClaims } from './reviewed-claims.js';
export { SOURCE_TYPES, type SourceType } from './source-type.js';
export { stripLabel } from './title-label.js';
export {
  ANSWER_VERDICTS,
  KINDS,
  VERDICT_LABELS,
  isAnswerVerdict,
  isKind,
  kindFits,
  kindRule,
  type AnswerVerdict,
  type Kind,
  type KindRule,
  type Verdict,
} from './verdict.js';
