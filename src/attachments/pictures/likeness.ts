import { distance } from './distance.js';
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

/**
 * How much two pictures resemble each other, 0 to 1. Screens, posters and letters of one make look alike whatever
 * they say: with drawn pictures it is the words that must agree, or at least not be there to disagree.
 */
export function likeness(one: Seen, other: Seen): number {
  const looks = closest(one.prints, other.prints);
  const drawn = [...one.prints, ...other.prints].some((print) => print.drawn);
  const words = agreement(one.grams, other.grams);
  if (words === 'same' || (words !== 'different' && !drawn)) return looks;
  if (words === 'alike' || !drawn) return Math.min(looks, JUST_SIMILAR);
  return words === 'unknown' && looks >= SAME_FROM ? JUST_SIMILAR : 0;
}

/** The likeness of the two views that are most alike: whichever parts the two pictures have in common. */
function closest(ones: readonly Print[], others: readonly Print[]): number {
  let least = BITS;
  for (const one of ones)
    for (const other of others) least = Math.min(least, distance(one.bits, 0, other.bits, 0));
  return 1 - least / BITS;
}
