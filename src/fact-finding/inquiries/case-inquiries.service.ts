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

  /** What the next revision of the answer will say of the case's inquiries; PostgreSQL writes it when it is published. */
  publicInquiries(caseId: string): Promise<PublicInquiry[]> {
    return this.reader.publicOf(caseId);
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
