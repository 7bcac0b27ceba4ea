import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditLog } from '../audit/index.js';
import { AppError } from '../common/index.js';
import { StaffNotices } from '../notices/index.js';
import { WORKABLE, type CaseStatus } from './case-status.js';
import { DESK_ROLES } from './queue/desk-roles.js';
import { Weighing } from './queue/weighing.service.js';

/** How long a case is held without a sign of life; every act on it begins anew. */
export const LEASE_MINUTES = 120;

const UNTIL = `now() + interval '${LEASE_MINUTES} minutes'`;

/** What a holder's act needs to know of the case it has just locked. */
export interface HeldCase {
  id: string;
  number: number;
  claim: string;
  /** False: the claim is still what an asker wrote. */
  claimWritten: boolean;
  status: CaseStatus;
  cityIsSubject: boolean;
  answerId: string | null;
}

/** Who works on what. A lease is one guarded UPDATE, so two people never hold one case. */
@Injectable()
export class LeaseService {
  constructor(
    private readonly db: DataSource,
    private readonly weighing: Weighing,
    private readonly notices: StaffNotices,
    private readonly audit: AuditLog,
  ) {}

  /** Takes the free workable case that stands first in the queue; 'not-found' `case.none-free` when there is none. */
  async next(staffId: string): Promise<string> {
    return this.db.transaction(async (tx) => {
      const [row] = await tx.query<{ id: string }[]>(
        `select id from cases where status = any($1) and (lease_holder is null or lease_until <= now())
         order by rank_at, id limit 1 for update skip locked`,
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
         update cases set lease_holder = $2, lease_until = ${UNTIL}, triaged_at = coalesce(triaged_at, now()),
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
    await this.weighing.reweigh(tx, caseId);
    await this.note(tx, staffId, 'case.claimed', caseId);
  }

  /**
   * Gives a case that one holds to a colleague, who holds it from then on. 'conflict' `case.not-held`,
   * 'unprocessable' `case.no-colleague` when that is nobody else who works on cases.
   */
  async handOver(caseId: string, staffId: string, toId: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      await this.hold(tx, caseId, staffId);
      const [colleague] = await tx.query<{ id: string }[]>(
        `select id from staff where id = $1 and id <> $2 and disabled_at is null and role = any($3)`,
        [toId, staffId, DESK_ROLES],
      );
      if (!colleague)
        throw new AppError('unprocessable', 'case.no-colleague', 'Pilih rekan lain yang bekerja di meja.');
      await tx.query(`update cases set lease_holder = null, lease_until = null where id = $1`, [caseId]);
      await this.handTo(tx, caseId, toId);
      await this.audit.record(tx, {
        actor: { kind: 'staff', id: staffId },
        act: 'case.handed-over',
        subject: { type: 'case', id: caseId },
        detail: { to: toId },
      });
      const ref = new Date().toISOString();
      await this.notices.tell(tx, [toId], { kind: 'handed-over', caseId, ref, by: staffId });
    });
  }

  /** Reckons in working time when work that has just begun anew is due. */
  async restartClock(tx: EntityManager, caseId: string): Promise<void> {
    await this.weighing.reweigh(tx, caseId);
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
       select id, number, claim, claim_written_at is not null as "claimWritten", status, city_is_subject as "cityIsSubject", answer_id as "answerId" from held`,
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
    const freed = await tx.query<{ id: string; holderId: string; until: Date }[]>(
      `with freed as (
         update cases set lease_holder = null, lease_until = null where lease_until <= now()
         returning id, old.lease_holder, old.lease_until)
       select id, lease_holder as "holderId", lease_until as until from freed`,
    );
    for (const { id, holderId, until } of freed) {
      await this.audit.record(tx, {
        actor: { kind: 'system' },
        act: 'case.lease-expired',
        subject: { type: 'case', id },
      });
      const occasion = { kind: 'lease-lost', caseId: id, ref: until.toISOString() } as const;
      await this.notices.tell(tx, [holderId], occasion);
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
