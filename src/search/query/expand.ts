import type { EntityManager } from 'typeorm';
import type { Collection } from '../search-document.js';
import { terms, words } from '../text/analyse.js';
import { fold } from '../text/fold.js';
import { endings, known, meant } from './dictionary.js';
import { formalWord, saysNothing } from './everyday-words.js';
import type { ParsedQuery } from './parse.js';

/** What is looked for, after the collection's dictionary has been asked. */
export interface Expanded {
  /** The query's own terms, their formal words, endings of an unfinished word and corrected spellings. */
  terms: string[];
  /** Unknown words and what was probably meant by them. */
  corrections: ReadonlyMap<string, string>;
}

/** Each guess costs a few reads; a query with more unknown words than this is not a matter of spelling. */
const MOST_GUESSES = 3;

/** Understands a query: everyday words, a word half typed, typing errors. */
export async function expand(
  db: EntityManager,
  collection: Collection,
  { text, unfinished }: Pick<ParsedQuery, 'text' | 'unfinished'>,
): Promise<Expanded> {
  const telling = [...new Set(tellingWords(text))];
  const meanings = telling.flatMap((word) => terms(formalWord(word) ?? ''));
  const own = telling.flatMap((word) => terms(word));
  const found = await known(db, collection, [...own, ...meanings]);
  const strange = telling.filter(
    (word) => !terms(`${word} ${formalWord(word) ?? ''}`).some((term) => found.has(term)),
  );
  const half = unfinished !== null && strange.includes(unfinished) ? unfinished : null;
  const completed = half === null ? [] : await endings(db, collection, half);
  const guesses = await corrections(
    db,
    collection,
    strange.filter((word) => word !== half || completed.length === 0),
  );
  const corrected = [...guesses.values()].flatMap((word) => terms(word));
  return {
    terms: [...new Set([...own, ...meanings, ...completed, ...corrected])],
    corrections: guesses,
  };
}

/** The words that name something; a query made of small words alone keeps them. */
function tellingWords(text: string): string[] {
  const all = words(text);
  const telling = all.filter((word) => !saysNothing(word) && (word.length > 1 || /\d/.test(word)));
  return telling.length > 0 ? telling : all;
}

async function corrections(
  db: EntityManager,
  collection: Collection,
  strange: readonly string[],
): Promise<Map<string, string>> {
  const guesses = new Map<string, string>();
  if (strange.length > MOST_GUESSES) return guesses;
  for (const word of strange) {
    const guess = await meant(db, collection, word);
    if (guess !== null) guesses.set(word, guess);
  }
  return guesses;
}

/** A text with the corrected words in their places. */
export const spelled = (text: string, guesses: ReadonlyMap<string, string>): string =>
  text.replace(/[\p{L}\p{N}]+/gu, (word) => guesses.get(fold(word)) ?? word);
