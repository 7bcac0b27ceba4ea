import { Injectable } from '@nestjs/common';
import { AppError, cleanText } from '../common/index.js';
import { decodeText, SafeFetch, type Fetched } from '../fetching/index.js';
import { CAPTURE_FAILURES, TEXT_MAX, type CaptureFailure } from './capture.js';
import { PageReader } from './reading/page-reader.js';
import type { Reading } from './reading/reading.js';

const HTML = ['text/html', 'application/xhtml+xml'];
const PDF = 'application/pdf';
const READABLE = [...HTML, PDF, 'text/plain'];

const TITLE_MAX = 500;
const NAME_MAX = 300;
/** A page cannot be older than the web, nor from the future. */
const OLDEST = Date.UTC(1990);

/** A page as it stands now. */
export interface TakenPage {
  page: Fetched;
  text: string;
  title: string | null;
  siteName: string | null;
  publishedAt: Date | null;
}

/** Fetches a page and reads its main text. */
@Injectable()
export class PageTaker {
  constructor(
    private readonly fetcher: SafeFetch,
    private readonly reader: PageReader,
  ) {}

  /** The page, or why there is none. */
  async take(url: string): Promise<TakenPage | { failure: CaptureFailure }> {
    try {
      return await this.read(await this.fetcher.get(url, { accept: READABLE }));
    } catch (error) {
      const failure = failureIn(error);
      if (!failure) throw error;
      return { failure };
    }
  }

  private async read(page: Fetched): Promise<TakenPage | { failure: CaptureFailure }> {
    if (page.status !== 200) return { failure: failureOf(page.status) };
    const reading = await this.readingOf(page);
    if (!reading) return { failure: 'too-complex' };
    const text = shortened(reading.text, TEXT_MAX);
    if (text === null) return { failure: 'empty' };
    return {
      page,
      text,
      title: shortened(reading.title, TITLE_MAX),
      siteName: shortened(reading.siteName, NAME_MAX),
      publishedAt: believable(reading.publishedAt),
    };
  }

  private readingOf(page: Fetched): Promise<Reading | null> | Reading {
    if (page.mediaType === PDF) return this.reader.read({ kind: 'pdf', bytes: page.body });
    const text = decodeText(page);
    if (HTML.includes(page.mediaType)) return this.reader.read({ kind: 'html', html: text });
    return { text, title: null, siteName: null, publishedAt: null };
  }
}

function failureOf(status: number): CaptureFailure {
  if (status === 404 || status === 410) return 'missing';
  return status >= 500 || status < 400 ? 'site-error' : 'forbidden';
}

function failureIn(error: unknown): CaptureFailure | undefined {
  return error instanceof AppError
    ? CAPTURE_FAILURES.find((failure) => error.code === `fetch.${failure}`)
    : undefined;
}

/** Clean and bounded, never cut within a letter; null when nothing is left. */
function shortened(text: string | null, most: number): string | null {
  // There and back, halves of letters become U+FFFD, which PostgreSQL can keep.
  const clean = cleanText(Buffer.from(text ?? '').toString());
  const short = clean.length > most ? clean.slice(0, most).replace(/[\uD800-\uDBFF]$/, '') : clean;
  return short.trim() || null;
}

function believable(stated: string | null): Date | null {
  const date = new Date(stated ?? Number.NaN);
  return date.getTime() > OLDEST && date.getTime() < Date.now() ? date : null;
}
