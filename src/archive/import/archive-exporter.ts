import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AppConfig, publicUrl } from '../../config/index.js';
import type { AnswerContent, Publisher } from '../answer.js';

/** A canonical record as it is written to a file; docs/impor.md describes it. */
export type ExportedRecord = AnswerContent & {
  externalId: string;
  publishedAt: Date;
  originUrl: string;
  publisher: { name: string; url: string | null };
  circulatingLinks: string[];
};

type Stored = Omit<ExportedRecord, 'externalId' | 'originUrl'> & {
  id: string;
  slug: string;
  externalId: string | null;
  originUrl: string | null;
  publisher: Publisher;
};

const PAGE_ROWS = 500;

/** In the order in which answers were opened; examples stay at home. */
const NEXT = `
  select v.id, v.slug, v.external_id as "externalId", v.title, v.claim, v.verdict, v.kind, v.scam, v.summary,
         r.explanation, r.kelurahan, v.first_published_at as "publishedAt", v.origin_url as "originUrl",
         jsonb_build_object('name', v.publisher_name, 'url', v.publisher_url, 'isCity', v.publisher_is_city) as publisher,
         array(select topic from answer_topics where answer_id = v.id order by topic) as topics,
         r.circulating_texts as "circulatingTexts", r.circulating_links as "circulatingLinks",
         (select coalesce(jsonb_agg(jsonb_build_object('type', s.type, 'publisher', s.publisher, 'title', s.title,
            'url', s.url, 'quote', s.quote,
            'observedAt', to_char(s.observed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
            order by s.position), '[]')
          from answer_sources s where s.revision_id = r.id) as sources
  from visible_answers v join answer_revisions r on r.id = v.revision_id
  where v.origin <> 'example' and ($1::uuid is null or v.id > $1) order by v.id limit $2`;

/** Hands the archive out as canonical records: the current revision of every visible answer. */
@Injectable()
export class ArchiveExporter {
  private readonly base: string;

  constructor(
    private readonly database: DataSource,
    config: AppConfig,
  ) {
    this.base = publicUrl(config);
  }

  async *records(): AsyncGenerator<ExportedRecord> {
    let after: string | null = null;
    for (;;) {
      const rows: Stored[] = await this.database.query<Stored[]>(NEXT, [after, PAGE_ROWS]);
      for (const row of rows) yield this.exported(row);
      after = rows.at(-1)?.id ?? null;
      if (after === null) return;
    }
  }

  /** The city's own answers are known elsewhere by their address here. */
  private exported(row: Stored): ExportedRecord {
    const { externalId, title, claim, verdict, kind, scam, summary, explanation, sources, publishedAt } = row;
    const { slug, publisher, topics, kelurahan, circulatingTexts, circulatingLinks } = row;
    const own = publisher.isCity ? this.base : null;
    return {
      externalId: externalId ?? slug,
      ...{ title, claim, verdict, kind, scam, summary, explanation, sources, publishedAt },
      originUrl: row.originUrl ?? `${this.base}/jawaban/${slug}`,
      publisher: { name: publisher.name, url: publisher.url ?? own },
      ...{ topics, kelurahan, circulatingTexts, circulatingLinks },
    };
  }
}
