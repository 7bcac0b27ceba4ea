import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Page } from '../../common/index.js';
import type { LinkResult } from './evidence-item.js';

/** A source that is not as it was when it was quoted. */
export interface TroubledLink {
  caseId: string;
  caseNumber: number;
  publisher: string;
  title: string;
  url: string;
  result: LinkResult;
  quoteStands: boolean | null;
  checkedAt: Date;
}

const PAGE_SIZE = 25;

const LAST = `
  evidence e join cases c on c.id = e.case_id and c.status not in ('merged', 'answered', 'closed')
  left join lateral (select l.result, l.quote_stands, l.checked_at from link_checks l
    where l.evidence_id = e.id order by l.id desc limit 1) l on true
  where e.url is not null and e.removed_at is null`;

const COUNT = `
  select count(*)::int as "all", count(l.result)::int as checked,
    count(*) filter (where l.result <> 'same')::int as total
  from ${LAST}`;

/** Lost quotations first. */
const LIST = `
  select c.id as "caseId", c.number as "caseNumber", e.publisher, e.title, e.url, l.result,
    l.quote_stands as "quoteStands", l.checked_at as "checkedAt"
  from ${LAST} and l.result <> 'same'
  order by (l.result = 'gone' or l.quote_stands is false) desc, l.checked_at desc, e.id limit $1 offset $2`;

/** What the weekly look found, over all cases. */
@Injectable()
export class TroubledLinks {
  constructor(private readonly db: DataSource) {}

  /** `all` sources have an address, `checked` of them have been looked at. */
  async list(page: number): Promise<{ links: Page<TroubledLink>; checked: number; all: number }> {
    const [count] = await this.db.query<{ all: number; checked: number; total: number }[]>(COUNT);
    const items = await this.db.query<TroubledLink[]>(LIST, [PAGE_SIZE, (page - 1) * PAGE_SIZE]);
    const { all = 0, checked = 0, total = 0 } = count ?? {};
    return { links: { items, total, page, pageSize: PAGE_SIZE }, checked, all };
  }
}
