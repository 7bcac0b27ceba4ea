import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditLog } from '../audit/index.js';
import { AppError } from '../common/index.js';
import { WORKABLE, type CaseStatus } from './case-status.js';

/** How long a case is held without a sign of life; every act on it begins anew. */
export const LEASE_MINUTES = 120;

const UNTIL = `now() + interval '${LEASE_MINUTES} minutes'`;

/** What a holder's act needs to know of the case it has just locked. */
export interface HeldCase {
  id: string;
  number: number;
  claim: string;
  status: CaseStatus;
  cityIsSubject: boolean;
  answerId: string | null;
}

/** Who works on what. A lease is one guarded UPDATE, so two people never hold one case. */
@Injectable()
export class LeaseService {
  constructor(
    private readonly db: DataSource,
    private readonly audit: AuditLog,
  ) {}

  /** Takes the free workable case of highest priority; 'not-found' `case.none-free` when there is none. */
  async next(staffId: string): Promise<string> {
    return this.db.transaction(async (tx) => {
      const [row] = await tx.query<{ id: string }[]>(
        `select id from cases where status = any($1) and (lease_holder is null or lease_until <= now())
         order by priority desc, id limit 1 for update skip locked`,
        [WORKABLE],
      );
      if (!row) throw new AppError('not-found', 'case.none-free', 'Tidak ada kasus bebas saat ini.');
      await this.take(tx, row.id, staffId);
      return row.id;
    });
  }

  /** Takes a case; the holder may take it again. 'conflict' `case.taken` when somebody else holds it. */
  async claim(caseId: string, staffId: string): Promise<void> {
    await this.db.transaction((tx) => this.take(tx, caseId, staffId));
  }

  private async take(tx: EntityManager, caseId: string, staffId: string): Promise<void> {
    const taken = await tx.query<{ id: string }[]>(
      `with taken as (
         update cases set lease_holder = $2, lease_until = ${UNTIL},
           status = case when status = 'new' then 'investigating' else status end
         where id = $1 and status = any($3)
           and (lease_holder is null or lease_until <= now() or lease_holder = $2)
         returning id)
       select id from taken`,
      [caseId, staffId, WORKABLE],
    );
    if (taken.length === 0)
      throw new AppError(
        'conflict',
        'case.taken',
        'Kasus ini sedang dipegang orang lain atau tidak dapat dikerjakan.',
      );
    await this.note(tx, staffId, 'case.claimed', caseId);
  }

  /** Gives a free case to a colleague who still works here, so that nobody has to find it again. */
  async handTo(tx: EntityManager, caseId: string, staffId: string): Promise<void> {
    await tx.query(
      `update cases set lease_holder = s.id, lease_until = ${UNTIL} from staff s
       where cases.id = $1 and lease_holder is null and s.id = $2 and s.disabled_at is null`,
      [caseId, staffId],
    );
  }

  /** Gives a case back. Does nothing when the person no longer holds it. */
  async release(caseId: string, staffId: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const freed = await tx.query<{ id: string }[]>(
        `with freed as (
           update cases set lease_holder = null, lease_until = null
           where id = $1 and lease_holder = $2 returning id)
         select id from freed`,
        [caseId, staffId],
      );
      if (freed.length > 0) await this.note(tx, staffId, 'case.released', caseId);
    });
  }

  /** Locks a case for an act of its holder and renews the lease; 'conflict' `case.not-held` for anybody else. */
  async hold(tx: EntityManager, caseId: string, staffId: string): Promise<HeldCase> {
    const [held] = await tx.query<HeldCase[]>(
      `with held as (
         update cases set lease_until = ${UNTIL}
         where id = $1 and lease_holder = $2 and lease_until > now() and status = any($3) returning *)
       select id, number, claim, status, city_is_subject as "cityIsSubject", answer_id as "answerId" from held`,
      [caseId, staffId, WORKABLE],
    );
    if (!held)
      throw new AppError(
        'conflict',
        'case.not-held',
        'Anda tidak (lagi) memegang kasus ini. Ambil dahulu kasusnya.',
      );
    return held;
  }

  /** Gives back every case whose lease has run out; returns how many. */
  async expire(tx: EntityManager): Promise<number> {
    const freed = await tx.query<{ id: string }[]>(
      `with freed as (
         update cases set lease_holder = null, lease_until = null where lease_until <= now() returning id)
       select id from freed`,
    );
    for (const { id } of freed) {
      await this.audit.record(tx, {
        actor: { kind: 'system' },
        act: 'case.lease-expired',
        subject: { type: 'case', id },
      });
    }
    return freed.length;
  }

  private async note(tx: EntityManager, staffId: string, act: string, caseId: string): Promise<void> {
    await this.audit.record(tx, {
      actor: { kind: 'staff', id: staffId },
      act,
      subject: { type: 'case', id: caseId },
    });
  }
}
