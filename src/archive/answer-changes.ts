import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { readMoment, writeCursor } from '../common/index.js';
import { AppConfig, publicUrl } from '../config/index.js';
import { SearchIndex } from '../search/index.js';
import type { AnswerItem } from './answer.js';
import { ITEM } from './answer-reader.js';
import { indexQuery, narrowsNothing, type AnswerFilter } from './answer-search.js';

/** An answer as it stands now, and since when. */
export interface ChangedAnswer extends AnswerItem {
  topics: string[];
  revision: number;
  /** What was corrected; null in the first revision. */
  changeNote: string | null;
  /** This revision ended a withdrawal. */
  cameBack: boolean;
  changedAt: Date;
  withdrawnReason: null;
}

/** What is left of an answer that was withdrawn. */
export interface WithdrawnAnswer {
  id: string;
  url: string;
  publishedAt: Date;
  changedAt: Date;
  withdrawnReason: string;
}

export type Change = ChangedAnswer | WithdrawnAnswer;

export interface ChangesPage {
  items: Change[];
  /** Leads to what changed before; null on the last page. */
  next: string | null;
}

/** Among so many at most of what was found, the newest, changes are looked for: the cost does not follow the hits. */
const FOUND = 1_000;

/** $1: only these; $2, $3: after this place; $4: how many. */
const VISIBLE = `
  select ${ITEM}, a.changed_at as "changedAt", r.revision, r.change_note as "changeNote",
         a.taken_down > 0 and a.taken_down = r.revision - 1 as "cameBack", null as "withdrawnReason",
         array(select topic from answer_topics where answer_id = v.id order by topic) as topics
  from visible_answers v join answers a on a.id = v.id join answer_revisions r on r.id = v.revision_id
  where a.withdrawn_at is null and ($1::uuid[] is null or a.id = any($1))
    and ($2::timestamptz is null or (a.changed_at, a.id) < ($2, $3::uuid))
  order by a.changed_at desc, a.id desc limit $4`;

const WITHDRAWN = `
  select id, slug, first_published_at as "publishedAt", changed_at as "changedAt",
         withdrawn_reason as "withdrawnReason"
  from answers
  where withdrawn_at is not null and ($1::timestamptz is null or (changed_at, id) < ($1, $2::uuid))
  order by changed_at desc, id desc limit $3`;

/** Imports keep the dates of their publisher, so what came in last need not be what changed last. */
const LAST = `
  select max(moment) as moment from (values
    ((select max(changed_at) from answers where withdrawn_at is null)),
    ((select max(changed_at) from answers where withdrawn_at is not null)),
    ((select max(created_at) from answers))) moments (moment)`;

type Bare<T> = Omit<T, 'url'> & { slug: string };

/** What was published, corrected or withdrawn, the latest first. */
@Injectable()
export class AnswerChanges {
  private readonly base: string;

  constructor(
    private readonly database: DataSource,
    private readonly index: SearchIndex,
    config: AppConfig,
  ) {
    this.base = publicUrl(config);
  }

  /**
   * Answers that fit, the last changed first; of a search only those that have a fair share of its words. What was
   * withdrawn is among them, marked, when nothing is looked for: only then is it sure to belong to them.
   */
  async page(filter: AnswerFilter, after: string | null, limit: number): Promise<ChangesPage> {
    const { moment, id } = after === null ? { moment: null, id: null } : readMoment(after);
    const place = [moment, id, limit + 1];
    const among = narrowsNothing(filter) ? null : await this.found(filter);
    const visible = await this.database.query<Bare<ChangedAnswer>[]>(VISIBLE, [among, ...place]);
    const withdrawn =
      among === null ? await this.database.query<Bare<WithdrawnAnswer>[]>(WITHDRAWN, place) : [];
    const all = [...visible, ...withdrawn].sort(latestFirst);
    const items = all.slice(0, limit);
    const last = all.length > limit ? items.at(-1) : undefined;
    return {
      items: items.map(({ slug, ...item }) => ({ ...item, slug, url: `${this.base}/jawaban/${slug}` })),
      next: last ? writeCursor(`${last.changedAt.toISOString()} ${last.id}`) : null,
    };
  }

  /** When anything in the archive changed last; null when it is empty. */
  async last(): Promise<Date | null> {
    const [row] = await this.database.query<{ moment: Date | null }[]>(LAST);
    return row?.moment ?? null;
  }

  private async found(filter: AnswerFilter): Promise<string[]> {
    const query = indexQuery({ ...filter, order: 'newest', page: 1, limit: FOUND });
    const { hits } = await this.index.search({ ...query, facets: [], passages: false, fair: true });
    return hits.map(({ id }) => id);
  }
}

interface Placed {
  id: string;
  changedAt: Date;
}

const latestFirst = (a: Placed, b: Placed): number =>
  b.changedAt.getTime() - a.changedAt.getTime() || (a.id < b.id ? 1 : -1);
