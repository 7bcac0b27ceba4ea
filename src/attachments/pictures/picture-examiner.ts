import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AttachmentsService } from '../attachments.service.js';
import { PictureReader } from '../ocr/picture-reader.js';
import type { Reading } from '../ocr/reading.js';
import { gramsOf } from './grams.js';
import { printsOf, VIEWS_AS_TEXT, type ExaminedPicture } from './picture-index.js';
import { picturePrints, type Print } from './print.js';
import { VIEWS } from './views.js';

/** A visitor waits for the words of all pictures together. */
const WAIT_MS = 5_000;

export interface ExamineOptions {
  /** How long the words of the pictures may take to read, together. */
  timeoutMs?: number;
  /** Nobody will look again: what could not be read in time stays unread. */
  final?: boolean;
}

interface Row {
  text: string;
  drawn: boolean;
  views: (string | null)[];
}

/** Looks at stored pictures once: what there is to read, and what they look like. Both are written down. */
@Injectable()
export class PictureExaminer {
  constructor(
    private readonly db: DataSource,
    private readonly attachments: AttachmentsService,
    private readonly reader: PictureReader,
  ) {}

  /** What is in these pictures, in this order; words that could not be read in time are left for the next who asks. */
  async examineAll(ids: readonly string[], options: ExamineOptions = {}): Promise<ExaminedPicture[]> {
    return Promise.all(ids.map((id) => this.examine(id, options)));
  }

  /** The same for one picture, draft or kept; 'not-found' `picture.unknown`. */
  async examine(
    id: string,
    { timeoutMs = WAIT_MS, final = false }: ExamineOptions = {},
  ): Promise<ExaminedPicture> {
    const before = await this.examined(id);
    if (before) return before;
    const { bytes } = await this.attachments.bytesOf(id);
    const [reading, prints] = await Promise.all([
      this.reader.read(bytes, { timeoutMs }),
      picturePrints(bytes),
    ]);
    if (reading.whole || final) await this.writeDown(id, reading, prints);
    return { text: reading.text, prints };
  }

  private async examined(id: string): Promise<ExaminedPicture | null> {
    const [row] = await this.db.query<Row[]>(
      `select p.words as text, p.drawn, ${VIEWS_AS_TEXT} as views from picture_prints p where p.attachment_id = $1`,
      [id],
    );
    return row ? { text: row.text, prints: printsOf(row) } : null;
  }

  /** Nothing is written of a picture that has been erased meanwhile. */
  private async writeDown(id: string, { text }: Reading, prints: readonly Print[]): Promise<void> {
    const views = VIEWS.map((_, view) => prints.find((print) => print.view === view)?.bits ?? null);
    const columns = VIEWS.map((_, view) => `v${view}`).join(', ');
    const values = VIEWS.map((_, view) => `$${view + 5}::bit(256)`).join(', ');
    await this.db.query(
      `insert into picture_prints (attachment_id, words, grams, drawn, ${columns})
       select id, $2, $3, $4, ${values} from attachments where id = $1 for key share on conflict do nothing`,
      [id, text, gramsOf(text), prints.some(({ drawn }) => drawn), ...views],
    );
  }
}
