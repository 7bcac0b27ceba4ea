import type { Correction } from '../../archive/index.js';
import type { Page } from '../../common/index.js';
import {
  Contents,
  DateText,
  Pager,
  VerdictBadge,
  answerPath,
  renderPage,
  useHref,
  useOriginalLang,
  useWords,
} from '../kit/index.js';
import { words, type Lang } from '../words/index.js';
import { TextSections } from './text.page.js';

const PATH = '/koreksi';
const LIST = 'daftar';

const pagePath = (page: number): string => (page === 1 ? PATH : `${PATH}?halaman=${page}`);

/** What stays of an answer that was taken down: its address, the date and the reason. */
function Takedown({ item }: { item: Correction }) {
  const say = useWords().corrections;
  const href = useHref();
  return (
    <li>
      <p class="meta">
        <b>{say.takedown}</b> · <DateText date={item.at} time />
      </p>
      <h3>
        <a href={href(answerPath(item.slug))}>
          {item.publisher === null ? say.withdrawn : say.withdrawnOf(item.publisher)}
        </a>
      </h3>
      <p class="said" lang={useOriginalLang()}>
        {item.note}
      </p>
    </li>
  );
}

function Corrected({ item, revision }: { item: Correction; revision: NonNullable<Correction['revision']> }) {
  const { common, corrections: say } = useWords();
  const href = useHref();
  const original = useOriginalLang();
  const { number, title, verdict, verdictBefore } = revision;
  return (
    <li>
      <p class="meta">
        <b>{verdictBefore === null ? say.returned : say.corrected}</b> · <DateText date={item.at} time />
      </p>
      <h3>
        <a href={href(answerPath(item.slug))} lang={original}>
          {title}
        </a>
      </h3>
      <p class="row">
        <VerdictBadge verdict={verdict} />{' '}
        {verdictBefore !== null && verdict !== verdictBefore && (
          <span>{say.verdictWas(common.verdict[verdictBefore])}</span>
        )}
      </p>
      <p class="said" lang={original}>
        {item.note}
      </p>
      {verdictBefore !== null && (
        <p class="meta">
          <a href={href(`${answerPath(item.slug)}/revisi/${number}/perubahan`)}>{say.changes}</a> ·{' '}
          <a href={href(`${answerPath(item.slug)}/revisi/${number - 1}`)}>{say.before(number - 1)}</a>
        </p>
      )}
    </li>
  );
}

function List({ page }: { page: Page<Correction> }) {
  const say = useWords().corrections;
  const href = useHref();
  return (
    <section id={LIST}>
      <h2>{say.list}</h2>
      {page.total === 0 && <p>{say.none}</p>}
      <ul class="list">
        {page.items.map((item) =>
          item.revision === null ? (
            <Takedown item={item} />
          ) : (
            <Corrected item={item} revision={item.revision} />
          ),
        )}
      </ul>
      <Pager page={page} href={(number) => href(pagePath(number))} />
    </section>
  );
}

/** What was corrected and taken down; the first page says besides how it comes about and how to ask for it. */
export function correctionsPage(lang: Lang, workingTime: string, page: Page<Correction>): string {
  const { corrections: say, texts } = words(lang);
  const text = texts.corrections;
  const first = page.page === 1;
  const list = { id: LIST, heading: say.list };
  return renderPage(
    { lang, title: text.title, description: text.description, path: PATH, address: pagePath(page.page) },
    <article class="read">
      <h1>{text.title}</h1>
      <p class="lead">{text.lead}</p>
      {first && <Contents entries={[...text.sections, list]} />}
      {first && <TextSections sections={text.sections} workingTime={workingTime} />}
      <List page={page} />
    </article>,
  );
}
