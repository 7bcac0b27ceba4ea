import { Kept, useWords } from '../kit/index.js';
import type { CaseState } from './case-model.js';
import type { FormName, Typed } from './forms.js';

interface KeptPanelProps {
  state: CaseState;
  /** The forms that the page still shows. */
  forms: readonly FormName[];
}

const FORMS: readonly Exclude<keyof Typed, 'base'>[] = [
  'case',
  'evidence',
  'link',
  'draft',
  'decline',
  'review',
  'withdraw',
  'message',
  'comment',
  'interim',
  'judge',
  'inquiry',
  'retract',
];

/** Texts worth copying: what a list or a box was set to is quickly set again. */
function textsIn({ state, forms }: KeptPanelProps): string[] {
  const hidden = FORMS.filter((form) => !forms.includes(form)).map((form) => state.typed?.[form] ?? {});
  return hidden
    .flatMap((typed) => Object.values<unknown>(typed))
    .filter((value) => typeof value === 'string' && value !== '')
    .map(String);
}

/** What was typed into a form that is gone because the case changed hands or state meanwhile: no work is lost. */
export function KeptPanel(props: KeptPanelProps) {
  const text = useWords().desk.kept;
  return <Kept texts={textsIn(props)} title={text.title} hint={text.hint} />;
}
