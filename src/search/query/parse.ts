import { words } from '../text/analyse.js';
import { fold } from '../text/fold.js';

/** What somebody typed into the archive, taken apart. */
export interface ParsedQuery {
  /** The words to look for, those of phrases included, as they were written. */
  text: string;
  /** Runs of words that must stand in an answer in this order. */
  phrases: string[][];
  /** Words that must not stand in it. */
  without: string[];
  /** The last word while it is being typed: nothing follows it yet. */
  unfinished: string | null;
}

/** A text longer than this is a forward that was pasted: its quotes and dashes are not signs to us. */
const LONGEST_QUERY = 24;

/** More signs than anybody types; each costs a look at the candidates. */
const MOST_PHRASES = 4;
const MOST_WITHOUT = 8;

const PHRASE = /(?<=^|\s)"([^"]+)"/g;
const WITHOUT = /(?<=^|\s)-(\p{L}[\p{L}\p{N}]*)(?=\s|$)/gu;

/** Reads quotes and minus signs. A dash inside a word (`covid-19`) or before a blank is no minus. */
export function parseQuery(typed: string): ParsedQuery {
  const straight = typed.replace(/[“”„«»]/g, '"');
  if (words(straight).length > LONGEST_QUERY) return plain(straight);
  const phrases = [...straight.matchAll(PHRASE)]
    .map(([, phrase = '']) => words(phrase))
    .filter((phrase) => phrase.length > 1);
  const without = [...straight.matchAll(WITHOUT)].map(([, word = '']) => fold(word));
  const text = straight.replace(WITHOUT, ' ');
  return {
    ...{ text: text.replaceAll('"', ' ').trim(), phrases: phrases.slice(0, MOST_PHRASES) },
    without: [...new Set(without)].slice(0, MOST_WITHOUT),
    unfinished: unfinished(text),
  };
}

const plain = (text: string): ParsedQuery => ({ text, phrases: [], without: [], unfinished: null });

function unfinished(text: string): string | null {
  return /[\p{L}\p{N}]$/u.test(text) ? (words(text).at(-1) ?? null) : null;
}
