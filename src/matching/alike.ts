import type { EntityManager } from 'typeorm';
import { termsOf, words, type CandidateTexts } from '../search/index.js';
import { isCertain, sharesLink } from './certain.js';
import { normalise, type Forward } from './normalise/normalise.js';
import { findWithPictures, type AskedQuestion, type Indexes } from './pictures.js';

/** Why one thing resembles another, the strongest first. */
const ALIKE_REASONS = ['forward', 'link', 'picture', 'words'] as const;
export type AlikeReason = (typeof ALIKE_REASONS)[number];

/** Something that may be about the same, and why. */
export interface Alike {
  id: string;
  /** Probability, 0 to 1. */
  score: number;
  reasons: AlikeReason[];
  /** The rarest words that it has in its title or claim too, as they were asked. */
  shared: string[];
}

/** As many as `resembling` is asked for when a forward is matched. */
const POOL = 60;
const WORDS_SHOWN = 5;
/** Nobody need look at what is less likely and shares fewer words, unless a link or a picture is the same. */
const LIKELY_ENOUGH = 0.2;
const WORDS_ENOUGH = 3;

/** What resembles a question and why, likeliest first. For people who decide: slower than deciding, and decides nothing. */
export async function findAlike(
  indexes: Indexes,
  db: EntityManager,
  question: AskedQuestion,
  limit: number,
): Promise<Alike[]> {
  const { ranked } = await findWithPictures(indexes, db, question);
  const forward = normalise([question.text, ...question.links].join('\n'));
  const { collection } = question;
  const found = await indexes.index.resembling(db, { collection, ...forward, limit: POOL });
  const known = new Map(found.map(({ texts }) => [texts.id, texts]));
  const seen = await lookalikes(indexes, db, question);
  const asked = [...new Set(words(forward.text))];
  const rarity = await indexes.index.rarity(db, collection, termsOf(asked));
  return ranked
    .map(({ id, score }) => {
      const texts = known.get(id);
      const shared = texts ? sharedWords(asked, texts, rarity) : [];
      const reasons = reasonsOf(forward, { texts, shared, pictured: seen.has(id) });
      const same = texts ? sameness(asked, texts) : 0;
      return { id, score: Math.min(1, Math.max(0, score, same)), reasons, shared };
    })
    .filter(isWorthALook)
    .sort((a, b) => b.score - a.score)
    .slice(0, limit);
}

const isWorthALook = ({ score, reasons, shared }: Alike): boolean =>
  reasons.some((reason) => reason !== 'words') ||
  (reasons.length > 0 && (score >= LIKELY_ENOUGH || shared.length >= WORDS_ENOUGH));

async function lookalikes(
  { pictures }: Indexes,
  db: EntityManager,
  question: AskedQuestion,
): Promise<Set<string>> {
  const seen = new Set<string>();
  for (const picture of question.pictures)
    for (const { id } of await pictures.resembling(db, question.collection, picture, WORDS_SHOWN))
      seen.add(id);
  return seen;
}

function reasonsOf(
  forward: Forward,
  { texts, shared, pictured }: { texts: CandidateTexts | undefined; shared: string[]; pictured: boolean },
): AlikeReason[] {
  const linked = texts !== undefined && sharesLink(forward, texts);
  const stands: Record<AlikeReason, boolean> = {
    forward: texts !== undefined && !linked && isCertain(forward, texts),
    link: linked,
    picture: pictured,
    words: shared.length > 0,
  };
  return ALIKE_REASONS.filter((reason) => stands[reason]);
}

/** How much the words of both are the same (Dice), at their likest text, 0 to 1. */
function sameness(asked: readonly string[], { title, claim, circulating }: CandidateTexts): number {
  const own = new Set(termsOf(asked));
  const dice = [title, claim, ...circulating].map((text) => {
    const theirs = new Set(termsOf(words(text)));
    const both = [...theirs].filter((term) => own.has(term));
    return (2 * both.length) / Math.max(1, own.size + theirs.size);
  });
  return Math.max(0, ...dice);
}

function sharedWords(
  asked: readonly string[],
  { title, claim, circulating }: CandidateTexts,
  rarity: (term: string) => number,
): string[] {
  const said = title === '' && claim === '' ? circulating : [title, claim];
  const theirs = new Set(termsOf(words(said.join(' '))));
  const telling = new Set(termsOf(asked));
  const both = asked
    .map((word) => ({ word, term: termsOf([word])[0] ?? '' }))
    .filter(({ word, term }) => word.length > 2 && telling.has(term) && theirs.has(term));
  const once = [...new Map(both.map((each) => [each.term, each])).values()];
  return once
    .toSorted((a, b) => rarity(b.term) - rarity(a.term))
    .slice(0, WORDS_SHOWN)
    .map(({ word }) => word);
}
