import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AppConfig, publicUrl } from '../config/index.js';
import { SearchIndex } from '../search/index.js';
import type { Origin } from './answer.js';
import { indexQuery } from './answer-search.js';
import type { AnswerVerdict } from './verdict.js';

/** A claim with the verdict of whoever checked it. */
export interface ReviewedClaim {
  claim: string;
  title: string;
  verdict: AnswerVerdict;
  /** Where the checker published it: our page for the city's own, theirs for what is another's. */
  url: string;
  publisher: { name: string; site: string };
  reviewedAt: Date;
}

/** One stretch of a list. */
export interface Stretch {
  offset: number;
  limit: number;
}

export interface ReviewedClaims {
  items: ReviewedClaim[];
  more: boolean;
}

export interface ReviewSearch extends Stretch {
  /** '' for the newest. */
  query: string;
  /** Host name of a publisher's site, or of what stands above it; null: anybody's. */
  site: string | null;
  from: Date | undefined;
}

/** So many of what was found are looked through. */
const FOUND = 1_000;

/** Examples are nobody's review, and a KLARIFIKASI reviews no claim. $2: names of publishers; null: any. */
const REVIEWS = `
  select v.claim, v.title, v.verdict, v.slug, v.origin, v.origin_url as "originUrl", v.publisher_name as publisher,
         v.publisher_url as "publisherUrl", v.first_published_at as "reviewedAt"
  from visible_answers v join unnest($1::uuid[]) with ordinality as wanted (id, place) using (id)
  where v.origin <> 'example' and v.verdict <> 'KLARIFIKASI' and ($2::text[] is null or v.publisher_name = any($2))
  order by wanted.place offset $3 limit $4`;

interface Row extends Pick<ReviewedClaim, 'claim' | 'title' | 'verdict' | 'reviewedAt'> {
  slug: string;
  origin: Origin;
  originUrl: string | null;
  publisher: string;
  publisherUrl: string | null;
}

/** What the archive holds, as reviews of claims: the city's and, under their own names, other publishers'. */
@Injectable()
export class ClaimReviews {
  private readonly base: string;

  constructor(
    private readonly database: DataSource,
    private readonly index: SearchIndex,
    config: AppConfig,
  ) {
    this.base = publicUrl(config);
  }

  /** Claims that fit the words, the closest first; without words the newest first. */
  async search({ query, site, from, ...stretch }: ReviewSearch): Promise<ReviewedClaims> {
    const publishers = site === null ? null : await this.publishersAt(site);
    if (publishers?.length === 0) return { items: [], more: false };
    const publisher = publishers?.length === 1 ? publishers[0] : undefined;
    const wanted = indexQuery({ q: query, publisher, from, page: 1, limit: FOUND });
    const { hits } = await this.index.search({ ...wanted, facets: [], passages: false, fair: true });
    return this.read(
      hits.map(({ id }) => id),
      publishers,
      stretch,
    );
  }

  /** The reviews among these answers, in their order. */
  async among(ids: readonly string[], stretch: Stretch): Promise<ReviewedClaims> {
    return this.read(ids, null, stretch);
  }

  private async read(
    ids: readonly string[],
    publishers: readonly string[] | null,
    { offset, limit }: Stretch,
  ): Promise<ReviewedClaims> {
    const rows = await this.database.query<Row[]>(REVIEWS, [ids, publishers, offset, limit + 1]);
    const items = rows.slice(0, limit).map((row) => this.review(row));
    return { items, more: rows.length > limit };
  }

  private review({ claim, title, verdict, reviewedAt, publisher: name, ...row }: Row): ReviewedClaim {
    const own = `${this.base}/jawaban/${row.slug}`;
    const url = row.origin === 'import' && row.originUrl !== null ? row.originUrl : own;
    const site = siteOf(row.origin === 'import' ? (row.publisherUrl ?? url) : this.base);
    return { claim, title, verdict, reviewedAt, url, publisher: { name, site } };
  }

  private async publishersAt(site: string): Promise<string[]> {
    const rows = await this.database.query<{ name: string; url: string | null; isCity: boolean }[]>(
      'select name, url, is_city as "isCity" from publishers',
    );
    const within = (address: string | null): boolean => {
      const host = address === null ? '' : siteOf(address);
      return host === site || host.endsWith(`.${site}`);
    };
    return rows.filter(({ url, isCity }) => within(isCity ? this.base : url)).map(({ name }) => name);
  }
}

const siteOf = (address: string): string => new URL(address).hostname.replace(/^www\./, '');
