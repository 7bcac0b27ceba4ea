import type { Part, Terms } from './prepared.js';

/** By a term's number: how rare it is (idf). */
export type Rarity = (term: number) => number;

function sum(terms: Iterable<number>, rarity: Rarity): number {
  let total = 0;
  for (const term of terms) total += rarity(term);
  return total;
}

/** Rarity of all words that both have. */
export function rarityShared(a: Terms, b: Terms, rarity: Rarity): number {
  let total = 0;
  for (const term of a.termSet) if (b.termSet.has(term)) total += rarity(term);
  return total;
}

/** Share of the rarity of `inner`'s words that `outer` has too, 0 to 1. */
export function covered(inner: Terms, outer: Terms, rarity: Rarity): number {
  const whole = sum(inner.termSet, rarity);
  return whole === 0 ? 0 : rarityShared(inner, outer, rarity) / whole;
}

/**
 * Like `covered`, but the words must stand together: the best stretch of `outer` twice as long as `inner`.
 * A long forward touches the words of many headlines, scattered.
 */
export function windowCovered(inner: Part, outer: Part, rarity: Rarity): number {
  const whole = sum(inner.termSet, rarity);
  if (whole === 0) return 0;
  const size = inner.terms.length * 2;
  const inside = new Map<number, number>();
  let now = 0;
  let most = 0;
  outer.terms.forEach((term, at) => {
    now += enter(inside, inner, term) * rarity(term);
    const left = outer.terms[at - size];
    if (left !== undefined) now -= leave(inside, inner, left) * rarity(left);
    most = Math.max(most, now);
  });
  return most / whole;
}

/** 1 when the word is one of `inner`'s and new in the window, else 0. */
function enter(inside: Map<number, number>, inner: Part, term: number): number {
  if (!inner.termSet.has(term)) return 0;
  const times = inside.get(term) ?? 0;
  inside.set(term, times + 1);
  return times === 0 ? 1 : 0;
}

function leave(inside: Map<number, number>, inner: Part, term: number): number {
  if (!inner.termSet.has(term)) return 0;
  const times = inside.get(term) ?? 0;
  inside.set(term, times - 1);
  return times === 1 ? 1 : 0;
}

/** Share of neighbouring pairs of the words of `inner` that stand side by side in `outer`, 0 to 1. */
export function pairsShared(inner: Part, outer: Part): number {
  let both = 0;
  for (const pair of inner.pairs) if (outer.pairs.has(pair)) both += 1;
  return inner.pairs.size === 0 ? 0 : both / inner.pairs.size;
}

/** The rarities of the words that both have, rarest first. */
export function shared(a: Terms, b: Terms, rarity: Rarity): Float64Array {
  return raritiesOf(a, rarity, (term) => b.termSet.has(term));
}

/** The rarities of the words of a part that `other` lacks, rarest first: names that disagree. */
export function missing(part: Terms | undefined, other: Terms, rarity: Rarity): Float64Array {
  return raritiesOf(part, rarity, (term) => !other.termSet.has(term));
}

function raritiesOf(
  part: Terms | undefined,
  rarity: Rarity,
  counts: (term: number) => boolean,
): Float64Array {
  const found: number[] = [];
  for (const term of part?.termSet ?? []) if (counts(term)) found.push(rarity(term));
  return Float64Array.from(found).sort().reverse();
}

/** How fast a word's repeats stop counting, how much a long part is held back, and which length is usual. */
export interface Saturation {
  k1: number;
  b: number;
  usual: number;
}

/** BM25 of one part by itself, with each word of the query counted once. */
export function bm25Of(query: Terms, part: Terms, rarity: Rarity, { k1, b, usual }: Saturation): number {
  const held = k1 * (1 - b + (b * part.terms.length) / usual);
  const times = new Map<number, number>();
  for (const term of part.terms) if (query.termSet.has(term)) times.set(term, (times.get(term) ?? 0) + 1);
  let score = 0;
  for (const [term, count] of times) score += (rarity(term) * count * (k1 + 1)) / (count + held);
  return score;
}
