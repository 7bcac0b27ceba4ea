import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AppError } from '../../common/index.js';
import type { Topic } from '../../questions/index.js';
import { CasesService } from '../cases.service.js';
import { WORKABLE } from '../case-status.js';
import { LeaseService } from '../lease.service.js';
import type { Urgency } from './urgency.js';
import { Weighing, type Marks } from './weighing.service.js';

/** More than one page of the queue at once is no choice any more. */
export const BULK_MAX = 50;

/** What is done to each of several cases. */
export type BulkAct =
  | { kind: 'take' }
  | { kind: 'hand-over'; toId: string }
  | { kind: 'urgency'; urgency: Urgency }
  | { kind: 'topic'; topic: Topic | null }
  | { kind: 'decline'; reason: string; text: string };

/** What became of each: nothing is said to be done that was not. */
export interface BulkReport {
  /** Numbers of the cases it was done to. */
  done: number[];
  refused: { number: number; why: AppError }[];
}

/** One act on several cases: each case for itself, with all the guards of the act on one. */
@Injectable()
export class BulkActs {
  constructor(
    private readonly db: DataSource,
    private readonly leases: LeaseService,
    private readonly cases: CasesService,
    private readonly weighing: Weighing,
  ) {}

  /** At most BULK_MAX cases, in the order of the queue; unknown ids are passed over. 'invalid' when the act is incomplete. */
  async run(ids: readonly string[], staffId: string, act: BulkAct): Promise<BulkReport> {
    const chosen = await this.db.query<{ id: string; number: number }[]>(
      `select id, number from cases where id = any($1::uuid[]) order by rank_at, id`,
      [ids.slice(0, BULK_MAX)],
    );
    const report: BulkReport = { done: [], refused: [] };
    for (const { id, number } of chosen) {
      try {
        await this.once(id, staffId, act);
        report.done.push(number);
      } catch (why) {
        if (!(why instanceof AppError) || why.kind === 'invalid') throw why;
        report.refused.push({ number, why });
      }
    }
    return report;
  }

  private once(caseId: string, staffId: string, act: BulkAct): Promise<void> {
    switch (act.kind) {
      case 'take':
        return this.leases.claim(caseId, staffId);
      case 'hand-over':
        return this.leases.handOver(caseId, staffId, act.toId);
      case 'urgency':
        return this.mark(caseId, staffId, { urgency: act.urgency });
      case 'topic':
        return this.mark(caseId, staffId, { topic: act.topic });
      case 'decline':
        return this.decline(caseId, staffId, act);
    }
  }

  private async mark(caseId: string, staffId: string, marks: Marks): Promise<void> {
    await this.db.transaction(async (tx) => {
      await mayMark(tx, caseId, staffId);
      await this.weighing.mark(tx, caseId, staffId, marks);
    });
  }

  /** A free case is taken first, and given back when it cannot be declined. */
  private async decline(
    caseId: string,
    staffId: string,
    { reason, text }: { reason: string; text: string },
  ): Promise<void> {
    const held = await this.holds(caseId, staffId);
    if (!held) await this.leases.claim(caseId, staffId);
    try {
      await this.cases.decline(caseId, staffId, reason, text);
    } catch (error) {
      if (!held) await this.leases.release(caseId, staffId);
      throw error;
    }
  }

  private async holds(caseId: string, staffId: string): Promise<boolean> {
    const [row] = await this.db.query<unknown[]>(
      `select from cases where id = $1 and lease_holder = $2 and lease_until > now()`,
      [caseId, staffId],
    );
    return row !== undefined;
  }
}

/** Locks a case that is free or one's own; 'conflict' `case.taken` for what somebody else works on. */
async function mayMark(tx: EntityManager, caseId: string, staffId: string): Promise<void> {
  const [row] = await tx.query<unknown[]>(
    `select from cases where id = $1 and status = any($3)
       and (lease_holder is null or lease_until <= now() or lease_holder = $2) for update`,
    [caseId, staffId, WORKABLE],
  );
  if (!row)
    throw new AppError(
      'conflict',
      'case.taken',
      'Kasus ini sedang dipegang orang lain atau tidak dapat dikerjakan.',
    );
}
