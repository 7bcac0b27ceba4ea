import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { SearchDocument } from '../search/index.js';
import type { AnswerContent } from './answer.js';
import { searchDocument, type Indexed } from './search-document.js';

type Stored = Omit<AnswerContent, 'sources'> & Indexed & { links: string[] };

const PAGE_ROWS = 500;

const NEXT = `
  select v.id, v.title, v.claim, v.verdict, v.kind, v.scam, v.summary, r.explanation, r.kelurahan,
         v.first_published_at as "publishedAt", v.publisher_name as publisher,
         array(select topic from answer_topics where answer_id = v.id order by topic) as topics,
         r.circulating_texts as "circulatingTexts",
         r.circulating_links || array(select url from answer_sources where revision_id = r.id and url is not null) as links
  from visible_answers v join answer_revisions r on r.id = v.revision_id
  where $1::uuid is null or v.id > $1 order by v.id limit $2`;

/** Every visible answer as the index should know it, in the order in which they were opened. */
@Injectable()
export class AnswerDocuments {
  constructor(private readonly database: DataSource) {}

  async *all(): AsyncGenerator<SearchDocument> {
    let after: string | null = null;
    for (;;) {
      const rows: Stored[] = await this.database.query<Stored[]>(NEXT, [after, PAGE_ROWS]);
      for (const row of rows) yield searchDocument(row, { ...row, sources: [] });
      after = rows.at(-1)?.id ?? null;
      if (after === null) return;
    }
  }

  /** As the caller's transaction sees them, if there is one. */
  async count(tx: EntityManager = this.database.manager): Promise<number> {
    const [row] = await tx.query<{ count: number }[]>(`select count(*)::int as count from visible_answers`);
    return row?.count ?? 0;
  }
}
