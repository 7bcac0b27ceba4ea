import type { Channel, InquiryStatus, Urgency } from './inquiry-status.js';

/** What the agency can be given of further time: how often. */
export const EXTENSIONS_MAX = 2;

/** A file that came with a reply, without its content. */
export interface InquiryFile {
  id: string;
  /** As its sender called it. */
  name: string;
  sizeBytes: number;
  /** Id of the picture; null for a document. */
  pictureId: string | null;
}

/** More time, as the agency asked for it. */
export interface Extension {
  until: Date;
  reason: string;
  askedAt: Date;
}

/** What an agency has sent. */
export interface InquiryReply {
  name: string;
  position: string;
  text: string;
  sentAt: Date;
  files: InquiryFile[];
}

/** One inquiry as the desk sees it. */
export interface DeskInquiry {
  id: string;
  agencyId: string;
  agencyName: string;
  question: string;
  urgency: Urgency;
  status: InquiryStatus;
  askedBy: string;
  sentAt: Date;
  dueAt: Date;
  withdrawnAt: Date | null;
  withdrawnReason: string | null;
  /** Null until the reply stands among the evidence of the case. */
  evidenceId: string | null;
  channel: Channel;
  linkExpiresAt: Date;
  /** When the letter with the link went out; null while it has not, or was never to. */
  mailedAt: Date | null;
  extensions: Extension[];
  reply: InquiryReply | null;
}

/** A link as it is handed out: the address is shown this once and stored nowhere. */
export interface IssuedLink {
  inquiryId: string;
  agencyName: string;
  channel: Channel;
  url: string;
  expiresAt: Date;
  /** The message for WhatsApp, and the address that opens it there. */
  whatsapp: { text: string; href: string };
}

/** What somebody at an agency has typed; also what a draft keeps. */
export interface ReplyInput {
  name: string;
  position: string;
  text: string;
}

/** All that a link shows: the question, the claim and the time there is. Nothing else of the case. */
export interface Clarification {
  agencyName: string;
  claim: string;
  question: string;
  urgency: Urgency;
  sentAt: Date;
  dueAt: Date;
  /** The working days (`YYYY-MM-DD`, WITA) that more time can be asked until; none when it cannot be. */
  days: string[];
  /** Whether a reply can still be sent. */
  open: boolean;
  draft: (ReplyInput & { savedAt: Date }) | null;
  files: InquiryFile[];
  reply: InquiryReply | null;
}

/** What the public reads of an inquiry. */
export interface PublicInquiry {
  agency: string;
  askedAt: Date;
  dueAt: Date;
  repliedAt: Date | null;
}
