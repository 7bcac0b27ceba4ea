import type { JobName } from './jobs.js';

/** A row on its way. `attempt` is how often it had been begun when it was handed over: a later attempt makes an earlier hand-over void. */
export interface HandedOver {
  id: string;
  name: JobName;
  attempt: number;
}

/** Runs one row; never rejects. */
export type RunJob = (job: HandedOver) => Promise<void>;

/**
 * Carries rows from the ledger to whoever runs them. It may lose or repeat what it carries: the ledger hands over
 * again what is overdue, and runs nothing twice. Handing over what is already on its way must change nothing.
 */
export interface Dispatcher {
  /** Begins to carry; rejects when it cannot be trusted to. */
  start(names: readonly JobName[], run: RunJob): Promise<void>;
  /** Takes one row, or rejects soon; never waits for the row to run. */
  dispatch(job: HandedOver): Promise<void>;
  /** Begins nothing new and waits at most `limitMs` for what runs. Returns the ids that it drops without having begun them. */
  stop(limitMs: number): Promise<string[]>;
}

/** Injection token of this process's Dispatcher. */
export const DISPATCHER = Symbol('DISPATCHER');

/** What makes a hand-over unique: the row and the attempt. */
export const handOverId = ({ id, attempt }: HandedOver): string => `${id}:${attempt}`;
