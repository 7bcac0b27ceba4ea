import type { AnswerView, NumberedSource } from '../../archive/index.js';
import {
  asTyped,
  NOTHING_TYPED,
  type CaseFile,
  type CaseWriting,
  type DraftInput,
  type DraftTemplate,
  type InterimDesk,
  type Presence,
  type Scratch,
  type ThreeWay,
} from '../../fact-finding/index.js';
import type { CasePage } from './case-model.js';

export interface DraftPage extends CasePage, CaseWriting {
  sources: NumberedSource[];
  /** This case's own published answer. */
  answer: AnswerView | null;
  templates: DraftTemplate[];
  /** Who else writes on this draft now. */
  others: Presence[];
  /** What this person typed and has not saved. */
  scratch: Scratch | null;
  /** What the form shows. */
  typed: DraftInput;
  /** The version that saving goes on top of. */
  base: number;
  /** What somebody else has saved meanwhile, and how both went together. */
  meanwhile: ThreeWay | null;
  /** The public page made of `typed`. */
  html: string;
  interim: InterimDesk;
}

/** What is saved, as the form shows it: the newest version, else the published one, else what the case is about. */
export function savedText(
  { draft, published }: CaseWriting,
  { claim, kelurahan }: Pick<CaseFile, 'claim' | 'kelurahan'>,
): DraftInput {
  if (draft?.latest) return asTyped(draft.latest);
  // A correction starts from the published words, but says anew what has changed.
  if (published) return { ...asTyped(published), changeNote: '' };
  return { ...NOTHING_TYPED, claim, kelurahan: kelurahan.join(', ') };
}

/** Which revision the form writes: a draft knows, otherwise it is the one after the published one. */
export const targetOf = ({ draft, answer }: DraftPage): number =>
  draft?.revisionTarget ?? (answer?.revision ?? 0) + 1;

export const isSame = (a: DraftInput, b: DraftInput): boolean =>
  JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort());
