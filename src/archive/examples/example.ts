import type { Kelurahan } from '../../common/index.js';
import type { AnswerContent, PublicSource } from '../answer.js';
import type { Kind, Verdict } from '../verdict.js';

/** An answer for newcomers to look at, written for this project from published facts. */
export interface Example {
  /** Stays the same for good, so that loading twice makes no doubles. */
  key: string;
  /** When the check became known, YYYY-MM-DD in WITA. */
  day: string;
  content: AnswerContent;
}

/** What differs from one example to the next. */
export interface ExampleText {
  key: string;
  day: string;
  title: string;
  claim: string;
  verdict: Verdict;
  kind: Kind | null;
  scam?: boolean;
  summary: string;
  explanation: string;
  topics: string[];
  kelurahan?: Kelurahan[];
  sources: PublicSource[];
  /** The message in our own words, so that a similar one finds its answer. */
  message: string;
}

/** A news report that the facts are taken from; the title is ours, not the headline. */
export const news = (publisher: string, title: string, url: string): PublicSource => ({
  type: 'media',
  publisher,
  title,
  url,
  quote: null,
  observedAt: null,
});

export function example({ key, day, message, scam = false, kelurahan = [], ...text }: ExampleText): Example {
  return { key, day, content: { ...text, scam, kelurahan, circulatingTexts: [message] } };
}
