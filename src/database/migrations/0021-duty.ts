import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is on duty on which day, and which case somebody has already been reminded of, so that nobody hears twice. */
export class Duty0021 implements MigrationInterface {
  name = 'Duty1700000000021';

  async up(db: QueryRunner): Promise<void> {
    for (const sql of STATEMENTS) await db.query(sql);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop index cases_due, cases_emergencies');
    await db.query('drop table case_alerts, duty_roster');
  }
}

const STATEMENTS = [
  `create table duty_roster (
     day date not null,
     staff_id uuid not null references staff (id),
     added_by uuid not null references staff (id),
     created_at timestamptz not null default now(),
     primary key (day, staff_id)
   )`,
  `create index duty_roster_staff on duty_roster (staff_id, day)`,
  // since: what the alert is about, so that a case whose clock begins anew is told of anew
  `create table case_alerts (
     case_id uuid not null references cases (id),
     kind text not null check (kind in ('due-soon', 'overdue', 'escalated', 'emergency', 'emergency-escalated')),
     since timestamptz not null,
     told_at timestamptz not null,
     primary key (case_id, kind, since)
   )`,
  `create trigger case_alerts_told before update on case_alerts for each row execute function refuse_change()`,
  `create index cases_due on cases (due_at)
     where status in ('new', 'investigating', 'waiting_for_agency', 'in_review', 'correcting')`,
  `create index cases_emergencies on cases (due_from) where urgency = 'emergency'
     and status in ('new', 'investigating', 'waiting_for_agency', 'in_review', 'correcting')`,
];
