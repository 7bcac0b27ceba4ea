import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { AnswerItem } from './answer.js';

/** What a list of everything says of an answer. */
export type NamedAnswer = Pick<
  AnswerItem,
  'slug' | 'title' | 'claim' | 'verdict' | 'scam' | 'publishedAt' | 'publisher' | 'origin'
>;

/** The whole archive at once, for whoever makes a copy of it. */
@Injectable()
export class EveryAnswer {
  constructor(private readonly db: DataSource) {}

  /** Every visible answer, by its title. */
  async visible(): Promise<NamedAnswer[]> {
    return this.db.query<NamedAnswer[]>(
      `select slug, title, claim, verdict, scam, first_published_at as "publishedAt", origin,
         jsonb_build_object('name', publisher_name, 'url', publisher_url, 'isCity', publisher_is_city) as publisher
       from visible_answers order by title, slug`,
    );
  }

  /** Addresses that only say why there is no answer any more. */
  async withdrawn(): Promise<string[]> {
    const rows = await this.db.query<{ slug: string }[]>(
      `select slug from answers where withdrawn_at is not null order by slug`,
    );
    return rows.map(({ slug }) => slug);
  }
}
