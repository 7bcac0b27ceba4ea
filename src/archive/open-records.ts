import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { readMoment, writeCursor, type Kelurahan } from '../common/index.js';
import { AppConfig, publicUrl } from '../config/index.js';
import type { SourceType } from './source-type.js';
import type { AnswerVerdict, Kind } from './verdict.js';

/** Moments are ISO 8601 in UTC, with milliseconds. */
type Moment = string;

/** An answer of the city as open data has it. */
export interface OpenAnswer {
  /** `corrected` from revision 2 on. */
  status: 'published' | 'corrected';
  slug: string;
  url: string;
  title: string;
  claim: string;
  verdict: AnswerVerdict;
  kind: Kind | null;
  scam: boolean;
  summary: string;
  /** Markdown. */
  explanation: string;
  topics: string[];
  kelurahan: Kelurahan[];
  firstPublishedAt: Moment;
  changedAt: Moment;
  revision: number;
  changeNote: string | null;
  sources: OpenSource[];
  inquiries: { agency: string; askedAt: Moment; dueAt: Moment; repliedAt: Moment | null }[];
  /** Those that can be read, oldest first. */
  revisions: { revision: number; publishedAt: Moment; verdict: AnswerVerdict; changeNote: string | null }[];
  /** Times that it was taken down before it came back, oldest first; `revision` is the newest that was taken down. */
  withdrawals: { revision: number; withdrawnAt: Moment; reason: string }[];
}

export interface OpenSource {
  /** What footnotes of the explanation point at. */
  number: number;
  type: SourceType;
  publisher: string;
  title: string;
  url: string | null;
  quote: string | null;
  observedAt: Moment | null;
  capturedAt: Moment | null;
  capturedSha256: string | null;
}

/** All that is told of an answer that was withdrawn. */
export interface OpenWithdrawal {
  status: 'withdrawn';
  slug: string;
  url: string;
  changedAt: Moment;
  withdrawnReason: string;
}

export type OpenRecord = OpenAnswer | OpenWithdrawal;

/** One stretch of what changed; `next` leads on, null at the end. */
export interface OpenChanges {
  items: OpenRecord[];
  next: string | null;
}

interface Row {
  id: string;
  slug: string;
  changedAt: Moment;
  withdrawnReason: string | null;
  said: Omit<OpenAnswer, 'status' | 'slug' | 'url'> | null;
}

const PAGE_ROWS = 500;

const moment = (at: string): string => `to_char(${at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** Answers of the city alone: what others publish keeps their licence. What is said comes from what everybody sees. */
const records = (chosen: string): string => `
  with chosen as (
    select a.* from answers a where a.origin = 'city' and a.current_revision is not null and ${chosen})
  select a.id, a.slug, ${moment('a.changed_at')} as "changedAt", a.withdrawn_reason as "withdrawnReason",
    case when v.id is not null then json_build_object(
      'title', v.title, 'claim', v.claim, 'verdict', v.verdict, 'kind', v.kind, 'scam', v.scam,
      'summary', v.summary, 'explanation', r.explanation,
      'topics', array(select topic from answer_topics where answer_id = v.id order by topic),
      'kelurahan', r.kelurahan,
      'firstPublishedAt', ${moment('v.first_published_at')}, 'changedAt', ${moment('a.changed_at')},
      'revision', r.revision, 'changeNote', r.change_note,
      'sources', (select coalesce(json_agg(json_build_object('number', s.position, 'type', s.type,
          'publisher', s.publisher, 'title', s.title, 'url', s.url, 'quote', s.quote,
          'observedAt', ${moment('s.observed_at')}, 'capturedAt', ${moment('s.captured_at')},
          'capturedSha256', encode(s.captured_hash, 'hex')) order by s.position), '[]')
        from answer_sources s where s.revision_id = r.id),
      'inquiries', (select coalesce(json_agg(json_build_object('agency', i.agency, 'askedAt', ${moment('i.asked_at')},
          'dueAt', ${moment('i.due_at')}, 'repliedAt', ${moment('i.replied_at')}) order by i.place), '[]')
        from answer_inquiries i where i.revision_id = r.id),
      'revisions', (select json_agg(json_build_object('revision', o.revision, 'publishedAt', ${moment('o.published_at')},
          'verdict', o.verdict, 'changeNote', o.change_note) order by o.revision)
        from answer_revisions o where o.answer_id = v.id and o.revision between a.taken_down + 1 and v.current_revision),
      'withdrawals', (select coalesce(json_agg(json_build_object('revision', w.revision,
          'withdrawnAt', ${moment('w.withdrawn_at')}, 'reason', w.reason) order by w.revision), '[]')
        from answer_withdrawals w where w.answer_id = v.id)) end as said
  from chosen a left join visible_answers v on v.id = a.id left join answer_revisions r on r.id = v.revision_id`;

const NEXT = `${records('($1::uuid is null or a.id > $1) order by a.id limit $2')} order by a.id`;

const CHANGES = `${records(
  `(a.changed_at, a.id) > ($1::timestamptz, $2::uuid) order by a.changed_at, a.id limit $3`,
)} order by a.changed_at, a.id`;

/** Comes before every other. */
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/** What the city has published, to be taken along: the current revision of every answer, and what is left of those withdrawn. */
@Injectable()
export class OpenRecords {
  private readonly base: string;

  constructor(
    private readonly database: DataSource,
    config: AppConfig,
  ) {
    this.base = publicUrl(config);
  }

  /** Everything that `tx` sees, in the order in which answers were opened; a few hundred of them in memory. */
  async *all(tx: EntityManager): AsyncGenerator<OpenRecord> {
    let after: string | null = null;
    for (;;) {
      const rows: Row[] = await tx.query<Row[]>(NEXT, [after, PAGE_ROWS]);
      for (const row of rows) yield this.record(row);
      after = rows.at(-1)?.id ?? null;
      if (after === null) return;
    }
  }

  /** What changed at `since` or later, the oldest change first; `after` is the `next` of the stretch before. */
  async changes(since: Date, after: string | null, limit: number): Promise<OpenChanges> {
    const first = { moment: since.toISOString(), id: FIRST_ID };
    const { moment, id } = after === null ? first : readMoment(after);
    const rows = await this.database.query<Row[]>(CHANGES, [moment, id, limit + 1]);
    const items = rows.slice(0, limit);
    const last = rows.length > limit ? items.at(-1) : undefined;
    return {
      items: items.map((row) => this.record(row)),
      next: last ? writeCursor(`${last.changedAt} ${last.id}`) : null,
    };
  }

  /** How often answers of the city have been withdrawn; it never shrinks. */
  async withdrawals(tx: EntityManager = this.database.manager): Promise<number> {
    const [row] = await tx.query<{ count: number }[]>(
      `select count(*)::int as count from answer_withdrawals w join answers a on a.id = w.answer_id
       where a.origin = 'city'`,
    );
    return row?.count ?? 0;
  }

  private record({ slug, changedAt, withdrawnReason, said }: Row): OpenRecord {
    const url = `${this.base}/jawaban/${slug}`;
    if (said === null)
      return { status: 'withdrawn', slug, url, changedAt, withdrawnReason: withdrawnReason ?? '' };
    return { status: said.revision === 1 ? 'published' : 'corrected', slug, url, ...said };
  }
}
