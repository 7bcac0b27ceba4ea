import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Letter } from './inquiry-letters.js';
import { InquiryWork } from './inquiry-work.js';

/** An inquiry that somebody has to be told of. */
export interface WatchedInquiry {
  id: string;
  caseId: string;
  agencyName: string;
  askedBy: string;
  dueAt: Date;
}

type Found = WatchedInquiry & { linkId: string | null };

/** So many in one run; it comes every few minutes. */
const BATCH = 200;

const FOUND = `
  select d.id, living_case(d.case_id) as "caseId", d.agency_name as "agencyName", d.asked_by as "askedBy", d.due_at as "dueAt",
         l.id as "linkId"
  from done d left join inquiry_links l
    on l.inquiry_id = d.id and l.ended_at is null and l.channel = 'email' and l.expires_at > now()`;

/**
 * Whoever works on one of them or on its case just now is not waited for, since they may be waiting for us: the next
 * run comes soon.
 */
const change = (set: string, when: string): string => `
  with due as (
      select i.id from inquiries i join cases c on c.id = living_case(i.case_id) where i.status = 'sent' and ${when}
      order by i.id limit $1 for update of i skip locked for key share of c skip locked),
    done as (update inquiries i set ${set} from due where i.id = due.id returning i.*)
  ${FOUND}`;

const OVERDUE = change(`status = 'overdue'`, `i.due_at <= now()`);
const REMIND = change(
  `reminded_for = i.due_at`,
  `i.remind_at <= now() and i.due_at > now() and i.reminded_for is distinct from i.due_at`,
);

/** Looks at the clock for everything that is awaited. */
@Injectable()
export class InquiryWatch {
  constructor(private readonly work: InquiryWork) {}

  /** sent → overdue for what is past its date, once; the agency gets a letter where it was asked by one. */
  async overdue(tx: EntityManager): Promise<WatchedInquiry[]> {
    const found = await this.tell(tx, OVERDUE, 'overdue');
    for (const { id, caseId } of found)
      await this.work.note(tx, { caseId, staffId: null }, 'inquiry.overdue', { inquiryId: id });
    return found;
  }

  /** Those whose date comes near, once for each date. */
  remind(tx: EntityManager): Promise<WatchedInquiry[]> {
    return this.tell(tx, REMIND, 'reminder');
  }

  private async tell(tx: EntityManager, sql: string, letter: Letter): Promise<WatchedInquiry[]> {
    const found = await tx.query<Found[]>(sql, [BATCH]);
    for (const { linkId, dueAt } of found) if (linkId) await this.work.write(tx, linkId, letter, dueAt);
    return found;
  }
}
