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

/** How telling a 5-gram is among these texts: those that all of them share say nothing. */
export function gramRarity(texts: readonly Grams[]): (gram: number) => number {
  const carriers = new Map<number, number>();
  for (const grams of texts)
    for (const gram of grams.keys()) carriers.set(gram, (carriers.get(gram) ?? 0) + 1);
  return (gram) => Math.log((texts.length + 1) / ((carriers.get(gram) ?? 0) + 0.5));
}

type Rarity = (gram: number) => number;

const weight = (count: number, rarity: number): number => (1 + Math.log(count)) * rarity;

/** Length of a text's vector; the texts compared share one `rarity`. */
export function lengthOf(grams: Grams, rarity: Rarity): number {
  let sum = 0;
  for (const [gram, count] of grams) sum += weight(count, rarity(gram)) ** 2;
  return Math.sqrt(sum);
}

/** Cosine of two texts, 0 to 1. */
export function cosine(a: Grams, b: Grams, rarity: Rarity): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let dot = 0;
  for (const [gram, count] of small) {
    const other = large.get(gram);
    if (other !== undefined) dot += weight(count, rarity(gram)) * weight(other, rarity(gram));
  }
  return dot === 0 ? 0 : dot / (lengthOf(a, rarity) * lengthOf(b, rarity));
}
