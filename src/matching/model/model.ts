import { SIGNAL_NAMES, type Measured } from '../signals/measure.js';
import type { SignalName } from '../signals/signals.js';

const WEIGHTS: Partial<Record<SignalName, number>> = {
  bm25PerQuery: 2,
  gramsWhole: 3,
  gramsHead: 1,
  gramsForward: 4,
  headCovered: 2,
  queryCovered: 2,
  pairsWhole: 1,
};
const BIAS = -4.2;

/** How the signals of a candidate become a probability. */
export const MODEL = {
  thresholds: { same: 0.9, similar: 0.25 },
  probability(measured: readonly Measured[], at: number): number {
    const own = measured[at] ?? [];
    const sum = SIGNAL_NAMES.reduce(
      (total, name, signal) => total + (WEIGHTS[name] ?? 0) * (own[signal] ?? 0),
      BIAS,
    );
    return 1 / (1 + Math.exp(-sum));
  },
};
