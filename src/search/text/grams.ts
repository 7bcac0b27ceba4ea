/** Counts of the hashed runs of five letters in a text; blanks between words are letters too. */
export type Grams = ReadonlyMap<number, number>;

const LENGTH = 5;
const BASE = 131;
/** What the first letter of a run is multiplied by: the base, once for each letter after it. */
const OLDEST = BASE ** (LENGTH - 1);

/** Character 5-grams forgive typing errors and affixes: a wrong letter spoils five of them, not the word. */
export function gramsOf(words: readonly string[]): Grams {
  const text = ` ${words.join(' ')} `;
  const found = new Map<number, number>();
  let hash = 0;
  for (let at = 0; at < text.length; at++) {
    // The letter that leaves the run takes its part of the sum with it, so that a run costs one step, not five.
    const leaving = at < LENGTH ? 0 : Math.imul(text.charCodeAt(at - LENGTH), OLDEST);
    hash = (Math.imul(hash - leaving, BASE) + text.charCodeAt(at)) | 0;
    if (at >= LENGTH - 1) found.set(hash, (found.get(hash) ?? 0) + 1);
  }
  return found;
}

/** Texts compared by their 5-grams. A 5-gram that all the texts share says nothing, a rare one much. */
export class GramSpace {
  private readonly carriers = new Map<number, number>();
  private readonly lengths = new Map<Grams, number>();
  /** Rarity by the number of texts that carry a gram. */
  private readonly rarities: readonly number[];

  /** `texts`: what is being compared; rarity is counted among them. */
  constructor(texts: readonly Grams[]) {
    for (const grams of texts)
      for (const gram of grams.keys()) this.carriers.set(gram, (this.carriers.get(gram) ?? 0) + 1);
    const all = texts.length;
    this.rarities = Array.from({ length: all + 1 }, (_, some) => Math.log((all + 1) / (some + 0.5)));
  }

  /** Cosine of two texts, 0 to 1. */
  cosine(a: Grams, b: Grams): number {
    const [small, large] = a.size < b.size ? [a, b] : [b, a];
    let dot = 0;
    for (const [gram, count] of small) {
      const other = large.get(gram);
      if (other === undefined) continue;
      const weight = this.weight(gram, count);
      dot += weight * (count === other ? weight : this.weight(gram, other));
    }
    return dot === 0 ? 0 : dot / (this.length(a) * this.length(b));
  }

  /** Share of the rarity of `inner`'s 5-grams that `outer` has too, 0 to 1. */
  contained(inner: Grams, outer: Grams): number {
    let all = 0;
    let both = 0;
    for (const gram of inner.keys()) {
      const rare = this.rarity(gram);
      all += rare;
      if (outer.has(gram)) both += rare;
    }
    return all === 0 ? 0 : both / all;
  }

  private rarity(gram: number): number {
    return this.rarities[this.carriers.get(gram) ?? 0] ?? 0;
  }

  private weight(gram: number, count: number): number {
    return count === 1 ? this.rarity(gram) : (1 + Math.log(count)) * this.rarity(gram);
  }

  private length(grams: Grams): number {
    const known = this.lengths.get(grams);
    if (known !== undefined) return known;
    let sum = 0;
    for (const [gram, count] of grams) sum += this.weight(gram, count) ** 2;
    this.lengths.set(grams, Math.sqrt(sum));
    return Math.sqrt(sum);
  }
}
