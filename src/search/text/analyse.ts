import { fold } from './fold.js';
import { stem } from './stem.js';
import { isStopWord } from './stop-words.js';

const WORD = /[\p{L}\p{N}]+/gu;

/** Longer runs of letters are noise; the dictionary keeps its entries short. */
const LONGEST = 40;

/** Every word of a text in order, folded, stop words included. */
export function words(text: string): string[] {
  return fold(text).match(WORD) ?? [];
}

/**
 * The terms a text is found by, in order and with repeats: stems of its words without the stop list.
 * A text made of stop words alone keeps them: somebody may look for exactly that.
 */
export function terms(text: string): string[] {
  return termsOf(words(text));
}

/** The same of a text whose words are known already. */
export function termsOf(all: readonly string[]): string[] {
  const telling = all.filter((word) => !isStopWord(word) && (word.length > 1 || /\d/.test(word)));
  return (telling.length > 0 ? telling : all).map((word) => stem(word).slice(0, LONGEST));
}
