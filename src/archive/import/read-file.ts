import { createReadStream } from 'node:fs';
import { access, constants, stat } from 'node:fs/promises';
import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { AppError } from '../../common/index.js';
import { parseRecord, type CanonicalRecord } from './canonical-record.js';
import { columnsOf, mapRow, type Row } from './map-row.js';
import type { Mapping } from './mapping.js';

/** What stands on one line of a file: a record, or why it is none. `line` is 1-based, of the row's beginning. */
export type FileRow = { line: number; record: CanonicalRecord } | RejectedRow;
export interface RejectedRow {
  line: number;
  reason: string;
  row: unknown;
}

/** Throws AppError `not-found` when the file cannot be read, `invalid` when its encoding has no such name. */
export async function assertReadable(file: string, encoding = 'utf-8'): Promise<void> {
  const readable = await access(file, constants.R_OK).then(
    async () => !(await stat(file)).isDirectory(),
    () => false,
  );
  if (!readable) throw new AppError('not-found', 'import.file', `Berkas ${file} tidak dapat dibaca.`);
  try {
    new TextDecoder(encoding);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new AppError('invalid', 'import.encoding', `Pengodean ${encoding} tidak dikenal.`);
  }
}

/** The file's text piece by piece, without its byte-order mark. */
async function* decoded(file: string, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of createReadStream(file)) {
    if (Buffer.isBuffer(chunk)) yield decoder.decode(chunk, { stream: true });
  }
  yield decoder.decode();
}

async function* lines(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const piece of pieces) {
    const whole = (rest + piece).split('\n');
    rest = whole.pop() ?? '';
    yield* whole;
  }
  if (rest !== '') yield rest;
}

/** One canonical record per line; blank lines are passed over. */
export async function* readJsonl(file: string): AsyncGenerator<FileRow> {
  let line = 0;
  for await (const written of lines(decoded(file, 'utf-8'))) {
    line += 1;
    if (written.trim() === '') continue;
    const value = parseJson(written);
    if (value === undefined) {
      yield { line, reason: 'bukan JSON yang sah', row: written.slice(0, 2_000) };
      continue;
    }
    const parsed = parseRecord(value);
    yield 'record' in parsed ? { line, ...parsed } : { line, ...parsed, row: value };
  }
}

function parseJson(written: string): unknown {
  try {
    const value: unknown = JSON.parse(written);
    return value;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return undefined;
  }
}

/** The rows of a CSV file with a header, through a mapping. Throws AppError `invalid` when the header lacks a column. */
export async function* readCsv(file: string, mapping: Mapping): AsyncGenerator<FileRow> {
  const skipped: RejectedRow[] = [];
  const parser = parse({
    delimiter: mapping.delimiter,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_skip: (error) => {
      skipped.push(unreadable(error));
      return undefined;
    },
  });
  // A failure of the file destroys the parser, and so reaches the loop below.
  const rows = pipeline(Readable.from(decoded(file, mapping.encoding)), parser, () => undefined);
  let header: string[] | undefined;
  let line = 1;
  for await (const { record, info } of typed(rows)) {
    yield* skipped.splice(0);
    if (header === undefined) header = checkedHeader(record, mapping);
    else yield fromCells(header, record, line, mapping);
    line = info.lines + 1;
  }
  yield* skipped;
}

interface CsvRow {
  record: string[];
  info: { lines: number };
}
/** csv-parse declares its rows as `any`. */
async function* typed(rows: AsyncIterable<CsvRow>): AsyncGenerator<CsvRow> {
  yield* rows;
}

function unreadable(error: CsvError | undefined): RejectedRow {
  const line = Number(error?.lines ?? 0);
  return { line, reason: `CSV rusak: ${error?.code ?? 'tidak terbaca'}`, row: null };
}

function checkedHeader(header: string[], mapping: Mapping): string[] {
  const names = header.map((name) => name.trim());
  const missing = [...new Set(columnsOf(mapping))].filter((name) => !names.includes(name));
  if (missing.length > 0) {
    throw new AppError('invalid', 'import.columns', `Kolom tidak ada di berkas: ${missing.join(', ')}`);
  }
  return names;
}

function fromCells(header: string[], cells: string[], line: number, mapping: Mapping): FileRow {
  const row: Row = Object.fromEntries(header.map((name, index) => [name, cells[index] ?? '']));
  if (cells.length !== header.length) {
    return { line, reason: `jumlah kolom ${cells.length}, seharusnya ${header.length}`, row: cells };
  }
  const mapped = mapRow(row, mapping);
  if ('reason' in mapped) return { line, reason: mapped.reason, row };
  const parsed = parseRecord(mapped.value);
  return 'record' in parsed ? { line, ...parsed } : { line, ...parsed, row };
}
