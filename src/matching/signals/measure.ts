import { SIGNALS, type SignalName, type View } from './signals.js';

export const SIGNAL_NAMES = Object.keys(SIGNALS).filter((name): name is SignalName => name in SIGNALS);

/** Everything the model sees of one candidate: each signal, then each signal beside the best of its rivals. */
export type Measured = readonly number[];

export const MEASURES: readonly string[] = [
  ...SIGNAL_NAMES,
  ...SIGNAL_NAMES.map((name) => `${name} beside rivals`),
];

/** Measures all candidates of one forward, in the order of MEASURES. */
export function measure(views: readonly View[]): Measured[] {
  return besideRivals(views.map((view) => SIGNAL_NAMES.map((name) => SIGNALS[name](view))));
}

/** One signal of a measured candidate. */
export const signalOf = (measured: Measured | undefined, name: SignalName): number =>
  measured?.[SIGNAL_NAMES.indexOf(name)] ?? 0;

function besideRivals(own: readonly number[][]): Measured[] {
  const tops = SIGNAL_NAMES.map((_name, signal) => highestTwo(own.map((row) => row[signal] ?? 0)));
  return own.map((row) => [...row, ...row.map((value, signal) => leadOf(value, tops[signal]))]);
}

interface Tops {
  first: number;
  second: number;
}

function highestTwo(values: readonly number[]): Tops {
  const tops = { first: 0, second: 0 };
  for (const value of values) {
    if (value >= tops.first) {
      tops.second = tops.first;
      tops.first = value;
    } else tops.second = Math.max(tops.second, value);
  }
  return tops;
}

/** Keeps the logarithm of nothing finite. */
const SOMETHING = 1e-3;

/** How many times (natural logarithm) a value is that of the best rival: above 0 it leads, below 0 it follows. */
function leadOf(value: number, { first, second }: Tops = { first: 0, second: 0 }): number {
  const rival = value >= first ? second : first;
  return Math.log((value + SOMETHING) / (rival + SOMETHING));
}
