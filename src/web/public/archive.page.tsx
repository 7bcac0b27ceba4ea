import { isTooDeep, type AnswerItem, type FoundAnswer, type FoundAnswers } from '../../archive/index.js';
import { pageCount } from '../../common/index.js';
import type { Piece } from '../../search/index.js';
import type { PublicInterim } from '../../questions/index.js';
import {
  AnswerList,
  AnswerMeta,
  Button,
  ErrorSummary,
  LinkButton,
  Pager,
  ScamFlag,
  VerdictBadge,
  answerPath,
  renderPage,
  useHref,
  useOriginalLang,
  useWords,
} from '../kit/index.js';
import { words, type Lang } from '../words/index.js';
import { ActiveFilters, Facets, OrderSwitch } from './archive-filters.js';
import { useArchiveHref } from './archive-href.js';
import { SearchForm } from './archive-search-form.js';
import { feedLinks } from './feeds/feed-links.js';
import { Follow } from './feeds/follow.js';
import { BrowseLinks } from './lists/index-pages.js';
import { archiveHref, pageOf, type ArchiveQuery, type TypedQuery } from './archive-query.js';
import { InterimNotice } from './interim-notice.js';

/** What was found, and what comes near when that is nothing. */
export interface ArchiveResult {
  found: FoundAnswers;
  similar: readonly AnswerItem[];
  /** What is said of emergencies before their check is finished. */
  interims: readonly PublicInterim[];
}

/** Text with what was looked for marked; every piece is escaped. */
function Marked({ pieces }: { pieces: readonly Piece[] }) {
  return <>{pieces.map(({ text, hit }) => (hit ? <mark>{text}</mark> : text))}</>;
}

function Result({ answer }: { answer: FoundAnswer }) {
  const href = useHref();
  const original = useOriginalLang();
  return (
    <li>
      <div class="row">
        {answer.scam && <ScamFlag />}
        <VerdictBadge verdict={answer.verdict} />
      </div>
      <h3>
        <a href={href(answerPath(answer.slug))} lang={original}>
          <Marked pieces={answer.marked.title} />
        </a>
      </h3>
      <p lang={original}>
        <Marked pieces={answer.marked.passage} />
      </p>
      <AnswerMeta answer={answer} />
    </li>
  );
}

function Suggestion({ typed, found }: { typed: TypedQuery; found: FoundAnswers }) {
  const say = useWords().archive.list;
  const archiveHref = useArchiveHref();
  if (found.suggestion === null) return null;
  return (
    <p>
      {say.suggestion} <a href={archiveHref(typed, { q: found.suggestion })}>{found.suggestion}</a>?
    </p>
  );
}

/** Nothing found: what comes near, and asking with the words that are already there. */
function Empty({ typed, similar }: { typed: TypedQuery; similar: readonly AnswerItem[] }) {
  const say = useWords().archive.list;
  const href = useHref();
  return (
    <>
      <p>{say.empty}</p>
      <div class="row">
        {typed.q === '' ? (
          <LinkButton href="/tanya">{say.askOther}</LinkButton>
        ) : (
          <form method="post" action={href('/tanya')}>
            <input type="hidden" name="text" value={typed.q} />
            <Button>{say.ask}</Button>
          </form>
        )}
        <LinkButton href="/arsip" look="quiet">
          {say.reset}
        </LinkButton>
      </div>
      {similar.length > 0 && (
        <section>
          <h2>{say.similar}</h2>
          <AnswerList answers={similar} />
        </section>
      )}
    </>
  );
}

/** Before the first publication there is nothing that a search could have missed. */
function NothingYet({ typed }: { typed: TypedQuery }) {
  const say = useWords().archive.list;
  return (
    <section>
      <h2>{say.nothingYet}</h2>
      <p>{say.nothingYetLead}</p>
      <p class="row">
        <LinkButton href="/tanya">{say.askOther}</LinkButton>
      </p>
      <Follow typed={typed} />
    </section>
  );
}

function PastEnd({ typed, found }: { typed: TypedQuery; found: FoundAnswers }) {
  const say = useWords().archive.list;
  const archiveHref = useArchiveHref();
  return (
    <p>
      {isTooDeep(found) ? say.tooDeep(found.deepest) : say.pastEnd}{' '}
      <a href={archiveHref(typed, pageOf(1))}>{say.firstPage}</a>
    </p>
  );
}

function Results({ typed, result }: { typed: TypedQuery; result: ArchiveResult }) {
  const say = useWords().archive.list;
  const archiveHref = useArchiveHref();
  const { found, similar } = result;
  const within = { ...found, total: Math.min(found.total, found.deepest) };
  const past = found.page > pageCount(within);
  return (
    <section>
      <h2>
        <span class="off">{say.results}: </span>
        {say.total(found.total, found.totalIsExact)}
      </h2>
      <Suggestion typed={typed} found={found} />
      <ActiveFilters typed={typed} />
      {found.total > 0 && <OrderSwitch typed={typed} />}
      <Facets typed={typed} found={found} />
      {found.total === 0 && <Empty typed={typed} similar={similar} />}
      {past && found.total > 0 && <PastEnd typed={typed} found={found} />}
      {found.items.length > 0 && (
        <ul class="list">
          {found.items.map((answer) => (
            <Result answer={answer} />
          ))}
        </ul>
      )}
      {!past && <Pager page={within} href={(page) => archiveHref(typed, pageOf(page))} />}
      <Follow typed={typed} />
    </section>
  );
}

function Outcome({ typed, result }: { typed: TypedQuery; result: ArchiveResult }) {
  const everything = archiveHref(typed, { urut: '' }) === '/arsip';
  if (everything && result.found.total === 0) return <NothingYet typed={typed} />;
  return <Results typed={typed} result={result} />;
}

/** The archive with what was looked for; `result` is null when the address was wrong. */
export function archivePage(
  lang: Lang,
  { typed, errors }: ArchiveQuery,
  result: ArchiveResult | null,
): string {
  const say = words(lang).archive.list;
  const searched = archiveHref(typed) !== '/arsip';
  return renderPage(
    {
      lang,
      title: typed.q === '' ? say.title : `${typed.q.slice(0, 60)} · ${say.title}`,
      description: say.lead,
      path: '/arsip',
      address: archiveHref(typed, { halaman: typed.halaman }),
      noIndex: searched || result === null,
      feeds: result ? feedLinks(lang, typed) : [],
      invalid: errors.length > 0,
    },
    <div class="read">
      <h1>{say.title}</h1>
      <p>{say.lead}</p>
      <ErrorSummary errors={errors} />
      <SearchForm typed={typed} errors={errors} />
      <BrowseLinks />
      {result?.interims.map((interim) => (
        <InterimNotice interim={interim} />
      ))}
      {result && <Outcome typed={typed} result={result} />}
    </div>,
  );
}
