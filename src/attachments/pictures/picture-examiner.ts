import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { PictureReader } from '../ocr/picture-reader.js';
import { unknownPicture } from '../picture.js';
import { ReEncoder } from '../re-encoder.js';
import { FileStorage } from '../storage/file-storage.js';
import { PictureIndex, type ExaminedPicture } from './picture-index.js';
import { picturePrints } from './print.js';

/** A visitor waits for the words of all pictures together. */
const WAIT_MS = 5_000;

export interface ExamineOptions {
  /** How long the words of the pictures may take to read, together. */
  timeoutMs?: number;
  /** Nobody will look again: what could not be read in time stays unread. */
  final?: boolean;
}

/** Looks at stored pictures once: what there is to read, and what they look like. Both are written down. */
@Injectable()
export class PictureExaminer {
  constructor(
    private readonly db: DataSource,
    private readonly storage: FileStorage,
    private readonly reader: PictureReader,
    private readonly index: PictureIndex,
    private readonly encoder: ReEncoder,
  ) {}

  /**
   * What is in a picture, draft or kept; 'not-found' `picture.unknown`. Words that could not be read in time are left
   * out, and to the next who asks.
   */
  async examine(id: string, options: ExamineOptions = {}): Promise<ExaminedPicture> {
    const seen = await this.look(this.db.manager, id, options);
    if (!seen) throw unknownPicture();
    return seen;
  }

  /** The same for several pictures, in this order. */
  async examineAll(ids: readonly string[], options: ExamineOptions = {}): Promise<ExaminedPicture[]> {
    return Promise.all(ids.map((id) => this.examine(id, options)));
  }

  /** The same on the transaction's own connection; a picture whose file is lost is passed over. */
  async examineIn(
    tx: EntityManager,
    ids: readonly string[],
    { timeoutMs = WAIT_MS, final = false }: ExamineOptions = {},
  ): Promise<ExaminedPicture[]> {
    const deadline = Date.now() + timeoutMs;
    const seen: ExaminedPicture[] = [];
    for (const id of ids) {
      const picture = await this.look(tx, id, { timeoutMs: deadline - Date.now(), final });
      if (picture) seen.push(picture);
    }
    return seen;
  }

  /** What is in a picture that nobody keeps: nothing of it is written down. Refuses as `receive` does. */
  async examineUnkept(bytes: Buffer): Promise<ExaminedPicture> {
    const { bytes: own } = await this.encoder.reEncode(bytes);
    const { text, prints } = await this.reader.read(own, { timeoutMs: WAIT_MS });
    return { text, prints: prints ?? (await picturePrints(own)) };
  }

  private async look(
    db: EntityManager,
    id: string,
    { timeoutMs = WAIT_MS, final = false }: ExamineOptions,
  ): Promise<ExaminedPicture | null> {
    const before = await this.index.entered(db, id);
    if (before) return before;
    const bytes = await this.bytesOf(db, id);
    if (!bytes) return null;
    const { text, whole, prints: made } = await this.reader.read(bytes, { timeoutMs });
    // Whatever did not get its turn to be read can be known by its looks at least.
    const prints = made ?? (await picturePrints(bytes));
    if (whole || final) await this.index.enter(db, id, { text, prints });
    return { text, prints };
  }

  private async bytesOf(db: EntityManager, id: string): Promise<Buffer | null> {
    const [row] = await db.query<{ hash: string }[]>(
      `select encode(content_hash, 'hex') as hash from attachments where id = $1`,
      [id],
    );
    return row ? this.storage.read(row.hash) : null;
  }
}
