import type { EntityManager } from 'typeorm';
import { words } from '../text/analyse.js';
import { stem } from '../text/stem.js';
import type { Collection } from '../search-document.js';
import { SHORTEST_GUESS, oneSlipAway, slipsBetween } from './spelling.js';

/**
 * What the collection's own words are good for besides looking them up. Every read goes through the key
 * (collection, word) and has a bound, so that none grows with the archive.
 */
const KNOWN = `select word, documents from search_terms where collection = $1 and word = any($2)`;

/** Words lie in byte order, so those with one beginning lie side by side; the most used of the first READ of them. */
const BEGINNING = `
  select word, documents from (
    select word, documents from search_terms
    where collection = $1 and word >= $2::text and word < $2::text || '~' order by word limit $3) near
  where word !~ '[=:]' order by documents desc, word limit $4`;

const READ = 2_000;

/** How many words one beginning stands for. */
const ENDINGS = 8;
const SHORTEST_BEGINNING = 3;

/** Two slips are guessed only in a long word, among words that begin alike. */
const LONG_WORD = 7;
const SAME_BEGINNING = 3;

interface Entry {
  word: string;
  documents: number;
}

/** How many documents carry each of these terms; a term that none carries is left out. */
export async function known(
  db: EntityManager,
  collection: Collection,
  asked: readonly string[],
): Promise<Map<string, number>> {
  const rows = await db.query<Entry[]>(KNOWN, [collection, [...new Set(asked)]]);
  return new Map(rows.map(({ word, documents }) => [word, documents]));
}

/** Terms that an unfinished word may become, the most used first. */
export async function endings(
  db: EntityManager,
  collection: Collection,
  beginning: string,
): Promise<string[]> {
  const starts = [...new Set([beginning, stem(beginning)])];
  for (const start of starts.filter(({ length }) => length >= SHORTEST_BEGINNING)) {
    const rows = await db.query<Entry[]>(BEGINNING, [collection, start, READ, ENDINGS]);
    if (rows.length > 0) return rows.map(({ word }) => word);
  }
  return [];
}

/** The collection's word that was most likely meant by one it does not have; `null` when none is near. */
export async function meant(db: EntityManager, collection: Collection, word: string): Promise<string | null> {
  if (word.length < SHORTEST_GUESS || !/^[a-z]+$/.test(word)) return null;
  return (await oneSlip(db, collection, word)) ?? (await twoSlips(db, collection, word));
}

/** People seldom miss the first letter, and a word's own ending is seldom the slip. */
const FIRST_LETTER = 0.1;
const PLAIN = 1.25;

async function oneSlip(db: EntityManager, collection: Collection, word: string): Promise<string | null> {
  const others = oneSlipAway(word).map((other) => ({ other, root: stem(other) }));
  const documents = await known(
    db,
    collection,
    others.map(({ root }) => root),
  );
  let best: string | null = null;
  let most = 0;
  others.forEach(({ other, root }, place) => {
    const first = other[0] === word[0] ? 1 : FIRST_LETTER;
    const plain = other === root ? PLAIN : 1;
    // Of equally used words the likelier slip wins: it comes earlier.
    const weight = Math.log1p(documents.get(root) ?? 0) * first * plain * (1 - place / (4 * others.length));
    if (weight > most) [best, most] = [other, weight];
  });
  return best;
}

async function twoSlips(db: EntityManager, collection: Collection, word: string): Promise<string | null> {
  if (word.length < LONG_WORD) return null;
  const root = stem(word);
  const near = await db.query<Entry[]>(BEGINNING, [collection, root.slice(0, SAME_BEGINNING), READ, READ]);
  const term = near.find((entry) => slipsBetween(root, entry.word, 2) <= 2)?.word;
  return term === undefined ? null : asPrinted(db, collection, term);
}

/** The dictionary holds stems; one published text shows the word in full. */
const ONE_TEXT = `
  select concat_ws(' ', d.title, d.claim, d.summary, d.body) as text
  from search_terms t
    cross join lateral (
      select doc from search_postings p where p.term = t.id order by tier desc, doc desc limit 1) newest
    join search_documents d on d.no = newest.doc
  where t.collection = $1 and t.word = $2`;

/** A word with this stem as it is printed; `null` when only forwards have it, which are not for showing. */
async function asPrinted(db: EntityManager, collection: Collection, term: string): Promise<string | null> {
  const [row] = await db.query<{ text: string }[]>(ONE_TEXT, [collection, term]);
  return words(row?.text ?? '').find((word) => stem(word) === term) ?? null;
}
