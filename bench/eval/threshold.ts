import type { Thresholds } from '../../src/matching/decision.js';
import { FEWEST_WORDS } from '../../src/matching/decision.js';
import type { Figure } from './figures.js';

/** How the best candidate of one text was judged, and whether it was the right one. */
export interface Judged {
  probability: number;
  right: boolean;
  known: boolean;
  words: number;
}

/** Of the texts told "the same", this share must be right. */
const PRECISION = 0.95;
/** Of the known texts whose answer is found first, this share must at least be shown it as a candidate. */
const SHOWN = 0.97;

export function thresholdFor(judged: Judged[]): { thresholds: Thresholds; reached: Record<string, Figure> } {
  const able = judged
    .filter(({ words }) => words >= FEWEST_WORDS)
    .sort((a, b) => b.probability - a.probability);
  let right = 0;
  let told = 0;
  able.forEach((one, at) => {
    right += Number(one.right);
    if (right / (at + 1) >= PRECISION) told = at + 1;
  });
  const same = able.slice(0, told);
  const share = (part: number, whole: number): Figure => {
    const value = part / Math.max(1, whole);
    return { value, plusMinus: 1.96 * Math.sqrt((value * (1 - value)) / Math.max(1, whole)) };
  };
  const count = (list: Judged[], known: boolean): number => list.filter((one) => one.known === known).length;
  const found = judged.filter((one) => one.right).sort((a, b) => b.probability - a.probability);
  return {
    thresholds: {
      same: Number((same.at(-1)?.probability ?? 1).toFixed(4)),
      similar: Number((found[Math.floor(found.length * SHOWN)]?.probability ?? 0).toFixed(4)),
    },
    reached: {
      'same: precision': share(same.filter((one) => one.right).length, told),
      'same: known texts answered': share(count(same, true), count(judged, true)),
      'same: novel texts wrongly answered': share(count(same, false), count(judged, false)),
    },
  };
}
