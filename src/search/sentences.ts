import { terms } from './text/analyse.js';

/** Where a sentence ends, and the letters of a text whose sentences are looked at. */
const SENTENCE_END = /(?<=[.!?])\s+(?=["“]?\p{Lu})/u;
const READ = 4_000;

/** Where a text speaks of what was asked; both from 0 to 1. */
export interface Spoken {
  /** Share of the rarity of the question's stems that one sentence has: the fullest. */
  sentence: number;
  /** 1 when the text begins with one of them, less the later the first comes. */
  early: number;
}

/** What one sentence has of the question, and the stems that stand before its first. */
interface Sentence {
  has: ReadonlySet<string>;
  before: number;
}

/** For each text where it speaks of the question. How rare a stem is counts among these texts. */
export function spokenIn(texts: readonly string[], asked: ReadonlySet<string>): Spoken[] {
  const all = texts.map((text) => sentencesOf(text, asked));
  const rarity = rarityAmong(all, asked);
  const whole = sumOf(asked, rarity);
  return all.map((sentences) => ({
    sentence: Math.max(0, ...sentences.map(({ has }) => sumOf(has, rarity))) / whole,
    early: Math.max(0, ...sentences.map(({ before }) => 1 / (1 + before))),
  }));
}

/** The sentences that have something of the question. */
function sentencesOf(text: string, asked: ReadonlySet<string>): Sentence[] {
  const found: Sentence[] = [];
  let before = 0;
  for (const sentence of text.slice(0, READ).split(SENTENCE_END)) {
    const own = terms(sentence);
    const first = own.findIndex((term) => asked.has(term));
    if (first >= 0)
      found.push({ has: new Set(own.filter((term) => asked.has(term))), before: before + first });
    before += own.length;
  }
  return found;
}

function rarityAmong(texts: readonly Sentence[][], asked: ReadonlySet<string>): (stem: string) => number {
  const carriers = new Map([...asked].map((stem) => [stem, 0]));
  for (const sentences of texts)
    for (const stem of new Set(sentences.flatMap(({ has }) => [...has])))
      carriers.set(stem, (carriers.get(stem) ?? 0) + 1);
  return (stem) => Math.log((texts.length + 1) / ((carriers.get(stem) ?? 0) + 0.5));
}

/** Above 0, whatever is summed up: a stem that all texts have still has a little rarity. */
function sumOf(stems: ReadonlySet<string>, rarity: (stem: string) => number): number {
  let sum = Number.EPSILON;
  for (const stem of stems) sum += rarity(stem);
  return sum;
}
