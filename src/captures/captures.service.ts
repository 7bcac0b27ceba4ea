import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AppError } from '../common/index.js';
import { JobLedger } from '../queue/index.js';
import type { Capture } from './capture.js';

const ABOUT = `
  c.id, c.url, c.status, c.reason, c.final_url as "finalUrl", c.media_type as "mediaType", c.title,
  c.site_name as "siteName", c.published_at as "publishedAt", encode(c.text_hash, 'hex') as "textHash",
  encode(c.content_hash, 'hex') as "contentHash", octet_length(f.bytes) as "sizeBytes",
  c.created_at as "createdAt", c.ended_at as "endedAt"`;

const SELECT = `
  select ${ABOUT}, c.text from captures c left join capture_files f using (content_hash) where c.id = $1`;

/** A capture in a list: everything but its text. */
export type CaptureItem = Omit<Capture, 'text'>;

/** Pages of strangers, kept as they were read. */
@Injectable()
export class Captures {
  constructor(
    private readonly db: DataSource,
    private readonly ledger: JobLedger,
  ) {}

  /** Orders a page to be kept, in the caller's transaction; a job does it. Gives the capture's id. */
  async request(
    tx: EntityManager,
    { url, requestedBy }: { url: string; requestedBy: string },
  ): Promise<string> {
    const [row] = await tx.query<{ id: string }[]>(
      `insert into captures (url, requested_by) values ($1, $2) returning id`,
      [url, requestedBy],
    );
    if (!row) throw new Error('no capture was written');
    await this.ledger.add(tx, 'evidence.capture', { captureId: row.id });
    return row.id;
  }

  /** failed → pending, once more; 'conflict' `capture.not-failed` where there is nothing to repeat. */
  async retry(tx: EntityManager, captureId: string): Promise<void> {
    const again = await tx.query<{ id: string }[]>(
      `with again as (
         update captures set status = 'pending', reason = null, ended_at = null
         where id = $1 and status = 'failed' returning id)
       select id from again`,
      [captureId],
    );
    if (again.length === 0)
      throw new AppError('conflict', 'capture.not-failed', 'Rekaman ini sudah selesai atau sedang dibuat.');
    await this.ledger.add(tx, 'evidence.capture', { captureId });
  }

  /** 'not-found' `capture.unknown`. */
  async byId(captureId: string): Promise<Capture> {
    const [capture] = await this.db.query<Capture[]>(SELECT, [captureId]);
    if (!capture) throw unknown();
    return capture;
  }

  /** Those of the captures that exist, newest first. */
  async byIds(tx: EntityManager, captureIds: readonly string[]): Promise<CaptureItem[]> {
    if (captureIds.length === 0) return [];
    return tx.query<CaptureItem[]>(
      `select ${ABOUT} from captures c left join capture_files f using (content_hash)
       where c.id = any($1::uuid[]) order by c.id desc`,
      [captureIds],
    );
  }

  /** The page itself, as it came; 'not-found' until it is there. */
  async pageOf(captureId: string): Promise<{ bytes: Buffer; contentHash: string }> {
    const [row] = await this.db.query<{ bytes: Buffer; contentHash: string }[]>(
      `select f.bytes, encode(f.content_hash, 'hex') as "contentHash"
       from captures c join capture_files f using (content_hash) where c.id = $1`,
      [captureId],
    );
    if (!row) throw unknown();
    return row;
  }
}

const unknown = (): AppError => new AppError('not-found', 'capture.unknown', 'Rekaman ini tidak ada.');
