import type { Part, Terms } from './prepared.js';

export type Rarity = (term: string) => number;

function sum(terms: Iterable<string>, rarity: Rarity): number {
  let total = 0;
  for (const term of terms) total += rarity(term);
  return total;
}

/** Rarity of all words that both have. */
export function rarityShared(a: Terms, b: Terms, rarity: Rarity): number {
  return sum(
    [...a.termSet].filter((term) => b.termSet.has(term)),
    rarity,
  );
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
  const inside = new Map<string, number>();
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
function enter(inside: Map<string, number>, inner: Part, term: string): number {
  if (!inner.termSet.has(term)) return 0;
  const times = inside.get(term) ?? 0;
  inside.set(term, times + 1);
  return times === 0 ? 1 : 0;
}

function leave(inside: Map<string, number>, inner: Part, term: string): number {
  if (!inner.termSet.has(term)) return 0;
  const times = inside.get(term) ?? 0;
  inside.set(term, times - 1);
  return times === 1 ? 1 : 0;
}

/** Share of neighbouring pairs of the words of `inner` that stand side by side in `outer`, 0 to 1. */
export function pairsShared(inner: Part, outer: Part): number {
  if (inner.pairs.size === 0) return 0;
  return [...inner.pairs].filter((pair) => outer.pairs.has(pair)).length / inner.pairs.size;
}

/** The rarities of the words that both have, rarest first. */
export function shared(a: Part, b: Part, rarity: Rarity): number[] {
  return [...a.termSet]
    .filter((term) => b.termSet.has(term))
    .map(rarity)
    .sort((x, y) => y - x);
}

/** The rarities of the words of a part that `other` lacks, rarest first: names that disagree. */
export function missing(part: Part | undefined, other: Part, rarity: Rarity): number[] {
  return [...(part?.termSet ?? [])]
    .filter((term) => !other.termSet.has(term))
    .map(rarity)
    .sort((x, y) => y - x);
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
  const times = new Map<string, number>();
  for (const term of part.terms) if (query.termSet.has(term)) times.set(term, (times.get(term) ?? 0) + 1);
  let score = 0;
  for (const [term, count] of times) score += (rarity(term) * count * (k1 + 1)) / (count + held);
  return score;
}
