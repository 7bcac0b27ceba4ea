import type { CandidateTexts } from './retrieval.js';
import { spokenIn } from './sentences.js';
import { termsOf, words } from './text/analyse.js';
import { GramSpace } from './text/grams.js';
import { isStopWord } from './text/stop-words.js';

/** The ways of looking at a candidate, each from 0 to 1, and how much each counts. */
const WEIGHTS = {
  /** BM25, as a share of the best. */
  bm25: 1,
  /** Cosine of 5-grams, as a share of the best. */
  letters: 0.35,
  /** 5-grams of the question that the text has. */
  asked: 0.5,
  /** Words of the question that the text has as they are spelt. */
  spelt: 0.15,
  /** Stems of the question in the opening, where a text says what it is about. */
  opening: 0.3,
  /** How early the text comes to them. */
  early: 0.22,
  /** How many of them one sentence has. */
  sentence: 0.37,
  /** 1 when the text holds what such a question asks for. */
  answers: 0.27,
};
type Way = keyof typeof WEIGHTS;
const WAYS = Object.keys(WEIGHTS).filter((name): name is Way => name in WEIGHTS);

const ALL = Object.values(WEIGHTS).reduce((sum, weight) => sum + weight, 0);

/** Stems of an opening, and words that are read to find them. */
const OPENING = 8;
const READ = 24;

/** What a passage must hold to answer a question that begins so. */
const QUESTIONS: readonly (readonly [RegExp, RegExp])[] = [
  [/\b(?:kapan|(?:tahun|tanggal|bulan|abad) (?:ke)?berapa)/i, /\b(?:1\d{3}|20\d{2})\b/],
  [/\b(?:se)?berapa/i, /\d/],
];

/** One candidate with its BM25. */
export interface Scored {
  texts: CandidateTexts;
  score: number;
}

const textOf = ({ title, claim, summary, body, circulating }: CandidateTexts): string =>
  [...new Set([title, claim, summary, body, ...circulating])].join(' ');

/** Orders the best candidates of an archive search by a weighted sum. The scores come back between 0 and 1. */
export function rankForSearch(
  question: string,
  candidates: readonly Scored[],
): { id: string; score: number }[] {
  const looked = lookedAt(question, candidates);
  const score = (at: number): number =>
    looked.reduce((sum, { weight, of }) => sum + weight * (of[at] ?? 0), 0);
  return candidates
    .map(({ texts: { id } }, at) => ({ id, score: score(at) / ALL }))
    .sort((a, b) => b.score - a.score);
}

/** Every way of looking, with what it says of each candidate. */
function lookedAt(question: string, candidates: readonly Scored[]): { weight: number; of: number[] }[] {
  const texts = candidates.map(({ texts: all }) => textOf(all));
  const found = texts.map(words);
  const asked = words(question);
  const stems = new Set(termsOf(asked));
  const spelt = new Set(asked.filter((word) => !isStopWord(word)));
  const letters = new GramSpace(asked, found);
  const alike = found.map((own) => letters.alike(own));
  const spoken = spokenIn(texts, stems);
  const expected = QUESTIONS.find(([asks]) => asks.test(question))?.[1];
  const ways: Record<Way, number[]> = {
    bm25: sharesOfBest(candidates.map(({ score }) => score)),
    letters: sharesOfBest(alike.map(({ cosine }) => cosine)),
    asked: alike.map(({ askedInText }) => askedInText),
    spelt: found.map((own) => shareOf(spelt, new Set(own))),
    opening: found.map((own) => shareOf(stems, openingOf(own))),
    early: spoken.map(({ early }) => early),
    sentence: spoken.map(({ sentence }) => sentence),
    answers: texts.map((text) => Number(expected?.test(text) === true)),
  };
  return WAYS.map((way) => ({ weight: WEIGHTS[way], of: ways[way] }));
}

const openingOf = (found: readonly string[]): Set<string> =>
  new Set(termsOf(found.slice(0, READ)).slice(0, OPENING));

function shareOf(wanted: ReadonlySet<string>, found: ReadonlySet<string>): number {
  return wanted.size === 0 ? 0 : [...wanted].filter((one) => found.has(one)).length / wanted.size;
}

function sharesOfBest(values: readonly number[]): number[] {
  const best = Math.max(Number.EPSILON, ...values);
  return values.map((value) => value / best);
}
