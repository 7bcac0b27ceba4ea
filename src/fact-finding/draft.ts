import type { AnswerVerdict, Kind } from '../archive/index.js';
import type { Kelurahan } from '../common/index.js';
import type { DraftStatus } from './draft-status.js';

/** What one version of a draft says. Unfinished is allowed; the checklist says what is missing. */
export interface DraftContent {
  title: string;
  claim: string;
  verdict: AnswerVerdict | null;
  kind: Kind | null;
  scam: boolean;
  summary: string;
  /** Markdown. */
  explanation: string;
  /** Ready to be sent on; published with the answer. */
  shareText: string | null;
  topics: string[];
  /** Parts of the city it is about. */
  kelurahan: Kelurahan[];
  /** The forward as it goes round, without names; searched, never shown. */
  circulating: string | null;
  changeNote: string | null;
}

export interface DraftVersion extends DraftContent {
  version: number;
  authorId: string;
  authorName: string;
  createdAt: Date;
}

/** A draft with its newest version; `latest` is null before anything is written. */
export interface Draft {
  id: string;
  status: DraftStatus;
  /** Which revision of the answer it is to become. */
  revisionTarget: number;
  /** When it is to be published; null unless it is approved for a time. */
  publishAt: Date | null;
  latest: DraftVersion | null;
}

/** A reviewer's word on one version. */
export interface Review {
  version: number;
  reviewerId: string;
  reviewerName: string;
  decision: 'approve' | 'send_back';
  comment: string | null;
  createdAt: Date;
}

export const TITLE_MAX = 150;
export const CLAIM_MAX = 1000;
export const SUMMARY_MAX = 300;
export const EXPLANATION_MAX = 50_000;
export const SHARE_MAX = 600;
export const TOPICS_MAX = 8;
