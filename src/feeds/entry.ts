import type { Change } from '../archive/index.js';
import type { FeedEntry } from './feed.js';
import type { FeedWords } from './feed-words.js';

type Answer = Extract<Change, { withdrawnReason: null }>;

/** The language answers are written in. */
const ORIGINAL = 'id';

/** What the feed says around an answer: its own language, its words, who it is of, and where the page is. */
interface Telling {
  lang: string;
  words: FeedWords;
  city: string;
  url: string;
}

/** What a reader program shows of an answer, or of its withdrawal; the same id all its life and in every language. */
export function feedEntry(change: Change, { lang, words, city, url }: Telling): FeedEntry {
  const { id, publishedAt, changedAt: updatedAt } = change;
  const lasting = { id: `urn:uuid:${id}`, url, publishedAt, updatedAt };
  if (change.withdrawnReason === null)
    return {
      ...lasting,
      lang: ORIGINAL,
      title: `[${labelsOf(change, words).join(' · ').toUpperCase()}] ${change.title}`,
      text: textOf(change, words),
      author: change.publisher.name,
      categories: [words.verdict[change.verdict], ...change.topics],
    };
  const { title, text } = words.withdrawn;
  return { ...lasting, lang, title, text: text(change.withdrawnReason), author: city, categories: [] };
}

const labelsOf = ({ origin, scam, verdict }: Answer, words: FeedWords): string[] => [
  ...(origin === 'example' ? [words.example] : []),
  ...(scam ? [words.scam] : []),
  words.verdict[verdict],
];

function textOf(
  { summary, origin, publisher, revision, changeNote, cameBack }: Answer,
  words: FeedWords,
): string {
  const changed = cameBack ? words.cameBack : words.corrected;
  return [
    summary,
    ...(origin === 'import' ? [words.checkedBy(publisher.name)] : []),
    ...(origin === 'example' ? [words.noStatement] : []),
    ...(changeNote === null ? [] : [changed(revision, changeNote)]),
  ].join('\n\n');
}
