import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import {
  AgenciesService,
  Inquiries,
  InquiryReader,
  type AgencyChoice,
  type Channel,
  type DeskInquiry,
  type InquiryInput,
  type IssuedLink,
  type PublicInquiry,
} from '../../agencies/index.js';
import type { Topic } from '../../common/index.js';
import { LeaseService } from '../lease.service.js';
import { refuseOthersWords } from './others-words.js';
import { settleWaiting } from './waiting.js';

/** All that the page of a case's inquiries shows. */
export interface InquiriesView {
  inquiries: DeskInquiry[];
  /** Everybody who can be asked, by name. */
  choices: AgencyChoice[];
  /** What the case is about, as far as anybody has said: agencies that answer for it are suggested. */
  topics: Topic[];
}

/** The draft of a case that is under review, or approved and waits for its time. */
const REVIEWED = `select id from drafts where case_id = $1 and status in ('in_review', 'approved')`;

/** What the holder of a case asks agencies. */
@Injectable()
export class CaseInquiries {
  constructor(
    private readonly db: DataSource,
    private readonly leases: LeaseService,
    private readonly agencies: AgenciesService,
    private readonly inquiries: Inquiries,
    private readonly reader: InquiryReader,
  ) {}

  async view(caseId: string): Promise<InquiriesView> {
    const [inquiries, choices, topics] = await Promise.all([
      this.reader.forCase(caseId),
      this.agencies.choices(),
      this.topicsOf(caseId),
    ]);
    return { inquiries, choices, topics };
  }

  /**
   * Asks agencies, from when on the case waits for them; 'invalid' `inquiry.invalid`, 'conflict' `case.not-held`,
   * 'unprocessable' `inquiry.claim-unworded` or `inquiry.claim-private`.
   */
  async ask(caseId: string, staffId: string, input: InquiryInput): Promise<IssuedLink[]> {
    return this.db.transaction(async (tx) => {
      const held = await this.leases.hold(tx, caseId, staffId);
      refuseOthersWords(held, input.question);
      const { claim } = held;
      const links = await this.inquiries.ask(tx, { caseId, staffId, claim }, input);
      await settleWaiting(tx, caseId);
      return links;
    });
  }

  /** A new link in the place of the old one, which ends. */
  async renewLink(caseId: string, staffId: string, inquiryId: string, channel: Channel): Promise<IssuedLink> {
    return this.db.transaction(async (tx) => {
      await this.leases.hold(tx, caseId, staffId);
      return this.inquiries.reissue(tx, { caseId, staffId, inquiryId }, channel);
    });
  }

  /** Takes a question back; the case goes on when it waits for nobody else. */
  async withdraw(caseId: string, staffId: string, inquiryId: string, reason: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      await this.leases.hold(tx, caseId, staffId);
      await this.inquiries.withdraw(tx, { caseId, staffId, inquiryId }, reason);
      await settleWaiting(tx, caseId);
    });
  }

  /**
   * What the next revision of the answer will say of the case's inquiries: how they stand now, or, from the request for
   * review on, how they stood then. PostgreSQL writes it down then and copies it when it publishes.
   */
  async publicInquiries(caseId: string): Promise<PublicInquiry[]> {
    const [reviewed] = await this.db.query<{ id: string }[]>(REVIEWED, [caseId]);
    if (!reviewed) return this.reader.publicOf(caseId);
    return this.db.query<PublicInquiry[]>(
      `select agency, asked_at as "askedAt", due_at as "dueAt", replied_at as "repliedAt"
       from draft_inquiries where draft_id = $1 order by place`,
      [reviewed.id],
    );
  }

  /** Agencies that have replied since the review of the draft was asked for: the public does not read it with this one. */
  async repliedSince(caseId: string): Promise<string[]> {
    const rows = await this.db.query<{ name: string }[]>(
      `with reviewed as (${REVIEWED})
       select i.agency_name as name from inquiries i, reviewed d
       where i.case_id in (select case_family($1)) and i.status = 'replied' and not exists (
         select from draft_inquiries n where n.draft_id = d.id and (n.agency, n.asked_at, n.replied_at) =
           (i.agency_name, i.sent_at, i.replied_at)) order by i.id`,
      [caseId],
    );
    return rows.map(({ name }) => name);
  }

  private async topicsOf(caseId: string): Promise<Topic[]> {
    const rows = await this.db.query<{ topic: Topic }[]>(
      `select topic from cases where id = $1 and topic is not null
       union select topic from questions where case_id = $1 and topic is not null`,
      [caseId],
    );
    return rows.map(({ topic }) => topic);
  }
}
