import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog, type Detail } from '../../audit/index.js';
import { AppError } from '../../common/index.js';
import { JobLedger } from '../../queue/index.js';
import { OPEN, type CaseStatus } from '../case-status.js';
import { LeaseService } from '../lease.service.js';
import { Weighing } from '../queue/weighing.service.js';
import type { Urgency } from '../queue/urgency.js';
import { unknownCase } from '../refusals.js';
import { CaseMoves } from './case-moves.js';

/** What sorting needs to know of a case it has locked. */
export interface LockedCase {
  id: string;
  number: number;
  status: CaseStatus;
  urgency: Urgency;
  demand: number;
  /** Who holds it now. */
  holderId: string | null;
}

export const isOpen = ({ status }: Pick<LockedCase, 'status'>): boolean =>
  OPEN.some((open) => open === status);

/** What every act of sorting does with the cases on both sides, in the caller's transaction. */
@Injectable()
export class DeskCases {
  constructor(
    readonly leases: LeaseService,
    readonly moves: CaseMoves,
    readonly weighing: Weighing,
    private readonly audit: AuditLog,
    private readonly ledger: JobLedger,
  ) {}

  /**
   * Locks two cases, always in the same order, so that two who sort at once wait for each other and none gives up.
   * 'not-found' `case.unknown`.
   */
  async lock(tx: EntityManager, one: string, other: string): Promise<[LockedCase, LockedCase]> {
    const rows = await tx.query<LockedCase[]>(
      `select id, number, status, urgency, demand, case when lease_until > now() then lease_holder end as "holderId"
       from cases where id = any($1::uuid[]) order by id for update`,
      [[one, other]],
    );
    const [first, second] = [one, other].map((id) => rows.find((row) => row.id === id));
    if (!first || !second) throw unknownCase();
    return [first, second];
  }

  /** Moves demand to where the questions are. */
  async demand(tx: EntityManager, caseId: string, change: number): Promise<void> {
    await tx.query(`update cases set demand = greatest(0, demand + $2) where id = $1`, [caseId, change]);
    await this.weighing.reweigh(tx, caseId);
  }

  /** Has what resembles a case looked for anew. */
  async suggest(tx: EntityManager, caseId: string): Promise<void> {
    await this.ledger.add(tx, 'case.suggest', { caseId });
  }

  async note(tx: EntityManager, staffId: string, act: string, subject: [string, Detail]): Promise<void> {
    const [id, detail] = subject;
    const actor = { kind: 'staff', id: staffId } as const;
    await this.audit.record(tx, { actor, act, subject: { type: 'case', id }, detail });
  }
}

/** 'conflict' `case.target-ended`: nothing is put into a case that has ended. */
export function mustBeOpen(target: LockedCase): void {
  if (!isOpen(target))
    throw new AppError(
      'conflict',
      'case.target-ended',
      `Kasus ${target.number} sudah selesai. Pilih kasus yang masih terbuka, atau jawaban yang sudah terbit.`,
    );
}

/** 'unprocessable' `case.itself`. */
export function mustDiffer(caseId: string, targetId: string): void {
  if (caseId === targetId)
    throw new AppError(
      'unprocessable',
      'case.itself',
      'Kasus tidak dapat digabung atau dipindahkan ke dirinya sendiri.',
    );
}
