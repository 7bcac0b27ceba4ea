import { Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AppError } from '../common/index.js';
import { decodeText, SafeFetch, type Fetched } from '../fetching/index.js';
import { JobLedger } from '../queue/index.js';
import { PartnerArticles } from './articles.service.js';
import { readFeed } from './feed.js';
import { readingKey, SLOT } from './reading.js';

interface Due {
  name: string;
  feedUrl: string;
  etag: string | null;
  lastModified: string | null;
}

const FEED_BYTES = 3_000_000;
/** An article is searched for citing as long as people still argue about it. */
const KEPT_DAYS = 3 * 365;

const READ = `
  update partners set last_read_at = now(), last_success_at = now(), failure = null, failures = 0,
    etag = $2, last_modified = $3, next_read_at = now() + make_interval(mins => every_minutes)
  where id = $1`;

/** A feed that fails is asked less and less often, at least once a day; the desk sees why. */
const FAILED = `
  update partners set last_read_at = now(), failure = $2, failures = failures + 1,
    next_read_at = now() + least(make_interval(mins => every_minutes * (2 ^ least(failures, 10))::int), interval '1 day')
  where id = $1`;

/** Reads the partners' feeds: politely (only what changed, never more often than agreed) and safely. */
@Injectable()
export class FeedReader {
  private readonly log = new Logger('Partners');

  constructor(
    private readonly fetcher: SafeFetch,
    private readonly articles: PartnerArticles,
    private readonly ledger: JobLedger,
  ) {}

  /** One `partner.read` row for every partner whose time has come, once per reading. */
  async readDue(tx: EntityManager): Promise<void> {
    const due = await tx.query<{ id: string; slot: string }[]>(
      `select id, ${SLOT} as slot from partners
       where active and feed_url is not null and next_read_at <= now() order by next_read_at`,
    );
    for (const { id, slot } of due) {
      const once = { uniqueKey: readingKey(id, slot) };
      await this.ledger.add(tx, 'partner.read', { partnerId: id }, once);
    }
    await this.articles.forget(tx, KEPT_DAYS);
  }

  /** Reads one feed. A broken one is written down, not thrown: trying again at once would help nobody. */
  async read(tx: EntityManager, partnerId: string): Promise<void> {
    const [due] = await tx.query<Due[]>(
      `select name, feed_url as "feedUrl", etag, last_modified as "lastModified" from partners
       where id = $1 and active and feed_url is not null for update`,
      [partnerId],
    );
    if (!due) return;
    const read = await this.fetched(due);
    if (typeof read === 'string') {
      this.log.warn(`Umpan ${due.name} tidak terbaca: ${read}`);
      await tx.query(FAILED, [partnerId, read]);
      return;
    }
    await this.articles.keep(tx, partnerId, read.entries);
    await tx.query(READ, [partnerId, short(read.etag, 500), short(read.lastModified, 100)]);
  }

  /** What the feed shows now (nothing new after 304), or in words why it cannot be read. */
  private async fetched({ feedUrl, etag, lastModified }: Due): Promise<Feed | string> {
    try {
      const answer = await this.fetcher.get(feedUrl, {
        maxBytes: FEED_BYTES,
        etag,
        modifiedSince: lastModified,
      });
      if (answer.status === 304) return { entries: [], etag, lastModified };
      if (answer.status !== 200) return `Situs menjawab dengan kode ${answer.status}.`;
      return { entries: entriesOf(answer), etag: answer.etag, lastModified: answer.lastModified };
    } catch (error) {
      if (error instanceof AppError) return error.message;
      throw error;
    }
  }
}

interface Feed {
  entries: ReturnType<typeof readFeed>;
  etag: string | null;
  lastModified: string | null;
}

/** Every fault of the reader is a fault of the feed: it sees nothing else. */
function entriesOf(answer: Fetched): ReturnType<typeof readFeed> {
  try {
    return readFeed(decodeText(answer), answer.finalUrl);
  } catch (error) {
    const cause = error instanceof Error ? error.name : 'galat';
    throw new AppError(
      'unprocessable',
      'partner.no-feed',
      `Alamat ini bukan umpan RSS, Atom, atau JSON (${cause}).`,
    );
  }
}

const short = (text: string | null, most: number): string | null =>
  text !== null && text.length <= most ? text : null;
