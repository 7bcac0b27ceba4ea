import type { ExaminedPicture } from '../../attachments/index.js';
import type { SentQuestion } from '../../questions/index.js';

/** A question with what was read and seen in its pictures. */
export interface Examined extends SentQuestion {
  seen: ExaminedPicture[];
}

/** What was typed, and what was read in the pictures. */
export const wordsOf = ({ text, links, seen }: Examined): string =>
  [text, ...links, ...seen.map((picture) => picture.text)].filter((part) => part !== '').join('\n');
