export { AgenciesModule } from './agencies.module.js';
export { AgencyDirectoryModule } from './agency-directory.module.js';
export { AgenciesService, type AgencyChoice, type AgencySearch } from './agencies.service.js';
export { AGENCY_KINDS, type AgencyInput, type AgencyKind, type ListedAgency } from './agency.js';
export { AgencyImport } from './agency-import.service.js';
export { Clarifications, type GivenReply, type Saving } from './clarifications.service.js';
export { Inquiries, type Asking, type Handling } from './inquiries.service.js';
export { FILES_MAX, InquiryFiles, type FileComplaint } from './inquiry-files.service.js';
export { InquiryReader } from './inquiry-reader.js';
export { InquiryWatch, type WatchedInquiry } from './inquiry-watch.service.js';
export { InquiryWork } from './inquiry-work.js';
export type {
  Clarification,
  DeskInquiry,
  InquiryFile,
  InquiryReply,
  IssuedLink,
  PublicInquiry,
  ReplyInput,
} from './inquiry.js';
export { QUESTION_MAX, type InquiryInput } from './inquiry-order.js';
export {
  CHANNELS,
  INQUIRY_MOVES,
  INQUIRY_STATUSES,
  URGENCIES,
  type Channel,
  type InquiryStatus,
  type Urgency,
} from './inquiry-status.js';
export { MoreTime, type GivenTime } from './more-time.service.js';
export { REASON_MAX, REPLY_COMPLAINTS, REPLY_MAX, type ReplyComplaint } from './reply-input.js';
export { InquiryLetterHandler } from './jobs/inquiry-letter.js';
