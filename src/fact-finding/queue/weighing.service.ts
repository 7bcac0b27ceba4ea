import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog } from '../../audit/index.js';
import { WorkingTime } from '../../calendar/index.js';
import { StaffNotices } from '../../notices/index.js';
import type { Topic } from '../../questions/index.js';
import { unknownCase } from '../refusals.js';
import { DESK_ROLES } from './desk-roles.js';
import { BURST, emergencyTerms } from './emergency.js';
import { dueAt, type CaseClock } from './service-level.js';
import type { Urgency } from './urgency.js';

/** What one more question brings to its case. */
export interface Arrival {
  /** Everything that was written or could be read in pictures. */
  words: string;
  topic: Topic | null;
  kelurahan: string | null;
  receivedAt: Date;
}

/** What a person decides about where a case stands in the queue; what is absent stays. */
export interface Marks {
  urgency?: Urgency;
  topic?: Topic | null;
  kelurahan?: readonly string[];
}

interface Weighed {
  claim: string;
  urgency: Urgency;
  /** Whether a person has set the urgency. */
  decided: boolean;
  /** Whether a burst was seen before. */
  burst: boolean;
}

const ARRIVE = `
  with weighed as (
    update cases set demand = demand + 1, topic = coalesce(topic, $2),
      kelurahan = case when $3::text is null or $3 = any(kelurahan) or cardinality(kelurahan) >= 51
        then kelurahan else kelurahan || $3 end
    where id = $1 returning claim, urgency, urgency_by is not null as decided, burst_at is not null as burst)
  select * from weighed`;

/** Any run of so many questions, this one among them, within the minutes of a burst. */
const IN_BURST = `
  select exists (
    select from (
      select created_at, lag(created_at, $3) over (order by created_at) as before from questions
      where case_id = $1 and created_at between $2::timestamptz - $4::interval and $2::timestamptz + $4::interval
    ) q where q.created_at - q.before <= $4::interval) as burst`;

/** Decides how urgent a case is and when it is due. PostgreSQL makes the order of the queue of it. */
@Injectable()
export class Weighing {
  constructor(
    private readonly time: WorkingTime,
    private readonly notices: StaffNotices,
    private readonly audit: AuditLog,
  ) {}

  /** One more asker; the row lock makes simultaneous ones count one after the other. What was urgent stays urgent. */
  async arrive(tx: EntityManager, caseId: string, arrival: Arrival): Promise<void> {
    const [weighed] = await tx.query<Weighed[]>(ARRIVE, [caseId, arrival.topic, arrival.kelurahan]);
    if (!weighed) throw unknownCase();
    if (!weighed.decided) await this.raise(tx, caseId, weighed, arrival);
    await this.reweigh(tx, caseId);
  }

  /** Reckons anew when a case is due. Call it after changing urgency, triage or the beginning of the work. */
  async reweigh(tx: EntityManager, caseId: string): Promise<void> {
    const [clock] = await tx.query<CaseClock[]>(
      `select urgency, due_from as "dueFrom", triaged_at as "triagedAt" from cases where id = $1 for update`,
      [caseId],
    );
    if (!clock) throw unknownCase();
    await tx.query(`update cases set due_at = $2 where id = $1 and due_at <> $2`, [
      caseId,
      dueAt(this.time, clock),
    ]);
  }

  /** Writes what a person decided; whether they may is the caller's to ask. The case counts as looked at. */
  async mark(tx: EntityManager, caseId: string, staffId: string, marks: Marks): Promise<void> {
    const { urgency = null, topic, kelurahan = null } = marks;
    await tx.query(
      `update cases set urgency = coalesce($2, urgency), urgency_by = case when $2::text is null then urgency_by else $3 end,
         topic = case when $4 then $5 else topic end, kelurahan = coalesce($6::text[], kelurahan),
         triaged_at = coalesce(triaged_at, now())
       where id = $1`,
      [caseId, urgency, staffId, topic !== undefined, topic ?? null, kelurahan],
    );
    await this.reweigh(tx, caseId);
    await this.audit.record(tx, {
      actor: { kind: 'staff', id: staffId },
      act: 'case.marked',
      subject: { type: 'case', id: caseId },
      detail: { ...(urgency && { urgency }), ...(topic !== undefined && { topic }) },
    });
  }

  private async raise(
    tx: EntityManager,
    caseId: string,
    before: Weighed,
    { words, receivedAt }: Arrival,
  ): Promise<void> {
    const terms = emergencyTerms(`${before.claim}\n${words}`);
    const burst = !before.burst && (await this.inBurst(tx, caseId, receivedAt));
    if (terms.length === 0 && !burst) return;
    await tx.query(
      `update cases set urgency = 'emergency', burst_at = case when $3 then now() else burst_at end,
         emergency_terms = array(select distinct term from unnest(emergency_terms || $2::text[]) term order by term)
       where id = $1`,
      [caseId, terms, burst],
    );
    if (before.urgency !== 'emergency') await this.alarm(tx, caseId, terms, burst);
  }

  private async inBurst(tx: EntityManager, caseId: string, receivedAt: Date): Promise<boolean> {
    const [row] = await tx.query<{ burst: boolean }[]>(IN_BURST, [
      caseId,
      receivedAt,
      BURST.questions - 1,
      `${BURST.minutes} minutes`,
    ]);
    return row?.burst ?? false;
  }

  /** Whoever is on duty may not look: everybody at the desk is told, once per case. */
  private async alarm(tx: EntityManager, caseId: string, terms: string[], burst: boolean): Promise<void> {
    await this.audit.record(tx, {
      actor: { kind: 'system' },
      act: 'case.emergency',
      subject: { type: 'case', id: caseId },
      detail: { terms: terms.join(', '), burst },
    });
    const team = await tx.query<{ id: string }[]>(
      `select id from staff where disabled_at is null and role = any($1)`,
      [DESK_ROLES],
    );
    const ids = team.map(({ id }) => id);
    await this.notices.tell(tx, ids, { kind: 'emergency', caseId, detail: { about: terms.join(', ') } });
  }
}
