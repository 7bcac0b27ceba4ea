import type { SignedIn } from '../../staff/index.js';
import { MEASURES, type FigureRow, type Measure, type Quantile } from '../../statistics/index.js';
import { Bars, renderPage, useWords } from '../kit/index.js';
import { words, type Words } from '../words/index.js';

/** Periods in days. */
export const PERIODS = [30, 90, 365] as const;
export type Period = (typeof PERIODS)[number];

interface FiguresPage {
  person: SignedIn;
  days: Period;
  rows: readonly FigureRow[];
}

const PATH = '/meja/angka';
/** As many groups as a chart stays readable with. */
const MOST_DRAWN = 10;

const NUMBER = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 1 });

/** "≥ 3,5 jam". */
const amount = ({ hours, atLeast }: Quantile, { figures }: Words): string =>
  `${atLeast ? '≥ ' : ''}${figures.hours(NUMBER.format(hours))}`;

/** What a group is called: all together, a topic in words, an agency by its name. */
export function groupName({ measure, group }: FigureRow, { figures, ask }: Words): string {
  if (group === null) return figures.all;
  if (group === '') return figures.measure[measure].unknown;
  return new Map<string, string>(Object.entries(ask.topic)).get(group) ?? group;
}

function Table({ measure, rows }: { measure: Measure; rows: readonly FigureRow[] }) {
  const text = useWords();
  const { figures } = text;
  const heads = [figures.count, figures.open, figures.overdue, figures.median, figures.p90];
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={figures.measure[measure].title}>
      <table class="loose">
        <thead>
          <tr>
            <th scope="col">{figures.measure[measure].by}</th>
            {heads.map((head) => (
              <th scope="col">{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              <th scope="row">{groupName(row, text)}</th>
              <td>{NUMBER.format(row.count)}</td>
              <td>{NUMBER.format(row.open)}</td>
              <td>{NUMBER.format(row.overdue)}</td>
              <td>{amount(row.median, text)}</td>
              <td>{amount(row.p90, text)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Section({ measure, rows }: { measure: Measure; rows: readonly FigureRow[] }) {
  const text = useWords();
  const { figures } = text;
  const { title, promise } = figures.measure[measure];
  const drawn = rows.slice(0, MOST_DRAWN);
  const part = (quantile: Quantile) => ({ amount: quantile.hours, text: amount(quantile, text) });
  return (
    <section class="panel">
      <h2>{title}</h2>
      <p class="meta">{promise}</p>
      {rows.length === 0 ? (
        <p>{figures.none}</p>
      ) : (
        <div class="figure">
          <Bars
            id={measure}
            title={title}
            description={figures.about(title, drawn.length)}
            legend={{ first: figures.medianLong, second: figures.p90Long }}
            lines={drawn.map((row) => ({
              label: groupName(row, text),
              first: part(row.median),
              second: part(row.p90),
            }))}
          />
          <div>
            {rows.length > drawn.length && <p class="meta">{figures.more(rows.length - drawn.length)}</p>}
            <Table measure={measure} rows={rows} />
          </div>
        </div>
      )}
    </section>
  );
}

/** How fast the desk and the agencies are, told truly. */
export function figuresPage({ person, days, rows }: FiguresPage): string {
  const text = words('id').figures;
  return renderPage(
    { lang: 'id', title: text.title, path: PATH, desk: person },
    <>
      <h1>{text.title}</h1>
      <p>{text.lead}</p>
      <nav class="row" aria-label={text.period}>
        {PERIODS.map((period) =>
          period === days ? (
            <b aria-current="page">{text.days(period)}</b>
          ) : (
            <a href={`${PATH}?hari=${period}`}>{text.days(period)}</a>
          ),
        )}
        <a href={`${PATH}.csv?hari=${days}`}>{text.csv}</a>
      </nav>
      <div class="after">
        {MEASURES.map((measure) => (
          <Section measure={measure} rows={rows.filter((row) => row.measure === measure)} />
        ))}
      </div>
    </>,
  );
}
