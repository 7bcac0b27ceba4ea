import { lifeCycle, type StatusOf } from '../common/index.js';

/** Where a case can stand, and where it can go from there (in the database: migrations 0008 and 0016, table legal_moves). */
const CASE_LIFE = lifeCycle({
  '': ['new'],
  new: ['investigating', 'merged', 'answered', 'closed'],
  investigating: ['waiting_for_agency', 'in_review', 'merged', 'answered', 'closed'],
  waiting_for_agency: ['investigating', 'in_review', 'merged', 'answered', 'closed'],
  in_review: ['investigating', 'correcting', 'published'],
  published: ['correcting'],
  correcting: ['in_review'],
  // Back to where it stood, by undoing the merge.
  merged: ['new', 'investigating', 'waiting_for_agency'],
  closed: [],
  // By what was public already.
  answered: [],
});

export type CaseStatus = StatusOf<typeof CASE_LIFE.moves>;
export const { moves: CASE_MOVES, statuses: CASE_STATUSES, sourcesOf: caseSourcesOf } = CASE_LIFE;

/** Statuses in which somebody can take the case and work on it. */
export const WORKABLE = [
  'new',
  'investigating',
  'waiting_for_agency',
  'correcting',
] as const satisfies readonly CaseStatus[];

/** Statuses of a case that still wants something done; a new question can join it. */
export const OPEN = [...WORKABLE, 'in_review'] as const satisfies readonly CaseStatus[];
