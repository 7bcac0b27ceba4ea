import type { AnswerView, RevisionNote, Withdrawal } from './answer.js';

/** When and why the revision that is shown was published; undefined of one that was withdrawn. */
export const noteOf = ({ revision, revisions }: AnswerView): RevisionNote | undefined =>
  revisions.find((note) => note.revision === revision);

/** The withdrawal that the revision shown has ended; null when the answer stood without a break. */
export const endedBy = (view: Pick<AnswerView, 'revision' | 'withdrawals'>): Withdrawal | null =>
  view.withdrawals.find(({ revision }) => revision === view.revision - 1) ?? null;

/** Whether everybody can read the answer now, whatever became of its earlier revisions. */
export const standsNow = (view: Pick<AnswerView, 'currentRevision' | 'withdrawals'>): boolean =>
  (view.withdrawals.at(-1)?.revision ?? 0) < view.currentRevision;
