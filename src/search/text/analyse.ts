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
  const found: string[] = [];
  for (const word of all) {
    const term = termOf(word);
    if (term !== '') found.push(term);
  }
  return found.length > 0 ? found : all.map((word) => stem(word).slice(0, LONGEST));
}

/**
 * A few thousand words make up most of all text, so what became of a word is kept: so many, and then anew. Short ones
 * only: from thirteen letters on V8 cuts a word out of its text by reference, and the text would be kept with it.
 */
const KEPT = 20_000;
const LONGEST_KEPT = 12;
const knownTerms = new Map<string, string>();

/** The term of one word; empty for a word of the stop list and for a single letter. */
function termOf(word: string): string {
  const known = knownTerms.get(word);
  if (known !== undefined) return known;
  const telling = !isStopWord(word) && (word.length > 1 || /\d/.test(word));
  const term = telling ? stem(word).slice(0, LONGEST) : '';
  if (word.length > LONGEST_KEPT) return term;
  if (knownTerms.size >= KEPT) knownTerms.clear();
  knownTerms.set(word, term);
  return term;
}
