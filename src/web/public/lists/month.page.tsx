import type { FoundAnswers } from '../../../archive/index.js';
import { CITY_TIME_ZONE } from '../../../common/index.js';
import { useHref, useWords } from '../../kit/index.js';
import { words, type Lang } from '../../words/index.js';
import { listPage } from './list.page.js';
import { momentsOf, monthAfter, monthName, monthNow } from './month.js';

interface MonthPage {
  lang: Lang;
  site: string;
  month: string;
  found: FoundAnswers;
  /** The first month in which anything was published. */
  earliest: string;
}

function Others({ lang, month, earliest }: Pick<MonthPage, 'lang' | 'month' | 'earliest'>) {
  const say = useWords().lists.months;
  const href = useHref();
  const [before, next] = [monthAfter(month, -1), monthAfter(month)];
  return (
    <nav class="pager" aria-label={say.nav}>
      {month > earliest && (
        <a href={href(`/bulan/${before}`)}>
          ← {monthName(lang, before)}
          <span class="off"> ({say.earlier})</span>
        </a>
      )}
      <a href={href('/bulan')}>{say.all}</a>
      {month < monthNow() && (
        <a href={href(`/bulan/${next}`)}>
          {monthName(lang, next)} →<span class="off"> ({say.later})</span>
        </a>
      )}
    </nav>
  );
}

const dayIn = (moment: Date): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: CITY_TIME_ZONE }).format(moment);

/** What was published in one month. */
export function monthPage({ lang, site, month, found, earliest }: MonthPage): string {
  const say = words(lang).lists.months;
  const name = monthName(lang, month);
  const scams = found.facets.scam.find(({ value }) => value === 'true')?.count ?? 0;
  const { from, to } = momentsOf(month);
  return listPage({
    ...{ lang, site, path: `/bulan/${month}`, title: say.of(name), description: say.description(name) },
    lead: found.total > 0 ? <p class="lead">{say.summary(name, found.total, scams)}</p> : null,
    empty: say.empty,
    answers: { ...found, total: Math.min(found.total, found.deepest) },
    exact: found.totalIsExact,
    search: { dari: dayIn(from), sampai: dayIn(to) },
    parent: { name: say.title, path: '/bulan' },
    after: <Others lang={lang} month={month} earliest={earliest} />,
  });
}
