import { diffArrays } from 'diff';
import { diff3Merge } from 'node-diff3';

/** A stretch of a text that stayed, went, or came. */
export interface Stretch {
  kind: 'same' | 'del' | 'ins';
  text: string;
}

/** A word with the white space behind it: blanks alone would match everywhere. */
const wordsOf = (text: string): string[] => text.match(/^\s+|\S+\s*/g) ?? [];
const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+/g) ?? [];

/**
 * Words that may differ, and words that are merged. Both algorithms grow with the square, and somebody may write
 * `a b a b …`: at these bounds the worst text costs a fifth of a second, and past them whole lines are compared.
 */
const EDITS_MAX = 1_000;
const MERGED_MAX = 500;

/** What has changed from `before` to `after`: word by word, line by line where too much has, else all of it. */
export function wordDiff(before: string, after: string): Stretch[] {
  return (
    compared(wordsOf(before), wordsOf(after)) ??
    compared(linesOf(before), linesOf(after)) ?? [
      { kind: 'del', text: before },
      { kind: 'ins', text: after },
    ]
  );
}

function compared(before: string[], after: string[]): Stretch[] | undefined {
  const parts = diffArrays(before, after, { maxEditLength: EDITS_MAX });
  return parts?.map(({ added, removed, value }) => ({
    kind: added ? 'ins' : removed ? 'del' : 'same',
    text: value.join(''),
  }));
}

/** Both changes in one text, where they do not touch the same words; `clean` is false where one had to give way to mine. */
export function wordMerge(base: string, theirs: string, mine: string): { text: string; clean: boolean } {
  for (const piecesOf of [wordsOf, linesOf]) {
    const [a, o, b] = [piecesOf(mine), piecesOf(base), piecesOf(theirs)] as const;
    if (Math.max(a.length, o.length, b.length) <= MERGED_MAX) return merged(a, o, b);
  }
  return { text: mine, clean: false };
}

function merged(mine: string[], base: string[], theirs: string[]): { text: string; clean: boolean } {
  const parts = diff3Merge(mine, base, theirs, { excludeFalseConflicts: true });
  return {
    text: parts.flatMap((part) => part.ok ?? part.conflict?.a ?? []).join(''),
    clean: parts.every((part) => part.conflict === undefined),
  };
}
