import type { EntityManager } from 'typeorm';
import type { JobName, JobPayloads } from './jobs.js';

/**
 * One unit of work. `tx` is the transaction in which the ledger row is marked done: what the handler writes through
 * it happens exactly once. A handler never catches; retry, back-off and logging belong to the ledger.
 */
export interface JobHandler<N extends JobName> {
  handle(tx: EntityManager, payload: JobPayloads[N]): Promise<void>;
}

/** A handler for every job; a missing one does not compile, and does not boot. */
export type JobHandlers = { [N in JobName]: JobHandler<N> };

/** Injection token of the one JobHandlers table, built in worker.module.ts. */
export const JOB_HANDLERS = Symbol('JOB_HANDLERS');
