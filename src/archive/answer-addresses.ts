import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** One file of addresses: those of the answers whose numbers are in its part of the count. */
export interface AddressPart {
  part: number;
  modifiedAt: Date;
}

export interface AnswerAddress {
  slug: string;
  /** When its current revision was published. */
  modifiedAt: Date;
}

/** The most addresses of one sitemap (https://www.sitemaps.org/protocol.html). */
const PART_SIZE = 50_000;

// Examples are nobody's statements and are not for search engines.
const LISTED = `from visible_answers v join answer_revisions r on r.id = v.revision_id where v.origin <> 'example'`;

/** The lasting addresses of all answers, in parts that an answer never changes. */
@Injectable()
export class AnswerAddresses {
  constructor(private readonly db: DataSource) {}

  /** The parts that have answers; each holds at most 50,000. */
  async parts(): Promise<AddressPart[]> {
    return this.db.query<AddressPart[]>(
      `select (v.number - 1) / ${PART_SIZE} + 1 as part, max(r.published_at) as "modifiedAt" ${LISTED}
       group by 1 order by 1`,
    );
  }

  /** The addresses of one part, counted from 1, in the order in which the answers were opened. */
  async of(part: number): Promise<AnswerAddress[]> {
    return this.db.query<AnswerAddress[]>(
      `select v.slug, r.published_at as "modifiedAt" ${LISTED} and v.number between $1 and $2 order by v.number`,
      [(part - 1) * PART_SIZE + 1, part * PART_SIZE],
    );
  }
}
