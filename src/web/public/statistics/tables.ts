import { ANSWER_VERDICTS, KINDS } from '../../../archive/index.js';
import {
  AGE_LIMITS,
  OUTCOMES,
  type FigureRow,
  type PublicFigures,
  type Share,
} from '../../../statistics/index.js';
import { words, type Lang, type Words } from '../../words/index.js';
import { discreetCell, discreetText, monthText, waitText } from './figure-text.js';
import { column, forPrograms, tableOf, type FigureTable } from './table.js';

/** Every set of figures, in the order of the page; its name stands in its address. */
export const TABLE_NAMES = [
  'bulan',
  'hasil',
  'waktu',
  'menunggu',
  'putusan',
  'jenis',
  'topik',
  'kelurahan',
  'instansi',
  'pencarian',
] as const;
export type TableName = (typeof TABLE_NAMES)[number];

export const isTableName = (name: string): name is TableName => TABLE_NAMES.some((known) => known === name);

const months = ({ months: rows }: PublicFigures): FigureTable =>
  tableOf(rows, [
    column(
      'month',
      ({ month }) => month,
      ({ month }, lang) => monthText(lang, month),
    ),
    column('questions', ({ questions }) => questions),
    column('echoes', ({ echoes }) => echoes),
    column('answers', ({ answers }) => answers),
    column('corrections', ({ corrections }) => corrections),
    column('takedowns', ({ takedowns }) => takedowns),
  ]);

const outcomes = ({ outcomes: counts }: PublicFigures): FigureTable =>
  tableOf(OUTCOMES, [
    column(
      'outcome',
      (name) => name,
      (name, lang) => words(lang).statistics.outcome[name],
    ),
    column('count', (name) => counts[name]),
  ]);

const hoursCell = (hours: number): number => Number(hours.toFixed(3));

/** How long something took; `name` is the first column: what, or who. */
const durations = (
  figures: PublicFigures,
  rows: readonly FigureRow[],
  name: ReturnType<typeof column<FigureRow>>,
): FigureTable =>
  tableOf(rows, [
    name,
    column('count', ({ count }) => count),
    column('open', ({ open }) => open),
    column('overdue', ({ overdue }) => overdue),
    column(
      'median_working_hours',
      ({ median }) => hoursCell(median.hours),
      ({ median }, lang) => waitText(lang, figures, median),
    ),
    forPrograms('median_at_least', ({ median }) => median.atLeast),
    column(
      'p90_working_hours',
      ({ p90 }) => hoursCell(p90.hours),
      ({ p90 }, lang) => waitText(lang, figures, p90),
    ),
    forPrograms('p90_at_least', ({ p90 }) => p90.atLeast),
  ]);

/** What an agency is called; null stands for all of them together. */
export const agencyName = ({ group }: FigureRow, lang: Lang): string => group ?? words(lang).statistics.all;

/** The limits of an age in days: from (null: no lower one) to (null: no upper one). */
export const agesOf = (): { from: number | null; to: number | null }[] =>
  [null, ...AGE_LIMITS].map((from, index) => ({ from, to: AGE_LIMITS[index] ?? null }));

const open = ({ open: { cases, questions } }: PublicFigures): FigureTable =>
  tableOf(
    agesOf().map((age, index) => ({ ...age, index })),
    [
      column(
        'age',
        ({ from, to }) => (to === null ? `${from ?? 0}+` : `${from ?? 0}-${to}`),
        ({ from, to }, lang) => words(lang).statistics.age(from, to),
      ),
      column('cases', ({ index }) => cases.byAge[index] ?? 0),
      column('questions', ({ index }) => questions.byAge[index] ?? 0),
    ],
  );

/** Months down, what is counted across. */
function byMonth<Name extends string>(
  figures: PublicFigures,
  names: readonly Name[],
  shares: readonly Share<Name>[],
  label: (name: Name, text: Words) => string,
): FigureTable {
  const countOf = (month: string, name: Name): number =>
    shares
      .filter((share) => share.month === month && share.name === name)
      .reduce((sum, { count }) => sum + count, 0);
  return tableOf(figures.period.months, [
    column(
      'month',
      (month) => month,
      (month, lang) => monthText(lang, month),
    ),
    ...names.map((name) => ({
      name,
      head: (lang: Lang) => label(name, words(lang)),
      value: (month: string) => countOf(month, name),
    })),
  ]);
}

const topics = ({ topics: rows }: PublicFigures): FigureTable =>
  tableOf(rows, [
    column(
      'topic',
      ({ topic }) => topic,
      ({ topic }, lang) => words(lang).ask.topic[topic],
    ),
    column('questions', ({ questions }) => questions),
    column('answers', ({ answers }) => answers),
  ]);

const kelurahan = ({ kelurahan: rows }: PublicFigures): FigureTable =>
  tableOf(rows, [
    column('kelurahan', (row) => row.kelurahan),
    column(
      'questions',
      ({ questions }) => discreetCell(questions),
      ({ questions }, lang) => discreetText(lang, questions),
    ),
    column('answers', ({ answers }) => answers),
  ]);

const searches = ({ searches: { words: rows } }: PublicFigures): FigureTable =>
  tableOf(rows, [
    column('word', ({ word }) => word),
    column(
      'topic',
      ({ topic }) => topic,
      ({ topic }, lang) => topicOrPlace(topic, lang),
    ),
    column('times', ({ times }) => times),
    column('days', ({ days }) => days),
  ]);

const topicOrPlace = (topic: PublicFigures['searches']['words'][number]['topic'], lang: Lang): string =>
  topic === null ? words(lang).statistics.column.kelurahan : words(lang).ask.topic[topic];

const TABLES: Record<TableName, (figures: PublicFigures) => FigureTable> = {
  bulan: months,
  hasil: outcomes,
  waktu: (figures) =>
    durations(
      figures,
      figures.waits,
      column(
        'step',
        ({ measure }) => measure,
        ({ measure }, lang) => words(lang).statistics.step[measure],
      ),
    ),
  menunggu: open,
  putusan: (figures) =>
    byMonth(figures, ANSWER_VERDICTS, figures.verdicts, (name, { common }) => common.verdict[name]),
  jenis: (figures) => byMonth(figures, KINDS, figures.kinds, (name, { common }) => common.kind[name]),
  topik: topics,
  kelurahan,
  instansi: (figures) =>
    durations(
      figures,
      figures.agencies,
      column('agency', ({ group }) => group ?? '', agencyName),
    ),
  pencarian: searches,
};

/** One set of figures. */
export const figureTable = (name: TableName, figures: PublicFigures): FigureTable => TABLES[name](figures);
