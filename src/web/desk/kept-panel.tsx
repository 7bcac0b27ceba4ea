import { Kept, useWords } from '../kit/index.js';
import { decides, holds, mayDecline, mayWithdraw, type CasePage } from './case-model.js';
import type { FormName, Typed } from './forms.js';

/** Whether the page still shows the form that something was typed into. */
const SHOWN: Record<FormName, (page: CasePage) => boolean> = {
  case: holds,
  evidence: holds,
  draft: holds,
  decline: mayDecline,
  review: decides,
  withdraw: mayWithdraw,
  message: holds,
};

const FORMS: readonly (keyof Typed)[] = [
  'case',
  'evidence',
  'draft',
  'decline',
  'review',
  'withdraw',
  'message',
];

/** Texts worth copying: what a list or a box was set to is quickly set again. */
function textsIn(page: CasePage): string[] {
  const hidden = FORMS.filter((form) => !SHOWN[form](page)).map((form) => page.state.typed?.[form] ?? {});
  return hidden
    .flatMap((typed) => Object.values<unknown>(typed))
    .filter((value) => typeof value === 'string' && value !== '')
    .map(String);
}

/** What was typed into a form that is gone because the case changed hands or state meanwhile: no work is lost. */
export function KeptPanel(page: CasePage) {
  const text = useWords().desk.kept;
  return <Kept texts={textsIn(page)} title={text.title} hint={text.hint} />;
}
