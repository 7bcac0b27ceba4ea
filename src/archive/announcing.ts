import type { EntityManager } from 'typeorm';
import type { JobLedger } from '../queue/index.js';

/** Who has to hear that an answer was published, corrected or withdrawn: each has a job of this name. */
const TOLD = ['answer.fanout', 'subscriptions.announce', 'feeds.ping', 'data.changed'] as const;

/** What happened to an answer; revision 0: it was withdrawn. */
export interface Announcement {
  answerId: string;
  revision: number;
}

/**
 * Orders every telling of a revision, once each, in the transaction that made it. `takenDown`: the revision that a
 * withdrawal took down, since an answer that came back can be withdrawn again.
 */
export async function announce(
  tx: EntityManager,
  ledger: JobLedger,
  { answerId, revision }: Announcement,
  takenDown?: number,
): Promise<void> {
  const what = takenDown === undefined ? String(revision) : `withdrawn:${takenDown}`;
  for (const job of TOLD) {
    await ledger.add(tx, job, { answerId, revision }, { uniqueKey: `${job}:${answerId}:${what}` });
  }
}
