import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { InquiryWatch, type WatchedInquiry } from '../../agencies/index.js';
import { StaffNotices } from '../../notices/index.js';
import { peopleOf } from './people.js';
import { ReplyEvidence } from './reply-evidence.service.js';

/** What time brings: reminders, what is overdue, and replies that can be evidence now. */
@Injectable()
export class InquiryClock {
  constructor(
    private readonly watch: InquiryWatch,
    private readonly evidence: ReplyEvidence,
    private readonly notices: StaffNotices,
  ) {}

  /** Does what is due now; running it again does nothing more. */
  async tick(tx: EntityManager): Promise<void> {
    for (const inquiry of await this.watch.overdue(tx)) await this.tell(tx, inquiry, 'overdue');
    for (const inquiry of await this.watch.remind(tx)) await this.tell(tx, inquiry, 'task');
    await this.evidence.addWaiting(tx);
  }

  private async tell(
    tx: EntityManager,
    { id, caseId, agencyName, askedBy, dueAt }: WatchedInquiry,
    kind: 'overdue' | 'task',
  ): Promise<void> {
    const about = kind === 'task' ? `Ingatkan ${agencyName}` : agencyName;
    const occasion = { kind, caseId, ref: `${id}:${dueAt.toISOString()}`, detail: { about } };
    await this.notices.tell(tx, await peopleOf(tx, caseId, askedBy), occasion);
  }
}
