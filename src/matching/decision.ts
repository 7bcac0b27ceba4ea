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
}

export interface Thresholds {
  same: number;
  similar: number;
}

/** A text this short fits many answers; it is never the same by its words alone. */
export const FEWEST_WORDS = 8;

export function decide({ probability, certain, words }: Finding, thresholds: Thresholds): Decision {
  if (certain) return 'same';
  if (probability >= thresholds.same && words >= FEWEST_WORDS) return 'same';
  return probability >= thresholds.similar ? 'similar' : 'none';
}
