import type { EntityManager } from 'typeorm';

/** What an import must know of an answer that it has met before. */
export interface KnownAnswer {
  id: string;
  revision: number;
  hash: string | null;
  withdrawn: boolean;
}

/** The answers that are already there, by `publisherId externalId`. */
export async function knownAnswers(
  tx: EntityManager,
  keys: { publisherId: string; externalId: string }[],
): Promise<Map<string, KnownAnswer>> {
  const rows = await tx.query<(KnownAnswer & { key: string })[]>(
    `select a.publisher_id || ' ' || a.external_id as key, a.id, coalesce(a.current_revision, 0) as revision,
            r.record_hash as hash, a.withdrawn_at is not null as withdrawn
     from unnest($1::uuid[], $2::text[]) as wanted (publisher_id, external_id)
     join answers a using (publisher_id, external_id)
     left join answer_revisions r on r.answer_id = a.id and r.revision = a.current_revision`,
    [keys.map(({ publisherId }) => publisherId), keys.map(({ externalId }) => externalId)],
  );
  return new Map(rows.map(({ key, ...known }) => [key, known]));
}

/** A publisher under the name it was first given. */
export interface PublisherRow {
  id: string;
  name: string;
  isCity: boolean;
}

/**
 * The publishers by the name they were given with, unknown ones added. Names that differ only in case, width or
 * white space are one publisher, so nobody passes for the city by a spelling.
 */
export async function publisherIds(
  tx: EntityManager,
  publishers: { name: string; url: string | null }[],
): Promise<Map<string, PublisherRow>> {
  const given = [...new Map(publishers.map((publisher) => [publisher.name, publisher])).values()];
  const names = given.map(({ name }) => name);
  await tx.query(
    `insert into publishers (name, url) select name, url from unnest($1::text[], $2::text[]) as given (name, url)
     on conflict (squash_space(name)) do nothing`,
    [names, given.map(({ url }) => url)],
  );
  const rows = await tx.query<(PublisherRow & { given: string })[]>(
    `select given.name as given, p.name, p.id, p.is_city as "isCity" from unnest($1::text[]) as given (name)
     join publishers p on squash_space(p.name) = squash_space(given.name)`,
    [names],
  );
  return new Map(rows.map(({ given: name, ...publisher }) => [name, publisher]));
}
