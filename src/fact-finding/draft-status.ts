/**
 * Where a draft can stand, and where it can go from there. '' is the start.
 * The database enforces the same pairs (migration 0008, table legal_moves); a test compares the two.
 */
export const DRAFT_MOVES = {
  '': ['writing'],
  writing: ['in_review'],
  in_review: ['writing', 'sent_back', 'approved'],
  sent_back: ['in_review'],
  approved: ['published'],
  published: [],
} as const;

export type DraftStatus = Exclude<keyof typeof DRAFT_MOVES, ''>;

export const DRAFT_STATUSES = [
  'writing',
  'in_review',
  'sent_back',
  'approved',
  'published',
] as const satisfies readonly DraftStatus[];

/** The statuses from which a draft may move to `to`. */
export function draftSourcesOf(to: DraftStatus): DraftStatus[] {
  return DRAFT_STATUSES.filter((from) => DRAFT_MOVES[from].some((target) => target === to));
}
