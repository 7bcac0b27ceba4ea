import type { MultipartFile, MultipartValue } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { AppError } from '../../app-error.js';
import type { Share, Shortage } from './upload-budget.js';
import { UPLOAD_BYTES_MAX, UPLOAD_FILES_MAX, UploadRefusal, type UploadedFile } from './uploads.js';

const MEGABYTE = 1024 * 1024;

/** A form with more is not ours. Files beyond UPLOAD_FILES_MAX are counted and let go, so that the text typed beside them is kept. */
const LIMITS = {
  fields: 30,
  fieldNameSize: 100,
  fieldSize: MEGABYTE / 4,
  files: 60,
  fileSize: UPLOAD_BYTES_MAX,
  parts: 90,
  headerPairs: 20,
};
/** All typed texts together, as in any other form. */
const TEXT_BYTES_MAX = MEGABYTE;
/** All files together, with those that are let go. */
const FILE_BYTES_MAX = 48 * MEGABYTE;
const NAME_MAX = 60;

/** Reads one multipart form, part by part, within what `share` allows to be held. */
export class UploadReader {
  readonly files: UploadedFile[] = [];
  readonly refusals: UploadRefusal[] = [];
  private readonly fields = new Map<string, unknown[]>();
  private textBytes = 0;
  private fileBytes = 0;
  private beyond = 0;

  constructor(
    private readonly request: FastifyRequest,
    private readonly share: Share,
  ) {}

  /** The plain fields read so far, as a urlencoded body: a text, or several where the name was repeated. */
  get body(): Record<string, unknown> {
    return Object.fromEntries([...this.fields].map(([name, all]) => [name, all.length > 1 ? all : all[0]]));
  }

  /** Throws 'invalid' `upload.broken` for a form that is cut off or no form, 'too-large' beyond any limit of the whole. */
  async read(): Promise<void> {
    try {
      for await (const part of this.request.parts({ limits: LIMITS })) {
        if (part.type === 'field') this.takeField(part);
        else await this.takeFile(part);
      }
    } catch (error) {
      throw complaintAbout(error);
    }
    if (this.beyond > 0) this.refusals.push(tooMany(this.beyond));
  }

  private takeField({ fieldname, value, valueTruncated }: MultipartValue): void {
    this.textBytes += typeof value === 'string' ? Buffer.byteLength(value) : 0;
    this.fields.set(fieldname, [...(this.fields.get(fieldname) ?? []), value]);
    if (valueTruncated || this.textBytes > TEXT_BYTES_MAX) throw tooLarge();
  }

  private async takeFile({ file, filename }: MultipartFile): Promise<void> {
    const name = plainName(filename);
    if (this.files.length === UPLOAD_FILES_MAX) {
      await this.letGo(file);
      this.beyond += 1;
      return;
    }
    const bytes = await this.collect(file);
    if (!Buffer.isBuffer(bytes)) this.refuse(name, bytes, ...SHORTAGE[bytes]);
    else if (file.truncated) this.refuse(name, 'file-too-large', TOO_LARGE_FILE, 'too-large');
    // A file input in which nothing was chosen is sent as an empty file without a name.
    else if (bytes.length > 0 || name !== '') this.files.push({ name, bytes });
  }

  /** What cannot be held is let go, so that the form can be read to its end. */
  private async collect(file: AsyncIterable<Buffer>): Promise<Buffer | Shortage> {
    const chunks: Buffer[] = [];
    let shortage: Shortage | null = null;
    for await (const chunk of file) {
      this.count(chunk);
      shortage ??= this.share.take(chunk.length);
      if (shortage === null) chunks.push(chunk);
      else chunks.length = 0;
    }
    return shortage ?? Buffer.concat(chunks);
  }

  private async letGo(file: AsyncIterable<Buffer>): Promise<void> {
    for await (const chunk of file) this.count(chunk);
  }

  private count(chunk: Buffer): void {
    this.fileBytes += chunk.length;
    if (this.fileBytes > FILE_BYTES_MAX) throw tooLarge();
  }

  private refuse(name: string, what: string, message: string, kind: AppError['kind']): void {
    this.refusals.push(new UploadRefusal(what, message, kind, name));
  }
}

const SHORTAGE: Record<Shortage, [message: string, kind: AppError['kind']]> = {
  busy: ['Sedang banyak kiriman. Kirim lagi gambar ini sebentar lagi.', 'unavailable'],
  spent: [
    'Terlalu banyak gambar dari jaringan Anda. Coba lagi satu jam lagi, atau kirim tanpa gambar.',
    'too-many',
  ],
};
const TOO_LARGE_FILE = `Gambar ini lebih besar dari ${UPLOAD_BYTES_MAX / MEGABYTE} MB. Kirim tangkapan layarnya (screenshot).`;

const tooMany = (beyond: number): UploadRefusal =>
  new UploadRefusal(
    'too-many',
    `Paling banyak ${UPLOAD_FILES_MAX} gambar sekali kirim. ${beyond} gambar yang terakhir tidak diambil.`,
    'too-large',
  );

const tooLarge = (): AppError =>
  new AppError(
    'too-large',
    'request.too-large',
    'Kiriman terlalu besar. Kirim teks atau gambar yang lebih sedikit.',
  );

/** What the parser throws is about the form, never about us; its limits say which status they mean. */
function complaintAbout(error: unknown): unknown {
  if (error instanceof AppError) return error;
  if (error instanceof Error && 'statusCode' in error && error.statusCode === 413) return tooLarge();
  return new AppError('invalid', 'upload.broken', 'Kiriman terputus atau rusak di jalan. Kirim sekali lagi.');
}

/** A name for a sentence: no folders, no control or direction marks, not long. */
function plainName(name: string | undefined): string {
  const last = (name ?? '').split(/[\\/]/).at(-1) ?? '';
  const plain = last.replace(/[\p{C}\p{Z}]+/gu, ' ').trim();
  return Array.from(plain).slice(0, NAME_MAX).join('');
}
