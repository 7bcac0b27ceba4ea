import type { CandidateTexts } from './retrieval.js';
import { words } from './text/analyse.js';
import { GramSpace, gramsOf } from './text/grams.js';

/** How much the letters count beside the words, and a passage that can answer the question beside both. */
const LETTERS = 0.5;
const ANSWERS = 0.25;

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

/**
 * Orders the best candidates of an archive search: BM25 and the cosine of 5-grams, each as a share of the best,
 * and a little for holding what the question asks for. The scores come back between 0 and 1.
 */
export function rankForSearch(
  question: string,
  candidates: readonly Scored[],
): { id: string; score: number }[] {
  const texts = candidates.map(({ texts: all }) => textOf(all));
  const grams = texts.map((text) => gramsOf(words(text)));
  const space = new GramSpace(grams);
  const asked = gramsOf(words(question));
  const likeness = grams.map((own) => space.cosine(asked, own));
  const alike = sharesOfBest(likeness);
  const strong = sharesOfBest(candidates.map(({ score }) => score));
  const expected = QUESTIONS.find(([asks]) => asks.test(question))?.[1];
  return candidates
    .map(({ texts: { id } }, at) => {
      const answers = expected?.test(texts[at] ?? '') === true ? ANSWERS : 0;
      const score = (strong[at] ?? 0) + LETTERS * (alike[at] ?? 0) + answers;
      return { id, score: score / (1 + LETTERS + ANSWERS) };
    })
    .sort((a, b) => b.score - a.score);
}

function sharesOfBest(values: readonly number[]): number[] {
  const best = Math.max(Number.EPSILON, ...values);
  return values.map((value) => value / best);
}
