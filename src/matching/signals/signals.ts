import type { GramSpace } from '../../search/index.js';
import {
  bm25Of,
  covered,
  missing,
  pairsShared,
  rarityShared,
  shared,
  windowCovered,
  type Rarity,
} from './overlap.js';
import type { Field } from './field.js';
import type { NearWords } from './near-words.js';
import type { Part, Prepared, Terms } from './prepared.js';
import { weighed, type Telling } from './telling.js';

/** What a signal may look at: the forward, one candidate, and what is known of words and of all candidates. */
export interface View {
  query: Part;
  /** How the forward begins. */
  opening: Terms;
  /** The forward's words, to be found again where they are spelt a little differently. */
  near: NearWords;
  /** How the forward tells it. */
  telling: Telling;
  candidate: Prepared;
  /** All candidates together, and the candidate's place among them. */
  field: Field;
  at: number;
  /** BM25 of the candidate from the index. */
  bm25: number;
  /** How rare a term is in the collection (idf). */
  rarity: Rarity;
  /** 5-grams compared with the forward's, and how telling each is among the candidates. */
  grams: GramSpace;
}

/** One way of looking at a forward and a candidate. To add one: write it here, run `npm run learn`, compare. */
export type Signal = (view: View) => number;

const best = (parts: readonly Part[], measure: (part: Part) => number): number =>
  parts.reduce((most, part) => Math.max(most, measure(part)), 0);

export const SIGNALS = {
  // words, by rarity
  bm25: ({ bm25 }) => bm25,
  bm25PerQuery: ({ bm25, query, rarity }) => bm25 / (1 + rarityShared(query, query, rarity)),
  headShared: ({ query, candidate, rarity }) =>
    best(candidate.heads, (head) => rarityShared(head, query, rarity)),
  headCovered: ({ query, candidate, rarity }) =>
    best(candidate.heads, (head) => covered(head, query, rarity)),
  headWindow: ({ query, candidate, rarity }) =>
    best(candidate.heads, (head) => windowCovered(head, query, rarity)),
  queryInHead: ({ query, candidate, rarity }) =>
    best(candidate.heads, (head) => covered(query, head, rarity)),
  queryCovered: ({ query, candidate, rarity }) => covered(query, candidate.whole, rarity),
  bm25Head: ({ query, candidate, rarity }) =>
    best(candidate.heads, (head) => bm25Of(query, head, rarity, { k1: 0.5, b: 0.3, usual: 9 })),
  bm25Body: ({ query, candidate, rarity }) =>
    bm25Of(query, candidate.body, rarity, { k1: 1.2, b: 0.75, usual: 60 }),
  bodyWindow: ({ query, candidate, rarity }) => windowCovered(query, candidate.body, rarity),
  // words that may be mistyped
  headNear: ({ near, candidate, rarity }) => best(candidate.heads, (head) => near.covered(head, rarity)),
  // how both begin
  headCoveredByOpening: ({ opening, candidate, rarity }) =>
    best(candidate.heads, (head) => covered(head, opening, rarity)),
  headSharedWithOpening: ({ opening, candidate, rarity }) =>
    best(candidate.heads, (head) => rarityShared(head, opening, rarity)),
  openingCovered: ({ opening, candidate, rarity }) => covered(opening, candidate.whole, rarity),
  // how the forward tells it
  headRepeated: ({ telling, candidate, rarity }) =>
    best(candidate.heads, (head) => telling.repeats(head, rarity)),
  headEarly: ({ telling, candidate, rarity }) => best(candidate.heads, (head) => telling.early(head, rarity)),
  headSentence: ({ telling, candidate, rarity }) =>
    best(candidate.heads, (head) => telling.likestSentence(head, rarity)),
  // beside the other candidates
  headTelling: ({ query, candidate, rarity, field }) =>
    best(candidate.heads, (head) => covered(head, query, (term) => rarity(term) * field.rarity(term))),
  headExpected: ({ query, candidate, rarity, field, at }) =>
    best(candidate.heads, (head) =>
      weighed(head, rarity, (term) => (query.termSet.has(term) ? 1 : field.expected(term, at))),
    ),
  // letters
  gramsWhole: ({ candidate: { whole, forwards }, grams }) =>
    best([whole, ...forwards], ({ words }) => grams.alike(words).cosine),
  gramsHead: ({ candidate, grams }) => best(candidate.heads, ({ words }) => grams.alike(words).cosine),
  gramsBody: ({ candidate, grams }) => grams.alike(candidate.body.words).cosine,
  gramsQuote: ({ candidate, grams }) => best(candidate.quotes, ({ words }) => grams.alike(words).cosine),
  queryGramsInWhole: ({ candidate, grams }) => grams.alike(candidate.whole.words).askedInText,
  headGramsInQuery: ({ candidate, grams }) =>
    best(candidate.heads, ({ words }) => grams.alike(words).textInAsked),
  // order
  pairsWhole: ({ query, candidate }) => pairsShared(query, candidate.whole),
  pairsHead: ({ query, candidate }) => best(candidate.heads, (head) => pairsShared(head, query)),
  // the most telling words that both have, and that one of them lacks
  rarest: (view) => shared(view.query, view.candidate.whole, view.rarity)[0] ?? 0,
  thirdRarest: (view) => shared(view.query, view.candidate.whole, view.rarity)[2] ?? 0,
  sharedWords: (view) => Math.log(1 + shared(view.query, view.candidate.whole, view.rarity).length),
  headLacks: ({ query, candidate: { heads }, rarity }) => missing(heads[0], query, rarity)[0] ?? 0,
  headLacksToo: ({ query, candidate: { heads }, rarity }) => missing(heads[0], query, rarity)[1] ?? 0,
  queryLacks: ({ query, candidate: { whole }, rarity }) => missing(query, whole, rarity)[0] ?? 0,
  // how much there is to compare
  queryWords: ({ query }) => Math.log(1 + query.terms.length),
  headWords: ({ candidate }) => Math.log(1 + (candidate.heads[0]?.terms.length ?? 0)),
  bodyWords: ({ candidate }) => Math.log(1 + candidate.body.terms.length),
} satisfies Record<string, Signal>;

export type SignalName = keyof typeof SIGNALS;
