const LENGTH = 5;
const BASE = 131;
/** What the first letter of a run is multiplied by: the base, once for each letter after it. */
const OLDEST = BASE ** (LENGTH - 1);

/** How alike a text and the one asked about are; all three from 0 to 1. */
export interface Alike {
  cosine: number;
  /** Share of the rarity of the text's 5-grams that the asked text has too. */
  textInAsked: number;
  /** Share of the rarity of the asked text's 5-grams that the text has too. */
  askedInText: number;
}

/** The 5-grams of one text, each once, and how often each stands in it. */
interface Grams {
  numbers: readonly number[];
  times: readonly number[];
}

/**
 * Texts compared by their 5-grams with one text that is asked about. Character 5-grams forgive typing errors and
 * affixes: a wrong letter spoils five of them, not the word. One that all the texts share says nothing, a rare one much.
 */
export class GramSpace {
  private readonly numbers: GramNumbers;
  /** Scratch for one text: how often each numbered gram stood in it; all zero between texts. */
  private readonly counter: number[] = [];
  private readonly taken = new Map<readonly string[], Grams>();
  private readonly known = new Map<readonly string[], Alike>();
  /** By a gram's number: how rare it is among the texts, and what it weighs in the asked one (0: it lacks it). */
  private readonly rarities: readonly number[];
  private readonly asked: readonly number[];
  private readonly unseen: number;
  private readonly askedLength: number;
  private readonly askedRarity: number;

  /** The words of the asked text and of those it is compared with; rarity is counted among these. */
  constructor(asked: readonly string[], texts: readonly (readonly string[])[]) {
    this.numbers = new GramNumbers();
    const carriers: number[] = [];
    for (const text of texts)
      for (const gram of this.gramsOf(text).numbers) carriers[gram] = (carriers[gram] ?? 0) + 1;
    const all = texts.length;
    const byCarriers = Array.from({ length: all + 1 }, (_, some) => Math.log((all + 1) / (some + 0.5)));
    this.unseen = byCarriers[0] ?? 0;
    this.rarities = carriers.map((some) => byCarriers[some] ?? 0);
    const own = this.gramsOf(asked);
    const weights = own.numbers.map((gram, at) => weight(own.times[at] ?? 1, this.rarity(gram)));
    this.askedLength = Math.sqrt(weights.reduce((sum, one) => sum + one * one, 0));
    this.askedRarity = own.numbers.reduce((sum, gram) => sum + this.rarity(gram), 0);
    const byNumber = Array.from({ length: this.numbers.size }, () => 0);
    own.numbers.forEach((gram, at) => (byNumber[gram] = weights[at] ?? 0));
    this.asked = byNumber;
  }

  /** Compares a text, given by its words, with the asked one. Asking again about the same words costs nothing. */
  alike(text: readonly string[]): Alike {
    const known = this.known.get(text) ?? this.compare(this.gramsOf(text));
    this.known.set(text, known);
    return known;
  }

  private compare({ numbers, times }: Grams): Alike {
    let [dot, squares, all, both] = [0, 0, 0, 0];
    for (let at = 0; at < numbers.length; at++) {
      const gram = numbers[at] ?? 0;
      const rare = this.rarity(gram);
      const own = weight(times[at] ?? 1, rare);
      const asked = this.asked[gram] ?? 0;
      squares += own * own;
      all += rare;
      if (asked === 0) continue;
      dot += own * asked;
      both += rare;
    }
    return {
      cosine: share(dot, Math.sqrt(squares) * this.askedLength),
      textInAsked: share(both, all),
      askedInText: share(both, this.askedRarity),
    };
  }

  private rarity(gram: number): number {
    return this.rarities[gram] ?? this.unseen;
  }

  private gramsOf(words: readonly string[]): Grams {
    const found = this.taken.get(words) ?? this.takeApart(` ${words.join(' ')} `);
    this.taken.set(words, found);
    return found;
  }

  private takeApart(text: string): Grams {
    const numbers: number[] = [];
    const { counter } = this;
    let hash = 0;
    for (let at = 0; at < text.length; at++) {
      // The letter that leaves the run takes its part of the sum with it, so that a run costs one step, not five.
      const leaving = at < LENGTH ? 0 : Math.imul(text.charCodeAt(at - LENGTH), OLDEST);
      hash = (Math.imul(hash - leaving, BASE) + text.charCodeAt(at)) | 0;
      if (at < LENGTH - 1) continue;
      const gram = this.numbers.of(hash);
      const before = counter[gram] ?? 0;
      if (before === 0) numbers.push(gram);
      counter[gram] = before + 1;
    }
    const times = numbers.map((gram) => counter[gram] ?? 0);
    for (const gram of numbers) counter[gram] = 0;
    return { numbers, times };
  }
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

const weight = (times: number, rarity: number): number =>
  times === 1 ? rarity : (1 + Math.log(times)) * rarity;

/** Knuth's multiplier: spreads hashes that differ little over the whole table. */
const SPREAD = 0x9e3779b1;

/** Gives every hashed gram a small number, in the order they come. A table with open addressing, half full at most. */
class GramNumbers {
  size = 0;
  private bits = 15;
  private hashes = new Int32Array(2 ** this.bits);
  /** The gram's number and one; 0 where the table is free. */
  private entries = new Int32Array(2 ** this.bits);

  of(hash: number): number {
    const place = this.placeOf(hash);
    const entry = this.entries[place] ?? 0;
    if (entry !== 0) return entry - 1;
    this.size += 1;
    this.hashes[place] = hash;
    this.entries[place] = this.size;
    if (this.size * 2 > this.entries.length) this.widen();
    return this.size - 1;
  }

  /** Where a hash stands, or where it may be put. */
  private placeOf(hash: number): number {
    const last = this.entries.length - 1;
    let place = Math.imul(hash, SPREAD) >>> (32 - this.bits);
    while (this.entries[place] !== 0 && this.hashes[place] !== hash) place = (place + 1) & last;
    return place;
  }

  private widen(): void {
    const [hashes, entries] = [this.hashes, this.entries];
    this.bits += 1;
    this.hashes = new Int32Array(2 ** this.bits);
    this.entries = new Int32Array(2 ** this.bits);
    entries.forEach((entry, at) => {
      if (entry === 0) return;
      const hash = hashes[at] ?? 0;
      const place = this.placeOf(hash);
      this.hashes[place] = hash;
      this.entries[place] = entry;
    });
  }
}
