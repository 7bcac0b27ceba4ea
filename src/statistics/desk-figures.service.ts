import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { WorkingTime } from '../calendar/index.js';
import { daysMs } from '../common/index.js';
import { workingDays } from './working-days.js';

/** What is measured: until somebody looked at a case, until it was answered, until an agency replied. */
export const MEASURES = ['triage', 'answer', 'reply'] as const;
export type Measure = (typeof MEASURES)[number];

/** Working hours. Where things that still run could only raise it, it is the least that it can be. */
export interface Quantile {
  hours: number;
  atLeast: boolean;
}

export interface FigureRow {
  measure: Measure;
  /** Topic of cases, name of an agency; null for all together, '' where none is given. */
  group: string | null;
  count: number;
  /** How many still run. */
  open: number;
  /** How many of those are past what was promised. */
  overdue: number;
  median: Quantile;
  p90: Quantile;
}

interface Row extends Omit<FigureRow, 'median' | 'p90'> {
  median: number;
  p90: number;
  medianMost: number;
  p90Most: number;
}

/** More working hours than anything takes. */
const ENDLESS = 1e9;
const LOCAL = `at time zone 'Asia/Makassar'`;

const hoursAt = (day: string, at: string): string => `
  (${day}.before + case when ${day}.works then least($5::float8, greatest(0,
    extract(epoch from (${at} ${LOCAL}) - ${day}.day::timestamp)::float8 / 3600 - $4::float8)) else 0 end)`;

const quantile = (share: number, value: string): string =>
  `percentile_cont(${share}) within group (order by ${value})`;
const MOST = `case when open then ${ENDLESS} else hours end`;

/** What has been ended without an answer was never going to be answered, and is not counted as slow. */
const FIGURES = `
  with days as (
    select * from unnest($1::date[], $2::float8[], $3::boolean[]) as d(day, before, works)),
  events as (
    select 'triage' as measure, coalesce(topic, '') as grp, created_at as since, triaged_at as until, due_at < $7 as late
    from cases where created_at >= $6 and created_at < $8
      and (triaged_at is not null or status not in ('merged', 'closed'))
    union all
    select 'answer', coalesce(c.topic, ''), c.created_at,
      coalesce(a.first_published_at, case when c.status = 'answered' then c.ended_at end), c.due_at < $7
    from cases c left join answers a on a.id = c.answer_id
    where c.created_at >= $6 and c.created_at < $8
      and (a.first_published_at is not null or c.status not in ('merged', 'closed'))
    union all
    select 'reply', agency_name, sent_at, replied_at, due_at < $7
    from inquiries where sent_at >= $6 and sent_at < $8 and status <> 'withdrawn'),
  spans as (
    select e.measure, e.grp, e.until is null as open, e.late,
      greatest(0, ${hoursAt('b', 'coalesce(e.until, $7)')} - ${hoursAt('a', 'e.since')}) as hours
    from events e
    join days a on a.day = (e.since ${LOCAL})::date
    join days b on b.day = (coalesce(e.until, $7) ${LOCAL})::date)
  select measure, grp as "group", count(*)::int as count, (count(*) filter (where open))::int as open,
    (count(*) filter (where open and late))::int as overdue,
    ${quantile(0.5, 'hours')} as median, ${quantile(0.9, 'hours')} as p90,
    ${quantile(0.5, MOST)} as "medianMost", ${quantile(0.9, MOST)} as "p90Most"
  from spans group by grouping sets ((measure), (measure, grp))
  order by measure, grouping(grp) desc, count(*) desc, grp`;

/**
 * True medians and 90th percentiles, in working hours. What still runs counts with the time it has taken so far; a
 * figure that it could still raise is marked as the least it can be.
 */
@Injectable()
export class DeskFigures {
  constructor(
    private readonly db: DataSource,
    private readonly time: WorkingTime,
  ) {}

  /** What began in so many days before `now`: for each measure all together, and then each group, the largest first. */
  async since(days: number, now: Date): Promise<FigureRow[]> {
    return this.between(new Date(now.getTime() - daysMs(days)), now, now);
  }

  /** The same of what began from one moment to another, as it stands `now`. */
  async between(from: Date, until: Date, now: Date): Promise<FigureRow[]> {
    const table = workingDays(this.time, from, now);
    const rows = await this.db.query<Row[]>(FIGURES, [
      ...[table.days, table.before, table.works],
      ...[this.time.opensAt, this.time.hoursPerDay, from, now, until],
    ]);
    return rows.map(({ median, p90, medianMost, p90Most, ...row }) => ({
      ...row,
      median: { hours: median, atLeast: medianMost > median },
      p90: { hours: p90, atLeast: p90Most > p90 },
    }));
  }
}
