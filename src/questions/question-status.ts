import { lifeCycle, type StatusOf } from '../common/index.js';

/** Where a question can stand, and where it can go from there (in the database: migration 0007, table legal_moves). */
const QUESTION_LIFE = lifeCycle({
  '': ['received', 'instant'],
  received: ['linked', 'answered', 'declined', 'withdrawn'],
  linked: ['answered', 'declined', 'withdrawn'],
  answered: [],
  instant: [],
  declined: [],
  withdrawn: [],
});

export type QuestionStatus = StatusOf<typeof QUESTION_LIFE.moves>;
export const {
  moves: QUESTION_MOVES,
  statuses: QUESTION_STATUSES,
  sourcesOf: questionSourcesOf,
} = QUESTION_LIFE;
