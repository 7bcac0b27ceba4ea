import type { AnswerVerdict } from '../archive/index.js';

/** How a feed words, in one language, what is not the text of an answer. */
export interface FeedWords {
  verdict: Record<AnswerVerdict, string>;
  example: string;
  scam: string;
  /** Whose work an imported answer is. */
  checkedBy: (publisher: string) => string;
  noStatement: string;
  corrected: (revision: number, note: string) => string;
  cameBack: (revision: number, note: string) => string;
  withdrawn: { title: string; text: (reason: string) => string };
}
