import type { AnswerView, NumberedSource } from '../../archive/index.js';
import type {
  CaseReviewing,
  DraftComment,
  DraftPast,
  EvidenceItem,
  InterimDesk,
} from '../../fact-finding/index.js';
import type { CasePage } from './case-model.js';

export interface ReviewPage extends CasePage, CaseReviewing {
  evidence: EvidenceItem[];
  sources: NumberedSource[];
  /** This case's own published answer. */
  answer: AnswerView | null;
  comments: DraftComment[];
  past: DraftPast;
  interim: InterimDesk;
  /** Agencies that replied after the review was asked for. */
  repliedSince: string[];
  /** The newest version as the public will read it; null before anything is written. */
  html: string | null;
}

const isEditor = ({ person: { role } }: CasePage): boolean => role === 'editor' || role === 'administrator';

/** Whether this person may approve the draft or send it back now. */
export const decides = (page: ReviewPage): boolean =>
  page.draft?.status === 'in_review' && !page.authors.includes(page.person.id) && isEditor(page);

/** Whether this person may set another time for what is approved. */
export const setsTime = (page: ReviewPage): boolean =>
  page.draft?.status === 'approved' && !page.authors.includes(page.person.id) && isEditor(page);

/** Whether this person may call off what is approved for a time. */
export const callsOff = (page: ReviewPage): boolean =>
  page.draft?.status === 'approved' && (page.authors.includes(page.person.id) || isEditor(page));

/** Whether this person may take the published answer off the public pages now. */
export const mayWithdraw = (page: ReviewPage): boolean =>
  page.answer !== null && !page.answer.withdrawnAt && isEditor(page);

/** Whether a remark can be made: there is a version to speak of, and it is not published. */
export const mayComment = ({ draft }: ReviewPage): boolean => draft?.latest != null;
