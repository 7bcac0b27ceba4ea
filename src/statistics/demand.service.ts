import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CITY_TIME_ZONE } from '../common/index.js';
import { discreet, LEAST_TOLD } from './discretion.js';
import { TAKEN } from './public-queries.js';

/** How often something was asked about in a week or a month that is over. */
export interface DemandFigure {
  period: 'week' | 'month';
  /** Its first day in Kupang, `YYYY-MM-DD`; weeks begin on Monday. */
  begins: string;
  about: 'topic' | 'kelurahan';
  name: string;
  /** Rounded down to a multiple of five. */
  questions: number;
}

const local = (at: string): string => `(${at} at time zone '${CITY_TIME_ZONE}')`;
const begins = (period: string): string => `date_trunc('${period}', ${local('q.created_at')})`;
const isOver = (period: string): string => `${begins(period)} < date_trunc('${period}', ${local('now()')})`;

/** $1: the least that is told. What few asked about is not there, as if nobody had. */
const DEMAND = `
  select 'week' as period, to_char(${begins('week')}, 'YYYY-MM-DD') as begins, 'topic' as about,
    coalesce(c.topic, q.topic) as name, count(*)::int as questions
  from questions q left join answers a on a.id = q.answer_id left join cases c on c.id = coalesce(q.case_id, a.case_id)
  where ${TAKEN} and ${isOver('week')} and coalesce(c.topic, q.topic) is not null
  group by 2, 4 having count(*) >= $1
  union all
  select 'month', to_char(${begins('month')}, 'YYYY-MM-DD'), 'kelurahan', q.kelurahan, count(*)::int
  from questions q where ${TAKEN} and ${isOver('month')} and q.kelurahan is not null
  group by 2, 4 having count(*) >= $1
  order by period desc, begins, name`;

/** What the city is asked about, as far as it leads back to nobody. */
@Injectable()
export class DemandService {
  /** Everything that `tx` sees: weeks first, each by its beginning. */
  async figures(tx: EntityManager): Promise<DemandFigure[]> {
    const rows = await tx.query<DemandFigure[]>(DEMAND, [LEAST_TOLD]);
    return rows.flatMap((row) => {
      const questions = discreet(row.questions);
      return questions === null ? [] : [{ ...row, questions }];
    });
  }
}
