import type { CaseOverview, Note, Suggestions, Task } from '../../fact-finding/index.js';
import type { DeskMessage, DeskQuestion } from '../../questions/index.js';
import type { CasePage } from './case-model.js';

/** What the case is about, who asked, what is known already, and what colleagues say. */
export interface OverviewPage extends CasePage {
  overview: CaseOverview;
  /** The questions on this part of the list. */
  questions: DeskQuestion[];
  /** What was asked back and answered, oldest first. */
  messages: DeskMessage[];
  suggestions: Suggestions;
  notes: Note[];
  tasks: Task[];
  /** Everybody who can be given a task, by name. */
  team: { id: string; name: string }[];
}
