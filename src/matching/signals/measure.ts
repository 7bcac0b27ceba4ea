import { SIGNALS, type SignalName, type View } from './signals.js';

/** Every signal of one candidate, in the order of SIGNAL_NAMES. */
export type Measured = readonly number[];

export const SIGNAL_NAMES = Object.keys(SIGNALS).filter((name): name is SignalName => name in SIGNALS);

/** Measures all candidates of one forward. */
export function measure(views: readonly View[]): Measured[] {
  return views.map((view) => SIGNAL_NAMES.map((name) => SIGNALS[name](view)));
}
