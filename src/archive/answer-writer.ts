import type { EntityManager } from 'typeorm';
import { AppError } from '../common/index.js';
import type { AnswerContent, Origin } from './answer.js';
import { freeSlug, slugFrom } from './slug.js';

/** Who an answer belongs to; fixed for good once it is opened. */
export interface AnswerIdentity {
  origin: Origin;
  publisherId: string;
  externalId: string | null;
  originUrl: string | null;
  caseId: string | null;
  firstPublishedAt: Date;
}

export interface NewRevision extends AnswerContent {
  changeNote: string | null;
  draftId: string | null;
  /** Fingerprint of the imported record, to tell a changed row from an unchanged one. */
  recordHash: string | null;
  circulatingLinks: string[];
  publishedAt: Date;
}

export interface OpenAnswer {
  id: string;
  slug: string;
}

/** Two writers may want the same address at once; the loser looks again. */
const SLUG_TRIES = 5;

/** Makes the answer's lasting identity. Nothing is visible before a revision is added. */
export async function openAnswer(
  tx: EntityManager,
  identity: AnswerIdentity,
  title: string,
): Promise<OpenAnswer> {
  const base = slugFrom(title);
  for (let attempt = 0; attempt < SLUG_TRIES; attempt += 1) {
    const taken = await tx.query<{ slug: string }[]>(
      `select slug from answers where slug = $1 or slug like $1 || '-%'`,
      [base],
    );
    const slug = freeSlug(
      base,
      taken.map((row) => row.slug),
    );
    const [row] = await tx.query<OpenAnswer[]>(
      `insert into answers (slug, origin, publisher_id, publisher_is_city, external_id, origin_url, case_id, first_published_at)
       select $1, $2, id, is_city, $4, $5, $6, $7 from publishers where id = $3
       on conflict (slug) do nothing returning id, slug`,
      [
        slug,
        identity.origin,
        identity.publisherId,
        identity.externalId,
        identity.originUrl,
        identity.caseId,
        identity.firstPublishedAt,
      ],
    );
    if (row !== undefined) return row;
  }
  throw new AppError('conflict', 'answer.slug-taken', 'Alamat jawaban sedang dipakai. Silakan coba lagi.');
}

/** Adds revision number `revision` and makes it the current one; the database refuses a number that does not follow. */
export async function addRevision(
  tx: EntityManager,
  answerId: string,
  revision: number,
  input: NewRevision,
): Promise<void> {
  const [row] = await tx.query<{ id: string }[]>(
    `insert into answer_revisions (answer_id, revision, title, claim, verdict, kind, scam, summary, explanation,
       change_note, kelurahan, share_text, circulating_texts, circulating_links, record_hash, draft_id, published_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17) returning id`,
    [
      ...[answerId, revision, input.title, input.claim, input.verdict, input.kind],
      ...[input.scam, input.summary, input.explanation, input.changeNote],
      ...[input.kelurahan, input.shareText ?? null, input.circulatingTexts],
      ...[input.circulatingLinks, input.recordHash, input.draftId, input.publishedAt],
    ],
  );
  if (row !== undefined) await addSources(tx, row.id, input.sources);
  await tx.query(`delete from answer_topics where answer_id = $1`, [answerId]);
  await tx.query(`insert into answer_topics (answer_id, topic) select $1, unnest($2::text[])`, [
    answerId,
    [...new Set(input.topics)],
  ]);
  // The database lets a withdrawn answer of the city, and no other, come back so.
  await tx.query(
    `update answers set current_revision = $2, withdrawn_at = null, withdrawn_reason = null where id = $1`,
    [answerId, revision],
  );
}

async function addSources(
  tx: EntityManager,
  revisionId: string,
  sources: AnswerContent['sources'],
): Promise<void> {
  if (sources.length === 0) return;
  await tx.query(
    `insert into answer_sources (revision_id, position, type, publisher, title, url, quote, observed_at)
     select $1, s.position, s.type, s.publisher, s.title, s.url, s.quote, s.observed_at
     from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::timestamptz[], $8::int[])
       as s (type, publisher, title, url, quote, observed_at, position)`,
    [
      revisionId,
      sources.map(({ type }) => type),
      sources.map(({ publisher }) => publisher),
      sources.map(({ title }) => title),
      sources.map(({ url }) => url),
      sources.map(({ quote }) => quote),
      sources.map(({ observedAt }) => observedAt),
      sources.map(({ number }, index) => number ?? index + 1),
    ],
  );
}
