import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CITY_TIME_ZONE, type Kelurahan, type Page } from '../common/index.js';
import { AppConfig, publicUrl } from '../config/index.js';
import type { AnswerItem } from './answer.js';
import { ITEM } from './answer-reader.js';

/** A topic under the address that all its spellings share. */
export interface TopicCount {
  slug: string;
  /** The spelling that most answers have. */
  name: string;
  answers: number;
}

/** A month in WITA, YYYY-MM. */
export interface MonthCount {
  month: string;
  answers: number;
}

/** The address of a topic, the same for all its spellings; '' where nothing can be written as one. As topic_slug in the database. */
export const topicSlug = (topic: string): string =>
  topic
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');

/** More topics than anybody reads through. */
const TOPICS_MOST = 200;

const TOPICS = `
  select t.slug, mode() within group (order by t.topic) as name, count(distinct t.answer_id)::int as answers
  from answer_topics t join visible_answers v on v.id = t.answer_id
  where t.slug <> '' and ($1::text is null or t.slug = $1)
  group by t.slug order by answers desc, t.slug limit ${TOPICS_MOST}`;

const PLACES = `
  select place, count(*)::int as answers
  from answer_revisions r join visible_answers v on v.revision_id = r.id, unnest(r.kelurahan) place
  where r.kelurahan <> '{}' group by place`;

const MONTHS = `
  select to_char(first_published_at at time zone '${CITY_TIME_ZONE}', 'YYYY-MM') as month, count(*)::int as answers
  from visible_answers group by 1 order by 1 desc`;

const OF_TOPIC = `
  select ${ITEM} from visible_answers v
  where v.id in (select answer_id from answer_topics where slug = $1)
  order by v.first_published_at desc, v.id desc limit $2 offset $3`;

/** What the archive is about: its topics, its places and its months. */
@Injectable()
export class AnswerLists {
  private readonly base: string;

  constructor(
    private readonly db: DataSource,
    config: AppConfig,
  ) {
    this.base = publicUrl(config);
  }

  /** The topics with the most answers first. */
  async topics(): Promise<TopicCount[]> {
    return this.db.query<TopicCount[]>(TOPICS, [null]);
  }

  /** One topic by its address; null when no answer has it. */
  async topic(slug: string): Promise<TopicCount | null> {
    const [row] = await this.db.query<TopicCount[]>(TOPICS, [slug]);
    return row ?? null;
  }

  /** Visible answers of a topic, newest first; `page` is 1-based. */
  async ofTopic({ slug, answers }: TopicCount, page: number, pageSize: number): Promise<Page<AnswerItem>> {
    const rows = await this.db.query<Omit<AnswerItem, 'url'>[]>(OF_TOPIC, [
      ...[slug, pageSize, (page - 1) * pageSize],
    ]);
    const items = rows.map((row) => ({ ...row, url: `${this.base}/jawaban/${row.slug}` }));
    return { items, total: answers, page, pageSize };
  }

  /** How many answers are about each kelurahan; those without are left out. */
  async places(): Promise<Map<Kelurahan, number>> {
    const rows = await this.db.query<{ place: Kelurahan; answers: number }[]>(PLACES);
    return new Map(rows.map(({ place, answers }) => [place, answers]));
  }

  /** The months in which something was published, newest first. */
  async months(): Promise<MonthCount[]> {
    return this.db.query<MonthCount[]>(MONTHS);
  }
}
