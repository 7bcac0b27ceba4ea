import { diff3Merge, diffComm } from 'node-diff3';

/** A stretch of a text that stayed, went, or came. */
export interface Stretch {
  kind: 'same' | 'del' | 'ins';
  text: string;
}

/** A word with the white space behind it: blanks alone would match everywhere. */
const wordsOf = (text: string): string[] => text.match(/^\s+|\S+\s*/g) ?? [];

/** What has changed from `before` to `after`, word by word. */
export function wordDiff(before: string, after: string): Stretch[] {
  return diffComm(wordsOf(before), wordsOf(after))
    .flatMap((part): Stretch[] =>
      'common' in part
        ? [{ kind: 'same', text: part.common.join('') }]
        : [
            { kind: 'del', text: part.buffer1.join('') },
            { kind: 'ins', text: part.buffer2.join('') },
          ],
    )
    .filter(({ text }) => text !== '');
}

/** Both changes in one text, where they do not touch the same words; `clean` is false where one had to give way to mine. */
export function wordMerge(base: string, theirs: string, mine: string): { text: string; clean: boolean } {
  const parts = diff3Merge(wordsOf(mine), wordsOf(base), wordsOf(theirs), { excludeFalseConflicts: true });
  return {
    text: parts.flatMap((part) => part.ok ?? part.conflict?.a ?? []).join(''),
    clean: parts.every((part) => part.conflict === undefined),
  };
}
