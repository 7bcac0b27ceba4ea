import { SCHEDULES } from './jobs.js';

/** How the ledger behaves; the same in every process. Tests make the waits short, an installation has nothing to set. */
export interface QueueSettings {
  /** How often overdue rows are looked for, in milliseconds. */
  sweepMs: number;
  /** How long a row that was handed over, or begun, is left alone before it is handed over again. */
  leaseMs: number;
  /** Rows of one job that may be handed over and unfinished at a time, over all processes. */
  inFlightPerJob: number;
  /** Jobs that one process runs at a time, of all kinds. Each holds one database connection. */
  concurrency: number;
  /** Times a row is begun before it is dead. */
  maxAttempts: number;
  /** Wait after the first failure, doubled with each further one. */
  backoffMs: number;
  /** Longest wait between two attempts. */
  backoffLimitMs: number;
  /** How long a stopping process waits for what it runs. */
  drainMs: number;
  schedules: typeof SCHEDULES;
}

export const QUEUE_DEFAULTS: QueueSettings = {
  sweepMs: 1_000,
  leaseMs: 30_000,
  inFlightPerJob: 20,
  concurrency: 4,
  maxAttempts: 15,
  backoffMs: 2_000,
  backoffLimitMs: 3_600_000,
  drainMs: 10_000,
  schedules: SCHEDULES,
};

/** Injection token of the one QueueSettings. */
export const QUEUE_SETTINGS = Symbol('QUEUE_SETTINGS');

/** Wait before the next attempt, in milliseconds: doubled each time, bounded, and spread so that failures do not march in step. */
export function backoffMs(
  attempt: number,
  settings: Pick<QueueSettings, 'backoffMs' | 'backoffLimitMs'>,
  random = Math.random(),
): number {
  const full = Math.min(settings.backoffLimitMs, settings.backoffMs * 2 ** (attempt - 1));
  return Math.round(full * (0.5 + random / 2));
}
