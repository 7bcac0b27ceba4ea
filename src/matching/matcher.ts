import type { EntityManager } from 'typeorm';
import { terms, type Collection, type Resembling, type SearchIndex } from '../search/index.js';
import { decide, type Decision } from './decision.js';
import { MODEL } from './model/model.js';
import { normalise, type Forward } from './normalise/normalise.js';
import { fingerprint } from './normalise/fingerprint.js';
import { gramRarity } from './signals/grams.js';
import { partOf, prepare, type Part, type Prepared } from './signals/prepared.js';
import { measure, type Measured } from './signals/measure.js';

/** Candidates that are looked at closely; the index has already put the likeliest first. */
const POOL = 60;

/** One document of the index and how likely it is about the forward. */
export interface Ranked {
  id: string;
  /** Probability, 0 to 1. */
  score: number;
}

export interface Verdictless {
  decision: Decision;
  ranked: Ranked[];
}

interface Compared extends Ranked {
  certain: boolean;
}

/**
 * From a text to a decision, stage by stage: normalise, retrieve loosely, measure signals, rank by the learned
 * model, decide. The stages are functions of their own; this is their order.
 */
export async function findMatches(
  index: SearchIndex,
  db: EntityManager,
  question: { collection: Collection; text: string; links: readonly string[] },
): Promise<Verdictless> {
  const forward = normalise([question.text, ...question.links].join('\n'));
  const found = await index.resembling(db, { collection: question.collection, ...forward, limit: POOL });
  if (found.length === 0) return { decision: 'none', ranked: [] };
  const query = partOf(forward.text);
  const measured = await look(index, db, question.collection, { query, found });
  const compared = compare(question.text, forward, found, measured);
  const [first] = compared;
  const finding = {
    probability: first?.score ?? 0,
    certain: first?.certain ?? false,
    words: query.words.length,
  };
  return { decision: decide(finding, MODEL.thresholds), ranked: compared };
}

/** Measures every candidate, with the rarity of all words that occur. */
export async function look(
  index: SearchIndex,
  db: EntityManager,
  collection: Collection,
  { query, found }: { query: Part; found: Resembling[] },
): Promise<Measured[]> {
  const candidates = found.map(({ texts }) => prepare(texts));
  const rarity = await index.rarity(db, collection, [...allTerms(query, candidates)]);
  const grams = gramRarity(candidates.map(({ whole }) => whole.grams));
  return measure(
    candidates.map((candidate, at) => ({
      query,
      candidate,
      bm25: found[at]?.score ?? 0,
      rarity,
      gramRarity: grams,
    })),
  );
}

function* allTerms(query: Part, candidates: Prepared[]): Generator<string> {
  yield* query.terms;
  for (const { whole } of candidates) yield* whole.terms;
}

function compare(raw: string, forward: Forward, found: Resembling[], measured: Measured[]): Compared[] {
  const own = fingerprint(raw);
  const bare = terms(forward.text).length === 0;
  return found
    .map(({ texts }, at) => ({
      id: texts.id,
      score: MODEL.probability(measured, at),
      certain:
        (!bare && texts.circulating.some((text) => fingerprint(text) === own)) ||
        sharesLink(forward, texts.links),
    }))
    .map((one) => (one.certain ? { ...one, score: 1 } : one))
    .sort((a, b) => b.score - a.score);
}

/** A link that is known to have spread one claim settles the matter. */
function sharesLink({ links }: Forward, known: readonly string[]): boolean {
  const canonical = new Set(known.flatMap((link) => normalise(link).links));
  return links.some((link) => canonical.has(link));
}
