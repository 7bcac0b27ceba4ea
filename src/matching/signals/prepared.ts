import { terms, words, type CandidateTexts } from '../../search/index.js';
import { normalise } from '../normalise/normalise.js';
import { gramsOf, type Grams } from './grams.js';

/** One piece of text, taken apart once so that every signal can look at it. */
export interface Part {
  /** Stems without stop words, in order. */
  terms: string[];
  termSet: ReadonlySet<string>;
  grams: Grams;
  numbers: ReadonlySet<string>;
  words: string[];
}

/** What an answer says in short (heads: title, claim), at length (body), and how it went round (forwards). */
export interface Prepared {
  heads: Part[];
  body: Part;
  forwards: Part[];
  whole: Part;
  links: ReadonlySet<string>;
}

/** An answer that gathered many forwards is compared with the first ones only. */
const MOST_FORWARDS = 20;

export function partOf(text: string): Part {
  const all = words(text);
  const found = terms(text);
  return {
    terms: found,
    termSet: new Set(found),
    grams: gramsOf(all),
    numbers: new Set(all.filter((word) => /\d/.test(word))),
    words: all,
  };
}

export function prepare(texts: CandidateTexts): Prepared {
  const heads = distinct([texts.title, texts.claim]);
  const body = distinct([texts.summary, texts.body]).filter((text) => !heads.includes(text));
  const forwards = texts.circulating.slice(0, MOST_FORWARDS).map((text) => normalise(text).text);
  return {
    heads: heads.map(partOf),
    body: partOf(body.join(' ')),
    forwards: forwards.map(partOf),
    whole: partOf([...heads, ...body, ...forwards].join(' ')),
    links: new Set([...texts.links, ...texts.circulating].flatMap((text) => normalise(text).links)),
  };
}

const distinct = (texts: string[]): string[] => [...new Set(texts.filter((text) => text.trim() !== ''))];
