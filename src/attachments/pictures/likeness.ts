import { agreement } from './grams.js';
import { BITS, type Print } from './print.js';

/** Likeness from which two pictures are the same, and from which one is worth showing beside the other. */
export const SAME_FROM = 0.9;
export const SIMILAR_FROM = 0.8;
/** As much as can be said of pictures that look the same while their words differ or cannot be read. */
const JUST_SIMILAR = SAME_FROM - 0.01;

/** A picture with what was read in it. */
export interface Seen {
  prints: readonly Print[];
  grams: readonly number[];
}

/** Bits per view, packed for comparing. */
type Packed = Uint32Array[];

const WORDS = BITS / 32;

/**
 * How much two pictures resemble each other, 0 to 1. Screens, posters and letters of one make look alike whatever
 * they say: with drawn pictures it is the words that must agree, or at least not be there to disagree.
 */
export function likeness(one: Seen, other: Seen): number {
  const looks = closest(packed(one.prints), packed(other.prints));
  const drawn = [...one.prints, ...other.prints].some((print) => print.drawn);
  const words = agreement(one.grams, other.grams);
  if (words === 'same' || (words === 'unknown' && !drawn)) return looks;
  if (!drawn) return Math.min(looks, JUST_SIMILAR);
  return words === 'unknown' && looks >= SAME_FROM ? JUST_SIMILAR : 0;
}

const packed = (prints: readonly Print[]): Packed =>
  prints.map(({ bits }) =>
    Uint32Array.from({ length: WORDS }, (_, word) =>
      Number.parseInt(bits.slice(word * 32, word * 32 + 32), 2),
    ),
  );

/** The likeness of the two views that are most alike: whichever parts the two pictures have in common. */
function closest(ones: Packed, others: Packed): number {
  let least = BITS;
  for (const one of ones) for (const other of others) least = Math.min(least, distance(one, other));
  return 1 - least / BITS;
}

/** Bits that differ (Hamming). */
function distance(one: Uint32Array, other: Uint32Array): number {
  let bits = 0;
  for (let word = 0; word < WORDS; word += 1) bits += ones((one[word] ?? 0) ^ (other[word] ?? 0));
  return bits;
}

/** Counts the ones of 32 bits: by pairs, fours and bytes at once (Hacker's Delight, 5-1). */
function ones(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
