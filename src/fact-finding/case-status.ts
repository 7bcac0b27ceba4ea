/**
 * Where a case can stand, and where it can go from there. '' is the start.
 * The database enforces the same pairs (migration 0008, table legal_moves); a test compares the two.
 */
export const CASE_MOVES = {
  '': ['new'],
  new: ['investigating', 'merged', 'closed'],
  investigating: ['waiting_for_agency', 'in_review', 'merged', 'closed'],
  waiting_for_agency: ['investigating', 'in_review', 'merged', 'closed'],
  in_review: ['investigating', 'correcting', 'published'],
  published: ['correcting'],
  correcting: ['in_review'],
  merged: [],
  closed: [],
} as const;

export type CaseStatus = Exclude<keyof typeof CASE_MOVES, ''>;

export const CASE_STATUSES = [
  'new',
  'investigating',
  'waiting_for_agency',
  'in_review',
  'published',
  'correcting',
  'merged',
  'closed',
] as const satisfies readonly CaseStatus[];

/** Statuses in which somebody can take the case and work on it. */
export const WORKABLE = [
  'new',
  'investigating',
  'waiting_for_agency',
  'correcting',
] as const satisfies readonly CaseStatus[];

/** Statuses of a case that still wants something done; a new question can join it. */
export const OPEN = [...WORKABLE, 'in_review'] as const satisfies readonly CaseStatus[];

/** The statuses from which a case may move to `to`. */
export function caseSourcesOf(to: CaseStatus): CaseStatus[] {
  return CASE_STATUSES.filter((from) => CASE_MOVES[from].some((target) => target === to));
}
