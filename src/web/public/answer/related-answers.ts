import { Injectable } from '@nestjs/common';
import { ArchiveService, type AnswerItem, type AnswerView } from '../../../archive/index.js';
import { MatchingService } from '../../../matching/index.js';

const SHOWN = 4;

/** What else belongs to the matter of an answer: what resembles it, filled up with the newest of its topic. */
@Injectable()
export class RelatedAnswers {
  constructor(
    private readonly matching: MatchingService,
    private readonly archive: ArchiveService,
  ) {}

  /** At most four, never the answer itself and never an example; the same number of queries for every answer. */
  async of({ id, title, claim, topics }: AnswerView): Promise<AnswerItem[]> {
    const [topic] = topics;
    const [{ answers }, ofTopic] = await Promise.all([
      this.matching.match(`${title}. ${claim}`, { limit: SHOWN + 1 }),
      topic === undefined ? [] : this.archive.newestOf({ topic }, SHOWN + 1),
    ]);
    const others = new Map([...answers, ...ofTopic].map((item) => [item.id, item]));
    return [...others.values()].filter((item) => item.id !== id && item.origin !== 'example').slice(0, SHOWN);
  }
}
