import type { SearchDocument } from '../../src/search/index.js';
import { DAMAGES, seeded } from './damage.js';
import { idOf, type Question } from './data-set.js';
import type { Loaded } from './database.js';

/** Shorter texts are no copy of anything. */
const FEWEST_WORDS = 8;

/** Least share of a forward's words that a copy keeps. */
const KEPT = 0.25;

const WAYS = [
  DAMAGES['typing errors in a quarter of the long words'],
  DAMAGES['20 % of the words dropped'],
  DAMAGES['the first three together'],
  DAMAGES['only the first 60 %'],
];

const BATCH = 500;

/** A damaged stretch of a forward, to find the forward by; null when it is too short. */
export function copyOf({ text }: Question, at: number): Question | null {
  if (text.split(/\s+/).length < FEWEST_WORDS) return null;
  const random = seeded(at * 7 + 3);
  const damage = WAYS[at % WAYS.length];
  const all = (damage?.(text, random) ?? text).split(/\s+/);
  const size = Math.ceil(all.length * (KEPT + (1 - KEPT) * random()));
  const start = Math.floor(random() * (all.length - size + 1));
  return { text: all.slice(start, start + size).join(' '), answers: new Set([idOf(String(at))]) };
}

/** Puts forwards into the collection of cases, as the desk remembers them: no headline, only what went round. */
export async function rememberForwards({ source, index }: Loaded, questions: Question[]): Promise<void> {
  const documents = questions.map(asCase);
  for (let at = 0; at < documents.length; at += BATCH) {
    const batch = documents.slice(at, at + BATCH);
    await source.transaction((tx) => index.putMany(tx, 'cases', batch));
  }
  await source.query('vacuum analyze');
}

function asCase({ text }: Question, at: number): SearchDocument {
  const fields = { title: '', claim: '', summary: '', body: '', circulating: [text] };
  return { collection: 'cases', id: idOf(String(at)), fields, links: [] };
}
