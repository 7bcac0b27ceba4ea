import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AppError } from '../common/index.js';
import { extensionsOf } from './clarifications.service.js';
import { Inquiries } from './inquiries.service.js';
import { InquiryLinks } from './inquiry-links.service.js';
import { checkTime } from './reply-input.js';
import { ReplyTime } from './reply-time.js';

/** More time that has just been given. */
export interface GivenTime {
  inquiryId: string;
  caseId: string;
  agencyName: string;
  askedBy: string;
  until: Date;
}

/** Gives an agency the time it asks for, within bounds: nobody has to allow it, everybody concerned is told. */
@Injectable()
export class MoreTime {
  constructor(
    private readonly links: InquiryLinks,
    private readonly inquiries: Inquiries,
    private readonly time: ReplyTime,
  ) {}

  /** 'invalid' `inquiry.time` with the wrong fields, 'conflict' `inquiry.no-time` when there is none left to give. */
  async ask(tx: EntityManager, token: string, typed: { day: string; reason: string }): Promise<GivenTime> {
    const { inquiryId } = await this.links.find(tx, token);
    await tx.query(`select id from inquiries where id = $1 for update`, [inquiryId]);
    const link = await this.links.find(tx, token);
    const before = await extensionsOf(tx, inquiryId);
    const days = this.time.daysFor(link, before);
    if (days.length === 0)
      throw new AppError('conflict', 'inquiry.no-time', 'Batas waktu ini tidak dapat diperpanjang lagi.');
    const { day, reason } = checkTime(typed, days);
    const until = this.time.endOf(day);
    await tx.query(
      `insert into inquiry_extensions (inquiry_id, number, until, reason) values ($1, $2, $3, $4)`,
      [inquiryId, before + 1, until, reason],
    );
    await tx.query(`update inquiries set due_at = $2, remind_at = $3 where id = $1`, [
      inquiryId,
      until,
      this.inquiries.remindAt(until),
    ]);
    await tx.query(`update inquiry_links set expires_at = $2 where id = $1`, [
      link.linkId,
      this.links.expiryFor(until),
    ]);
    const { caseId, agencyName, askedBy } = link;
    return { inquiryId, caseId, agencyName, askedBy, until };
  }
}
