import { termsOf, words, type CandidateTexts } from '../../search/index.js';
import { normalise } from '../normalise/normalise.js';
import type { Vocabulary } from './vocabulary.js';

/** What most measures need of a text: its terms (stems without stop words, as numbers) in order, and each once. */
export interface Terms {
  readonly terms: readonly number[];
  readonly termSet: ReadonlySet<number>;
}

/** Room for the second term of a pair; whole numbers are exact far beyond its square. */
const PAIR = 2 ** 21;

/** One piece of text, taken apart as far as some signal looks at it, and once. */
export class Part implements Terms {
  private set: ReadonlySet<number> | undefined;
  private list: readonly number[] | undefined;
  private neighbours: ReadonlySet<number> | undefined;

  constructor(
    readonly words: readonly string[],
    private readonly take: () => readonly number[],
  ) {}

  get terms(): readonly number[] {
    return (this.list ??= this.take());
  }

  get termSet(): ReadonlySet<number> {
    return (this.set ??= new Set(this.terms));
  }

  /** Neighbouring terms, each pair as one number. */
  get pairs(): ReadonlySet<number> {
    const { terms } = this;
    return (this.neighbours ??= new Set(terms.slice(1).map((term, at) => (terms[at] ?? 0) * PAIR + term)));
  }
}

/** What an answer says in short (heads: title, claim), at length (body), and how it went round (forwards). */
export interface Prepared {
  heads: Part[];
  body: Part;
  /** What the body quotes: often the text as it circulated. */
  quotes: Part[];
  forwards: Part[];
  whole: Part;
}

/** An answer that gathered many forwards is compared with the first ones only. */
const MOST_FORWARDS = 20;

export const partOf = (text: string, vocabulary: Vocabulary): Part => partOfWords(words(text), vocabulary);

const partOfWords = (all: readonly string[], vocabulary: Vocabulary): Part =>
  new Part(all, () => termsOf(all).map((term) => vocabulary.numberOf(term)));

const joined = (parts: readonly Part[]): Part =>
  new Part(
    parts.flatMap((part) => part.words),
    () => parts.flatMap((part) => part.terms),
  );

/** Words that an opening has. */
const OPENING = 25;

/** How a text begins. Who passes something on mostly says first what it is about. */
export const openingOf = (part: Part, vocabulary: Vocabulary): Terms =>
  partOfWords(part.words.slice(0, OPENING), vocabulary);

export function prepare(texts: CandidateTexts, vocabulary: Vocabulary): Prepared {
  const headlines = distinct([texts.title, texts.claim]);
  const story = distinct([texts.summary, texts.body])
    .filter((text) => !headlines.includes(text))
    .join(' ');
  const heads = headlines.map((text) => partOf(text, vocabulary));
  const body = partOf(story, vocabulary);
  const forwards = texts.circulating
    .slice(0, MOST_FORWARDS)
    .map((text) => partOf(normalise(text).text, vocabulary));
  return {
    ...{ heads, body, forwards },
    quotes: quotesIn(story).map((text) => partOf(text, vocabulary)),
    whole: joined([...heads, body, ...forwards]),
  };
}

const QUOTE = /[“"]([^“”"]{25,1500})[”"]/gu;

const quotesIn = (text: string): string[] => [...text.matchAll(QUOTE)].map(([, inner = '']) => inner);

const distinct = (texts: string[]): string[] => [...new Set(texts.filter((text) => text.trim() !== ''))];
