import type { InquiryInput } from '../../agencies/index.js';
import { AppError, type FieldError } from '../../common/index.js';
import type { DraftInput, EvidenceInput, TaskInput, TriageInput } from '../../fact-finding/index.js';
import type { FormReader } from '../kit/index.js';

/** The forms of one case page. Field names begin with the form's name, so that ids stay unique on the page. */
export type FormName =
  | 'case'
  | 'sort'
  | 'note'
  | 'task'
  | 'evidence'
  | 'link'
  | 'draft'
  | 'decline'
  | 'review'
  | 'withdraw'
  | 'message'
  | 'comment'
  | 'schedule'
  | 'interim'
  | 'judge'
  | 'inquiry'
  | 'retract';

/** What was typed into the form that came back with complaints. */
export interface Typed {
  case?: TriageInput;
  /** What was chosen, where it was to go, and what that asked for. */
  sort?: {
    goal: string;
    typed: string;
    questions: readonly string[];
    claim: string;
    reason: string;
    text: string;
  };
  /** `id` is '' for a new one. */
  note?: { id: string; text: string };
  task?: TaskInput;
  evidence?: EvidenceInput;
  link?: { url: string };
  draft?: DraftInput;
  /** The version that the draft was written on. */
  base?: number;
  decline?: { reason: string; text: string };
  review?: { comment: string };
  withdraw?: { reason: string };
  message?: { to: string; text: string };
  comment?: { field: string; quote: string; text: string };
  schedule?: { time: string };
  interim?: { text: string; sourceId: string };
  judge?: { comment: string; reason: string };
  inquiry?: InquiryInput;
  retract?: { inquiryId: string; reason: string };
}

export const ticked = (value: string): boolean => value === 'ya';

/** A service's complaints, pointing at the fields of one form. */
export function inForm(form: FormName, errors: readonly FieldError[]): FieldError[] {
  return errors.map(({ field, message }) => ({ field: field && `${form}-${field}`, message }));
}

/** A moment typed in the city's time (WITA); null for none. 'invalid' `review.time` for what is no moment. */
export function readTime(typed: string): Date | null {
  if (typed === '') return null;
  const at = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(typed) ? new Date(`${typed}:00+08:00`) : null;
  if (at && !Number.isNaN(at.getTime())) return at;
  throw new AppError('invalid', 'review.time', 'Waktu terbit perlu diperbaiki.', [
    { field: 'time', message: 'Tulis tanggal dan jam terbit.' },
  ]);
}

export function readEvidence(form: FormReader): EvidenceInput {
  return {
    type: form('evidence-type'),
    publisher: form('evidence-publisher'),
    title: form('evidence-title'),
    url: form('evidence-url'),
    captureText: form('evidence-captureText'),
    quote: form('evidence-quote'),
    isPrimaryOfficial: ticked(form('evidence-isPrimaryOfficial')),
  };
}

export function readDraft(form: FormReader): DraftInput {
  return {
    title: form('draft-title'),
    claim: form('draft-claim'),
    verdict: form('draft-verdict'),
    kind: form('draft-kind'),
    scam: ticked(form('draft-scam')),
    summary: form('draft-summary'),
    explanation: form('draft-explanation'),
    shareText: form('draft-shareText'),
    topics: form('draft-topics'),
    kelurahan: form('draft-kelurahan'),
    circulating: form('draft-circulating'),
    changeNote: form('draft-changeNote'),
  };
}
