import type { EntityManager } from 'typeorm';
import { SAME_FROM, type ExaminedPicture, type PictureIndex } from '../attachments/index.js';
import { words, type SearchIndex } from '../search/index.js';
import { FEWEST_WORDS } from './decision.js';
import { findMatches, type Found, type MatchQuestion } from './matcher.js';
import { normalise } from './normalise/normalise.js';

/** A question that may come with pictures. */
export interface AskedQuestion extends MatchQuestion {
  pictures: readonly ExaminedPicture[];
}

/** The two indexes that are asked: by words, and by looks. */
export interface Indexes {
  index: SearchIndex;
  pictures: PictureIndex;
}

/** Words read in a picture below which they are never the same by themselves: a sign, a name, a wrong letter or two. */
export const FEWEST_READ = 12;
/** So few are stains in a photograph that look like letters: they are not looked up at all. */
const STAINS = 3;
/** Subjects whose pictures look like one asked about. */
const ALIKE_MAX = 5;
/** A picture that is merely like another says as much as an even chance. */
const EVEN_CHANCE = 0.5;

/**
 * What a question with pictures is about. What was typed and each picture's words are looked up by themselves (a few
 * typed words go with the picture they speak of), each picture by its looks, and what was found is laid together.
 */
export async function findWithPictures(
  { index, pictures }: Indexes,
  db: EntityManager,
  question: AskedQuestion,
): Promise<Found> {
  if (question.pictures.length === 0) return findMatches(index, db, question);
  const found: Found[] = [];
  for (const asked of textsOf(question)) {
    const answer = await findMatches(index, db, { ...question, ...asked });
    found.push(asked.enough || answer.decision !== 'same' ? answer : { ...answer, decision: 'similar' });
  }
  for (const picture of question.pictures) {
    const alike = await pictures.resembling(db, question.collection, picture, ALIKE_MAX);
    found.push(byLooks(alike));
  }
  return together(found);
}

interface AskedText {
  text: string;
  links: readonly string[];
  /** Enough words to be told the same by them. */
  enough: boolean;
}

function textsOf({ text, links, pictures }: AskedQuestion): AskedText[] {
  const read = pictures.map((picture) => picture.text).filter((each) => count(each) > STAINS);
  const own = { text, links, enough: true };
  const apart = count(text) >= FEWEST_WORDS;
  const says = apart || links.length > 0 || normalise(text).links.length > 0;
  return [
    ...(says || (read.length === 0 && text !== '') ? [own] : []),
    ...read.map((each) => ({
      text: apart ? each : [text, each].join('\n'),
      links: [],
      enough: count(each) >= FEWEST_READ,
    })),
  ];
}

const count = (text: string): number => words(normalise(text).text).length;

function byLooks(alike: readonly { id: string; likeness: number }[]): Found {
  const [first] = alike;
  const same = first !== undefined && first.likeness >= SAME_FROM;
  const similar = first === undefined ? 'none' : 'similar';
  return {
    decision: same ? 'same' : similar,
    ranked: alike.map(({ id, likeness }) => ({ id, score: likeness >= SAME_FROM ? likeness : EVEN_CHANCE })),
  };
}

/** Who is said to be the same comes first; when two ways name different ones, neither is sure. */
export function together(found: readonly Found[]): Found {
  const sure = new Set(
    found
      .flatMap(({ decision, ranked }) => (decision === 'same' ? ranked.slice(0, 1) : []))
      .map(({ id }) => id),
  );
  const scores = new Map<string, number>();
  for (const { ranked } of found)
    for (const { id, score } of ranked) scores.set(id, Math.max(score, scores.get(id) ?? 0));
  const ranked = [...scores]
    .map(([id, score]) => ({ id, score }))
    .sort((a, b) => Number(sure.has(b.id)) - Number(sure.has(a.id)) || b.score - a.score);
  if (sure.size === 1) return { decision: 'same', ranked };
  const some = sure.size > 1 || found.some(({ decision }) => decision === 'similar');
  return { decision: some ? 'similar' : 'none', ranked };
}
