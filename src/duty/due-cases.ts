import type { EntityManager } from 'typeorm';

/** What can be said of a case once. */
export type AlertKind = 'due-soon' | 'overdue' | 'escalated' | 'emergency' | 'emergency-escalated';

/** A case of which somebody is to be told. */
export interface DueCase {
  id: string;
  number: number;
  /** Who holds it now, if anybody does. */
  holderId: string | null;
  dueAt: Date;
}

/** So many in one run; it comes every minute. */
const BATCH = 500;

const OPEN = `c.status in ('new', 'investigating', 'waiting_for_agency', 'in_review', 'correcting')`;
const UNHELD = `(c.lease_holder is null or c.lease_until <= $1)`;

/** Writes down that it is said, in the same statement that finds it: two runs at once never say it twice. */
const claim = (kind: AlertKind, since: string, when: string): string => `
  with found as (
    select c.id, c.number, case when not ${UNHELD} then c.lease_holder end as "holderId", c.due_at as "dueAt",
      ${since} as since
    from cases c where ${OPEN} and ${when}
      and not exists (select from case_alerts a where a.case_id = c.id and a.kind = '${kind}' and a.since = ${since})
    order by ${since}, c.id limit ${BATCH}),
  told as (
    insert into case_alerts (case_id, kind, since, told_at) select id, '${kind}', since, $1 from found
    on conflict do nothing returning case_id)
  select f.id, f.number, f."holderId", f."dueAt" from found f join told t on t.case_id = f.id order by f."dueAt", f.id`;

const SOON = claim('due-soon', 'c.due_at', `c.due_at > $1 and c.due_at <= $2`);
const OVERDUE = claim('overdue', 'c.due_at', `c.due_at <= $1`);
const ESCALATED = claim('escalated', 'c.due_at', `c.due_at <= $2`);
const EMERGENCY = claim('emergency', 'c.due_from', `c.urgency = 'emergency'`);
const EMERGENCY_ESCALATED = claim(
  'emergency-escalated',
  'c.due_from',
  `c.urgency = 'emergency' and ${UNHELD} and exists (
     select from case_alerts a where a.case_id = c.id and a.kind = 'emergency' and a.since = c.due_from
       and a.told_at <= $2)`,
);

/** Cases of which something is to be said now and has not been said yet. Each is returned once, whoever asks. */
export const dueCases = {
  /** Due after `now` and not after `until`. */
  soon: (tx: EntityManager, now: Date, until: Date) => tx.query<DueCase[]>(SOON, [now, until]),
  overdue: (tx: EntityManager, now: Date) => tx.query<DueCase[]>(OVERDUE, [now]),
  /** Due at `before` or earlier. */
  longOverdue: (tx: EntityManager, now: Date, before: Date) => tx.query<DueCase[]>(ESCALATED, [now, before]),
  emergencies: (tx: EntityManager, now: Date) => tx.query<DueCase[]>(EMERGENCY, [now]),
  /** Emergencies that were told of at `before` or earlier and that nobody holds. */
  neglectedEmergencies: (tx: EntityManager, now: Date, before: Date) =>
    tx.query<DueCase[]>(EMERGENCY_ESCALATED, [now, before]),
};
