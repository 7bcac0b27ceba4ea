import { lifeCycle, type StatusOf } from '../common/index.js';

/** Where a draft can stand, and where it can go from there (in the database: migrations 0008 and 0019, table legal_moves). */
const DRAFT_LIFE = lifeCycle({
  '': ['writing'],
  writing: ['in_review'],
  in_review: ['writing', 'sent_back', 'approved'],
  sent_back: ['in_review'],
  // Approved for a time that has not come: it can be called back, and waits for eyes again when an approval falls away.
  approved: ['published', 'sent_back', 'in_review'],
  published: [],
});

export type DraftStatus = StatusOf<typeof DRAFT_LIFE.moves>;
export const { moves: DRAFT_MOVES, statuses: DRAFT_STATUSES, sourcesOf: draftSourcesOf } = DRAFT_LIFE;
