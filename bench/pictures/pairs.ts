import { gramsOf } from '../../src/attachments/pictures/grams.js';
import { likeness, SAME_FROM, SIMILAR_FROM, type Seen } from '../../src/attachments/pictures/likeness.js';
import { picturePrints } from '../../src/attachments/pictures/print.js';
import type { Page } from './album.js';

export interface PairsReport {
  pairs: number;
  /** Pairs that would be suggested for each other, and that would be called the same. */
  similar: number;
  same: number;
}

/** Drawn forwards with different answers, each compared with each: of one make, and perhaps put together from the same parts. */
export async function measurePairs(pages: readonly Page[]): Promise<PairsReport> {
  const report = { pairs: 0, similar: 0, same: 0 };
  const seen: (Seen & { answers: ReadonlySet<string> })[] = [];
  for (const { picture, question } of pages) {
    const { text, answers } = question;
    const each = { prints: await picturePrints(picture), grams: gramsOf(text), answers };
    for (const other of seen) {
      if ([...answers].some((answer) => other.answers.has(answer))) continue;
      const alike = likeness(each, other);
      report.pairs += 1;
      report.similar += Number(alike >= SIMILAR_FROM);
      report.same += Number(alike >= SAME_FROM);
    }
    seen.push(each);
  }
  return report;
}
