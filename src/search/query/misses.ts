import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { CITY_TIME_ZONE } from '../../common/index.js';
import { words } from '../text/analyse.js';
import { fold } from '../text/fold.js';

/** A text longer than this was not typed to look for something; it is a forward, and may name people. */
const MOST_WORDS = 12;
const LONGEST = 120;

/** Different queries counted on one day; a visitor who makes words up cannot fill the table. */
const MOST_A_DAY = 5_000;

const TODAY = `(now() at time zone '${CITY_TIME_ZONE}')::date`;

/** A query that is known today is counted on; a new one enters while the day has room. */
const COUNT = `
  insert into search_misses (query, day, times)
  select $1, today.day, 1 from (select ${TODAY} as day) today
  where exists (select from search_misses m where m.query = $1 and m.day = today.day)
    or (select count(*) from search_misses m where m.day = today.day) < $2
  on conflict (day, query) do update set times = search_misses.times + 1`;

const TOP = `
  select query, sum(times)::int as times, max(day)::text as "lastDay" from search_misses
  group by query order by times desc, query limit $1`;

const FORGET = `delete from search_misses where day < ${TODAY} - interval '1 year'`;

/** What was looked for and not found. */
export interface Miss {
  query: string;
  times: number;
  /** YYYY-MM-DD in WITA. */
  lastDay: string;
}

/**
 * A query as it may be kept: folded words, without addresses, and without runs of six digits or more, however they
 * are spaced (telephone, identity and account numbers). `null` when nothing is left, or it is too long for a query.
 */
export function keepable(query: string): string | null {
  const bare = fold(query)
    .replace(/\S*@\S*/gu, ' ')
    .replace(/\b(?:https?:\/\/|www\.)\S+/giu, ' ')
    .replace(/\p{Nd}(?:[^\p{L}\p{Nd}]*\p{Nd}){5,}/gu, ' ');
  const found = words(bare);
  if (found.length === 0 || found.length > MOST_WORDS) return null;
  const kept = found.join(' ');
  return kept.length > LONGEST ? null : kept;
}

/** What people look for and do not find, counted by day. Nothing is kept of who they are. */
@Injectable()
export class SearchMisses {
  constructor(private readonly source: DataSource) {}

  async count(query: string): Promise<void> {
    const kept = keepable(query);
    if (kept !== null) await this.source.query(COUNT, [kept, MOST_A_DAY]);
  }

  /** The most wanted of the kept year. */
  async top(limit: number): Promise<Miss[]> {
    return this.source.query<Miss[]>(TOP, [limit]);
  }

  /** Part of the `house.sweep` job; running it again does no harm. */
  async sweep(tx: EntityManager): Promise<void> {
    await tx.query(FORGET);
  }
}
