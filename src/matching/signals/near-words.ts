import type { Rarity } from './overlap.js';
import type { Terms } from './prepared.js';
import type { Vocabulary } from './vocabulary.js';

/** Share of letter pairs from which two words count as one word with a slip in it. */
const NEAR = 0.6;

/** Shorter words differ by a letter and mean something else. */
const SHORTEST = 4;
const LENGTHS_APART = 3;

/** The different pairs of neighbouring letters of a word, its two ends marked; each pair as one number. */
function letterPairs(word: string): number[] {
  const marked = `^${word}$`;
  const pairs: number[] = [];
  for (let at = 1; at < marked.length; at++) {
    const pair = marked.charCodeAt(at - 1) * 65_536 + marked.charCodeAt(at);
    if (!pairs.includes(pair)) pairs.push(pair);
  }
  return pairs;
}

/** The terms of one forward, ready to be asked which of them a word resembles: typing errors and affixes forgiven. */
export class NearWords {
  private readonly own: { letters: number; pairs: number }[] = [];
  /** By letter pair: the places in `own` of the words that have it. */
  private readonly carriers = new Map<number, number[]>();
  private readonly known = new Map<number, number>();
  /** Scratch for one word: the letter pairs it shares with each word in `own`. */
  private readonly common: Uint8Array;

  constructor(
    private readonly query: Terms,
    private readonly vocabulary: Vocabulary,
  ) {
    for (const term of query.termSet) this.enter(vocabulary.termOf(term));
    this.common = new Uint8Array(this.own.length);
  }

  /** Like `covered` of `inner` by the forward, but a word that only resembles counts by its likeness. */
  covered(inner: Terms, rarity: Rarity): number {
    let whole = 0;
    let both = 0;
    for (const term of inner.termSet) {
      whole += rarity(term);
      both += rarity(term) * this.likeness(term);
    }
    return whole === 0 ? 0 : both / whole;
  }

  /** 1 for a term the forward has, the share of common letter pairs (Dice) for one much like it, else 0. */
  private likeness(term: number): number {
    if (this.query.termSet.has(term)) return 1;
    const known = this.known.get(term) ?? this.nearest(this.vocabulary.termOf(term));
    this.known.set(term, known);
    return known;
  }

  private enter(word: string): void {
    const pairs = letterPairs(word);
    const place = this.own.push({ letters: word.length, pairs: pairs.length }) - 1;
    for (const pair of pairs) {
      const list = this.carriers.get(pair);
      if (list === undefined) this.carriers.set(pair, [place]);
      else list.push(place);
    }
  }

  private nearest(word: string): number {
    if (word.length < SHORTEST) return 0;
    const pairs = letterPairs(word);
    const common = this.common.fill(0);
    for (const pair of pairs)
      for (const place of this.carriers.get(pair) ?? []) common[place] = (common[place] ?? 0) + 1;
    let most = 0;
    this.own.forEach((other, place) => {
      if (Math.abs(other.letters - word.length) > LENGTHS_APART) return;
      most = Math.max(most, (2 * (common[place] ?? 0)) / (other.pairs + pairs.length));
    });
    return most >= NEAR ? most : 0;
  }
}
