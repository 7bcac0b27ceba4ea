import { Controller, Get, Header, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { AnswerChanges } from '../../../archive/index.js';
import { AppError } from '../../../common/index.js';
import { lastModified } from '../../../common/http/index.js';
import { AppConfig, publicUrl } from '../../../config/index.js';
import {
  FEED_FORMATS,
  INDEXNOW_FILE,
  feedEntry,
  writeFeed,
  type Feed,
  type FeedFormat,
} from '../../../feeds/index.js';
import { href, PageLang } from '../../kit/index.js';
import { words, type Lang } from '../../words/index.js';
import { readArchiveQuery, type ArchiveQuery } from '../archive-query.js';
import { queryOf } from './feed-links.js';
import { narrowedBy } from './narrowed-by.js';

const ENTRIES = 30;

interface Wanted {
  format: FeedFormat;
  lang: Lang;
}

/** Nothing was published before; some readers take dates long past for mistakes. */
const NEVER = new Date('2026-01-01T00:00:00Z');

/** Every search of the archive as a feed: the latest changes first, each correction on top again. */
@Controller()
export class FeedsController {
  private readonly base: string;

  constructor(
    private readonly changes: AnswerChanges,
    private readonly config: AppConfig,
  ) {
    this.base = publicUrl(config);
  }

  @Get(FEED_FORMATS.atom.path)
  @Header('content-type', `${FEED_FORMATS.atom.type}; charset=utf-8`)
  atom(
    @PageLang() lang: Lang,
    @Query() query: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.feed({ format: 'atom', lang }, query, reply);
  }

  @Get(FEED_FORMATS.rss.path)
  @Header('content-type', `${FEED_FORMATS.rss.type}; charset=utf-8`)
  rss(
    @PageLang() lang: Lang,
    @Query() query: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.feed({ format: 'rss', lang }, query, reply);
  }

  @Get(FEED_FORMATS.json.path)
  @Header('content-type', `${FEED_FORMATS.json.type}; charset=utf-8`)
  json(
    @PageLang() lang: Lang,
    @Query() query: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.feed({ format: 'json', lang }, query, reply);
  }

  /** IndexNow's proof that who holds the key speaks for this site. */
  @Get(INDEXNOW_FILE)
  @Header('content-type', 'text/plain; charset=utf-8')
  indexNowKey(): string {
    const { INDEXNOW_KEY: key } = this.config;
    if (key === undefined) throw new AppError('not-found', 'page.unknown', 'Alamat ini tidak ada.');
    return key;
  }

  private async feed(wanted: Wanted, query: unknown, reply: FastifyReply): Promise<string> {
    const asked = readArchiveQuery(wanted.lang, query);
    const [wrong] = asked.errors;
    if (wrong) throw new AppError('invalid', 'feed.query', wrong.message, asked.errors);
    const page = await this.page(wanted, asked, cursorIn(query));
    lastModified(reply, await this.changes.last());
    const { hub, self } = page;
    if (hub !== null) reply.header('link', `<${hub}>; rel="hub", <${self}>; rel="self"`);
    return writeFeed(wanted.format, page);
  }

  private async page(
    { format, lang }: Wanted,
    { typed, search }: ArchiveQuery,
    cursor: string | null,
  ): Promise<Feed> {
    const { items, next } = await this.changes.page(search, cursor, ENTRIES);
    const { common, feeds } = words(lang);
    const { site: city, description } = common;
    const told = { lang, city, words: { ...feeds.entry, verdict: common.verdict } };
    const query = queryOf(typed);
    const here = (address: string): string => `${this.base}${href(lang, address)}`;
    const first = here(`${FEED_FORMATS[format].path}${query}`);
    const at = (place: string): string => `${first}${query === '' ? '?' : '&'}kursor=${place}`;
    return {
      ...{
        id: first,
        first,
        self: cursor === null ? first : at(cursor),
        next: next === null ? null : at(next),
      },
      lang,
      title: [city, ...narrowedBy(lang, typed)].join(' · '),
      ...{ description, home: here(`/arsip${query}`), hub: this.config.WEBSUB_HUB ?? null },
      author: { name: city, url: here('/') },
      updatedAt: items[0]?.changedAt ?? NEVER,
      entries: items.map((change) =>
        feedEntry(change, { ...told, url: here(change.url.slice(this.base.length)) }),
      ),
    };
  }
}

/** Where a page of the feed begins; one that came twice is no place. */
function cursorIn(query: unknown): string | null {
  if (typeof query !== 'object' || query === null || !('kursor' in query)) return null;
  return String(query.kursor);
}
