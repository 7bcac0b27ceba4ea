import { cosine } from './grams.js';
import type { Part, Prepared } from './prepared.js';

/** What a signal may look at: the forward, one candidate, and what is known of words and of all candidates. */
export interface View {
  query: Part;
  candidate: Prepared;
  /** BM25 of the candidate from the index. */
  bm25: number;
  /** How rare a term is in the collection (idf). */
  rarity: (term: string) => number;
  /** How telling a 5-gram is among the candidates. */
  gramRarity: (gram: number) => number;
}

/** One way of looking at a forward and a candidate. To add one: write it here, run `npm run learn`, compare. */
export type Signal = (view: View) => number;

const best = (parts: readonly Part[], measure: (part: Part) => number): number =>
  parts.reduce((most, part) => Math.max(most, measure(part)), 0);

const sum = (terms: Iterable<string>, rarity: (term: string) => number): number => {
  let total = 0;
  for (const term of terms) total += rarity(term);
  return total;
};

/** Share of the rarity of `inner`'s words that `outer` has too, 0 to 1. */
function covered(inner: Part, outer: Part, rarity: (term: string) => number): number {
  const whole = sum(inner.termSet, rarity);
  if (whole === 0) return 0;
  return (
    sum(
      [...inner.termSet].filter((term) => outer.termSet.has(term)),
      rarity,
    ) / whole
  );
}

/** Share of neighbouring pairs of the query's words that stand side by side in the part. */
function pairs(query: Part, part: Part): number {
  if (query.terms.length < 2) return 0;
  const known = new Set(part.terms.slice(1).map((term, at) => `${part.terms[at] ?? ''} ${term}`));
  const asked = query.terms.slice(1).map((term, at) => `${query.terms[at] ?? ''} ${term}`);
  return asked.filter((pair) => known.has(pair)).length / asked.length;
}

/** The rarest words that both have, rarest first. */
function shared({ query, candidate, rarity }: View): number[] {
  return [...query.termSet]
    .filter((term) => candidate.whole.termSet.has(term))
    .map(rarity)
    .sort((a, b) => b - a);
}

const agree = (query: Part, part: Part): number => {
  if (query.numbers.size === 0) return 0;
  return [...query.numbers].filter((number) => part.numbers.has(number)).length / query.numbers.size;
};

export const SIGNALS = {
  bm25: ({ bm25 }) => bm25,
  bm25PerQuery: ({ bm25, query, rarity }) => bm25 / (1 + sum(query.termSet, rarity)),
  gramsWhole: ({ query, candidate, gramRarity }) => cosine(query.grams, candidate.whole.grams, gramRarity),
  gramsHead: ({ query, candidate, gramRarity }) =>
    best(candidate.heads, (head) => cosine(query.grams, head.grams, gramRarity)),
  gramsBody: ({ query, candidate, gramRarity }) => cosine(query.grams, candidate.body.grams, gramRarity),
  gramsForward: ({ query, candidate, gramRarity }) =>
    best(candidate.forwards, (forward) => cosine(query.grams, forward.grams, gramRarity)),
  headCovered: ({ query, candidate, rarity }) =>
    best(candidate.heads, (head) => covered(head, query, rarity)),
  queryInHead: ({ query, candidate, rarity }) =>
    best(candidate.heads, (head) => covered(query, head, rarity)),
  queryCovered: ({ query, candidate, rarity }) => covered(query, candidate.whole, rarity),
  bodyCovered: ({ query, candidate, rarity }) => covered(candidate.body, query, rarity),
  pairsHead: ({ query, candidate }) => best(candidate.heads, (head) => pairs(query, head)),
  pairsWhole: ({ query, candidate }) => pairs(query, candidate.whole),
  rarest: (view) => shared(view)[0] ?? 0,
  secondRarest: (view) => shared(view)[1] ?? 0,
  thirdRarest: (view) => shared(view)[2] ?? 0,
  sharedWords: (view) => Math.log(1 + shared(view).length),
  numbers: ({ query, candidate }) => agree(query, candidate.whole),
  queryWords: ({ query }) => Math.log(1 + query.terms.length),
  headWords: ({ candidate }) => Math.log(1 + (candidate.heads[0]?.terms.length ?? 0)),
  bodyWords: ({ candidate }) => Math.log(1 + candidate.body.terms.length),
} satisfies Record<string, Signal>;

export type SignalName = keyof typeof SIGNALS;
