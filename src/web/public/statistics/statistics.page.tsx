import type { ComponentChildren } from 'preact';
import { SERVICE_LEVELS } from '../../../calendar/index.js';
import { LEAST_TOLD, type PublicFigures } from '../../../statistics/index.js';
import { Contents, DateText, renderPage, useHref, useLang, useWords } from '../../kit/index.js';
import { words, type Lang } from '../../words/index.js';
import {
  AgencyChart,
  KelurahanChart,
  KindChart,
  OpenChart,
  TopicChart,
  VerdictChart,
  WaitChart,
  WorkChart,
} from './figure-charts.js';
import { FigureSection } from './figure-section.js';
import { numberText } from './figure-text.js';
import { TABLE_NAMES, type TableName } from './tables.js';

const PATH = '/statistik';

type Props = { figures: PublicFigures };

/** The last twelve months and every year there is something to tell of. */
function Periods({ figures: { period, years } }: Props) {
  const say = useWords().statistics;
  const href = useHref();
  return (
    <nav class="row" aria-label={say.period}>
      {[null, ...years].map((year) => {
        const text = year ?? say.lastMonths;
        const address = year === null ? PATH : `${PATH}?tahun=${year}`;
        return year === period.year ? <b aria-current="page">{text}</b> : <a href={href(address)}>{text}</a>;
      })}
    </nav>
  );
}

/** How many wait now, and for how long. */
function useOpenLead({ open: { cases } }: PublicFigures): string {
  const lang = useLang();
  const say = useWords().statistics.section.menunggu;
  if (cases.count === 0) return say.nobody;
  const days = (value: number): string => numberText(lang, value, 1);
  return say.lead(numberText(lang, cases.count), days(cases.medianDays), days(cases.longestDays));
}

function useLeads(figures: PublicFigures): Record<TableName, ComponentChildren> {
  const lang = useLang();
  const { section } = useWords().statistics;
  const { readHours, answerDays, agencyDays } = SERVICE_LEVELS;
  const { times, days } = figures.searches;
  return {
    bulan: section.bulan.lead,
    hasil: section.hasil.lead,
    waktu: `${section.waktu.lead(readHours, answerDays, numberText(lang, figures.hoursPerDay, 1))} ${section.waktu.how}`,
    menunggu: useOpenLead(figures),
    putusan: section.putusan.lead,
    jenis: section.jenis.lead,
    topik: section.topik.lead,
    kelurahan: section.kelurahan.lead(LEAST_TOLD),
    instansi: section.instansi.lead(agencyDays.normal, agencyDays.urgent, LEAST_TOLD),
    pencarian: section.pencarian.lead(numberText(lang, times), numberText(lang, days), LEAST_TOLD),
  };
}

/** The drawn ones; the others are short enough to be read as a table. */
const CHARTS: Partial<Record<TableName, (props: Props) => ComponentChildren>> = {
  bulan: WorkChart,
  waktu: WaitChart,
  menunggu: OpenChart,
  putusan: VerdictChart,
  jenis: KindChart,
  topik: TopicChart,
  kelurahan: KelurahanChart,
  instansi: AgencyChart,
};

function Figures({ figures }: Props) {
  const lang = useLang();
  const say = useWords().statistics;
  const leads = useLeads(figures);
  return (
    <article class="read">
      <h1>{say.title}</h1>
      <p class="lead">{say.lead}</p>
      <Periods figures={figures} />
      <p class="meta">
        {say.counted} <DateText date={figures.countedAt} time />.
      </p>
      <Contents entries={TABLE_NAMES.map((id) => ({ id, heading: say.section[id].title }))} />
      {TABLE_NAMES.map((name) => {
        const Chart = CHARTS[name];
        return (
          <FigureSection name={name} figures={figures} lead={leads[name]}>
            {Chart ? <Chart figures={figures} /> : null}
          </FigureSection>
        );
      })}
      <p class="end">
        {figures.imported > 0 && `${say.imported(numberText(lang, figures.imported))} `}
        {say.reuse}
      </p>
    </article>
  );
}

/** How the service does, for everybody; `jsonLd` is the same for programs. */
export function statisticsPage(lang: Lang, figures: PublicFigures, jsonLd: object | null): string {
  const say = words(lang).statistics;
  const { year } = figures.period;
  return renderPage(
    {
      lang,
      title: year === null ? say.title : `${say.title} ${year}`,
      description: say.description,
      path: PATH,
      address: year === null ? PATH : `${PATH}?tahun=${year}`,
      jsonLd,
    },
    <Figures figures={figures} />,
  );
}
