import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { InquiryWork } from '../../agencies/index.js';
import { StaffNotices } from '../../notices/index.js';
import { peopleOf } from './people.js';

/** What happened with an inquiry, and whom it concerns. */
interface Told {
  inquiryId: string;
  caseId: string;
  agencyName: string;
  askedBy: string;
}

/** The log, and a word to whoever holds the case or asked. */
@Injectable()
export class DeskTold {
  constructor(
    private readonly work: InquiryWork,
    private readonly notices: StaffNotices,
  ) {}

  async tell(
    tx: EntityManager,
    { inquiryId, caseId, agencyName, askedBy }: Told,
    act: 'inquiry.replied' | 'inquiry.extended',
    ref: string,
  ): Promise<void> {
    await this.work.note(tx, { caseId, staffId: null }, act, { inquiryId });
    const occasion = { kind: 'agency-replied', caseId, ref, detail: { about: agencyName } } as const;
    await this.notices.tell(tx, await peopleOf(tx, caseId, askedBy), occasion);
  }
}
