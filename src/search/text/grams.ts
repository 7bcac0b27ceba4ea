/** Counts of the hashed runs of five letters in a text; blanks between words are letters too. */
export type Grams = ReadonlyMap<number, number>;

const LENGTH = 5;

/** Character 5-grams forgive typing errors and affixes: a wrong letter spoils five of them, not the word. */
export function gramsOf(words: readonly string[]): Grams {
  const text = ` ${words.join(' ')} `;
  const found = new Map<number, number>();
  for (let at = 0; at + LENGTH <= text.length; at++) {
    let hash = 0;
    for (let letter = at; letter < at + LENGTH; letter++) hash = (hash * 131 + text.charCodeAt(letter)) | 0;
    found.set(hash, (found.get(hash) ?? 0) + 1);
  }
  return found;
}

/** Texts compared by their 5-grams. A 5-gram that all the texts share says nothing, a rare one much. */
export class GramSpace {
  private readonly carriers = new Map<number, number>();
  private readonly lengths = new Map<Grams, number>();

  /** `texts`: what is being compared; rarity is counted among them. */
  constructor(private readonly texts: readonly Grams[]) {
    for (const grams of texts)
      for (const gram of grams.keys()) this.carriers.set(gram, (this.carriers.get(gram) ?? 0) + 1);
  }

  /** Cosine of two texts, 0 to 1. */
  cosine(a: Grams, b: Grams): number {
    const [small, large] = a.size < b.size ? [a, b] : [b, a];
    let dot = 0;
    for (const [gram, count] of small) {
      const other = large.get(gram);
      if (other !== undefined) dot += this.weight(gram, count) * this.weight(gram, other);
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
    return Math.log((this.texts.length + 1) / ((this.carriers.get(gram) ?? 0) + 0.5));
  }

  private weight(gram: number, count: number): number {
    return (1 + Math.log(count)) * this.rarity(gram);
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
