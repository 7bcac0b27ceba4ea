import { Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { hoursMs } from '../common/index.js';
import { AttachmentsService } from './attachments.service.js';
import { lockFile } from './lock-file.js';
import { FileStorage } from './storage/file-storage.js';

/** Hours a picture waits for the question it was sent for. */
const DRAFT_HOURS = 24;
/** A file without a row may be one whose row is not committed yet; after so long it is not. */
const YOUNG_MS = hoursMs(1);
/** So many drafts in one run; it comes every hour. */
const BATCH = 1_000;

/** Removes what nobody waits for: drafts past their time, and files that no picture names. */
@Injectable()
export class AttachmentsHousekeeping {
  private readonly log = new Logger(AttachmentsHousekeeping.name);

  constructor(
    private readonly attachments: AttachmentsService,
    private readonly storage: FileStorage,
  ) {}

  async sweep(tx: EntityManager): Promise<void> {
    const drafts = await tx.query<{ id: string }[]>(
      `select id from attachments where status = 'draft' and created_at < now() - $1 * interval '1 hour'
       order by created_at limit $2 for update skip locked`,
      [DRAFT_HOURS, BATCH],
    );
    await this.attachments.erase(
      tx,
      drafts.map(({ id }) => id),
    );
    await this.compare(tx);
  }

  /** Removes the file unless a picture names it (again). */
  async discard(tx: EntityManager, hash: string): Promise<void> {
    await lockFile(tx, hash);
    const named = await tx.query<{ id: string }[]>(
      `select id from attachments where content_hash = decode($1, 'hex') limit 1`,
      [hash],
    );
    if (named.length === 0) await this.storage.remove(hash);
  }

  /** Files without a row go; rows without a file cannot be mended here, so the operator is told. */
  private async compare(tx: EntityManager): Promise<void> {
    const rows = await tx.query<{ hash: string }[]>(
      `select distinct encode(content_hash, 'hex') as hash from attachments`,
    );
    const missing = new Set(rows.map(({ hash }) => hash));
    for await (const { hash, modifiedAt } of this.storage.list()) {
      const named = missing.delete(hash);
      if (!named && Date.now() - modifiedAt.getTime() > YOUNG_MS) await this.discard(tx, hash);
    }
    if (missing.size > 0) await this.tell(tx, [...missing]);
  }

  /** A picture may have come in after the folder was read. */
  private async tell(tx: EntityManager, hashes: readonly string[]): Promise<void> {
    const lost: string[] = [];
    for (const hash of hashes) if (!(await this.storage.read(hash))) lost.push(hash);
    const [row] = await tx.query<{ pictures: number }[]>(
      `select count(*)::int as pictures from attachments where encode(content_hash, 'hex') = any($1)`,
      [lost],
    );
    if (row && row.pictures > 0)
      this.log.error(`${row.pictures} pictures have lost their file: restore attachments/ from the backup`);
  }
}
