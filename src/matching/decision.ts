/** `same`: shown as the answer. `similar`: shown as candidates. */
export const DECISIONS = ['same', 'similar', 'none'] as const;
export type Decision = (typeof DECISIONS)[number];

/** What is known of the best candidate when it is decided. */
export interface Finding {
  /** Probability, 0 to 1, that the best candidate is about this forward. */
  probability: number;
  /** The forward, or a link it carries, is known word for word. */
  certain: boolean;
  /** Words of the forward after normalising. */
  words: number;
  /** Stems of the forward, and how many of them the best candidate has. */
  stems: number;
  shared: number;
}

export interface Thresholds {
  same: number;
  similar: number;
}

/** A text this short fits many answers; it is never the same by its words alone. */
export const FEWEST_WORDS = 8;

/** In a small archive one common word may be all that anything shares with a forward; that resembles nothing. */
const FEWEST_SHARED = 2;

export function decide(finding: Finding, thresholds: Thresholds): Decision {
  const { probability, certain, words, stems, shared } = finding;
  if (certain) return 'same';
  if (shared < Math.min(FEWEST_SHARED, stems)) return 'none';
  if (probability >= thresholds.same && words >= FEWEST_WORDS) return 'same';
  return probability >= thresholds.similar ? 'similar' : 'none';
}
