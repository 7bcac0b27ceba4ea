import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AppError } from '../common/index.js';
import { AppConfig, publicUrl } from '../config/index.js';
import { SearchIndex, SearchMisses } from '../search/index.js';
import type { AnswerItem, AnswerView } from './answer.js';
import { answersInOrder, findAnswer, newestAnswers, type AnswerKey } from './answer-reader.js';
import {
  asksForWordsAlone,
  everyFacet,
  indexQuery,
  looser,
  type AnswerSearch,
  type FoundAnswers,
} from './answer-search.js';

const SLUG = /^[a-z0-9-]{1,100}$/;

/** Of a withdrawn revision only its address, the date and the reason are left, whoever asks. */
const NOTHING = {
  ...{ title: 'Jawaban yang telah ditarik', claim: '', summary: '', explanation: '' },
  ...{
    kind: null,
    scam: false,
    topics: [],
    kelurahan: [],
    sources: [],
    inquiries: [],
    revisions: [],
    originUrl: null,
    begunOn: null,
    objections: [],
  },
  shareText: null,
};

const UNKNOWN = 'Jawaban ini tidak ditemukan.';

/** The public archive: everything it hands out has been published, and everything published is in it. */
@Injectable()
export class ArchiveService {
  private readonly base: string;

  constructor(
    private readonly database: DataSource,
    private readonly index: SearchIndex,
    private readonly misses: SearchMisses,
    config: AppConfig,
  ) {
    this.base = publicUrl(config);
  }

  async bySlug(slug: string): Promise<AnswerView> {
    return this.view({ slug }, null);
  }

  async byId(id: string): Promise<AnswerView> {
    return this.view({ id }, null);
  }

  /** The same as the caller's transaction sees it, on the transaction's own connection. */
  async byIdIn(tx: EntityManager, id: string): Promise<AnswerView> {
    return this.view({ id }, null, tx);
  }

  /** Ids of the visible answers at these addresses; unknown ones are left out. */
  async idsOf(slugs: readonly string[]): Promise<string[]> {
    const rows = await this.database.manager.query<{ id: string }[]>(
      `select id from visible_answers where slug = any($1)`,
      [slugs],
    );
    return rows.map(({ id }) => id);
  }

  /** Visible answers in the order of their addresses; unknown and withdrawn ones are left out. */
  async bySlugs(slugs: readonly string[]): Promise<AnswerItem[]> {
    const items = await this.byIds(await this.idsOf(slugs));
    return items.toSorted((a, b) => slugs.indexOf(a.slug) - slugs.indexOf(b.slug));
  }

  /** Revision `n` of an answer, the current one included. A withdrawn one is found too, without its text. */
  async revision(slug: string, n: number): Promise<AnswerView> {
    return this.view({ slug }, n);
  }

  /** Visible answers in the order of `ids`; withdrawn and unknown ones are left out. */
  async byIds(ids: readonly string[]): Promise<AnswerItem[]> {
    if (ids.length === 0) return [];
    return (await answersInOrder(this.database.manager, ids)).map((item) => this.addressed(item));
  }

  /** Visible answers: by relevance when there are words to look for, otherwise newest first. Counts what nobody found. */
  async search(search: AnswerSearch): Promise<FoundAnswers> {
    const { hits, ...found } = await this.index.search(indexQuery(search));
    if (found.total === 0 && asksForWordsAlone(search)) await this.misses.count(search.q ?? '');
    const marks = new Map(hits.map(({ id, title, passage }) => [id, { title, passage }]));
    const items = (await this.byIds(hits.map(({ id }) => id))).map((item) => ({
      ...item,
      marked: marks.get(item.id) ?? { title: [], passage: [] },
    }));
    return { ...found, facets: everyFacet(found.facets), items, page: search.page, pageSize: search.limit };
  }

  /** What comes nearest when a search found nothing: its words without filters and signs. */
  async similar(search: AnswerSearch, limit: number): Promise<AnswerItem[]> {
    const query = indexQuery({ ...looser(search), limit });
    const { hits } = await this.index.search({ ...query, facets: [], passages: false });
    return this.byIds(hits.map(({ id }) => id));
  }

  /** The newest visible answers of one kind, verdict, topic or place. */
  async newestOf(
    filter: Pick<AnswerSearch, 'kind' | 'verdict' | 'topic' | 'kelurahan'>,
    limit: number,
  ): Promise<AnswerItem[]> {
    const query = indexQuery({ ...filter, page: 1, limit });
    const { hits } = await this.index.search({ ...query, facets: [], passages: false });
    return this.byIds(hits.map(({ id }) => id));
  }

  async newest(limit: number): Promise<AnswerItem[]> {
    return (await newestAnswers(this.database.manager, limit)).map((item) => this.addressed(item));
  }

  private async view(
    key: AnswerKey,
    revision: number | null,
    tx: EntityManager = this.database.manager,
  ): Promise<AnswerView> {
    const possible = !('slug' in key) || SLUG.test(key.slug);
    const found = possible ? await findAnswer(tx, key, revision) : null;
    if (found === null) throw new AppError('not-found', 'answer.unknown', UNKNOWN);
    return this.addressed(found.withdrawnAt === null ? found : { ...found, ...NOTHING });
  }

  private addressed<T extends { slug: string }>(answer: T): T & { url: string } {
    return { ...answer, url: `${this.base}/jawaban/${answer.slug}` };
  }
}
