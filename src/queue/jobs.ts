/** Every job of the product and what it carries: ids only, never a person's words. */
export interface JobPayloads {
  /** A new question: normalise, match, link to an answer or a case, or open a case. */
  'question.intake': { questionId: string };
  /** An answer was published or corrected: one `asker.notify` row for everybody who asked. */
  'answer.fanout': { answerId: string; revision: number };
  /** Tell one asker about one revision. */
  'asker.notify': { questionId: string; answerId: string; revision: number };
  /** Tell one asker that the question is not taken further. */
  'asker.declined': { questionId: string };
  /** Tell one asker that the team has asked something back. */
  'asker.asked': { questionId: string; messageId: string };
  /** Erase contacts whose time is over. */
  'askers.purge': Record<string, never>;
  /** Erase drafts of questions whose day is over. */
  'questions.purge-drafts': Record<string, never>;
  /** Give back cases whose lease has run out. */
  'cases.expire-leases': Record<string, never>;
  /** Send one colleague the letter about one notice. */
  'staff.notify': { noticeId: string };
  /** Remove a stored file (named by its SHA-256) that no picture needs any more. */
  'attachments.discard': { hash: string };
  /** Erase pictures that were sent and never used, and files that no picture names. */
  'attachments.sweep': Record<string, never>;
  /** Forget finished ledger rows, used invitations and ended sessions that are past keeping. */
  'house.sweep': Record<string, never>;
}

export type JobName = keyof JobPayloads;

/** The same names at run time. A job that is missing here does not compile. */
const NAMES: Record<JobName, true> = {
  'question.intake': true,
  'answer.fanout': true,
  'asker.notify': true,
  'asker.declined': true,
  'asker.asked': true,
  'askers.purge': true,
  'questions.purge-drafts': true,
  'cases.expire-leases': true,
  'staff.notify': true,
  'attachments.discard': true,
  'attachments.sweep': true,
  'house.sweep': true,
};

const isJobName = (name: string): name is JobName => name in NAMES;

export const JOB_NAMES: readonly JobName[] = Object.keys(NAMES).filter(isJobName);

/** How often each scheduled job runs; one ledger row per (name, time slot), whichever process is first. */
export const SCHEDULES: Partial<Record<JobName, { everyMinutes: number }>> = {
  'askers.purge': { everyMinutes: 60 },
  'questions.purge-drafts': { everyMinutes: 60 },
  'cases.expire-leases': { everyMinutes: 5 },
  'attachments.sweep': { everyMinutes: 60 },
  'house.sweep': { everyMinutes: 60 },
};
