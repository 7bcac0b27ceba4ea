import type { CsvCell } from '../../../common/index.js';
import { words, type Lang, type Words } from '../../words/index.js';
import { numberText } from './figure-text.js';

type Head = keyof Words['statistics']['column'];

/** A column for programs and for people: what stands in CSV, and how a page words it where that is not the same. */
interface Column<Row> {
  /** The column's name in CSV. */
  name: string;
  head: (lang: Lang) => string;
  value: (row: Row) => CsvCell;
  text?: ((row: Row, lang: Lang) => string) | undefined;
}

/** One set of figures, to be read on the page and taken along as CSV: the same rows in both. */
export interface FigureTable {
  /** Lines for CSV, the first with the names of the columns. */
  lines: CsvCell[][];
  heads: (lang: Lang) => string[];
  rows: (lang: Lang) => string[][];
}

/** A column whose name in CSV is also known to the words of the page. */
export const column = <Row>(
  name: Head,
  value: Column<Row>['value'],
  text?: Column<Row>['text'],
): Column<Row> => ({ name, head: (lang) => words(lang).statistics.column[name], value, text });

function shown(value: CsvCell, lang: Lang): string {
  if (typeof value === 'number') return numberText(lang, value);
  if (typeof value === 'boolean') return words(lang).statistics[value ? 'yes' : 'no'];
  return value ?? '';
}

/** Rows as a table with these columns; the first one names the row. */
export function tableOf<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): FigureTable {
  return {
    lines: [columns.map(({ name }) => name), ...rows.map((row) => columns.map(({ value }) => value(row)))],
    heads: (lang) => columns.map(({ head }) => head(lang)),
    rows: (lang) =>
      rows.map((row) => columns.map(({ value, text }) => text?.(row, lang) ?? shown(value(row), lang))),
  };
}
