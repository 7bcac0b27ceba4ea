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
  /** True for what the page says in another column. */
  forPrograms?: true;
}

/** One set of figures, to be read on the page and taken along as CSV: the same rows in both. */
export interface FigureTable {
  /** Lines for CSV, the first with the names of the columns. */
  lines: CsvCell[][];
  heads: (lang: Lang) => string[];
  rows: (lang: Lang) => string[][];
}

/** A column that only CSV has. */
export const forPrograms = <Row>(name: string, value: Column<Row>['value']): Column<Row> => ({
  ...{ name, value },
  head: () => name,
  forPrograms: true,
});

/** A column whose name in CSV is also known to the words of the page. */
export const column = <Row>(
  name: Head,
  value: Column<Row>['value'],
  text?: Column<Row>['text'],
): Column<Row> => ({ name, head: (lang) => words(lang).statistics.column[name], value, text });

function shown(value: CsvCell, lang: Lang): string {
  if (typeof value === 'number') return numberText(lang, value);
  return value === null ? '' : String(value);
}

/** Rows as a table with these columns; the first one names the row. */
export function tableOf<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): FigureTable {
  const read = columns.filter(({ forPrograms }) => !forPrograms);
  return {
    lines: [columns.map(({ name }) => name), ...rows.map((row) => columns.map(({ value }) => value(row)))],
    heads: (lang) => read.map(({ head }) => head(lang)),
    rows: (lang) =>
      rows.map((row) => read.map(({ value, text }) => text?.(row, lang) ?? shown(value(row), lang))),
  };
}
