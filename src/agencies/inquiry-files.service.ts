import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AttachmentsService } from '../attachments/index.js';
import { AppError, type FieldError } from '../common/index.js';
import type { UploadedFile } from '../common/http/index.js';
import type { InquiryFile } from './inquiry.js';
import { looksLikePdf, pdfFault, type PdfFault } from './pdf.js';

export const FILES_MAX = 3;

/** A file that has been looked at and can be kept. */
export interface SoundFile {
  name: string;
  sizeBytes: number;
  kept: { pictureId: string } | { document: Buffer };
}

/** Why a file was not taken; its code says it in any language. */
export interface FileComplaint extends FieldError {
  code: string;
  fileName: string;
}

const FAULTS: Readonly<Record<PdfFault, string>> = {
  broken: 'PDF ini rusak atau terpotong. Simpan ulang, lalu kirim lagi.',
  locked: 'PDF ini terkunci dengan kata sandi. Kirim yang tidak terkunci.',
  active:
    'PDF ini memuat program atau berkas lain di dalamnya. Cetak ulang menjadi PDF biasa, lalu kirim lagi.',
};
const TYPE = 'Yang dapat dikirim hanya PDF, JPEG, PNG, atau WebP.';
/** What a room of pictures says of a file that is no picture; here documents are taken too. */
const NO_PICTURE: readonly string[] = ['picture.type', 'picture.gif', 'picture.video', 'picture.pdf'];

/** Lowest free places first, as many as there are. */
const INSERT = `
  insert into inquiry_files (link_id, place, name, attachment_id, document, size_bytes)
  select $1, p.place, $2, $3, $4, $5 from generate_series(1, ${FILES_MAX}) as p (place)
  where not exists (select from inquiry_files f where f.link_id = $1 and f.place = p.place)
  order by p.place limit 1 returning id`;

/** Documents and pictures that come with a reply. */
@Injectable()
export class InquiryFiles {
  constructor(
    private readonly db: DataSource,
    private readonly attachments: AttachmentsService,
  ) {}

  /** Looks at each file by its content; names and types that came with it count for nothing. */
  async examine(
    files: readonly UploadedFile[],
  ): Promise<{ sound: SoundFile[]; complaints: FileComplaint[] }> {
    const sound: SoundFile[] = [];
    const complaints: FileComplaint[] = [];
    for (const file of files) {
      const result = await this.look(file);
      if ('kept' in result) sound.push(result);
      else complaints.push(result);
    }
    return { sound, complaints };
  }

  private async look({ name, bytes }: UploadedFile): Promise<SoundFile | FileComplaint> {
    if (looksLikePdf(bytes)) {
      const fault = pdfFault(bytes);
      if (fault) return complaint(name, `pdf.${fault}`, FAULTS[fault]);
      return { name: name || 'dokumen.pdf', sizeBytes: bytes.length, kept: { document: bytes } };
    }
    try {
      const picture = await this.attachments.receive({ name, bytes });
      return { name: name || 'gambar', sizeBytes: picture.bytes, kept: { pictureId: picture.id } };
    } catch (error) {
      if (!(error instanceof AppError) || error.fields.length === 0) throw error;
      return aboutPicture(name, error);
    }
  }

  /** Keeps files with a link; those that find no place are let go and complained about. */
  async add(tx: EntityManager, linkId: string, files: readonly SoundFile[]): Promise<FileComplaint[]> {
    const complaints: FileComplaint[] = [];
    for (const { name, sizeBytes, kept } of files) {
      const pictures = 'pictureId' in kept ? [kept.pictureId] : [];
      await this.attachments.keep(tx, pictures);
      const document = 'document' in kept ? kept.document : null;
      const values = [linkId, name, pictures[0] ?? null, document, sizeBytes];
      const added = await tx.query<{ id: string }[]>(INSERT, values);
      if (added.length > 0) continue;
      await this.attachments.erase(tx, pictures);
      complaints.push(complaint(name, 'file.too-many', `Paling banyak ${FILES_MAX} berkas.`));
    }
    return complaints;
  }

  /** Lets files of a link go; one that is not this link's stays. */
  async remove(tx: EntityManager, linkId: string, fileIds: readonly string[]): Promise<void> {
    if (fileIds.length === 0) return;
    const gone = await tx.query<{ id: string | null }[]>(
      `with gone as (
         delete from inquiry_files where id::text = any($2) and link_id = $1 returning attachment_id as id)
       select id from gone`,
      [linkId, fileIds],
    );
    await this.attachments.erase(
      tx,
      gone.flatMap(({ id }) => id ?? []),
    );
  }

  /** The files of each of several links, in the order they were added. */
  async of(tx: EntityManager, linkIds: readonly string[]): Promise<(InquiryFile & { linkId: string })[]> {
    return tx.query<(InquiryFile & { linkId: string })[]>(
      `select id, link_id as "linkId", name, size_bytes as "sizeBytes", attachment_id as "pictureId"
       from inquiry_files where link_id = any($1) order by link_id, place`,
      [linkIds],
    );
  }

  /** A document that came with a reply in this case; 'not-found' `inquiry.file-unknown` for any other. */
  async document(caseId: string, fileId: string): Promise<{ name: string; bytes: Buffer }> {
    const [row] = await this.db.query<{ name: string; bytes: Buffer }[]>(
      `select f.name, f.document as bytes
       from inquiry_files f join inquiry_replies r on r.link_id = f.link_id join inquiries i on i.id = r.inquiry_id
       where f.id = $2 and i.case_id in (select case_family($1)) and f.document is not null`,
      [caseId, fileId],
    );
    if (!row)
      throw new AppError('not-found', 'inquiry.file-unknown', 'Dokumen ini tidak ada dalam kasus ini.');
    return row;
  }
}

const aboutPicture = (fileName: string, { code, message }: AppError): FileComplaint =>
  NO_PICTURE.includes(code) ? complaint(fileName, 'file.type', TYPE) : complaint(fileName, code, message);

const complaint = (fileName: string, code: string, message: string): FileComplaint => ({
  field: 'files',
  message: fileName === '' ? message : `${fileName}: ${message}`,
  code,
  fileName,
});
