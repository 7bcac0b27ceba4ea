import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { InquiryWork } from '../../agencies/index.js';
import { CITY_TIME_ZONE } from '../../common/index.js';

/** A reply that is to stand among the evidence of its case. */
export interface EvidentReply {
  inquiryId: string;
  caseId: string;
  agencyName: string;
  askedBy: string;
  text: string;
  sentAt: Date;
}

const DAY = new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeZone: CITY_TIME_ZONE });

/** Where evidence can be added just now (in the database: guard_evidence). */
const TAKES_EVIDENCE = `
  c.status in ('investigating', 'waiting_for_agency', 'correcting') and not exists (
    select from drafts d where d.case_id = c.id and d.status in ('in_review', 'approved'))`;

/**
 * The agency itself says it where its link went by a letter to its address in the directory; a link that a colleague
 * passed on proves no agency. And where the city judges itself, the word of its own agency does not suffice alone.
 * (In the database: guard_reply_evidence.)
 */
const INSERT = `
  insert into evidence (case_id, type, publisher, title, capture_text, quote, is_primary_official, added_by, observed_at,
    inquiry_id)
  select c.id, 'official', $2, $3, $4, $4, l.mailed_at is not null and not c.city_is_subject, $5, $6, r.inquiry_id
  from cases c, inquiry_replies r join inquiry_links l on l.id = r.link_id
  where c.id = $1 and r.inquiry_id = $7 and ${TAKES_EVIDENCE} returning id`;

/** Whoever works on the case just now is not waited for. */
const WAITING = `
  select i.id as "inquiryId", c.id as "caseId", i.agency_name as "agencyName", i.asked_by as "askedBy", r.text,
         r.sent_at as "sentAt"
  from inquiries i join inquiry_replies r on r.inquiry_id = i.id join cases c on c.id = living_case(i.case_id)
  where i.status = 'replied' and i.evidence_id is null and ${TAKES_EVIDENCE}
  order by i.id limit 50 for no key update of c skip locked`;

/** An agency's reply is evidence, quoted whole. */
@Injectable()
export class ReplyEvidence {
  constructor(private readonly work: InquiryWork) {}

  /** Adds a reply to the sources of its case, whose row the caller has locked; later, while its sources stand still. */
  async add(tx: EntityManager, reply: EvidentReply): Promise<void> {
    const { inquiryId, caseId, agencyName, askedBy, text, sentAt } = reply;
    const title = `Jawaban tertulis ${agencyName}, ${DAY.format(sentAt)}`;
    const [row] = await tx.query<{ id: string }[]>(INSERT, [
      caseId,
      agencyName,
      title,
      text,
      askedBy,
      sentAt,
      inquiryId,
    ]);
    if (!row) return;
    await tx.query(`update inquiries set evidence_id = $2 where id = $1`, [inquiryId, row.id]);
    await this.work.note(tx, { caseId, staffId: null }, 'evidence.replied', {
      inquiryId,
      evidenceId: row.id,
    });
  }

  /** Adds the replies that came while the sources of their case stood still, and no longer have to wait. */
  async addWaiting(tx: EntityManager): Promise<void> {
    for (const reply of await tx.query<EvidentReply[]>(WAITING)) await this.add(tx, reply);
  }
}
