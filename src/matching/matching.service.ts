import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { ArchiveService, type AnswerItem } from '../archive/index.js';
import { PictureIndex, type ExaminedPicture } from '../attachments/index.js';
import { SearchIndex } from '../search/index.js';
import { findAlike, type Alike } from './alike.js';
import type { Decision } from './decision.js';
import type { Found } from './matcher.js';
import { addressesIn } from './normalise/addresses.js';
import { findWithPictures, type AskedQuestion } from './pictures.js';

export interface MatchedAnswer extends AnswerItem {
  /** Probability, 0 to 1, that this answer is about the forward. */
  score: number;
}

/** What the archive knows about a forward. With `same`, the first answer is the answer. */
export interface Match {
  decision: Decision;
  answers: MatchedAnswer[];
}

/** What the desk knows about a forward. */
export interface CaseMatch {
  decision: Decision;
  cases: { caseId: string; score: number }[];
}

export interface MatchOptions {
  /** At most this many answers; default 5. */
  limit?: number;
  /** Addresses the asker gave beside the text. */
  links?: readonly string[];
  /** What was read and seen in the pictures that came along. */
  pictures?: readonly ExaminedPicture[];
}

const DEFAULT_LIMIT = 5;

/** "Has this been checked?" Answers from the archive in public, and from the desk's own cases in private. */
@Injectable()
export class MatchingService {
  constructor(
    private readonly source: DataSource,
    private readonly index: SearchIndex,
    private readonly archive: ArchiveService,
    private readonly pictures: PictureIndex,
  ) {}

  /** The published answers a forward may be about, likeliest first, and whether one of them is sure to be. */
  async match(
    text: string,
    { limit = DEFAULT_LIMIT, links = [], pictures = [] }: MatchOptions = {},
  ): Promise<Match> {
    const question = { collection: 'answers', text, links, pictures } as const;
    const { decision, ranked } = await this.find(this.source.manager, question);
    const best = ranked.slice(0, limit);
    const scores = new Map(best.map(({ id, score }) => [id, score]));
    const items = await this.archive.byIds(best.map(({ id }) => id));
    return { decision, answers: items.map((item) => ({ ...item, score: scores.get(item.id) ?? 0 })) };
  }

  /**
   * Id of the one answer that is surely about the forward, as the caller's transaction sees it; null when there is
   * none, or when the asker has already said of it that it is not (`except`).
   */
  async sureAnswer(
    tx: EntityManager,
    { except, ...asked }: Omit<AskedQuestion, 'collection'> & { except: readonly string[] },
  ): Promise<string | null> {
    const { decision, ranked } = await this.find(tx, { collection: 'answers', ...asked });
    const [first] = ranked;
    return decision === 'same' && first && !except.includes(first.id) ? first.id : null;
  }

  /** Lets later questions find this case by its words and its links; a second call replaces the text. Private to the desk. */
  async rememberCase(tx: EntityManager, caseId: string, text: string): Promise<void> {
    await this.index.put(tx, {
      collection: 'cases',
      id: caseId,
      fields: { title: '', claim: '', summary: '', body: '', circulating: [text] },
      links: addressesIn(text),
    });
  }

  /** Lets later questions find this case by what these pictures look like too. Private to the desk. */
  async rememberPictures(tx: EntityManager, caseId: string, attachmentIds: readonly string[]): Promise<void> {
    await this.pictures.put(tx, 'cases', caseId, attachmentIds);
  }

  /** The case has been answered: its pictures stand for its answer, and it is no longer to be found itself. */
  async answerCase(tx: EntityManager, caseId: string, answerId: string): Promise<void> {
    await this.pictures.publish(tx, caseId, answerId);
    await this.forgetCase(tx, caseId);
  }

  /** No picture leads to a withdrawn answer; its words the archive has taken out of the index itself. */
  async forgetAnswer(tx: EntityManager, answerId: string): Promise<void> {
    await this.pictures.remove(tx, 'answers', answerId);
  }

  /** The case is no longer to be found; one that never was is passed over. */
  async forgetCase(tx: EntityManager, caseId: string): Promise<void> {
    await this.index.remove(tx, 'cases', caseId);
    await this.pictures.remove(tx, 'cases', caseId);
  }

  /** The desk's cases a forward may belong to, likeliest first, as the caller's transaction sees them. */
  async matchCases(
    tx: EntityManager,
    text: string,
    limit: number,
    pictures: readonly ExaminedPicture[] = [],
  ): Promise<CaseMatch> {
    const { decision, ranked } = await this.find(tx, { collection: 'cases', text, links: [], pictures });
    return { decision, cases: ranked.slice(0, limit).map(({ id, score }) => ({ caseId: id, score })) };
  }

  /** What resembles a question and why, likeliest first; nothing is decided. */
  async alike(db: EntityManager, question: AskedQuestion, limit: number): Promise<Alike[]> {
    const { index, pictures } = this;
    return findAlike({ index, pictures }, db, question, limit);
  }

  /** Articles of partner media that may be about the same, for whoever looks for a source. */
  async articlesLike(text: string, limit: number): Promise<Alike[]> {
    return this.alike(this.source.manager, { collection: 'articles', text, links: [], pictures: [] }, limit);
  }

  private find(db: EntityManager, question: AskedQuestion): Promise<Found> {
    const { index, pictures } = this;
    return findWithPictures({ index, pictures }, db, question);
  }
}
