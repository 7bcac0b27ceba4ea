import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AppError, type Page } from '../common/index.js';
import type { AnswerVerdict } from './verdict.js';

/** Something published that was not left as it was. */
export interface Correction {
  at: Date;
  slug: string;
  /** What changed and why, or why it was taken down. */
  note: string;
  /** Null: it was taken down, and nothing else of it is told. */
  revision: {
    number: number;
    /** As the answer is called now. */
    title: string;
    verdict: AnswerVerdict;
    /** What the revision before it said; null: that one was taken down, and this one brought the answer back. */
    verdictBefore: AnswerVerdict | null;
  } | null;
  /** Who had written it, where that was not the city. */
  publisher: string | null;
}

/** The city's corrections, and everything that was taken down; examples never were statements of anybody. */
const EVENTS = `
  select r.published_at as at, a.slug, r.change_note as note, null as publisher,
    jsonb_build_object('number', r.revision, 'title', v.title, 'verdict', r.verdict,
      'verdictBefore', b.verdict) as revision
  from visible_answers v
  join answers a on a.id = v.id
  join answer_revisions r on r.answer_id = a.id
    and r.revision between greatest(2, a.taken_down + 1) and a.current_revision
  left join answer_revisions b on b.answer_id = a.id and b.revision = r.revision - 1 and b.revision > a.taken_down
  where v.origin = 'city'
  union all
  select w.withdrawn_at, a.slug, w.reason, case when not p.is_city then p.name end, null
  from answer_withdrawals w join answers a on a.id = w.answer_id join publishers p on p.id = a.publisher_id
  where a.origin <> 'example'`;

const PAGE_ROWS = 20;

/** What was corrected and what was taken down, for everybody to see. */
@Injectable()
export class Corrections {
  constructor(private readonly db: DataSource) {}

  /** Page by page (1 is the first), the newest first; 'not-found' `corrections.past-end` behind the last. */
  async page(page: number): Promise<Page<Correction>> {
    const [counted] = await this.db.query<{ total: number }[]>(
      `select count(*)::int as total from (${EVENTS}) events`,
    );
    const total = counted?.total ?? 0;
    if (page > Math.max(1, Math.ceil(total / PAGE_ROWS))) {
      throw new AppError('not-found', 'corrections.past-end', 'Daftar koreksi tidak sepanjang itu.');
    }
    const items = await this.db.query<Correction[]>(`${EVENTS} order by at desc, slug limit $1 offset $2`, [
      PAGE_ROWS,
      (page - 1) * PAGE_ROWS,
    ]);
    return { items, total, page, pageSize: PAGE_ROWS };
  }
}
