import type { EntityManager } from 'typeorm';
import { GramSpace, type Collection, type Resembling, type SearchIndex } from '../search/index.js';
import { decide, type Decision } from './decision.js';
import { judge, judgementInputs, order } from './model/model.js';
import { WEIGHTS } from './model/weights.js';
import { isCertain } from './certain.js';
import { normalise, type Forward } from './normalise/normalise.js';
import { Field } from './signals/field.js';
import { measure, signalOf, type Measured } from './signals/measure.js';
import { NearWords } from './signals/near-words.js';
import { openingOf, partOf, prepare, type Part, type Prepared } from './signals/prepared.js';
import { Telling } from './signals/telling.js';
import { Vocabulary } from './signals/vocabulary.js';

/** Candidates that are looked at closely; the index has already put the likeliest first. */
const POOL = 60;

/** One document of the index and how likely it is about the forward. */
export interface Ranked {
  id: string;
  /** Probability, 0 to 1. */
  score: number;
}

export interface Found {
  decision: Decision;
  ranked: Ranked[];
}

export interface MatchQuestion {
  collection: Collection;
  text: string;
  links: readonly string[];
}

/** Everything known before the model speaks; what `npm run learn` learns from. */
export interface Looked {
  forward: Forward;
  query: Part;
  found: Resembling[];
  measured: Measured[];
}

/**
 * From a text to a decision. The stages: normalise, retrieve loosely, measure signals (these three are `look`),
 * order by the learned ranking, judge the first, decide. What is known word for word needs no model.
 */
export async function findMatches(
  index: SearchIndex,
  db: EntityManager,
  question: MatchQuestion,
): Promise<Found> {
  const { forward, query, found, measured } = await look(index, db, question);
  const ordered = order(WEIGHTS.rank, measured);
  const probability = judge(WEIGHTS.judge, judgementInputs(measured, ordered));
  const [first] = ordered;
  const known = found.filter(({ texts }) => isCertain(forward, texts)).map(({ texts }) => texts.id);
  const likely = ordered.map(({ at, score }) => ({
    id: found[at]?.texts.id ?? '',
    score: probability * Math.exp(score - (first?.score ?? 0)),
  }));
  const ranked = [
    ...known.map((id) => ({ id, score: 1 })),
    ...likely.filter(({ id }) => !known.includes(id)),
  ];
  const finding = {
    probability: found.length === 0 ? 0 : probability,
    certain: known.length > 0,
    words: query.words.length,
    stems: query.termSet.size,
    shared: Math.round(Math.expm1(signalOf(measured[first?.at ?? -1], 'sharedWords'))),
  };
  return { decision: decide(finding, WEIGHTS.thresholds), ranked };
}

/** The first three stages: what the forward says, which documents resemble it, and how. */
export async function look(
  index: SearchIndex,
  db: EntityManager,
  { collection, text, links }: MatchQuestion,
): Promise<Looked> {
  const forward = normalise([text, ...links].join('\n'));
  const vocabulary = new Vocabulary();
  const query = partOf(forward.text, vocabulary);
  const found = await index.resembling(db, { collection, ...forward, limit: POOL });
  const candidates = found.map(({ texts }) => prepare(texts, vocabulary));
  const asked = [...new Set(termsToWeigh(query, candidates))].map((term) => vocabulary.termOf(term));
  const rarity = vocabulary.byNumber(await index.rarity(db, collection, asked));
  const grams = new GramSpace(
    query.words,
    candidates.map(({ whole }) => whole.words),
  );
  const [opening, near] = [openingOf(query, vocabulary), new NearWords(query, vocabulary)];
  const scores = found.map(({ score }) => score);
  const telling = new Telling(forward.text, query, vocabulary);
  const field = new Field(candidates, scores);
  const views = candidates.map((candidate, at) => {
    const own = { candidate, at, bm25: scores[at] ?? 0 };
    return { query, opening, near, telling, field, rarity, grams, ...own };
  });
  return { forward, query, found, measured: measure(views) };
}

function* termsToWeigh(query: Part, candidates: Prepared[]): Generator<number> {
  yield* query.terms;
  for (const { heads } of candidates) for (const head of heads) yield* head.terms;
}
