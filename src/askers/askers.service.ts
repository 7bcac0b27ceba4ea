import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { openText, sealText } from '../common/seal.js';
import { Secrets } from '../config/index.js';
import { AuditLog } from '../audit/index.js';
import type { AskerContact, ContactChannel } from './contact.js';

/** Keeps, hands out and erases the only personal data of the portal. */
@Injectable()
export class AskersService {
  private readonly key: Buffer;

  constructor(
    private readonly audit: AuditLog,
    secrets: Secrets,
  ) {
    this.key = secrets.key('contact');
  }

  /** Keeps how to reach who asked, encrypted. */
  async keep(tx: EntityManager, questionId: string, contact: AskerContact): Promise<void> {
    await tx.query(`insert into contacts (question_id, channel, address_encrypted) values ($1, $2, $3)`, [
      questionId,
      contact.channel,
      sealText(this.key, questionId, contact.address),
    ]);
  }

  /** Encrypts an address that is not kept yet, bound to the id of what holds it. */
  seal(holderId: string, address: string): Buffer {
    return sealText(this.key, holderId, address);
  }

  /** Opens what `seal` made for the same holder. */
  open(holderId: string, sealed: Buffer): string {
    return openText(this.key, holderId, sealed);
  }

  /** Sets the day from which purge erases these contacts. */
  async scheduleErasure(tx: EntityManager, questionIds: readonly string[], at: Date): Promise<void> {
    await tx.query(`update contacts set erase_after = $2 where question_id = any($1::uuid[])`, [
      questionIds,
      at,
    ]);
  }

  /** Erases the contact of one question at once; says whether there was one. */
  async erase(tx: EntityManager, questionId: string): Promise<boolean> {
    const rows = await tx.query<{ id: string }[]>(
      `with gone as (delete from contacts where question_id = $1 returning id) select id from gone`,
      [questionId],
    );
    if (rows.length === 0) return false;
    await this.audit.record(tx, {
      actor: { kind: 'asker' },
      act: 'contact.erased',
      subject: { type: 'question', id: questionId },
    });
    return true;
  }

  /** How to reach who asked, or null when there is no way (any more). */
  async contactFor(tx: EntityManager, questionId: string): Promise<AskerContact | null> {
    const [row] = await tx.query<{ channel: ContactChannel; sealed: Buffer }[]>(
      `select channel, address_encrypted as sealed from contacts where question_id = $1`,
      [questionId],
    );
    return row ? { channel: row.channel, address: openText(this.key, questionId, row.sealed) } : null;
  }

  /** Whether a contact is kept for the question; tells nothing about it. */
  async hasContact(tx: EntityManager, questionId: string): Promise<boolean> {
    const rows = await tx.query<{ id: string }[]>(`select id from contacts where question_id = $1`, [
      questionId,
    ]);
    return rows.length > 0;
  }

  /** Which of these questions have a contact; tells nothing about it. */
  async reachableAmong(tx: EntityManager, questionIds: readonly string[]): Promise<Set<string>> {
    const rows = await tx.query<{ questionId: string }[]>(
      `select question_id as "questionId" from contacts where question_id = any($1::uuid[])`,
      [questionIds],
    );
    return new Set(rows.map(({ questionId }) => questionId));
  }

  /** The questions that this answer answers and whose askers can be told. */
  async reachableFor(tx: EntityManager, answerId: string): Promise<string[]> {
    const rows = await tx.query<{ questionId: string }[]>(
      `select question_id as "questionId" from contacts_to_tell where answer_id = $1 order by question_id`,
      [answerId],
    );
    return rows.map(({ questionId }) => questionId);
  }

  /** Erases every contact whose time is over; returns how many. */
  async purge(tx: EntityManager): Promise<number> {
    const rows = await tx.query<{ id: string }[]>(
      `with gone as (delete from contacts where erase_after <= now() returning question_id)
       select question_id as id from gone`,
    );
    for (const { id } of rows) {
      await this.audit.record(tx, {
        actor: { kind: 'system' },
        act: 'contact.erased',
        subject: { type: 'question', id },
      });
    }
    return rows.length;
  }
}
