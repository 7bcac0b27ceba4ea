import type { Day } from '../calendar/index.js';
import { ANSWER_COLUMNS, DEMAND_COLUMNS, REVISION_COLUMNS, SOURCE_COLUMNS } from './columns.js';

/** Tables by their file. */
export const DATA_TABLES = {
  'jawaban.csv': ANSWER_COLUMNS,
  'sumber.csv': SOURCE_COLUMNS,
  'revisi.csv': REVISION_COLUMNS,
  'permintaan.csv': DEMAND_COLUMNS,
} as const;

export type DataTable = keyof typeof DATA_TABLES;
export type ColumnName<Table extends DataTable> = (typeof DATA_TABLES)[Table][number]['name'];

/** One answer a line, with everything that belongs to it. The only file that older days keep. */
export const ANSWERS_FILE = 'jawaban.jsonl';

/** Every file of open data, in the order in which the page tells of them. */
export const DATA_FILES = [
  ANSWERS_FILE,
  'jawaban.csv',
  'sumber.csv',
  'revisi.csv',
  'permintaan.csv',
] as const;
export type DataFileName = (typeof DATA_FILES)[number];

/** Older days are kept so long; of each month, the first day that there is stays for good. */
export const KEPT_DAYS = 31;

/** A file as it lies on the disk. Sizes are bytes; `packed` is the same with gzip. */
export interface WrittenFile {
  /** Lines, but for the names of columns. */
  rows: number;
  bytes: number;
  sha256: string;
  packedBytes: number;
  packedSha256: string;
}

export interface DataFile extends WrittenFile {
  name: DataFileName;
}

/** The files of one day. */
export interface Edition {
  day: Day;
  madeAt: Date;
  files: DataFile[];
}
