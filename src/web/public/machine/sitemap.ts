import type { AddressPart, AnswerAddress } from '../../../archive/index.js';

/** Sitemaps as https://www.sitemaps.org/protocol.html has them. */
const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const lastModified = (at: Date | null): string =>
  at === null ? '' : `<lastmod>${at.toISOString()}</lastmod>`;

/** The index: the lists and texts, then the answers in parts. `site` has no trailing slash. */
export function sitemapIndex(site: string, parts: readonly AddressPart[]): string {
  const files = [
    { name: 'halaman', modifiedAt: null },
    ...parts.map(({ part, modifiedAt }) => ({ name: String(part), modifiedAt })),
  ];
  const lines = files.map(
    ({ name, modifiedAt }) =>
      `<sitemap><loc>${site}/sitemap/${name}.xml</loc>${lastModified(modifiedAt)}</sitemap>\n`,
  );
  return `${HEAD}<sitemapindex xmlns="${NAMESPACE}">\n${lines.join('')}</sitemapindex>\n`;
}

/** One file of it; paths as they are within the site. */
export function sitemapOf(site: string, pages: readonly { path: string; modifiedAt: Date | null }[]): string {
  const lines = pages.map(
    ({ path, modifiedAt }) => `<url><loc>${escaped(site + path)}</loc>${lastModified(modifiedAt)}</url>\n`,
  );
  return `${HEAD}<urlset xmlns="${NAMESPACE}">\n${lines.join('')}</urlset>\n`;
}

export const answerPages = (addresses: readonly AnswerAddress[]) =>
  addresses.map(({ slug, modifiedAt }) => ({ path: `/jawaban/${slug}`, modifiedAt }));
