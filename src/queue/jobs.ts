/** Every job of the product and what it carries: ids only, never a person's words. */
export interface JobPayloads {
  /** A new question: normalise, match, link to an answer or a case, or open a case. */
  'question.intake': { questionId: string };
  /** An answer was published, corrected, or withdrawn (revision 0): one `asker.notify` row for everybody who asked. */
  'answer.fanout': { answerId: string; revision: number };
  /** Tell the WebSub hub and IndexNow, where configured, that an answer was published, corrected, or withdrawn (0). */
  'feeds.ping': { answerId: string; revision: number };
  /** An answer was published, corrected, or withdrawn (revision 0): the files of open data are to be made anew. */
  'data.changed': { answerId: string; revision: number };
  /** Make the files of open data. */
  'data.dump': Record<string, never>;
  /** Tell one asker about one revision, or about the withdrawal (0). */
  'asker.notify': { questionId: string; answerId: string; revision: number };
  /** Tell one asker that the question is not taken further. */
  'asker.declined': { questionId: string };
  /** Tell one asker that the team has asked something back. */
  'asker.asked': { questionId: string; messageId: string };
  /** Erase contacts whose time is over. */
  'askers.purge': Record<string, never>;
  /** An answer was published, corrected, or withdrawn (revision 0): one `subscription.letter` row for everybody who is to hear. */
  'subscriptions.announce': { answerId: string; revision: number };
  /** Tell one subscriber everything that waits. */
  'subscription.letter': { subscriptionId: string };
  /** Ask the holder of an address whether a subscription is theirs. */
  'subscription.confirm': { requestId: string };
  /** Erase drafts of questions whose day is over. */
  'questions.purge-drafts': Record<string, never>;
  /** Look for published answers and open cases like a case. */
  'case.suggest': { caseId: string };
  /** Give back cases whose lease has run out. */
  'cases.expire-leases': Record<string, never>;
  /** Send one colleague the letter about one notice. */
  'staff.notify': { noticeId: string };
  /** Publish an approved draft whose time has come. */
  'draft.publish': { draftId: string };
  /** Send an agency one letter about what it is asked. */
  'inquiry.letter': { linkId: string; letter: 'question' | 'reminder' | 'overdue' };
  /** Remind of replies that are awaited, say what is overdue, and make evidence of replies that had to wait. */
  'inquiries.watch': Record<string, never>;
  /** Fetch a page and keep it, with its text, as it was read. */
  'evidence.capture': { captureId: string };
  /** Say once what comes near its time, is past it, or is an emergency; order the digest of the morning. */
  'duty.watch': Record<string, never>;
  /** Order the digest of one day for everybody who wants it. */
  'duty.digests': { day: string };
  /** Send one colleague the digest of one day. */
  'duty.digest': { staffId: string; day: string };
  /** Order a look at every address of evidence. */
  'evidence.check-links': Record<string, never>;
  /** See whether one source is still where it was found. */
  'evidence.check-link': { evidenceId: string };
  /** Publish the head of the audit log, once a day. */
  'audit.publish-head': Record<string, never>;
  /** Remove a stored file (named by its SHA-256) that no picture needs any more. */
  'attachments.discard': { hash: string };
  /** Erase pictures that were sent and never used, and files that no picture names. */
  'attachments.sweep': Record<string, never>;
  /** Ask for every partner's feed whose time has come, and forget what is long past. */
  'partners.read-feeds': Record<string, never>;
  /** Read one partner's feed. */
  'partner.read': { partnerId: string };
  /** Tell somebody at the desk what happened to their account (`news`: one of staff/account-news.ts). */
  'staff.tell': { staffId: string; news: string; letterId: string };
  /** Forget finished ledger rows, used invitations and ended sessions that are past keeping. */
  'house.sweep': Record<string, never>;
}

export type JobName = keyof JobPayloads;

/** The same names at run time. A job that is missing here does not compile. */
const NAMES: Record<JobName, true> = {
  'question.intake': true,
  'answer.fanout': true,
  'feeds.ping': true,
  'data.changed': true,
  'data.dump': true,
  'asker.notify': true,
  'asker.declined': true,
  'asker.asked': true,
  'askers.purge': true,
  'subscriptions.announce': true,
  'subscription.letter': true,
  'subscription.confirm': true,
  'questions.purge-drafts': true,
  'case.suggest': true,
  'cases.expire-leases': true,
  'staff.notify': true,
  'draft.publish': true,
  'inquiry.letter': true,
  'inquiries.watch': true,
  'evidence.capture': true,
  'evidence.check-links': true,
  'evidence.check-link': true,
  'duty.watch': true,
  'duty.digests': true,
  'duty.digest': true,
  'audit.publish-head': true,
  'attachments.discard': true,
  'attachments.sweep': true,
  'partners.read-feeds': true,
  'partner.read': true,
  'staff.tell': true,
  'house.sweep': true,
};

const isJobName = (name: string): name is JobName => name in NAMES;

export const JOB_NAMES: readonly JobName[] = Object.keys(NAMES).filter(isJobName);

/** How often each scheduled job runs; one ledger row per (name, time slot), whichever process is first. */
export const SCHEDULES: Partial<Record<JobName, { everyMinutes: number }>> = {
  'askers.purge': { everyMinutes: 60 },
  'questions.purge-drafts': { everyMinutes: 60 },
  'cases.expire-leases': { everyMinutes: 5 },
  'inquiries.watch': { everyMinutes: 5 },
  'duty.watch': { everyMinutes: 1 },
  'evidence.check-links': { everyMinutes: 7 * 24 * 60 },
  'audit.publish-head': { everyMinutes: 60 },
  'data.dump': { everyMinutes: 24 * 60 },
  'attachments.sweep': { everyMinutes: 60 },
  'partners.read-feeds': { everyMinutes: 5 },
  'house.sweep': { everyMinutes: 60 },
};
