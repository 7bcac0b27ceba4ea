import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditLog } from '../audit/index.js';
import { MatchingService } from '../matching/index.js';
import { CaseQuestions } from '../questions/index.js';
import { caseSourcesOf } from './case-status.js';
import { checkClaim } from './claim.js';
import { checkDecline } from './decline.js';
import { LeaseService } from './lease.service.js';
import { illegalCaseMove } from './refusals.js';
import { forgetFamily } from './triage/family.js';

/** What the holder of a case decides about the case itself. */
@Injectable()
export class CasesService {
  constructor(
    private readonly db: DataSource,
    private readonly leases: LeaseService,
    private readonly questions: CaseQuestions,
    private readonly matching: MatchingService,
    private readonly audit: AuditLog,
  ) {}

  /** Puts the claim in neutral words and says whether the city itself is its subject. */
  async describe(caseId: string, staffId: string, claim: string, cityIsSubject: boolean): Promise<void> {
    const words = checkClaim(claim);
    await this.db.transaction(async (tx) => {
      await this.leases.hold(tx, caseId, staffId);
      await tx.query(`update cases set claim = $2, city_is_subject = $3 where id = $1`, [
        caseId,
        words,
        cityIsSubject,
      ]);
      await this.audit.record(tx, {
        actor: { kind: 'staff', id: staffId },
        act: 'case.described',
        subject: { type: 'case', id: caseId },
        detail: { cityIsSubject },
      });
    });
  }

  /** Closes a case without an answer; its askers read the reason and `text`. */
  async decline(caseId: string, staffId: string, reason: string, text: string): Promise<void> {
    const { why, words } = checkDecline(reason, text);
    await this.db.transaction(async (tx) => {
      await this.leases.hold(tx, caseId, staffId);
      const closed = await tx.query<{ id: string }[]>(
        `with closed as (
           update cases set status = 'closed', closed_reason = $2, ended_at = now(), lease_holder = null, lease_until = null
           where id = $1 and status = any($3) returning id)
         select id from closed`,
        [caseId, why, caseSourcesOf('closed')],
      );
      if (closed.length === 0) throw illegalCaseMove('closed');
      await this.questions.declineCase(tx, caseId, why, words);
      await forgetFamily(tx, this.matching, caseId);
      await this.audit.record(tx, {
        actor: { kind: 'staff', id: staffId },
        act: 'case.closed',
        subject: { type: 'case', id: caseId },
        detail: { reason: why },
      });
    });
  }
}
