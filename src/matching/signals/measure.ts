import { SIGNALS, type SignalName, type View } from './signals.js';

export const SIGNAL_NAMES = Object.keys(SIGNALS).filter((name): name is SignalName => name in SIGNALS);

/** Signals that also say how a candidate stands beside the best of its rivals (1: it is the best). */
const BESIDE_RIVALS: readonly SignalName[] = [
  'bm25',
  'gramsWhole',
  'gramsHead',
  'gramsBody',
  'headCovered',
  'headShared',
  'headWindow',
  'headGramsInQuery',
  'queryCovered',
  'queryGramsInWhole',
];

/** Everything the model sees of one candidate: each signal, then each signal beside its rivals. */
export type Measured = readonly number[];

export const MEASURES: readonly string[] = [
  ...SIGNAL_NAMES,
  ...BESIDE_RIVALS.map((name) => `${name} beside rivals`),
];

/** Measures all candidates of one forward, in the order of MEASURES. */
export function measure(views: readonly View[]): Measured[] {
  const own = views.map((view) => SIGNAL_NAMES.map((name) => SIGNALS[name](view)));
  const columns = BESIDE_RIVALS.map((name) => SIGNAL_NAMES.indexOf(name));
  const most = columns.map((column) => Math.max(Number.EPSILON, ...own.map((row) => row[column] ?? 0)));
  return own.map((row) => [...row, ...columns.map((column, at) => (row[column] ?? 0) / (most[at] ?? 1))]);
}
