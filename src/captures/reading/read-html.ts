import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { plainText } from './plain-text.js';
import type { Reading } from './reading.js';

/** Letters below which an article is more likely a teaser that was mistaken for one: then the whole page is taken. */
const ARTICLE_LEAST = 200;
/** A page of more elements is not an article, and would take minutes. */
const ELEMENTS_MAX = 50_000;

/** The main text of a page, and what it says of itself. No script runs, nothing is loaded. */
export function readHtml(html: string): Reading {
  const { document } = parseHTML(withBody(html));
  const whole = plainText(document.body);
  const { content, title, siteName, publishedTime } = articleIn(document);
  const main = content ?? '';
  return {
    text: main.length < ARTICLE_LEAST && whole.length > main.length ? whole : main,
    title: title ?? null,
    siteName: siteName ?? null,
    publishedAt: publishedTime ?? null,
  };
}

/** Browsers make the body that a page leaves out; the parser does not. */
function withBody(html: string): string {
  if (/<body[\s>]/i.test(html)) return html;
  const head = /<\/head\s*>/i.exec(html);
  if (!head) return `<html><head></head><body>${html}</body></html>`;
  const end = head.index + head[0].length;
  return `${html.slice(0, end)}<body>${html.slice(end)}`;
}

const articleIn = (document: Document): Partial<NonNullable<ReturnType<Readability['parse']>>> =>
  new Readability(document, { maxElemsToParse: ELEMENTS_MAX, serializer: plainText }).parse() ?? {};
