import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog } from '../audit/index.js';

/** What "I received this too" writes, always in the caller's transaction. */
@Injectable()
export class EchoBook {
  constructor(private readonly audit: AuditLog) {}

  /** One more who received what the answer is about; the same receipt again enters nothing. */
  async enter(tx: EntityManager, answerId: string, receiptHash: Buffer): Promise<void> {
    const [row] = await tx.query<{ id: string }[]>(
      `insert into questions (text, status, answer_id, fingerprint, answered_at, receipt_hash, echo)
       values ('', 'instant', $1, '', now(), $2, true)
       on conflict (receipt_hash) do nothing returning id`,
      [answerId, receiptHash],
    );
    if (row)
      await this.audit.record(tx, {
        actor: { kind: 'asker' },
        act: 'question.echo',
        subject: { type: 'question', id: row.id },
      });
  }
}
