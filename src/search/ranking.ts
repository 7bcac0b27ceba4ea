import type { CandidateTexts } from './retrieval.js';
import { termsOf, words } from './text/analyse.js';
import { GramSpace } from './text/grams.js';
import { isStopWord } from './text/stop-words.js';

/**
 * How much each way of looking counts beside BM25 (1): the letters; the question's words as they are spelt; its
 * stems in the opening, where a text says what it is about; and whether the passage can answer such a question.
 */
const LETTERS = 0.5;
const SPELT = 0.4;
const OPENS = 0.3;
const ANSWERS = 0.27;
const ALL = 1 + LETTERS + SPELT + OPENS + ANSWERS;

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

/**
 * Orders the best candidates of an archive search by a weighted sum; BM25 and the cosine of 5-grams count as shares
 * of the best. The scores come back between 0 and 1.
 */
export function rankForSearch(
  question: string,
  candidates: readonly Scored[],
): { id: string; score: number }[] {
  const texts = candidates.map(({ texts: all }) => textOf(all));
  const all = texts.map(words);
  const asked = words(question);
  const letters = new GramSpace(asked, all);
  const alike = sharesOfBest(all.map((own) => letters.alike(own).cosine));
  const strong = sharesOfBest(candidates.map(({ score }) => score));
  const shares = sharesIn(asked);
  const expected = QUESTIONS.find(([asks]) => asks.test(question))?.[1];
  return candidates
    .map(({ texts: { id } }, at) => {
      const answers = expected?.test(texts[at] ?? '') === true ? ANSWERS : 0;
      const score = (strong[at] ?? 0) + LETTERS * (alike[at] ?? 0) + shares(all[at] ?? []) + answers;
      return { id, score: score / ALL };
    })
    .sort((a, b) => b.score - a.score);
}

/** What a text's words add to its score: those of the question it has as they are spelt, and in its opening. */
function sharesIn(asked: string[]): (found: readonly string[]) => number {
  const spelt = new Set(asked.filter((word) => !isStopWord(word)));
  const stems = new Set(termsOf(asked));
  return (found) =>
    SPELT * shareOf(spelt, new Set(found)) +
    OPENS * shareOf(stems, new Set(termsOf(found.slice(0, READ)).slice(0, OPENING)));
}

function shareOf(wanted: ReadonlySet<string>, found: ReadonlySet<string>): number {
  return wanted.size === 0 ? 0 : [...wanted].filter((one) => found.has(one)).length / wanted.size;
}

function sharesOfBest(values: readonly number[]): number[] {
  const best = Math.max(Number.EPSILON, ...values);
  return values.map((value) => value / best);
}
