import { partOf, type Part, type Terms } from './prepared.js';
import type { Rarity } from './overlap.js';
import type { Vocabulary } from './vocabulary.js';

const SENTENCE_END = /[.!?:;]+/;

/** Words after which a first mention counts half. */
const HALF = 10;

/** How a forward tells what it tells: how often it says a word, how early, and which words in one sentence. */
export class Telling {
  private readonly times = new Map<number, number>();
  private readonly places = new Map<number, number>();
  private readonly sentences: Terms[];

  constructor(text: string, whole: Part, vocabulary: Vocabulary) {
    whole.terms.forEach((term, at) => {
      this.times.set(term, (this.times.get(term) ?? 0) + 1);
      if (!this.places.has(term)) this.places.set(term, at);
    });
    this.sentences = text
      .split(SENTENCE_END)
      .map((sentence) => partOf(sentence, vocabulary))
      .filter(({ terms }) => terms.length > 0);
  }

  /** Like `covered` of a headline by the forward, but a word said more than once counts for more: it can pass 1. */
  repeats(head: Terms, rarity: Rarity): number {
    return weighed(head, rarity, (term) => Math.log2(1 + (this.times.get(term) ?? 0)));
  }

  /** Like `covered`, but a word counts less the later it is first said. */
  early(head: Terms, rarity: Rarity): number {
    return weighed(head, rarity, (term) => {
      const place = this.places.get(term);
      return place === undefined ? 0 : 1 / (1 + place / HALF);
    });
  }

  /** How much a headline and the sentence most like it say the same (Dice, by rarity), 0 to 1. */
  likestSentence(head: Terms, rarity: Rarity): number {
    const own = massOf(head, rarity);
    let most = 0;
    for (const sentence of this.sentences) {
      let both = 0;
      for (const term of head.termSet) if (sentence.termSet.has(term)) both += rarity(term);
      if (both > 0) most = Math.max(most, (2 * both) / (own + massOf(sentence, rarity)));
    }
    return most;
  }
}

/** The mean of what is said of each term, by rarity. */
export function weighed({ termSet }: Terms, rarity: Rarity, said: (term: number) => number): number {
  let whole = 0;
  let sum = 0;
  for (const term of termSet) {
    whole += rarity(term);
    sum += rarity(term) * said(term);
  }
  return whole === 0 ? 0 : sum / whole;
}

function massOf({ termSet }: Terms, rarity: Rarity): number {
  let sum = 0;
  for (const term of termSet) sum += rarity(term);
  return sum;
}
