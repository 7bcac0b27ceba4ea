import { FEED_FORMATS } from '../../../feeds/index.js';
import { href, type PageFrame } from '../../kit/index.js';
import { words, type Lang } from '../../words/index.js';
import { EVERYTHING, archiveHref, type TypedQuery } from '../archive-query.js';

type PageFeed = NonNullable<PageFrame['feeds']>[number];

/** The part of /arsip's address that says what is looked for; feeds have their own order and pages. */
export function queryOf(typed: TypedQuery): string {
  const [, query] = archiveHref(typed, { urut: '' }).split('?');
  return query === undefined ? '' : `?${query}`;
}

/** The feeds of a search, for the head of its page and for links. */
export function feedLinks(lang: Lang, typed: TypedQuery = EVERYTHING): (PageFeed & { name: string })[] {
  const say = words(lang).feeds;
  return Object.values(FEED_FORMATS).map(({ path, type, name }) => ({
    ...{ type, name, title: say.link(name) },
    href: href(lang, `${path}${queryOf(typed)}`),
  }));
}
