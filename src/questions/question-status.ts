/**
 * Where a question can stand, and where it can go from there. '' is the start.
 * The database enforces the same pairs (migration 0007, table legal_moves); a test compares the two.
 */
export const QUESTION_MOVES = {
  '': ['received', 'instant'],
  received: ['linked', 'answered', 'declined', 'withdrawn'],
  linked: ['answered', 'declined', 'withdrawn'],
  answered: [],
  instant: [],
  declined: [],
  withdrawn: [],
} as const;

export type QuestionStatus = Exclude<keyof typeof QUESTION_MOVES, ''>;

export const QUESTION_STATUSES = [
  'received',
  'linked',
  'answered',
  'instant',
  'declined',
  'withdrawn',
] as const satisfies readonly QuestionStatus[];

/** The statuses from which a question may move to `to`. */
export function questionSourcesOf(to: QuestionStatus): QuestionStatus[] {
  return QUESTION_STATUSES.filter((from) => QUESTION_MOVES[from].some((target) => target === to));
}
