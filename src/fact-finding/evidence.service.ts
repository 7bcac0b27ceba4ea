import { Injectable } from '@nestjs/common';
import { isURL } from 'class-validator';
import { DataSource, type EntityManager } from 'typeorm';
import { SOURCE_TYPES, type SourceType } from '../archive/index.js';
import { AuditLog } from '../audit/index.js';
import { AppError, cleanText, type FieldError } from '../common/index.js';
import { LeaseService } from './lease.service.js';

export const QUOTE_MIN = 10;

/** One source as the desk keeps it. The capture stays private; the rest is published with the answer. */
export interface EvidenceItem {
  id: string;
  type: SourceType;
  publisher: string;
  title: string;
  url: string | null;
  captureText: string;
  quote: string | null;
  isPrimaryOfficial: boolean;
  addedByName: string;
  observedAt: Date | null;
}

/** As typed into the form; blank means not given. */
export interface EvidenceInput {
  type: string;
  publisher: string;
  title: string;
  url: string;
  captureText: string;
  quote: string;
  isPrimaryOfficial: boolean;
}

const INSERT = `
  insert into evidence (case_id, type, publisher, title, url, capture_text, quote, is_primary_official, added_by, observed_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, now()) returning id`;

/** Sources of a case. They stand still from the request for review on. */
@Injectable()
export class EvidenceService {
  constructor(
    private readonly db: DataSource,
    private readonly leases: LeaseService,
    private readonly audit: AuditLog,
  ) {}

  /** The sources of a case in the order they were added. */
  async list(tx: EntityManager, caseId: string): Promise<EvidenceItem[]> {
    return tx.query<EvidenceItem[]>(
      `select e.id, e.type, e.publisher, e.title, e.url, e.capture_text as "captureText", e.quote,
              e.is_primary_official as "isPrimaryOfficial", s.name as "addedByName", e.observed_at as "observedAt"
       from evidence e join staff s on s.id = e.added_by
       where e.case_id = $1 and e.removed_at is null order by e.id`,
      [caseId],
    );
  }

  /** Adds a source for the holder of the case; 'invalid' `evidence.invalid` names the wrong fields. */
  async add(caseId: string, staffId: string, typed: EvidenceInput): Promise<void> {
    const input = tidy(typed);
    await this.db.transaction(async (tx) => {
      await this.leases.hold(tx, caseId, staffId);
      const errors = [...complaints(input), ...(await quoteComplaints(tx, input))];
      if (errors.length > 0)
        throw new AppError('invalid', 'evidence.invalid', 'Ada isian bukti yang perlu diperbaiki.', errors);
      const [row] = await tx.query<{ id: string }[]>(INSERT, [
        ...[caseId, input.type, input.publisher, input.title, input.url || null, input.captureText],
        ...[input.quote || null, input.isPrimaryOfficial, staffId],
      ]);
      await this.note(tx, { staffId, act: 'evidence.added', caseId, evidenceId: row?.id ?? '' });
    });
  }

  /** Takes a source off the list; it stays in the log. */
  async remove(caseId: string, staffId: string, evidenceId: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      await this.leases.hold(tx, caseId, staffId);
      const gone = await tx.query<{ id: string }[]>(
        `with gone as (
           update evidence set removed_at = now(), removed_by = $3
           where id = $1 and case_id = $2 and removed_at is null returning id)
         select id from gone`,
        [evidenceId, caseId, staffId],
      );
      if (gone.length === 0)
        throw new AppError('not-found', 'evidence.unknown', 'Bukti ini tidak ada atau sudah dihapus.');
      await this.note(tx, { staffId, act: 'evidence.removed', caseId, evidenceId });
    });
  }

  private async note(
    tx: EntityManager,
    {
      staffId,
      act,
      caseId,
      evidenceId,
    }: { staffId: string; act: string; caseId: string; evidenceId: string },
  ): Promise<void> {
    await this.audit.record(tx, {
      actor: { kind: 'staff', id: staffId },
      act,
      subject: { type: 'case', id: caseId },
      detail: { evidenceId },
    });
  }
}

function tidy(typed: EvidenceInput): EvidenceInput {
  const { type, isPrimaryOfficial } = typed;
  return {
    type,
    publisher: cleanText(typed.publisher),
    title: cleanText(typed.title),
    url: cleanText(typed.url),
    captureText: cleanText(typed.captureText),
    quote: cleanText(typed.quote),
    isPrimaryOfficial,
  };
}

function complaints(input: EvidenceInput): FieldError[] {
  const rules: [field: string, wrong: boolean, message: string][] = [
    ['type', !SOURCE_TYPES.some((type) => type === input.type), 'Pilih jenis sumber.'],
    [
      'publisher',
      outside(input.publisher, 1, 300),
      'Tulis siapa penerbit atau pemberi keterangan (1–300 huruf).',
    ],
    ['title', outside(input.title, 1, 500), 'Tulis judul sumber (1–500 huruf).'],
    ['url', input.url !== '' && !isWebAddress(input.url), 'Alamat harus diawali http:// atau https://.'],
    ['captureText', input.captureText.length > 100_000, 'Salinan isi paling banyak 100.000 huruf.'],
    [
      'isPrimaryOfficial',
      input.isPrimaryOfficial && !['official', 'document'].includes(input.type),
      'Dokumen resmi utama harus berjenis pernyataan resmi atau dokumen.',
    ],
  ];
  return rules.flatMap(([field, wrong, message]) => (wrong ? [{ field, message }] : []));
}

/** Asks the database itself, so that form and constraint cannot disagree. */
async function quoteComplaints(
  tx: EntityManager,
  { quote, captureText }: EvidenceInput,
): Promise<FieldError[]> {
  if (quote === '') return [];
  const [row] = await tx.query<{ long: boolean; occurs: boolean }[]>(
    `select char_length(squash_space($1)) between ${QUOTE_MIN} and 5000 as long,
            position(squash_space($1) in squash_space($2)) > 0 as occurs`,
    [quote, captureText],
  );
  if (!row?.long) return [{ field: 'quote', message: `Kutipan harus ${QUOTE_MIN}–5000 huruf.` }];
  if (!row.occurs)
    return [{ field: 'quote', message: 'Kutipan harus persis ada di dalam salinan isi sumber.' }];
  return [];
}

const outside = (text: string, least: number, most: number): boolean =>
  text.length < least || text.length > most;

const isWebAddress = (text: string): boolean =>
  text.length <= 2000 && isURL(text, { protocols: ['http', 'https'], require_protocol: true });
