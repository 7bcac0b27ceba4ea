import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AppError } from '../common/index.js';
import type { UploadedFile } from '../common/http/index.js';
import { JobLedger } from '../queue/index.js';
import { lockFile } from './lock-file.js';
import {
  busy,
  complaintOf,
  refusal,
  STORED_TYPE,
  unknownPicture,
  type Picture,
  type PictureComplaint,
} from './picture.js';
import { ReEncoder } from './re-encoder.js';
import { FileStorage } from './storage/file-storage.js';

/** All pictures that wait for their question, in bytes on the disk: some ten thousand. */
const DRAFTS_MAX = 4_000_000_000;

/** No row when so much waits already that the disk would fill. */
const INSERT = `
  insert into attachments (content_hash, width, height, size_bytes)
  select decode($1, 'hex'), $2, $3, $4
  where (select coalesce(sum(size_bytes), 0) from attachments where status = 'draft') < $5
  returning id`;

/** Pictures from the moment they arrive until they are erased: what is kept is always our own copy, never the file that came. */
@Injectable()
export class AttachmentsService {
  constructor(
    private readonly db: DataSource,
    private readonly encoder: ReEncoder,
    private readonly storage: FileStorage,
    private readonly ledger: JobLedger,
  ) {}

  /**
   * Takes one file in as a draft, which lives for 24 hours unless something keeps it. Whatever is not a sound JPEG,
   * PNG or WebP is refused with `picture.<what>` and words for the sender (field `pictures`); `picture.busy`
   * ('unavailable') when too many are at work.
   */
  async receive({ bytes }: { bytes: Buffer; name: string }): Promise<Picture> {
    const { bytes: own, width, height } = await this.encoder.reEncode(bytes);
    const hash = createHash('sha256').update(own).digest('hex');
    const id = await this.db.transaction(async (tx) => {
      await lockFile(tx, hash);
      const values = [hash, width, height, own.length, DRAFTS_MAX];
      const [row] = await tx.query<{ id: string }[]>(INSERT, values);
      if (!row) throw busy();
      await this.storage.put(hash, own);
      return row.id;
    });
    return { id, width, height, bytes: own.length };
  }

  /** Takes in each of several files: those that are sound, and for each other one a complaint that names it. */
  async receiveAll(
    files: readonly UploadedFile[],
  ): Promise<{ pictures: Picture[]; errors: PictureComplaint[] }> {
    const pictures: Picture[] = [];
    const errors: PictureComplaint[] = [];
    for (const file of files) {
      try {
        pictures.push(await this.receive(file));
      } catch (error) {
        if (!(error instanceof AppError) || error.fields.length === 0) throw error;
        errors.push(complaintOf(file.name, error));
      }
    }
    return { pictures, errors };
  }

  /** draft → kept, for whoever enters the question or the message. An unknown, expired or kept id is 'invalid' `picture.expired`. */
  async keep(tx: EntityManager, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const kept = await tx.query<{ id: string }[]>(
      `with kept as (
         update attachments set status = 'kept', kept_at = now()
         where id = any($1::uuid[]) and status = 'draft' returning id)
       select id from kept`,
      [ids],
    );
    if (kept.length !== ids.length)
      throw refusal(
        'expired',
        'Gambar yang tadi dikirim sudah tidak tersimpan. Pilih gambarnya sekali lagi.',
      );
  }

  /** Forgets pictures, draft or kept; their files go right after the transaction, unless another picture is the very same. */
  async erase(tx: EntityManager, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const gone = await tx.query<{ hash: string }[]>(
      `with gone as (delete from attachments where id = any($1::uuid[]) returning content_hash)
       select distinct encode(content_hash, 'hex') as hash from gone`,
      [ids],
    );
    for (const { hash } of gone) await this.ledger.add(tx, 'attachments.discard', { hash });
  }

  /** The stored file of a picture, draft or kept; 'not-found' `picture.unknown`. */
  async bytesOf(id: string): Promise<{ bytes: Buffer; mediaType: string }> {
    const [row] = await this.db.query<{ hash: string }[]>(
      `select encode(content_hash, 'hex') as hash from attachments where id = $1`,
      [id],
    );
    const bytes = row ? await this.storage.read(row.hash) : null;
    if (!bytes) throw unknownPicture();
    return { bytes, mediaType: STORED_TYPE };
  }

  /** SHA-256 (hex) of each picture's stored bytes: the same for the same forward, sent twice. Unknown ids are left out. */
  async hashesOf(ids: readonly string[]): Promise<string[]> {
    const rows = await this.db.query<{ hash: string }[]>(
      `select distinct encode(content_hash, 'hex') as hash from attachments where id = any($1::uuid[]) order by 1`,
      [ids],
    );
    return rows.map(({ hash }) => hash);
  }
}
