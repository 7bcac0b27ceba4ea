import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { newestInterims, publicInterim, type PublicInterim } from '../../questions/index.js';
import type { InterimDesk, InterimReview, InterimStatement } from './interim.js';

type Stored = Omit<InterimStatement, 'reviews'> & {
  reviews: (Omit<InterimReview, 'createdAt'> & { createdAt: string })[];
};

const NEWEST = `
  select i.id, i.revision, s.name as "authorName", i.text, i.source_id as "sourceId", i.created_at as "createdAt",
         w.shown_at as "shownAt", e.ended_at as "endedAt",
         (select coalesce(jsonb_agg(jsonb_build_object('reviewerName', p.name, 'decision', r.decision,
            'comment', r.comment, 'createdAt', r.created_at) order by r.created_at), '[]')
          from interim_reviews r join staff p on p.id = r.reviewer_id where r.statement_id = i.id) as reviews
  from interim_statements i join staff s on s.id = i.author_id
  left join interim_shown w on w.statement_id = i.id left join interim_ended e on e.statement_id = i.id
  where i.case_id = $1 order by i.revision desc limit 1`;

/** Reads interim statements. What the public may see of them, one view of the database says. */
@Injectable()
export class InterimReader {
  constructor(private readonly db: DataSource) {}

  /** What the public reads about an open case; null when nothing was shown, or the case is answered. */
  async forCase(caseId: string, db: EntityManager = this.db.manager): Promise<PublicInterim | null> {
    return publicInterim(db, caseId);
  }

  /** What stands now, newest first; what was taken back is left out. */
  async newest(limit: number): Promise<PublicInterim[]> {
    return newestInterims(this.db.manager, limit);
  }

  async desk(caseId: string): Promise<InterimDesk> {
    const [[stored], shown, authors, officials] = await Promise.all([
      this.db.query<Stored[]>(NEWEST, [caseId]),
      this.forCase(caseId),
      this.db.query<{ id: string }[]>(
        `select distinct author_id as id from interim_statements where case_id = $1`,
        [caseId],
      ),
      this.db.query<InterimDesk['officials']>(
        `select id, number || '. ' || publisher || ': ' || title as name from evidence
         where case_id = $1 and is_official_source(id, case_id) order by number`,
        [caseId],
      ),
    ]);
    const newest = stored ? { ...stored, reviews: stored.reviews.map(dated) } : null;
    return { newest, shown, authors: authors.map(({ id }) => id), officials };
  }
}

const dated = (review: Stored['reviews'][number]): InterimReview => ({
  ...review,
  createdAt: new Date(review.createdAt),
});
