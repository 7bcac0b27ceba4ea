import type { Rarity } from './overlap.js';
import type { Terms } from './prepared.js';

/** Share of letter pairs from which two words count as one word with a slip in it. */
const NEAR = 0.6;

/** Shorter words differ by a letter and mean something else. */
const SHORTEST = 4;
const LENGTHS_APART = 3;

function letterPairs(word: string): Set<string> {
  const marked = `^${word}$`;
  return new Set(Array.from({ length: marked.length - 1 }, (_, at) => marked.slice(at, at + 2)));
}

/** The terms of one forward, ready to be asked which of them a word resembles: typing errors and affixes forgiven. */
export class NearWords {
  private readonly carriers = new Map<string, { term: string; pairs: number }[]>();
  private readonly known = new Map<string, number>();

  constructor(private readonly query: Terms) {
    for (const term of query.termSet) this.enter(term);
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
  private likeness(term: string): number {
    if (this.query.termSet.has(term)) return 1;
    if (term.length < SHORTEST) return 0;
    const known = this.known.get(term) ?? this.nearest(term);
    this.known.set(term, known);
    return known;
  }

  private enter(term: string): void {
    const pairs = letterPairs(term);
    for (const pair of pairs) {
      const list = this.carriers.get(pair);
      if (list === undefined) this.carriers.set(pair, [{ term, pairs: pairs.size }]);
      else list.push({ term, pairs: pairs.size });
    }
  }

  private nearest(word: string): number {
    const pairs = letterPairs(word);
    const common = new Map<string, number>();
    let most = 0;
    for (const pair of pairs)
      for (const { term, pairs: size } of this.carriers.get(pair) ?? []) {
        if (Math.abs(term.length - word.length) > LENGTHS_APART) continue;
        const both = (common.get(term) ?? 0) + 1;
        common.set(term, both);
        most = Math.max(most, (2 * both) / (size + pairs.size));
      }
    return most >= NEAR ? most : 0;
  }
}
