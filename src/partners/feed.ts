import { DomUtils, parseDocument } from 'htmlparser2';
import { parseFeed } from 'feedsmith';
import { cleanText } from '../common/index.js';

/** One entry of a feed, as plain text. */
export interface FeedEntry {
  /** What the feed calls it by; its address where the feed does not say. */
  guid: string;
  url: string;
  title: string;
  summary: string;
  /** Null where the feed does not say, or says something that is no date. */
  publishedAt: Date | null;
}

/** Entries that are looked at; a feed that lists its whole archive is read from its newest end. */
const ENTRIES_MAX = 200;
const TITLE_MAX = 500;
const SUMMARY_MAX = 2000;
const ADDRESS_MAX = 2000;

/** What RSS, RDF, Atom and JSON feeds say of an entry, under one set of names. */
interface Said {
  guid?: string | undefined;
  link?: string | undefined;
  title?: string | undefined;
  summary?: string | undefined;
  date?: string | undefined;
}

/**
 * The entries of an RSS, RDF, Atom or JSON feed. Entries without a title or a web address are passed over: there is
 * nothing to cite in them. Everything in a feed is a stranger's: markup is taken off, lengths are bounded.
 * Throws feedsmith's error where the text is no feed.
 */
export function readFeed(text: string, feedUrl: string): FeedEntry[] {
  return entriesOf(text)
    .slice(0, ENTRIES_MAX)
    .flatMap((said) => entry(said, feedUrl) ?? []);
}

function entriesOf(text: string): Said[] {
  const { format, feed } = parseFeed(text);
  switch (format) {
    case 'rss':
      return each(feed.items, fromRss);
    case 'rdf':
      return each(feed.items, fromRdf);
    case 'atom':
      return each(feed.entries, fromAtom);
    case 'json':
      return each(feed.items, fromJson);
  }
}

const each = <T>(items: T[] | undefined, said: (item: T) => Said): Said[] => (items ?? []).map(said);

interface RssItem {
  guid?: { value?: string };
  link?: string;
  title?: string;
  description?: string;
  pubDate?: string;
}

const fromRss = ({ guid, link, title, description, pubDate }: RssItem): Said => ({
  ...{ guid: guid?.value, link, title, summary: description, date: pubDate },
});

interface RdfItem extends Omit<RssItem, 'guid' | 'pubDate'> {
  dc?: { dates?: string[] };
}

const fromRdf = ({ link, title, description, dc }: RdfItem): Said => ({
  ...{ link, title, summary: description, date: dc?.dates?.[0] },
});

interface AtomEntry {
  id?: string;
  links?: { href?: string; rel?: string }[];
  title?: { value?: string };
  summary?: { value?: string };
  content?: { value?: string };
  published?: string;
  updated?: string;
}

function fromAtom({ id, links = [], title, summary, content, ...dates }: AtomEntry): Said {
  const page = links.find(({ rel = 'alternate' }) => rel === 'alternate') ?? links[0];
  const date = dates.published ?? dates.updated;
  return { guid: id, link: page?.href, title: title?.value, summary: (summary ?? content)?.value, date };
}

interface JsonItem {
  id?: string;
  url?: string;
  title?: string;
  summary?: string;
  content_text?: string;
  content_html?: string;
  date_published?: string;
}

const fromJson = (item: JsonItem): Said => ({
  ...{ guid: item.id, link: item.url, title: item.title, date: item.date_published },
  summary: item.summary ?? item.content_text ?? item.content_html,
});

function entry(said: Said, feedUrl: string): FeedEntry | null {
  const url = address(said.link, feedUrl);
  const title = plain(said.title ?? '', TITLE_MAX);
  if (url === null || title === '') return null;
  const guid = cleanText(said.guid ?? '').slice(0, ADDRESS_MAX) || url;
  return {
    guid,
    url,
    title,
    summary: plain(said.summary ?? '', SUMMARY_MAX),
    publishedAt: dateOf(said.date),
  };
}

/** Absolute, and one that a browser opens as a page; null for everything else. */
function address(link: string | undefined, feedUrl: string): string | null {
  if (link === undefined || !URL.canParse(link.trim(), feedUrl)) return null;
  const url = new URL(link.trim(), feedUrl);
  url.username = '';
  url.password = '';
  return /^https?:$/.test(url.protocol) && url.href.length <= ADDRESS_MAX ? url.href : null;
}

/** The words without the markup, on one line; letters are never cut in half. */
function plain(markup: string, most: number): string {
  const words = DomUtils.innerText(parseDocument(markup.slice(0, most * 10)).children);
  return Array.from(cleanText(words).replace(/\s+/g, ' ')).slice(0, most).join('').trim();
}

function dateOf(text: string | undefined): Date | null {
  const time = Date.parse(text ?? '');
  return Number.isNaN(time) ? null : new Date(time);
}
