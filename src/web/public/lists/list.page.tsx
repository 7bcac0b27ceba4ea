import type { ComponentChildren } from 'preact';
import type { AnswerItem } from '../../../archive/index.js';
import { pageCount, type Page } from '../../../common/index.js';
import { AnswerList, LinkButton, Pager, renderPage, useHref, useWords } from '../../kit/index.js';
import type { Lang } from '../../words/index.js';
import { breadcrumbs } from '../answer/structured-data.js';
import { EVERYTHING, archiveHref, type TypedQuery } from '../archive-query.js';
import { feedLinks } from '../feeds/feed-links.js';
import { Follow } from '../feeds/follow.js';

/** One list of answers that has an address of its own. */
export interface ListPage {
  lang: Lang;
  site: string;
  path: string;
  title: string;
  description: string;
  /** What is said before the list. */
  lead: ComponentChildren;
  empty: string;
  answers: Page<AnswerItem>;
  /** False: there are at least so many. */
  exact?: boolean;
  /** The search of the archive that finds the same. */
  search: Partial<TypedQuery>;
  parent: { name: string; path: string };
  /** Whether new answers can be subscribed to. */
  follow?: boolean;
  /** What leads on from here. */
  after?: ComponentChildren;
}

/** The address of one page of a list. */
const pageHref = (path: string, page: number): string => (page > 1 ? `${path}?halaman=${page}` : path);

function Ways({ search, follow }: Pick<ListPage, 'search' | 'follow'>) {
  const say = useWords().lists;
  const typed = { ...EVERYTHING, ...search };
  return (
    <div class="end no-print">
      <p class="row">
        {follow && <LinkButton href="/langganan">{say.follow}</LinkButton>}
        <LinkButton href={archiveHref(typed)} look="quiet">
          {say.inArchive}
        </LinkButton>
      </p>
      <Follow typed={typed} />
    </div>
  );
}

/** Answers under one heading, page by page, newest first. */
export function listPage(page: ListPage): string {
  const { lang, site, path, title, description, parent, answers, search } = page;
  const address = pageHref(path, answers.page);
  const jsonLd = breadcrumbs(site, [parent, { name: title, path }]);
  return renderPage(
    {
      ...{ lang, title, description, path, address, site, jsonLd },
      noIndex: answers.page > pageCount(answers),
      feeds: feedLinks(lang, { ...EVERYTHING, ...search }),
    },
    <div class="read">
      <List page={page} />
    </div>,
  );
}

function Answers({ page }: { page: ListPage }) {
  const href = useHref();
  const { archive, lists } = useWords();
  const { path, empty, answers, exact = true } = page;
  if (answers.total === 0)
    return (
      <section>
        <h2>{lists.none}</h2>
        <p>{empty}</p>
      </section>
    );
  return (
    <section>
      <h2>{archive.list.total(answers.total, exact)}</h2>
      {answers.items.length > 0 ? (
        <AnswerList answers={answers.items} />
      ) : (
        <p>
          {archive.list.pastEnd} <a href={href(path)}>{archive.list.firstPage}</a>
        </p>
      )}
    </section>
  );
}

function List({ page }: { page: ListPage }) {
  const href = useHref();
  const { title, path, parent, lead, answers, after } = page;
  return (
    <>
      <p class="meta">
        <a href={href(parent.path)}>{parent.name}</a>
      </p>
      <h1>{title}</h1>
      {lead}
      <Answers page={page} />
      {answers.page <= pageCount(answers) && (
        <Pager page={answers} href={(number) => href(pageHref(path, number))} />
      )}
      {after}
      <Ways {...page} />
    </>
  );
}
