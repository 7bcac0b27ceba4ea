import type { EntityManager } from 'typeorm';
import type { RevisionStatement, WithdrawalStatement } from '../../proof/index.js';

type Stated = Omit<RevisionStatement, 'type' | 'version' | 'address'>;
type Withdrawn = Omit<WithdrawalStatement, 'type' | 'version' | 'address'>;

/** Times as PostgreSQL writes them into JSON and as the driver reads them from columns. */
type Stored = Omit<Stated, 'publishedAt' | 'firstPublishedAt' | 'withdrawals'> & {
  withdrawals: NonNullable<Stated['withdrawals']>;
  publishedAt: Date;
  firstPublishedAt: Date;
};

const time = (at: Date | string): string => new Date(at).toISOString();
const timeOrNull = (at: string | null): string | null => (at === null ? null : time(at));

// Topics belong to the answer, not to the revision: of an older one nobody knows any more what they were.
const REVISION = `
  select a.slug, a.number, r.revision, r.title, r.claim, r.verdict, r.kind, r.scam, r.summary, r.explanation,
    r.share_text as "shareText", r.kelurahan, r.change_note as "changeNote",
    r.published_at as "publishedAt", a.first_published_at as "firstPublishedAt",
    case when r.revision = a.current_revision
      then array(select t.topic from answer_topics t where t.answer_id = a.id order by t.topic collate "C") end as topics,
    (select coalesce(jsonb_agg(jsonb_build_object('number', s.position, 'type', s.type, 'publisher', s.publisher,
        'title', s.title, 'url', s.url, 'quote', s.quote, 'observedAt', s.observed_at,
        'capture', case when s.captured_at is not null then jsonb_build_object('hash', encode(s.captured_hash, 'hex'),
          'at', s.captured_at) end) order by s.position), '[]')
     from answer_sources s where s.revision_id = r.id) as sources,
    (select coalesce(jsonb_agg(jsonb_build_object('revision', w.revision, 'withdrawnAt', w.withdrawn_at,
        'reason', w.reason) order by w.revision), '[]')
     from answer_withdrawals w where w.answer_id = a.id and w.revision < r.revision) as withdrawals,
    (select coalesce(jsonb_agg(jsonb_build_object('agency', i.agency, 'askedAt', i.asked_at, 'dueAt', i.due_at,
        'repliedAt', i.replied_at, 'source', i.source_position) order by i.place), '[]')
     from answer_inquiries i where i.revision_id = r.id) as inquiries
  from answers a join answer_revisions r on r.answer_id = a.id and r.revision <= a.current_revision
  where a.origin = 'city' and a.slug = $1 and r.revision = $2`;

/** What one revision of the city says, as the archive holds it now; null when there is none. */
export async function revisionStatement(
  tx: EntityManager,
  base: string,
  slug: string,
  revision: number,
): Promise<RevisionStatement | null> {
  const [row] = await tx.query<Stored[]>(REVISION, [slug, revision]);
  if (row === undefined) return null;
  const { withdrawals, ...stated } = row;
  return {
    ...{ type: 'revision', version: 1, address: addressOf(base, slug) },
    ...stated,
    ...(withdrawals.length > 0 && {
      withdrawals: withdrawals.map((each) => ({ ...each, withdrawnAt: time(each.withdrawnAt) })),
    }),
    publishedAt: time(row.publishedAt),
    firstPublishedAt: time(row.firstPublishedAt),
    sources: row.sources.map(({ observedAt, capture, ...source }) => ({
      ...source,
      observedAt: timeOrNull(observedAt),
      capture: capture && { ...capture, at: time(capture.at) },
    })),
    inquiries: row.inquiries.map(({ agency, askedAt, dueAt, repliedAt, source }) => ({
      ...{ agency, askedAt: time(askedAt), dueAt: time(dueAt), repliedAt: timeOrNull(repliedAt), source },
    })),
  };
}

// Signed with milliseconds.
const WITHDRAWAL = `
  select a.slug, a.number, w.reason, w.withdrawn_at as "withdrawnAt"
  from answers a join answer_withdrawals w on w.answer_id = a.id
  where a.origin = 'city' and a.slug = $1
    and coalesce(date_trunc('milliseconds', w.withdrawn_at) = $2::timestamptz, true)
  order by w.revision desc limit 1`;

/** That and why an answer of the city was withdrawn, at that time or (null) last; null when it was not. */
export async function withdrawalStatement(
  tx: EntityManager,
  base: string,
  slug: string,
  at: string | null,
): Promise<WithdrawalStatement | null> {
  const [row] = await tx.query<(Omit<Withdrawn, 'withdrawnAt'> & { withdrawnAt: Date })[]>(WITHDRAWAL, [
    slug,
    at,
  ]);
  if (row === undefined) return null;
  const address = addressOf(base, slug);
  return { type: 'withdrawal', version: 1, address, ...row, withdrawnAt: time(row.withdrawnAt) };
}

const addressOf = (base: string, slug: string): string => `${base}/jawaban/${slug}`;
