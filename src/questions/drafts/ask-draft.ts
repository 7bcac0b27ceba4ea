/** How much a draft holds of what was typed, right or wrong, in letters; and of links. */
const LINKS_MAX = 20;
const LINKS_LETTERS_MAX = 10_000;
const LIMITS = [
  ['text', 20_000],
  ['address', 400],
  ['seenOn', 60],
  ['seenWhen', 60],
  ['kelurahan', 60],
  ['topic', 60],
] as const;

/** What somebody is still writing. Every part may be missing or wrong; the empty text means not given. */
export interface DraftContent {
  text: string;
  links: readonly string[];
  /** Ids of pictures that attachments/ holds as drafts. */
  pictures: readonly string[];
  seenOn: string;
  seenWhen: string;
  kelurahan: string;
  topic: string;
  /** Slugs of answers that were shown and were not it. */
  rejectedAnswers: readonly string[];
  /** What was wrong with pictures that came last, in words. */
  complaints: readonly string[];
  /** The guard's signed note of when writing began. */
  stamp: string;
  /** Where to write when the answer is there; at rest it is encrypted. */
  address: string;
}

export interface AskDraft extends DraftContent {
  /** The same draft sent twice makes one question. */
  sendKey: string;
}

/** Whether a draft can hold this, so that its form can be shown again from there. */
export function fitsDraft({ links = [], ...texts }: Partial<DraftContent>): boolean {
  return (
    links.length <= LINKS_MAX &&
    LIMITS.every(([name, most]) => Array.from(texts[name] ?? '').length <= most) &&
    links.join('').length <= LINKS_LETTERS_MAX
  );
}
