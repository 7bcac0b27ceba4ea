import { lifeCycle, type StatusOf } from '../common/index.js';

/** Where a draft can stand, and where it can go from there (in the database: migration 0008, table legal_moves). */
const DRAFT_LIFE = lifeCycle({
  '': ['writing'],
  writing: ['in_review'],
  in_review: ['writing', 'sent_back', 'approved'],
  sent_back: ['in_review'],
  approved: ['published'],
  published: [],
});

export type DraftStatus = StatusOf<typeof DRAFT_LIFE.moves>;
export const { moves: DRAFT_MOVES, statuses: DRAFT_STATUSES, sourcesOf: draftSourcesOf } = DRAFT_LIFE;
