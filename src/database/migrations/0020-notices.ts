import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the team is told, and by which way each of them wants to hear it. A notice is told once and never rewritten. */
export class Notices0020 implements MigrationInterface {
  name = 'Notices1700000000020';

  async up(db: QueryRunner): Promise<void> {
    for (const sql of STATEMENTS) await db.query(sql);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table staff_mail_settings, staff_notices');
    await db.query('drop function guard_notice()');
  }
}

const STATEMENTS = [
  // ref: what makes two notices of one kind about one case different, such as the id of a note; '' where nothing does
  `create table staff_notices (
     id uuid primary key default uuidv7(),
     staff_id uuid not null references staff (id),
     kind text not null check (kind in ('mention', 'task', 'review-asked', 'sent-back', 'approved', 'agency-replied',
       'handed-over', 'lease-lost', 'due-soon', 'overdue', 'emergency', 'page-changed', 'objection')),
     case_id uuid references cases (id),
     ref text not null default '' check (length(ref) <= 100),
     by_id uuid references staff (id),
     detail jsonb not null default '{}'
       check (jsonb_typeof(detail) = 'object' and octet_length(detail::text) <= 1000),
     created_at timestamptz not null default now(),
     read_at timestamptz,
     constraint staff_notices_once unique nulls not distinct (staff_id, kind, case_id, ref)
   )`,
  `create index staff_notices_unread on staff_notices (staff_id) where read_at is null`,
  `create index staff_notices_inbox on staff_notices (staff_id, (read_at is not null), id desc)`,
  `create index staff_notices_case on staff_notices (case_id)`,
  `create index staff_notices_read on staff_notices (read_at) where read_at is not null`,
  `create function guard_notice() returns trigger language plpgsql as $$
   begin
     if (to_jsonb(new) - 'read_at') is distinct from (to_jsonb(old) - 'read_at') or old.read_at is not null then
       raise exception 'staff_notices: what was told is only marked as read' using errcode = 'restrict_violation';
     end if;
     return new;
   end $$`,
  `create trigger staff_notices_told before update on staff_notices for each row execute function guard_notice()`,
  `create table staff_mail_settings (
     staff_id uuid primary key references staff (id),
     mail text not null check (mail in ('at-once', 'digest', 'none')),
     changed_at timestamptz not null default now()
   )`,
];
