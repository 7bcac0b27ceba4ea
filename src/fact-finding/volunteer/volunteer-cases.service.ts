import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { DataSource } from 'typeorm';
import type { Page } from '../../common/index.js';
import { maskPrivateData, type Topic } from '../../questions/index.js';
import { WORKABLE, type CaseStatus } from '../case-status.js';
import { unknownCase } from '../refusals.js';

/** What a case still needs: a first source, another one, an agency's word, or nothing from volunteers. */
export const NEEDS = ['first-source', 'another-source', 'agency', 'nothing'] as const;
export type Need = (typeof NEEDS)[number];

/** As much of an open case as volunteers see: the team's own words, never an asker's. */
export interface VolunteerCase {
  id: string;
  number: number;
  claim: string;
  topic: Topic | null;
  kelurahan: string[];
  need: Need;
  /** Sources that this volunteer offered and nobody has decided on. */
  offered: number;
}

interface Row extends Omit<VolunteerCase, 'need'> {
  status: CaseStatus;
  publishers: number;
  official: boolean;
}

const PAGE_SIZE = 25;

/** Only claims that somebody of the team has worded: until then a claim is what an asker wrote. */
const SEEN = `c.status = any($1) and c.claim_written_at is not null`;

const SELECT = `
  select c.id, c.number, c.claim, c.topic, c.kelurahan, c.status,
    count(distinct publisher_key(e.publisher)) filter (where e.quote is not null)::int as publishers,
    coalesce(bool_or(e.is_primary_official and e.quote is not null), false) as official,
    (select count(*)::int from evidence_offers o
      where o.case_id = c.id and o.offered_by = $2 and o.decision is null) as offered
  from cases c left join evidence e on e.case_id = c.id and e.removed_at is null
  where ${SEEN}`;

/** The open cases as volunteers see them. */
@Injectable()
export class VolunteerCases {
  constructor(private readonly db: DataSource) {}

  /** Those with the fewest sources first. */
  async list(staffId: string, page: number): Promise<Page<VolunteerCase>> {
    const [count] = await this.db.query<{ total: number }[]>(
      `select count(*)::int as total from cases c where ${SEEN}`,
      [WORKABLE],
    );
    const rows = await this.db.query<Row[]>(
      `${SELECT} group by c.id order by publishers, c.demand desc, c.id limit $3 offset $4`,
      [WORKABLE, staffId, PAGE_SIZE, (page - 1) * PAGE_SIZE],
    );
    return { items: rows.map(shown), total: count?.total ?? 0, page, pageSize: PAGE_SIZE };
  }

  /** One of them; 'not-found' `case.unknown` for any other case. */
  async one(staffId: string, caseId: string): Promise<VolunteerCase> {
    if (!isUUID(caseId)) throw unknownCase();
    const [row] = await this.db.query<Row[]>(`${SELECT} and c.id = $3 group by c.id`, [
      WORKABLE,
      staffId,
      caseId,
    ]);
    if (!row) throw unknownCase();
    return shown(row);
  }
}

function shown(row: Row): VolunteerCase {
  const { id, number, topic, kelurahan, offered } = row;
  return { id, number, topic, kelurahan, offered, claim: maskPrivateData(row.claim), need: needOf(row) };
}

function needOf({ status, publishers, official }: Row): Need {
  if (status === 'waiting_for_agency') return 'agency';
  if (official || publishers > 1) return 'nothing';
  return publishers === 0 ? 'first-source' : 'another-source';
}
