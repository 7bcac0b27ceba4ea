import { ANSWERS_FILE, KEPT_DAYS, type Edition, type NoEditions } from '../../../open-data/index.js';
import { LEAST_TOLD } from '../../../statistics/index.js';
import { Contents, Notice, longDay, renderPage, useHref, useLang, useWords } from '../../kit/index.js';
import { words, type Lang } from '../../words/index.js';
import { datasetData } from './data-catalog.js';
import { CHANGES_LIMIT, LICENCE } from './data-paths.js';
import { Files } from './file-list.js';
import { numberText } from '../statistics/figure-text.js';

interface Props {
  site: string;
  /** The newest first; the first one is what there is now. */
  editions: readonly Edition[];
}

function Licence({ site, editions: [newest] }: Props) {
  const say = useWords().openData.licence;
  const lang = useLang();
  const day = longDay(newest?.madeAt ?? new Date(), lang);
  return (
    <section id="lisensi">
      <h2>{say.title}</h2>
      <p>{say.text}</p>
      <blockquote>{say.cite(day, `${site}/data`)}</blockquote>
      <p>
        <a href={LICENCE.path} rel="license">
          {say.link}
        </a>
      </p>
    </section>
  );
}

function Check() {
  const say = useWords().openData.check;
  const href = useHref();
  return (
    <section id="periksa">
      <h2>{say.title}</h2>
      <p>{say.text}</p>
      <p>
        <code>sha256sum -c --ignore-missing checksums.txt</code>
      </p>
      <p>{say.more}</p>
      <ul>
        <li>
          <a href="/data/checksums.txt">{say.sums}</a>
        </li>
        <li>
          <a href={href('/data/log')}>{say.log}</a>
        </li>
        <li>
          <a href="/.well-known/kabashoax-keys.json">{say.keys}</a>
        </li>
        <li>
          <a href="/data/audit-head.json">{say.head}</a>
        </li>
      </ul>
    </section>
  );
}

function Changes({ editions: [newest] }: Pick<Props, 'editions'>) {
  const say = useWords().openData.changes;
  const lang = useLang();
  const address = `/data/perubahan.jsonl?sejak=${newest?.day ?? new Date().toISOString().slice(0, 10)}`;
  return (
    <section id="perubahan">
      <h2>{say.title}</h2>
      <p>{say.text(numberText(lang, CHANGES_LIMIT))}</p>
      <p>
        <a href={address}>{address}</a>
      </p>
    </section>
  );
}

function Days({ editions: [, ...older] }: Pick<Props, 'editions'>) {
  const say = useWords().openData.days;
  const lang = useLang();
  return (
    <section id="hari-lalu">
      <h2>{say.title}</h2>
      <p>{say.text(numberText(lang, KEPT_DAYS))}</p>
      {older.length === 0 ? (
        <p class="meta">{say.none}</p>
      ) : (
        <ul class="chips">
          {older.map(({ day }) => (
            <li>
              <a href={`/data/${day}/${ANSWERS_FILE}.gz`} download>
                {day}
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Programs() {
  const say = useWords().openData.programs;
  const href = useHref();
  const links = [
    ['/data/datapackage.json', say.datapackage],
    ['/data/catalog.jsonld', say.catalog],
    ['/data/jawaban.schema.json', say.schema],
    ['/api/docs', say.api],
    ['/arsip/feed.atom', say.feed],
  ] as const;
  return (
    <section id="program">
      <h2>{say.title}</h2>
      <ul>
        {links.map(([address, text]) => (
          <li>
            <a href={href(address)}>{text}</a>
          </li>
        ))}
      </ul>
      <p>{say.csv}</p>
    </section>
  );
}

/** What there is of open data: its files, or why there are none at this moment. */
export function dataPage(lang: Lang, site: string, standing: readonly Edition[] | NoEditions): string {
  const { openData: say } = words(lang);
  const editions = typeof standing === 'string' ? [] : standing;
  const [newest] = editions;
  return renderPage(
    {
      ...{ lang, site, title: say.title, description: say.description, path: '/data' },
      jsonLd: datasetData(newest, site, lang),
    },
    <article class="read">
      <h1>{say.title}</h1>
      <p class="lead">{say.lead}</p>
      {newest && <DataContents lang={lang} />}
      {standing === 'none-yet' && (
        <Notice>
          <p>{say.notYet}</p>
        </Notice>
      )}
      {standing === 'renewing' && (
        <Notice tone="warn">
          <p>{say.renewing}</p>
        </Notice>
      )}
      {newest && <Files edition={newest} />}
      <Licence site={site} editions={editions} />
      <Check />
      <Changes editions={editions} />
      <Days editions={editions} />
      <section id="privasi">
        <h2>{say.privacy.title}</h2>
        <p>{say.privacy.text(numberText(lang, LEAST_TOLD))}</p>
      </section>
      <Programs />
    </article>,
  );
}

function DataContents({ lang }: { lang: Lang }) {
  const { openData: say } = words(lang);
  const entries = [
    { id: 'berkas', heading: say.files.title },
    { id: 'lisensi', heading: say.licence.title },
    { id: 'periksa', heading: say.check.title },
    { id: 'perubahan', heading: say.changes.title },
    { id: 'hari-lalu', heading: say.days.title },
    { id: 'privasi', heading: say.privacy.title },
    { id: 'program', heading: say.programs.title },
  ];
  return <Contents entries={entries} />;
}
