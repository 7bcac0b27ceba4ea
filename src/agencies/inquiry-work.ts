import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog } from '../audit/index.js';
import { JobLedger } from '../queue/index.js';
import type { Letter } from './inquiry-letters.js';

/** What every act on an inquiry leaves behind: a line in the log, a letter to be written. */
@Injectable()
export class InquiryWork {
  constructor(
    private readonly ledger: JobLedger,
    private readonly audit: AuditLog,
  ) {}

  /** Null `staffId`: the agency, or the clock. */
  async note(
    tx: EntityManager,
    { caseId, staffId }: { caseId: string; staffId: string | null },
    act: string,
    detail: Record<string, string | number>,
  ): Promise<void> {
    await this.audit.record(tx, {
      actor: staffId === null ? { kind: 'system' } : { kind: 'staff', id: staffId },
      act,
      subject: { type: 'case', id: caseId },
      detail,
    });
  }

  /** One letter of a kind for each link and due date. */
  async write(tx: EntityManager, linkId: string, letter: Letter, dueAt: Date): Promise<void> {
    const uniqueKey = `inquiry:${linkId}:${letter}:${dueAt.getTime()}`;
    await this.ledger.add(tx, 'inquiry.letter', { linkId, letter }, { uniqueKey });
  }
}
