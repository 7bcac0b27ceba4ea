import { generateAtomFeed, generateJsonFeed, generateRssFeed } from 'feedsmith';
import type { Feed, FeedEntry } from './feed.js';

/** Minutes after which a reader may ask again. */
const TTL_MINUTES = 15;

/** RFC 4287, with RFC 5005's links from page to page. */
function atom(feed: Feed): string {
  const { id, lang, title, description, home, author, updatedAt } = feed;
  return generateAtomFeed(
    {
      id,
      title: { value: title },
      subtitle: { value: description },
      updated: updatedAt,
      xml: { lang },
      authors: [{ name: author.name, uri: author.url }],
      links: [{ href: home, rel: 'alternate', type: 'text/html' }, ...links(feed, FEED_FORMATS.atom.type)],
      entries: feed.entries.map((entry) => ({
        ...(entry.lang !== lang && { xml: { lang: entry.lang } }),
        id: entry.id,
        title: { value: entry.title },
        links: [{ href: entry.url, rel: 'alternate', type: 'text/html' }],
        summary: { value: entry.text },
        authors: [{ name: entry.author }],
        categories: entry.categories.map((term) => ({ term })),
        published: entry.publishedAt,
        updated: entry.updatedAt,
      })),
    },
    { strict: true },
  );
}

/** RSS 2.0; what it has no word for is said in Atom's. */
function rss(feed: Feed): string {
  const { lang, title, description, home, updatedAt } = feed;
  return generateRssFeed(
    {
      ...{ title, description, link: home, language: lang, ttl: TTL_MINUTES },
      ...(feed.entries.length > 0 && { lastBuildDate: updatedAt }),
      atom: { links: links(feed, FEED_FORMATS.rss.type) },
      items: feed.entries.map((entry) => ({
        ...{ title: entry.title, link: entry.url, description: entry.text },
        guid: { value: entry.id, isPermaLink: false },
        pubDate: entry.publishedAt,
        atom: { updated: entry.updatedAt },
        dc: { creators: [entry.author], ...(entry.lang !== lang && { languages: [entry.lang] }) },
        categories: entry.categories.map((name) => ({ name })),
      })),
    },
    { strict: true },
  );
}

/** JSON Feed 1.1. */
function json({ lang, title, description, home, self, next, hub, author, entries }: Feed): string {
  const written = generateJsonFeed(
    {
      ...{ title, description, home_page_url: home, feed_url: self, language: lang, authors: [author] },
      ...(next !== null && { next_url: next }),
      ...(hub !== null && { hubs: [{ type: 'WebSub', url: hub }] }),
      items: entries.map((entry) => ({
        ...jsonItem(entry),
        ...(entry.lang !== lang && { language: entry.lang }),
      })),
    },
    { strict: true },
  );
  // A feed without entries has an empty list of them; the library leaves out what is empty.
  return JSON.stringify({
    ...(typeof written === 'object' && written),
    ...(!entries.length && { items: [] }),
  });
}

const jsonItem = ({ id, url, title, text, author, categories, publishedAt, updatedAt }: FeedEntry) => ({
  ...{ id, url, title, content_text: text, tags: categories, authors: [{ name: author }] },
  ...{ date_published: publishedAt, date_modified: updatedAt },
});

function links({ self, first, next, hub }: Feed, type: string) {
  return [
    { href: self, rel: 'self', type },
    { href: first, rel: 'first', type },
    ...(next === null ? [] : [{ href: next, rel: 'next', type }]),
    ...(hub === null ? [] : [{ href: hub, rel: 'hub' }]),
  ];
}

/** Every form that the archive can be followed in, by its path. */
export const FEED_FORMATS = {
  atom: { path: '/arsip/feed.atom', type: 'application/atom+xml', name: 'Atom', write: atom },
  rss: { path: '/arsip/rss.xml', type: 'application/rss+xml', name: 'RSS', write: rss },
  json: { path: '/arsip/feed.json', type: 'application/feed+json', name: 'JSON Feed', write: json },
} as const;

/** Where the feeds of each language begin. */
export const FEED_ROOTS = ['', '/en'] as const;

export type FeedFormat = keyof typeof FEED_FORMATS;

/** Characters that no XML document may hold (XML 1.0, 2.2), however they are written. */
const UNSPEAKABLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** The feed as text, without what readers choke on. */
export function writeFeed(format: FeedFormat, feed: Feed): string {
  const speakable = (text: string): string => text.replace(UNSPEAKABLE, '');
  const entries = feed.entries.map((entry) => ({
    ...entry,
    title: speakable(entry.title),
    text: speakable(entry.text),
    author: speakable(entry.author),
    categories: entry.categories.map(speakable),
  }));
  const written = FEED_FORMATS[format].write({ ...feed, title: speakable(feed.title), entries });
  // The library sets long texts on lines of their own; those blanks would be part of the text.
  return format === 'json'
    ? written
    : written.replace(/>\s+(?=<!\[CDATA\[)/g, '>').replace(/\]\]>\s+(?=<\/)/g, ']]>');
}
