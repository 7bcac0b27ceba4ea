const LENGTH = 5;
const BASE = 131;
/** What the first letter of a run is multiplied by: the base, once for each letter after it. */
const OLDEST = BASE ** (LENGTH - 1);

/** Knuth's multiplier: spreads hashes that differ little over the whole table. */
const SPREAD = 0x9e3779b1;

/** The 5-grams of one text by their numbers, each once, and how often each stands in it. */
export interface Grams {
  numbers: Int32Array;
  times: Int32Array;
}

/** Tells the runs of five letters in texts apart by small numbers, given in the order they are first met. */
export class GramNumbers {
  size = 0;
  private bits = 16;
  /** A table with open addressing, half full at most. In pairs: a hash, and its number and one (0: a free place). */
  private table = new Int32Array(2 * 2 ** this.bits);
  /** By number: how often it stood in the text that is being counted; all zero between texts. */
  private counter = new Int32Array(2 ** (this.bits - 1));

  count(text: string): Grams {
    const numbers = new Int32Array(text.length);
    let [found, hash] = [0, 0];
    for (let at = 0; at < text.length; at++) {
      // The letter that leaves the run takes its part of the sum with it, so that a run costs one step, not five.
      const leaving = at < LENGTH ? 0 : Math.imul(text.charCodeAt(at - LENGTH), OLDEST);
      hash = (Math.imul(hash - leaving, BASE) + text.charCodeAt(at)) | 0;
      if (at < LENGTH - 1) continue;
      const gram = this.numberOf(hash);
      const before = this.counter[gram] ?? 0;
      if (before === 0) numbers[found++] = gram;
      this.counter[gram] = before + 1;
    }
    return this.taken(numbers.subarray(0, found));
  }

  private taken(numbers: Int32Array): Grams {
    const times = new Int32Array(numbers.length);
    for (let at = 0; at < numbers.length; at++) {
      const gram = numbers[at] ?? 0;
      times[at] = this.counter[gram] ?? 0;
      this.counter[gram] = 0;
    }
    return { numbers, times };
  }

  private numberOf(hash: number): number {
    const place = this.placeOf(hash);
    const entry = this.table[place + 1] ?? 0;
    if (entry !== 0) return entry - 1;
    this.table[place] = hash;
    this.table[place + 1] = ++this.size;
    if (this.size === this.counter.length) this.widen();
    return this.size - 1;
  }

  /** Where a hash stands, or where it may be put. */
  private placeOf(hash: number): number {
    const last = this.table.length - 1;
    let place = (Math.imul(hash, SPREAD) >>> (32 - this.bits)) * 2;
    while (this.table[place + 1] !== 0 && this.table[place] !== hash) place = (place + 2) & last;
    return place;
  }

  private widen(): void {
    const { table, counter } = this;
    this.bits += 1;
    this.table = new Int32Array(2 * table.length);
    this.counter = new Int32Array(2 * counter.length);
    this.counter.set(counter);
    for (let at = 0; at < table.length; at += 2) {
      if (table[at + 1] === 0) continue;
      const place = this.placeOf(table[at] ?? 0);
      this.table[place] = table[at] ?? 0;
      this.table[place + 1] = table[at + 1] ?? 0;
    }
  }
}
