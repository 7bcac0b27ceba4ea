import type { EntityManager } from 'typeorm';
import { AppError } from '../common/index.js';
import type { PublishInput } from './answer.js';
import { openAnswer, type OpenAnswer } from './answer-writer.js';

/** Where the next revision of the city goes. */
export interface OpenRevision extends OpenAnswer {
  revision: number;
  firstPublishedAt: Date;
  publisher: string;
}

/** A new answer of the city, without a revision yet. */
export async function firstRevision(
  tx: EntityManager,
  input: PublishInput,
  now: Date,
): Promise<OpenRevision> {
  const [city] = await tx.query<{ id: string; name: string }[]>(
    `select id, name from publishers where is_city`,
  );
  if (city === undefined) throw new Error('the city is missing among the publishers');
  const identity = { origin: 'city', externalId: null, originUrl: null, caseId: input.caseId } as const;
  const opened = await openAnswer(
    tx,
    { ...identity, publisherId: city.id, firstPublishedAt: now },
    input.title,
  );
  return { ...opened, revision: 1, firstPublishedAt: now, publisher: city.name };
}

/** An answer of the city, locked; one that was withdrawn comes back with it. 'conflict' `answer.unpublished` when there is none. */
export async function nextRevision(tx: EntityManager, answerId: string): Promise<OpenRevision> {
  const [row] = await tx.query<OpenRevision[]>(
    `select a.id, a.slug, a.current_revision + 1 as revision, a.first_published_at as "firstPublishedAt",
       p.name as publisher
     from answers a join publishers p on p.id = a.publisher_id
     where a.id = $1 and a.origin = 'city' and a.current_revision is not null
     for update of a`,
    [answerId],
  );
  if (row === undefined)
    throw new AppError('conflict', 'answer.unpublished', 'Jawaban ini belum pernah terbit.');
  return row;
}
