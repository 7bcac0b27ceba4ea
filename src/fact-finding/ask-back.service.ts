import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditLog } from '../audit/index.js';
import { checkMessage, QuestionMessages } from '../questions/index.js';
import { LeaseService } from './lease.service.js';

/** Asking back: the holder of a case puts a question to those who asked, without knowing who they are. */
@Injectable()
export class AskBack {
  constructor(
    private readonly db: DataSource,
    private readonly leases: LeaseService,
    private readonly messages: QuestionMessages,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Asks one asker, or with `questionId` null everybody who still waits; gives how many were asked.
   * 'invalid' `message.invalid`, 'conflict' `message.nobody` or `case.not-held`.
   */
  async ask(caseId: string, staffId: string, questionId: string | null, text: string): Promise<number> {
    const words = checkMessage(text);
    return this.db.transaction(async (tx) => {
      await this.leases.hold(tx, caseId, staffId);
      const asked = await this.messages.ask(tx, { caseId, questionId, staffId, text: words });
      await this.audit.record(tx, {
        actor: { kind: 'staff', id: staffId },
        act: 'case.asked-back',
        subject: { type: 'case', id: caseId },
        detail: { askers: asked },
      });
      return asked;
    });
  }

  /** The holder has read every answer that came so far. */
  async markRead(caseId: string, staffId: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      await this.leases.hold(tx, caseId, staffId);
      await this.messages.markRead(tx, caseId);
    });
  }
}
