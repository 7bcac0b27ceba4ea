import type { InquiryInput } from '../../agencies/index.js';
import type { FieldError } from '../../common/index.js';
import type { DraftInput, EvidenceInput } from '../../fact-finding/index.js';
import type { FormReader } from '../kit/index.js';

/** The forms of one case page. Field names begin with the form's name, so that ids stay unique on the page. */
export type FormName =
  'case' | 'evidence' | 'link' | 'draft' | 'decline' | 'review' | 'withdraw' | 'message' | 'comment' | 'schedule' | 'interim' | 'judge' | 'inquiry' | 'retract';

/** What was typed into the form that came back with complaints. */
export interface Typed {
  case?: { claim: string; cityIsSubject: boolean };
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
