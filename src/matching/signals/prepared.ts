import { termsOf, words, type CandidateTexts } from '../../search/index.js';
import { normalise } from '../normalise/normalise.js';

/** One piece of text, taken apart once so that every signal can look at it. */
export interface Part {
  /** Stems without stop words, in order. */
  terms: string[];
  termSet: ReadonlySet<string>;
  /** Neighbouring terms. */
  pairs: ReadonlySet<string>;
  words: string[];
}

/** What most measures need of a part: its terms in order, and each once. */
export type Terms = Pick<Part, 'terms' | 'termSet'>;

/** What an answer says in short (heads: title, claim), at length (body), and how it went round (forwards). */
export interface Prepared {
  heads: Part[];
  body: Part;
  /** Where the body begins: most often with what went round. */
  bodyOpening: Terms;
  /** What the body quotes: often the text as it circulated. */
  quotes: Part[];
  forwards: Part[];
  whole: Part;
}

/** An answer that gathered many forwards is compared with the first ones only. */
const MOST_FORWARDS = 20;

export const partOf = (text: string): Part => partOfWords(words(text));

function partOfWords(all: string[]): Part {
  const found = termsOf(all);
  let pairs: ReadonlySet<string> | undefined;
  return {
    terms: found,
    termSet: new Set(found),
    get pairs() {
      return (pairs ??= new Set(found.slice(1).map((term, at) => `${found[at] ?? ''} ${term}`)));
    },
    words: all,
  };
}

/** Words that an opening has. */
const OPENING = 25;

/** How a text begins. Who passes something on mostly says first what it is about. */
export function openingOf({ words: all }: Part): Terms {
  const found = termsOf(all.slice(0, OPENING));
  return { terms: found, termSet: new Set(found) };
}

export function prepare(texts: CandidateTexts): Prepared {
  const heads = distinct([texts.title, texts.claim]);
  const body = distinct([texts.summary, texts.body]).filter((text) => !heads.includes(text));
  const forwards = texts.circulating.slice(0, MOST_FORWARDS).map((text) => normalise(text).text);
  const parts = { heads: heads.map(partOf), body: partOf(body.join(' ')), forwards: forwards.map(partOf) };
  const inOrder = [...parts.heads, parts.body, ...parts.forwards];
  return {
    ...parts,
    bodyOpening: openingOf(parts.body),
    quotes: quotesIn(body.join(' ')).map(partOf),
    whole: partOfWords(inOrder.flatMap((part) => part.words)),
  };
}

const QUOTE = /[“"]([^“”"]{25,1500})[”"]/gu;

const quotesIn = (text: string): string[] => [...text.matchAll(QUOTE)].map(([, inner = '']) => inner);

const distinct = (texts: string[]): string[] => [...new Set(texts.filter((text) => text.trim() !== ''))];
