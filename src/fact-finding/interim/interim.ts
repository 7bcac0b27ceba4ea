import type { PublicInterim } from '../../questions/index.js';

/** A judgement on one statement. */
export interface InterimReview {
  reviewerName: string;
  decision: 'approve' | 'send_back';
  comment: string | null;
  createdAt: Date;
}

/** The newest statement of a case, as the desk sees it. */
export interface InterimStatement {
  id: string;
  revision: number;
  authorName: string;
  text: string;
  sourceId: string | null;
  createdAt: Date;
  reviews: InterimReview[];
  /** When the public began to read it. */
  shownAt: Date | null;
  /** When it was taken back. */
  endedAt: Date | null;
}

/** Everything about the interim statement of one case. */
export interface InterimDesk {
  newest: InterimStatement | null;
  /** What the public reads now, which can be an earlier one. */
  shown: PublicInterim | null;
  /** Ids of everybody who wrote one for this case: they judge none of them. */
  authors: string[];
  /** Sources of the case that a statement can rest on. */
  officials: { id: string; name: string }[];
}

/** Where the newest statement stands; it follows from what was noted, nothing is set. */
export type InterimStanding = 'waiting' | 'sent_back' | 'shown' | 'withdrawn';

export function standingOf({ reviews, shownAt, endedAt }: InterimStatement): InterimStanding {
  if (endedAt) return 'withdrawn';
  if (shownAt) return 'shown';
  return reviews.some(({ decision }) => decision === 'send_back') ? 'sent_back' : 'waiting';
}

export const INTERIM_MAX = 600;
