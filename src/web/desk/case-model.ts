import type { AnswerView } from '../../archive/index.js';
import type { AuditEntry } from '../../audit/index.js';
import type { FieldError } from '../../common/index.js';
import { WORKABLE, type CaseView } from '../../fact-finding/index.js';
import type { Match } from '../../questions/index.js';
import type { SignedIn } from '../../staff/index.js';
import type { Typed } from './forms.js';

/** What a page says beside the case itself. */
export interface CaseState {
  /** Which act has just been done. */
  done?: string;
  errors?: FieldError[];
  typed?: Typed;
  /** True when another version came in between: both texts are shown. */
  conflict?: boolean;
  /** One question as it was sent, nothing hidden. */
  revealed?: { questionId: string; text: string };
}

/** Everything the panels of one case page draw from. */
export interface CasePage {
  person: SignedIn;
  view: CaseView;
  /** Published answers like this claim. */
  similar: Match['answers'];
  /** The newest first. */
  history: readonly AuditEntry[];
  /** Names of the staff in the history, by id. */
  names: ReadonlyMap<string, string>;
  /** This case's own published answer. */
  answer: AnswerView | null;
  state: CaseState;
}

/** Whether this person may change the case now. */
export const holds = ({ person, view: { file } }: CasePage): boolean =>
  file.holderId === person.id && WORKABLE.some((status) => status === file.status);

/** Whether this person may end the case without an answer now. */
export const mayDecline = (page: CasePage): boolean => holds(page) && page.view.file.status !== 'correcting';

/** Whether this person may approve the draft or send it back now. */
export const decides = ({ person, view: { draft, authors } }: CasePage): boolean =>
  draft?.status === 'in_review' && !authors.includes(person.id) && person.role !== 'fact-finder';

/** Whether this person may take the published answer off the public pages now. */
export const mayWithdraw = ({ person, answer }: CasePage): boolean =>
  answer !== null && !answer.withdrawnAt && person.role !== 'fact-finder';
