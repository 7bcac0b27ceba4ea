import type { AnswerView } from '../../archive/index.js';
import type { CaseReviewing, EvidenceItem } from '../../fact-finding/index.js';
import type { CasePage } from './case-model.js';

export interface ReviewPage extends CasePage, CaseReviewing {
  evidence: EvidenceItem[];
  /** This case's own published answer. */
  answer: AnswerView | null;
}

/** Whether this person may approve the draft or send it back now. */
export const decides = ({ person, draft, authors }: ReviewPage): boolean =>
  draft?.status === 'in_review' && !authors.includes(person.id) && person.role !== 'fact-finder';

/** Whether this person may take the published answer off the public pages now. */
export const mayWithdraw = ({ person, answer }: ReviewPage): boolean =>
  answer !== null && !answer.withdrawnAt && person.role !== 'fact-finder';
