import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Where an answer that everybody reads cites a publisher. */
export interface Citation {
  publisher: string;
  /** The cited page. */
  title: string;
  url: string | null;
  /** The answer that cites it. */
  slug: string;
  answerTitle: string;
  publishedAt: Date;
}

/** Which answers rest on whose work. */
@Injectable()
export class Citations {
  constructor(private readonly db: DataSource) {}

  /** The newest `limit` citations of each publisher in what the city has published and not withdrawn, in one read. */
  async of(publishers: readonly string[], limit: number): Promise<Citation[]> {
    return this.db.query<Citation[]>(
      `select named.publisher, cited.*
       from unnest($1::text[]) as named (publisher)
       cross join lateral (
         select s.title, s.url, v.slug, v.title as "answerTitle", v.first_published_at as "publishedAt"
         from answer_sources s
         join visible_answers v on v.revision_id = s.revision_id and v.origin = 'city'
         where lower(s.publisher) = lower(named.publisher)
         order by v.first_published_at desc, s.position limit $2) cited`,
      [publishers, limit],
    );
  }
}
