import { BITS } from './print.js';

/** A print is so many words of 32 bits. */
export const WORDS = BITS / 32;

/** Bits in which two prints differ (Hamming), each in a row of words, from a place in it on. */
export function distance(one: Uint32Array, at: number, other: Uint32Array, from: number): number {
  let bits = 0;
  for (let word = 0; word < WORDS; word += 2)
    bits += onesOfTwo(
      (one[at + word] ?? 0) ^ (other[from + word] ?? 0),
      (one[at + word + 1] ?? 0) ^ (other[from + word + 1] ?? 0),
    );
  return bits;
}

/** Counts the ones of twice 32 bits: by pairs and fours, then of both together by bytes (Hacker's Delight, 5-1). */
function onesOfTwo(one: number, other: number): number {
  const fours = byFours(one) + byFours(other);
  const bytes = (fours & 0x0f0f0f0f) + ((fours >>> 4) & 0x0f0f0f0f);
  return Math.imul(bytes, 0x01010101) >>> 24;
}

function byFours(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  return (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
}
