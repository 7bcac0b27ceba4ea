import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AppError, type Page } from '../common/index.js';
import { linksIn, SearchIndex } from '../search/index.js';
import type { FeedEntry } from './feed.js';

/** An article of a partner that can be cited. */
export interface PartnerArticle {
  id: string;
  partnerId: string;
  partner: string;
  title: string;
  summary: string;
  url: string;
  publishedAt: Date;
}

const PAGE_SIZE = 20;
const COLUMNS = `
  a.id, a.partner_id as "partnerId", p.name as partner, a.title, a.summary, a.url, a.published_at as "publishedAt"
  from partner_articles a join partners p on p.id = a.partner_id`;

/** Articles that stood in the partners' feeds: found by words, resembled by matching, cited by the desk. */
@Injectable()
export class PartnerArticles {
  constructor(
    private readonly db: DataSource,
    private readonly index: SearchIndex,
  ) {}

  /** Best first by words; without words the newest. Of one partner, or of all. */
  async search(text: string, partnerId: string | null, page: number): Promise<Page<PartnerArticle>> {
    const { total, hits, deepest } = await this.index.search({
      collection: 'articles',
      text,
      filters: partnerId === null ? {} : { partner: partnerId },
      offset: (page - 1) * PAGE_SIZE,
      limit: PAGE_SIZE,
    });
    const items = await this.byIds(hits.map(({ id }) => id));
    return { items, total: Math.min(total, deepest), page, pageSize: PAGE_SIZE };
  }

  /** In the order of the ids; one that is gone is left out. */
  async byIds(ids: readonly string[]): Promise<PartnerArticle[]> {
    return this.db.query<PartnerArticle[]>(
      `select ${COLUMNS} where a.id = any($1::uuid[]) order by array_position($1::uuid[], a.id)`,
      [ids],
    );
  }

  /** 'not-found' `article.unknown`. */
  async byId(id: string): Promise<PartnerArticle> {
    const [article] = await this.byIds([id]);
    if (!article) throw new AppError('not-found', 'article.unknown', 'Artikel ini tidak ada lagi.');
    return article;
  }

  /** Enters what a feed shows and is not known yet; returns how many that were. An article is kept as it was first seen. */
  async keep(tx: EntityManager, partnerId: string, entries: readonly FeedEntry[]): Promise<number> {
    const fresh = await tx.query<
      { id: string; title: string; summary: string; url: string; publishedAt: Date }[]
    >(
      `insert into partner_articles (partner_id, guid, url, title, summary, published_at)
       select distinct on (guid) $1, guid, url, title, summary, least(coalesce(published, now()), now())
       from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::timestamptz[])
         as entry (guid, url, title, summary, published)
       on conflict (partner_id, guid) do nothing
       returning id, title, summary, url, published_at as "publishedAt"`,
      [
        partnerId,
        entries.map(({ guid }) => guid),
        entries.map(({ url }) => url),
        entries.map(({ title }) => title),
        entries.map(({ summary }) => summary),
        entries.map(({ publishedAt }) => publishedAt),
      ],
    );
    const documents = fresh.map(({ id, title, summary, url, publishedAt }) => ({
      ...{
        collection: 'articles' as const,
        id,
        links: linksIn(url),
        facets: { partner: [partnerId] },
        publishedAt,
      },
      fields: { title, claim: '', summary, body: '', circulating: [] },
    }));
    if (documents.length > 0) await this.index.putMany(tx, 'articles', documents);
    return fresh.length;
  }

  /** Forgets what is older than `days`; what was cited lives on in its capture. */
  async forget(tx: EntityManager, days: number): Promise<void> {
    const old = await tx.query<{ id: string }[]>(
      `with gone as (
         delete from partner_articles where published_at < now() - make_interval(days => $1) returning id)
       select id from gone`,
      [days],
    );
    for (const { id } of old) await this.index.remove(tx, 'articles', id);
  }
}
