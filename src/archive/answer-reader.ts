import type { EntityManager } from 'typeorm';
import type { AnswerItem, AnswerView } from './answer.js';

/** What the database answers before the address is added. */
type Bare<T extends AnswerItem> = Omit<T, 'url'>;

/** The columns of an AnswerItem out of `visible_answers v`. */
export const ITEM = `
  v.id, v.slug, v.external_id as "externalId", v.title, v.claim, v.verdict, v.kind, v.scam, v.summary,
  v.first_published_at as "publishedAt", v.origin,
  jsonb_build_object('name', v.publisher_name, 'url', v.publisher_url, 'isCity', v.publisher_is_city) as publisher`;

/** The visible answers that came last. */
export function newestAnswers(tx: EntityManager, limit: number) {
  return tx.query<Bare<AnswerItem>[]>(
    `select ${ITEM} from visible_answers v order by v.first_published_at desc, v.id desc limit $1`,
    [limit],
  );
}

/** Visible answers in the order of `ids`; what is not visible is left out. */
export function answersInOrder(tx: EntityManager, ids: readonly string[]) {
  return tx.query<Bare<AnswerItem>[]>(
    `select ${ITEM} from visible_answers v join unnest($1::uuid[]) with ordinality as wanted (id, place) using (id)
     order by wanted.place`,
    [ids],
  );
}

interface StoredSource {
  number: number;
  type: AnswerView['sources'][number]['type'];
  publisher: string;
  title: string;
  url: string | null;
  quote: string | null;
  observedAt: string | null;
  capturedAt: string | null;
  capturedHash: string | null;
}

type StoredRevision = Omit<AnswerView['revisions'][number], 'publishedAt'> & { publishedAt: string };
interface StoredInquiry {
  agency: string;
  askedAt: string;
  dueAt: string;
  repliedAt: string | null;
  source: number | null;
}
type StoredWithdrawal = Omit<AnswerView['withdrawals'][number], 'withdrawnAt'> & { withdrawnAt: string };
type StoredObjection = Omit<AnswerView['objections'][number], 'decidedAt'> & { decidedAt: string };

type StoredView = Omit<Bare<AnswerView>, Nested> & {
  sources: StoredSource[];
  inquiries: StoredInquiry[];
  revisions: StoredRevision[];
  withdrawals: StoredWithdrawal[];
  objections: StoredObjection[];
};

type Nested = 'sources' | 'inquiries' | 'revisions' | 'withdrawals' | 'objections';

/** Which answer: by its address or its id. */
export type AnswerKey = { slug: string } | { id: string };

/** One revision of one answer (`null`: the current one), withdrawn answers included; the caller decides what to show. */
export async function findAnswer(
  tx: EntityManager,
  key: AnswerKey,
  revision: number | null,
): Promise<Bare<AnswerView> | null> {
  const [row] = await tx.query<StoredView[]>(VIEW, [
    'slug' in key ? key.slug : null,
    'id' in key ? key.id : null,
    revision,
  ]);
  if (row === undefined) return null;
  return {
    ...row,
    sources: row.sources.map(sourceOf),
    inquiries: row.inquiries.map(({ askedAt, dueAt, repliedAt, ...asked }) => ({
      ...asked,
      askedAt: new Date(askedAt),
      dueAt: new Date(dueAt),
      repliedAt: dateOf(repliedAt),
    })),
    revisions: row.revisions.map((note) => ({ ...note, publishedAt: new Date(note.publishedAt) })),
    withdrawals: row.withdrawals.map((each) => ({ ...each, withdrawnAt: new Date(each.withdrawnAt) })),
    objections: row.objections.map((each) => ({ ...each, decidedAt: new Date(each.decidedAt) })),
  };
}

const sourceOf = ({ capturedAt, capturedHash: sha256, observedAt, ...source }: StoredSource) => ({
  ...source,
  observedAt: dateOf(observedAt),
  captured: capturedAt === null || sha256 === null ? null : { at: new Date(capturedAt), sha256 },
});

const dateOf = (stored: string | null): Date | null => (stored === null ? null : new Date(stored));

const VIEW = `
  select a.id, a.slug, a.external_id as "externalId", r.title, r.claim, r.verdict, r.kind, r.scam, r.summary,
         a.first_published_at as "publishedAt", a.origin,
         jsonb_build_object('name', p.name, 'url', p.url, 'isCity', p.is_city) as publisher,
         r.explanation, r.kelurahan, r.share_text as "shareText", r.revision, a.first_published_at as "firstPublishedAt", a.origin_url as "originUrl",
         a.current_revision as "currentRevision", w.withdrawn_at as "withdrawnAt", w.reason as "withdrawnReason",
         array(select topic from answer_topics where answer_id = a.id order by topic) as topics,
         (select coalesce(jsonb_agg(jsonb_build_object('number', s.position, 'type', s.type, 'publisher', s.publisher, 'title', s.title,
            'url', s.url, 'quote', s.quote, 'observedAt', s.observed_at, 'capturedAt', s.captured_at,
            'capturedHash', encode(s.captured_hash, 'hex')) order by s.position), '[]')
          from answer_sources s where s.revision_id = r.id) as sources,
         (select coalesce(jsonb_agg(jsonb_build_object('agency', i.agency, 'askedAt', i.asked_at, 'dueAt', i.due_at,
            'repliedAt', i.replied_at, 'source', i.source_position) order by i.place), '[]')
          from answer_inquiries i where i.revision_id = r.id) as inquiries,
         a.begun_on::text as "begunOn",
         (select coalesce(jsonb_agg(jsonb_build_object('revision', b.revision, 'role', b.role, 'outcome', b.outcome,
            'raisedOn', b.raised_on, 'decidedAt', b.decided_at) order by b.decided_at), '[]')
          from answer_objections b where b.answer_id = a.id) as objections,
         (select coalesce(jsonb_agg(jsonb_build_object('revision', o.revision, 'publishedAt', o.published_at,
            'changeNote', o.change_note, 'verdict', o.verdict) order by o.revision), '[]')
          from answer_revisions o where o.answer_id = a.id and o.revision between a.taken_down + 1 and a.current_revision) as revisions,
         (select coalesce(jsonb_agg(jsonb_build_object('revision', d.revision, 'withdrawnAt', d.withdrawn_at,
            'reason', d.reason) order by d.revision), '[]')
          from answer_withdrawals d where d.answer_id = a.id) as withdrawals
  from answers a
  join publishers p on p.id = a.publisher_id
  join answer_revisions r on r.answer_id = a.id and r.revision <= a.current_revision
  left join lateral (
    select d.withdrawn_at, d.reason from answer_withdrawals d
    where d.answer_id = a.id and d.revision >= r.revision order by d.revision limit 1) w on true
  where (a.slug = $1 or a.id = $2::uuid) and r.revision = coalesce($3::int, a.current_revision)`;
