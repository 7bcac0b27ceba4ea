import { isURL } from 'class-validator';
import type { EntityManager } from 'typeorm';
import { SOURCE_TYPES } from '../../archive/index.js';
import { AppError, cleanText, type FieldError } from '../../common/index.js';

export const QUOTE_MIN = 10;
const TEXT_MAX = 100_000;
const ADDRESS_MAX = 2_000;

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

export function tidy(typed: EvidenceInput): EvidenceInput {
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

/** 'invalid' `evidence.invalid` names the wrong fields. `kept`: the portal itself has read it at its address. */
export async function refuseMisfit(tx: EntityManager, input: EvidenceInput, kept: boolean): Promise<void> {
  const errors = [...complaints(input, kept), ...(await quoteComplaints(tx, input))];
  if (errors.length > 0)
    throw new AppError('invalid', 'evidence.invalid', 'Ada isian bukti yang perlu diperbaiki.', errors);
}

function complaints(input: EvidenceInput, kept: boolean): FieldError[] {
  const rules: [field: string, wrong: boolean, message: string][] = [
    ['type', !SOURCE_TYPES.some((type) => type === input.type), 'Pilih jenis sumber.'],
    [
      'publisher',
      outside(input.publisher, 1, 300),
      'Tulis siapa penerbit atau pemberi keterangan (1–300 huruf).',
    ],
    ['title', outside(input.title, 1, 500), 'Tulis judul sumber (1–500 huruf).'],
    ['url', input.url !== '' && !isWebAddress(input.url), 'Alamat harus diawali http:// atau https://.'],
    ['captureText', input.captureText.length > TEXT_MAX, 'Salinan isi paling banyak 100.000 huruf.'],
    [
      'captureText',
      input.type === 'visual' && input.captureText === '',
      'Tulis apa yang terlihat dalam gambar atau video ini.',
    ],
    [
      'isPrimaryOfficial',
      input.isPrimaryOfficial && !['official', 'document'].includes(input.type),
      'Dokumen resmi utama harus berjenis pernyataan resmi atau dokumen.',
    ],
    [
      'isPrimaryOfficial',
      input.isPrimaryOfficial && !kept,
      'Isi yang ditempel sendiri tidak dapat menjadi dokumen resmi utama. Rekam halamannya, atau tanyai instansinya dengan surel.',
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

/** What PostgreSQL and the fetcher take for an address too. */
export const isWebAddress = (text: string): boolean =>
  text.length <= ADDRESS_MAX &&
  /^https?:\/\//.test(text) &&
  isURL(text, { protocols: ['http', 'https'], require_protocol: true, require_tld: false });
