import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clarifications, MoreTime, type ReplyInput } from '../../agencies/index.js';
import { DeskTold } from './desk-told.js';
import { ReplyEvidence } from './reply-evidence.service.js';
import { settleWaiting } from './waiting.js';

/** What an agency does through its link, and all that follows from it at the desk, in one transaction. */
@Injectable()
export class AgencyReplies {
  constructor(
    private readonly db: DataSource,
    private readonly clarifications: Clarifications,
    private readonly time: MoreTime,
    private readonly evidence: ReplyEvidence,
    private readonly desk: DeskTold,
  ) {}

  /**
   * Takes the reply, once: it becomes evidence, its holder is told, and the case no longer waits for it. 'invalid'
   * `inquiry.reply` with the wrong fields, 'conflict' `inquiry.replied`, 'not-found' `inquiry.link-unknown`.
   */
  async send(token: string, typed: ReplyInput): Promise<void> {
    await this.db.transaction(async (tx) => {
      const caseId = await this.lockCase(tx, token);
      const reply = await this.clarifications.reply(tx, token, typed);
      await this.evidence.add(tx, { ...reply, caseId });
      await settleWaiting(tx, caseId);
      await this.desk.tell(tx, { ...reply, caseId }, 'inquiry.replied', reply.inquiryId);
    });
  }

  /** Gives the time that is asked for, and says so at the desk. 'invalid' `inquiry.time`, 'conflict' `inquiry.no-time`. */
  async moreTime(token: string, typed: { day: string; reason: string }): Promise<void> {
    await this.db.transaction(async (tx) => {
      const caseId = await this.lockCase(tx, token);
      const given = await this.time.ask(tx, token, typed);
      await settleWaiting(tx, caseId);
      const agencyName = `${given.agencyName} (minta waktu)`;
      const ref = `${given.inquiryId}:${given.until.toISOString()}`;
      await this.desk.tell(tx, { ...given, agencyName, caseId }, 'inquiry.extended', ref);
    });
  }

  /** The case before the inquiry, like everybody who locks both. */
  private async lockCase(tx: EntityManager, token: string): Promise<string> {
    const { caseId } = await this.clarifications.find(tx, token);
    const [row] = await tx.query<{ id: string }[]>(
      `select id from cases where id = living_case($1) for no key update`,
      [caseId],
    );
    return row?.id ?? caseId;
  }
}
