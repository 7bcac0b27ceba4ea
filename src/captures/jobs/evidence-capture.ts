import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { JobHandler, JobPayloads } from '../../queue/index.js';
import { PageTaker, type TakenPage } from '../page-taker.js';

const KEEP = `
  with kept as (
    insert into capture_files (content_hash, bytes) values (sha256($2::bytea), $2::bytea) on conflict do nothing)
  update captures set status = 'done', ended_at = clock_timestamp(), content_hash = sha256($2::bytea),
    final_url = $3, media_type = $4, text = $5, text_hash = sha256(convert_to($5, 'UTF8')),
    title = $6, site_name = $7, published_at = $8
  where id = $1 and status = 'pending'`;

const GIVE_UP = `
  update captures set status = 'failed', reason = $2, ended_at = clock_timestamp()
  where id = $1 and status = 'pending'`;

/** Handler of `evidence.capture`: the page and its text are kept whole, or why there is none. */
@Injectable()
export class EvidenceCaptureHandler implements JobHandler<'evidence.capture'> {
  constructor(private readonly taker: PageTaker) {}

  async handle(tx: EntityManager, { captureId }: JobPayloads['evidence.capture']): Promise<void> {
    const [wanted] = await tx.query<{ url: string }[]>(
      `select url from captures where id = $1 and status = 'pending' for update`,
      [captureId],
    );
    if (!wanted) return;
    const taken = await this.taker.take(wanted.url);
    if ('failure' in taken) await tx.query(GIVE_UP, [captureId, taken.failure]);
    else await keep(tx, captureId, taken);
  }
}

async function keep(tx: EntityManager, captureId: string, taken: TakenPage): Promise<void> {
  const { page, text, title, siteName, publishedAt } = taken;
  await tx.query(KEEP, [
    captureId,
    page.body,
    page.finalUrl,
    page.mediaType,
    text,
    title,
    siteName,
    publishedAt,
  ]);
}
