import type { Kelurahan } from '../common/index.js';
import type { SourceType } from './source-type.js';
import type { AnswerVerdict, Kind } from './verdict.js';

/** Who stands behind an answer: the city, another publisher, or nobody (an example for newcomers). */
export const ORIGINS = ['city', 'import', 'example'] as const;
export type Origin = (typeof ORIGINS)[number];

/** As what somebody objects. */
export const OBJECTOR_ROLES = ['subject', 'agency', 'medium', 'resident'] as const;
export type ObjectorRole = (typeof OBJECTOR_ROLES)[number];

export interface Publisher {
  name: string;
  url: string | null;
  isCity: boolean;
}

export interface PublicSource {
  type: SourceType;
  publisher: string;
  title: string;
  url: string | null;
  /** Words that occur in the source, as they stand there. */
  quote: string | null;
  observedAt: Date | null;
}

/** A source with the number that footnotes of the explanation point at; numbers may leave gaps. */
export interface NumberedSource extends PublicSource {
  number: number;
  /** The copy of it that the team keeps; null or absent where there is none. */
  captured?: SourceCapture | null;
}

/** When a source was kept as it stood, and the SHA-256 (hex) of the very bytes, by which two copies can be compared. */
export interface SourceCapture {
  at: Date;
  sha256: string;
}

/** What one revision says. */
export interface AnswerContent {
  title: string;
  claim: string;
  verdict: AnswerVerdict;
  kind: Kind | null;
  scam: boolean;
  summary: string;
  /** Markdown. */
  explanation: string;
  topics: string[];
  /** Parts of the city it is about; none when it concerns all of it, or elsewhere. */
  kelurahan: Kelurahan[];
  /** Numbered by their place where they have no number of their own. */
  sources: (PublicSource & { number?: number })[];
  /** Ready to be sent on, written by the desk; null: made from title and summary. */
  shareText?: string | null;
  /** Forwards as they went round; searched, never shown. */
  circulatingTexts: string[];
}

/** A revision that two people have agreed on, handed over by the desk. `changeNote` is needed from revision 2 on. */
export interface PublishInput extends AnswerContent {
  caseId: string;
  draftId: string;
  changeNote: string | null;
  /** Addresses that spread the claim; a forward with one of them is certainly about it. Searched, never shown. */
  circulatingLinks?: readonly string[];
}

/** An answer as a list shows it. `publishedAt` is its first publication. */
export interface AnswerItem {
  id: string;
  slug: string;
  externalId: string | null;
  title: string;
  claim: string;
  verdict: AnswerVerdict;
  kind: Kind | null;
  scam: boolean;
  summary: string;
  publishedAt: Date;
  /** Absolute address of the page. */
  url: string;
  publisher: Publisher;
  origin: Origin;
}

export interface RevisionNote {
  revision: number;
  publishedAt: Date;
  changeNote: string | null;
  verdict: AnswerVerdict;
}

/** Who was asked about the claim, and whether they had replied when the revision was published. */
export interface AskedAgency {
  agency: string;
  askedAt: Date;
  dueAt: Date;
  repliedAt: Date | null;
  /** Number of the source that quotes the reply. */
  source?: number | null;
}

/** What became of an objection; never who objected or in what words. */
export interface DecidedObjection {
  /** The revision it was about. */
  revision: number;
  role: ObjectorRole;
  outcome: 'accepted' | 'declined';
  /** YYYY-MM-DD, WITA. */
  raisedOn: string;
  decidedAt: Date;
}

/** That an answer was taken down; what of it was shown until then is shown to nobody any more. */
export interface Withdrawal {
  /** The newest revision that was taken down; all before it went with it. */
  revision: number;
  withdrawnAt: Date;
  reason: string;
}

/** An answer with everything its page shows. */
export interface AnswerView extends AnswerItem {
  explanation: string;
  topics: string[];
  kelurahan: Kelurahan[];
  sources: NumberedSource[];
  /** In the order they were asked. */
  inquiries: AskedAgency[];
  shareText: string | null;
  /** The revision that is shown. */
  revision: number;
  /** The newest one. */
  currentRevision: number;
  /** Those that can be read, oldest first: what was withdrawn is not among them, also after the answer came back. */
  revisions: RevisionNote[];
  /** Every withdrawal there was, oldest first. */
  withdrawals: Withdrawal[];
  firstPublishedAt: Date;
  originUrl: string | null;
  /** When this revision was taken down; the answer may have come back with a later one. */
  withdrawnAt: Date | null;
  withdrawnReason: string | null;
  /** The day on which the team began (YYYY-MM-DD, WITA); null where it is not ours. */
  begunOn: string | null;
  /** Those that have been decided, oldest first. */
  objections: DecidedObjection[];
}

export interface Published {
  answerId: string;
  slug: string;
  revision: number;
}
