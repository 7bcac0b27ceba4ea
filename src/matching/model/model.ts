import type { Thresholds } from '../decision.js';
import { SIGNAL_NAMES, type Measured } from '../signals/measure.js';
import { sumOf, type Tree } from './trees.js';

/** What `npm run learn` writes to weights.ts. */
export interface Weights {
  /** Orders the candidates of one forward. */
  rank: readonly Tree[];
  /** Judges the best candidate: the sum is the log-odds that it is about the forward. */
  judge: readonly Tree[];
  thresholds: Thresholds;
}

/** Candidates in order of likelihood, with what was measured of them. */
export interface Ordered {
  /** Place among the measured. */
  at: number;
  score: number;
}

/** The candidates ordered by the learned ranking; equal ones keep the order of the index. */
export function order(trees: readonly Tree[], measured: readonly Measured[]): Ordered[] {
  return measured
    .map((row, at) => ({ at, score: sumOf(trees, row) }))
    .sort((a, b) => b.score - a.score || a.at - b.at);
}

/** What the judgement looks at: how far ahead the first is, its own signals, and the second's. */
export function judgementInputs(measured: readonly Measured[], ordered: readonly Ordered[]): number[] {
  const [first, second] = ordered;
  if (first === undefined) return [];
  const ahead = second === undefined ? NO_RIVAL : first.score - second.score;
  const share = 1 / ordered.reduce((sum, { score }) => sum + Math.exp(score - first.score), 0);
  const own = (measured[first.at] ?? []).slice(0, SIGNAL_NAMES.length);
  const rival = second === undefined ? [] : (measured[second.at] ?? []);
  return [first.score, ahead, share, ...own, ...SIGNAL_NAMES.map((_, signal) => rival[signal] ?? 0)];
}

/** How far ahead a candidate without a rival counts. */
const NO_RIVAL = 3;

/** Probability, 0 to 1, that the first candidate is about the forward. */
export function judge(trees: readonly Tree[], inputs: readonly number[]): number {
  return 1 / (1 + Math.exp(-sumOf(trees, inputs)));
}
