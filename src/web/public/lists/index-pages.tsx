import type { MonthCount, TopicCount } from '../../../archive/index.js';
import { KELURAHAN_BY_KECAMATAN, type Kelurahan } from '../../../common/index.js';
import { renderPage, useHref, useOriginalLang, useWords } from '../../kit/index.js';
import { words, type Lang } from '../../words/index.js';
import { monthName } from './month.js';
import { placePath } from './place.js';

/** The ways into the archive beside searching. */
export function BrowseLinks() {
  const { lists } = useWords();
  const href = useHref();
  return (
    <p class="after">
      {lists.browse} <a href={href('/topik')}>{lists.topics.title.toLowerCase()}</a> ·{' '}
      <a href={href('/tempat')}>{lists.places.title.toLowerCase()}</a> ·{' '}
      <a href={href('/bulan')}>{lists.months.title.toLowerCase()}</a>
    </p>
  );
}

function Topics({ topics }: { topics: readonly TopicCount[] }) {
  const say = useWords().lists;
  const href = useHref();
  const original = useOriginalLang();
  if (topics.length === 0) return <p>{say.topics.none}</p>;
  return (
    <ul class="list">
      {topics.map(({ slug, name, answers }) => (
        <li>
          <a href={href(`/topik/${slug}`)} lang={original}>
            {name}
          </a>{' '}
          <span class="meta">{say.answers(answers)}</span>
        </li>
      ))}
    </ul>
  );
}

/** Every topic. */
export function topicsPage(lang: Lang, site: string, topics: readonly TopicCount[]): string {
  const say = words(lang).lists.topics;
  return renderPage(
    { lang, site, title: say.title, description: say.lead, path: '/topik' },
    <div class="read">
      <h1>{say.title}</h1>
      <p>{say.lead}</p>
      <Topics topics={topics} />
    </div>,
  );
}

function District(props: { name: string; places: readonly Kelurahan[]; counts: Map<Kelurahan, number> }) {
  const href = useHref();
  const { name, places, counts } = props;
  return (
    <section>
      <h2>{name}</h2>
      <ul class="chips">
        {places.map((place) => (
          <li>
            <a href={href(placePath(place))}>
              {place} {counts.has(place) && <b>({counts.get(place)})</b>}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** All 51 kelurahan by kecamatan. */
export function placesPage(lang: Lang, site: string, counts: Map<Kelurahan, number>): string {
  const say = words(lang).lists.places;
  return renderPage(
    { lang, site, title: say.title, description: say.lead, path: '/tempat' },
    <div class="read">
      <h1>{say.title}</h1>
      <p>{say.lead}</p>
      {Object.entries(KELURAHAN_BY_KECAMATAN).map(([name, places]) => (
        <District name={name} places={places} counts={counts} />
      ))}
    </div>,
  );
}

/** Every month in which something was published. */
export function monthsPage(lang: Lang, site: string, months: readonly MonthCount[]): string {
  const { lists } = words(lang);
  return renderPage(
    { lang, site, title: lists.months.title, description: lists.months.lead, path: '/bulan' },
    <div class="read">
      <h1>{lists.months.title}</h1>
      <p>{lists.months.lead}</p>
      <Months lang={lang} months={months} />
    </div>,
  );
}

function Months({ lang, months }: { lang: Lang; months: readonly MonthCount[] }) {
  const { lists } = useWords();
  const href = useHref();
  if (months.length === 0) return <p>{lists.months.none}</p>;
  return (
    <ul class="list">
      {months.map(({ month, answers }) => (
        <li>
          <a href={href(`/bulan/${month}`)}>{monthName(lang, month)}</a>{' '}
          <span class="meta">{lists.answers(answers)}</span>
        </li>
      ))}
    </ul>
  );
}
