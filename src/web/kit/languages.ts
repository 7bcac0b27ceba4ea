import { FEED_FORMATS } from '../../feeds/index.js';
import { ACCESS } from '../../staff/index.js';
import { LANGS, type Lang } from '../words/index.js';

/** First parts of addresses that speak one language: programs' doors, the desk, files with a print in their name. */
const ONE_LANGUAGE: readonly string[] = [
  'api',
  'aset',
  'health',
  'meja',
  'metrics',
  'oembed',
  'sitemap',
  'v1alpha1',
];

const FEEDS: readonly string[] = Object.values(FEED_FORMATS).map(({ path }) => path);

/** A page that everybody may read, or a feed; what else has a dot in its last part is a file. */
function isPublicPage(pattern: string): boolean {
  if (FEEDS.includes(pattern)) return true;
  const parts = pattern.split('/');
  return !ONE_LANGUAGE.includes(parts[1] ?? '') && !/[.*]/.test(parts.at(-1) ?? '');
}

const PATTERNS = Object.entries(ACCESS)
  .filter(([, access]) => access === 'public')
  .map(([route]) => route.slice(route.indexOf(' ') + 1))
  .filter(isPublicPage);

/** Letters, digits, `-`, `/` and the dot of a feed's name are all that our patterns are made of. */
const PAGE = new RegExp(
  `^(?:${[...new Set(PATTERNS)].map((pattern) => pattern.replaceAll('.', '\\.').replace(/:\w+/g, '[^/?#]+')).join('|')})(?=[?#]|$)`,
);

const ENGLISH = /^\/en(?=[/?]|$)/;

/** Whether an address of this site, given without a language, is a page that every language has. */
export const hasLanguages = (address: string): boolean => PAGE.test(address);

/** The language an address asks for; one that we do not have in English is still answered in English. */
export const langOf = ({ originalUrl, url }: { originalUrl?: string; url: string }): Lang =>
  ENGLISH.test(originalUrl ?? url) ? 'en' : 'id';

/** The other language of a page. */
export const otherLang = (lang: Lang): Lang => LANGS.find((other) => other !== lang) ?? lang;

/** A page's address in one language; an address of anything else, or one that has its language, stays as it is. */
export function href(lang: Lang, address: string): string {
  if (lang === 'id' || !hasLanguages(address)) return address;
  return `/en${address.replace(/^\/(?=[?#]|$)/, '')}`;
}

/**
 * What the router is asked for: the page behind /en. Nothing is decoded and only addresses of public pages are
 * rewritten, so every other spelling meets the router as it came and finds no route.
 */
export function withoutLanguage(url: string): string {
  if (!ENGLISH.test(url)) return url;
  const rest = url.slice('/en'.length);
  const address = rest.startsWith('/') ? rest : `/${rest}`;
  return hasLanguages(address) ? address : url;
}
