import { wordMerge } from '../../common/index.js';
import type { DraftInput } from '../draft-input.js';

/** One field that two people have written differently, or that only the other one has changed. */
export interface FieldConflict {
  field: keyof DraftInput;
  base: string;
  theirs: string;
  mine: string;
  /** What the form is filled with; the writer decides. */
  suggestion: string;
  /** Whether nothing of either had to give way. */
  clean: boolean;
}

/** What the form is filled with, and what the writer is to look at. */
export interface ThreeWay {
  merged: DraftInput;
  conflicts: FieldConflict[];
}

/** Texts long enough that two people can have changed different places. */
const LONG: readonly (keyof DraftInput)[] = [
  'explanation',
  'summary',
  'claim',
  'shareText',
  'circulating',
  'changeNote',
];

/** Puts what I typed on `base` beside what somebody saved on it meanwhile, field by field. Nothing is lost of either. */
export function threeWay(base: DraftInput, theirs: DraftInput, mine: DraftInput): ThreeWay {
  const conflicts: FieldConflict[] = [];
  const text = (field: Exclude<keyof DraftInput, 'scam'>): string => {
    const found = merge(field, { base: base[field], theirs: theirs[field], mine: mine[field] });
    if (found.theirs !== found.base) conflicts.push(found);
    return found.suggestion;
  };
  const merged: DraftInput = {
    ...{ title: text('title'), claim: text('claim'), verdict: text('verdict'), kind: text('kind') },
    scam: mine.scam === base.scam ? theirs.scam : mine.scam,
    ...{ summary: text('summary'), explanation: text('explanation'), shareText: text('shareText') },
    ...{ topics: text('topics'), kelurahan: text('kelurahan') },
    ...{ circulating: text('circulating'), changeNote: text('changeNote') },
  };
  return { merged, conflicts };
}

function merge(
  field: keyof DraftInput,
  { base, theirs, mine }: { base: string; theirs: string; mine: string },
): FieldConflict {
  const about = { field, base, theirs, mine };
  if (mine === base || mine === theirs) return { ...about, suggestion: theirs, clean: true };
  if (theirs === base) return { ...about, suggestion: mine, clean: true };
  if (!LONG.includes(field)) return { ...about, suggestion: mine, clean: false };
  const { text, clean } = wordMerge(base, theirs, mine);
  return { ...about, suggestion: text, clean };
}
