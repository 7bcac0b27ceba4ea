import { ANSWER_VERDICTS, KINDS } from '../../../archive/index.js';
import type { FigureRow, PublicFigures, Share } from '../../../statistics/index.js';
import { Bars, MonthStrips, useLang, useWords, type BarLine, type Strip } from '../../kit/index.js';
import { discreetText, monthText, numberText, waitText } from './figure-text.js';
import { agencyName, agesOf, type TableName } from './tables.js';

type Props = { figures: PublicFigures };

/** As many lines as a chart stays readable with; the table has all. */
const MOST_DRAWN = 10;

function Strips({ name, figures, strips }: Props & { name: TableName; strips: Strip[] }) {
  const lang = useLang();
  const say = useWords().statistics;
  const { title } = say.section[name];
  const { months } = figures.period;
  return (
    <MonthStrips
      id={`${name}-chart`}
      title={title}
      description={say.about(title)}
      strips={strips}
      ends={[monthText(lang, months[0] ?? ''), monthText(lang, months.at(-1) ?? '')]}
    />
  );
}

function useStrip(): (label: string, counts: readonly number[]) => Strip {
  const lang = useLang();
  const say = useWords().statistics;
  return (label, counts) => ({
    label,
    counts,
    total: say.sum(
      numberText(
        lang,
        counts.reduce((sum, count) => sum + count, 0),
      ),
    ),
  });
}

/** What came in and what went out, month by month. */
export function WorkChart({ figures }: Props) {
  const { column } = useWords().statistics;
  const strip = useStrip();
  const drawn = ['questions', 'echoes', 'answers', 'corrections', 'takedowns'] as const;
  const strips = drawn.map((key) =>
    strip(
      column[key],
      figures.months.map((month) => month[key]),
    ),
  );
  return <Strips name="bulan" figures={figures} strips={strips} />;
}

interface SharesProps<Name extends string> extends Props {
  table: TableName;
  names: readonly Name[];
  shares: readonly Share<Name>[];
  label: Record<Name, string>;
}

/** Parts of a whole, month by month; a part that never occurs is left to the table. */
function Shares<Name extends string>({ figures, table, names, shares, label }: SharesProps<Name>) {
  const strip = useStrip();
  const strips = names
    .filter((name) => shares.some((share) => share.name === name))
    .map((name) => {
      const own = shares.filter((share) => share.name === name);
      const counts = figures.period.months.map((month) =>
        own.filter((share) => share.month === month).reduce((sum, { count }) => sum + count, 0),
      );
      return strip(label[name], counts);
    });
  return <Strips name={table} figures={figures} strips={strips} />;
}

export function VerdictChart({ figures }: Props) {
  const { common } = useWords();
  const { verdicts: shares } = figures;
  return <Shares table="putusan" names={ANSWER_VERDICTS} label={common.verdict} {...{ figures, shares }} />;
}

export function KindChart({ figures }: Props) {
  const { common } = useWords();
  return <Shares table="jenis" names={KINDS} label={common.kind} {...{ figures, shares: figures.kinds }} />;
}

interface LinesProps {
  name: TableName;
  legend: { first: string; second: string };
  lines: readonly BarLine[];
}

function Lines({ name, legend, lines }: LinesProps) {
  const say = useWords().statistics;
  const { title } = say.section[name];
  const drawn = lines.slice(0, MOST_DRAWN);
  return (
    <Bars id={`${name}-chart`} title={title} description={say.about(title)} legend={legend} lines={drawn} />
  );
}

/** Half and nine tenths of how long something took. */
function Waits({ name, figures, rows, label }: WaitsProps) {
  const lang = useLang();
  const { median, p90 } = useWords().statistics;
  const part = (quantile: FigureRow['median']) => ({
    amount: quantile.hours,
    text: waitText(lang, figures, quantile),
  });
  const lines = rows.map((row) => ({ label: label(row), first: part(row.median), second: part(row.p90) }));
  return <Lines name={name} legend={{ first: median, second: p90 }} lines={lines} />;
}

interface WaitsProps extends Props {
  name: TableName;
  rows: readonly FigureRow[];
  label: (row: FigureRow) => string;
}

export function WaitChart({ figures }: Props) {
  const { step } = useWords().statistics;
  return <Waits name="waktu" figures={figures} rows={figures.waits} label={({ measure }) => step[measure]} />;
}

export function AgencyChart({ figures }: Props) {
  const lang = useLang();
  const label = (row: FigureRow): string => agencyName(row, lang);
  return <Waits name="instansi" figures={figures} rows={figures.agencies} label={label} />;
}

export function OpenChart({ figures: { open } }: Props) {
  const lang = useLang();
  const say = useWords().statistics;
  const part = (count = 0) => ({ amount: count, text: numberText(lang, count) });
  const lines = agesOf().map(({ from, to }, index) => ({
    label: say.age(from, to),
    first: part(open.cases.byAge[index]),
    second: part(open.questions.byAge[index]),
  }));
  return (
    <Lines name="menunggu" legend={{ first: say.column.cases, second: say.column.questions }} lines={lines} />
  );
}

export function TopicChart({ figures: { topics } }: Props) {
  const lang = useLang();
  const { ask, statistics: say } = useWords();
  const part = (count: number) => ({ amount: count, text: numberText(lang, count) });
  const lines = topics.map(({ topic, questions, answers }) => ({
    label: ask.topic[topic],
    first: part(questions),
    second: part(answers),
  }));
  return (
    <Lines name="topik" legend={{ first: say.column.questions, second: say.column.answers }} lines={lines} />
  );
}

export function KelurahanChart({ figures: { kelurahan } }: Props) {
  const lang = useLang();
  const say = useWords().statistics;
  const lines = kelurahan.map(({ kelurahan: label, questions, answers }) => ({
    label,
    first: { amount: questions ?? 0, text: discreetText(lang, questions) },
    second: { amount: answers, text: numberText(lang, answers) },
  }));
  return (
    <Lines
      name="kelurahan"
      legend={{ first: say.column.questions, second: say.column.answers }}
      lines={lines}
    />
  );
}
