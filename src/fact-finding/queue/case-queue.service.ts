import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Page } from '../../common/index.js';
import { TOPICS, type Topic } from '../../questions/index.js';
import { CASE_COLUMNS, type CaseFile } from '../case-file.js';
import { DESK_ROLES } from './desk-roles.js';
import {
  allOf,
  conditionsOf,
  listIs,
  OVERDUE,
  QUEUE_LISTS,
  QUEUE_STATES,
  stateIs,
  type Conditions,
  type Dimension,
  type QueueFilter,
  type QueueList,
  type QueueState,
} from './queue-filter.js';
import { URGENCIES, type Urgency } from './urgency.js';

/** Cases under each value of a filter, as many as there would be with the other filters as they are. */
export interface QueueCounts {
  total: number;
  list: Record<QueueList, number>;
  state: Record<QueueState, number>;
  overdue: number;
  urgency: Record<Urgency, number>;
  topic: Record<Topic, number>;
  /** Only those that occur. */
  kelurahan: Record<string, number>;
}

/** Who holds how much. */
export interface Holder {
  id: string;
  name: string;
  held: number;
  overdue: number;
  /** When the first of the leases runs out. */
  leaseUntil: Date;
}

/** Somebody whom a case can be handed to. */
export interface Colleague {
  id: string;
  name: string;
}

export const QUEUE_PAGE_SIZE = 25;

/** The queue of cases: the same few queries, however many cases there are. */
@Injectable()
export class CaseQueue {
  constructor(private readonly db: DataSource) {}

  /** One page in the order of the queue, and the counts beside the filters. */
  async page(
    filter: QueueFilter,
    staffId: string,
    page: number,
  ): Promise<{ cases: Page<CaseFile>; counts: QueueCounts }> {
    const conditions = conditionsOf(filter, staffId);
    const [items, counts] = await Promise.all([this.items(conditions, page), this.counts(conditions)]);
    return { cases: { items, total: counts.total, page, pageSize: QUEUE_PAGE_SIZE }, counts };
  }

  /** Everybody who holds a case now, the most first. */
  async holders(): Promise<Holder[]> {
    return this.db.query<Holder[]>(
      `select s.id, s.name, count(*)::int as held, (count(*) filter (where c.due_at < now()))::int as overdue,
         min(c.lease_until) as "leaseUntil"
       from cases c join staff s on s.id = c.lease_holder where c.lease_until > now()
       group by s.id order by held desc, s.name, s.id`,
    );
  }

  /** Everybody else who works on cases, by name. */
  async colleagues(staffId: string): Promise<Colleague[]> {
    return this.db.query<Colleague[]>(
      `select id, name from staff where id <> $1 and disabled_at is null and role = any($2) order by name, id`,
      [staffId, DESK_ROLES],
    );
  }

  /** The wide columns are read of one page only. */
  private items(conditions: Conditions, page: number): Promise<CaseFile[]> {
    const { seen, values } = conditions;
    const at = values.length;
    return this.db.query<CaseFile[]>(
      `with wanted as materialized (
         select c.id from ${seen} c where ${allOf(conditions)}
         order by c.rank_at, c.id limit $${at + 1} offset $${at + 2})
       select ${CASE_COLUMNS} from wanted w join cases c on c.id = w.id
         left join staff s on s.id = c.lease_holder and c.lease_until > now()
       order by c.rank_at, c.id`,
      [...values, QUEUE_PAGE_SIZE, (page - 1) * QUEUE_PAGE_SIZE],
    );
  }

  /** Alike cases are counted together first: then every count is a sum over some hundred kinds, not over all cases. */
  private async counts(conditions: Conditions): Promise<QueueCounts> {
    const { seen, values } = conditions;
    const count = (where: string): string => `coalesce(sum(c.cases) filter (where ${where}), 0)::int`;
    const beside = (dimension: Dimension, is: string): string =>
      count(`${allOf(conditions, dimension)} and (${is})`);
    const [row] = await this.db.query<QueueCounts[]>(
      `with seen as materialized (select * from ${seen} c),
       kinds as materialized (
         select status, urgency, topic, late, held, mine, theirs, here, count(*) as cases from seen
         group by status, urgency, topic, late, held, mine, theirs, here)
       select ${count(allOf(conditions))} as total,
         ${table(QUEUE_LISTS.map((list) => [list, beside('list', listIs(list))]))} as list,
         ${table(QUEUE_STATES.map((state) => [state, beside('state', stateIs(state))]))} as state,
         ${beside('overdue', OVERDUE)} as overdue,
         ${table(URGENCIES.map((urgency) => [urgency, beside('urgency', `c.urgency = '${urgency}'`)]))} as urgency,
         ${table(TOPICS.map((topic) => [topic, beside('topic', `c.topic = '${topic}'`)]))} as topic,
         (select coalesce(json_object_agg(k.name, k.cases), '{}') from (
            select name, count(*)::int as cases from seen c, unnest(c.kelurahan) name
            where ${allOf(conditions, 'kelurahan')} group by name) k) as kelurahan
       from kinds c`,
      values,
    );
    if (!row) throw new Error('counting gave no row');
    return row;
  }
}

/** One JSON object of named counts. */
const table = (entries: readonly (readonly [string, string])[]): string =>
  `json_build_object(${entries.map(([name, sql]) => `'${name}', ${sql}`).join(', ')})`;
