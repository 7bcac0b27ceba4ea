import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the queue orders cases by. `rank_at` is worked out by the database from what stands in the same row, so it can
 * never be out of date, and as it is a moment it need not be written anew while time passes.
 */
export class Queue0015 implements MigrationInterface {
  name = 'Queue1700000000015';

  async up(db: QueryRunner): Promise<void> {
    for (const sql of [...COLUMNS, RANK, ...INDEXES, ...CLOCK]) await db.query(sql);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const sql of UNDO) await db.query(sql);
  }
}

const COLUMNS = [
  `alter table cases drop column priority, drop column priority_reason`,
  // urgency_by: the person who set it; what nobody has set, words and bursts may raise.
  `alter table cases
     add column urgency text not null default 'normal' check (urgency in ('normal', 'urgent', 'emergency')),
     add column urgency_by uuid references staff (id),
     add column emergency_terms text[] not null default '{}',
     add column burst_at timestamptz,
     add column topic text check (topic in ('aid', 'disaster', 'health', 'safety', 'education', 'prices', 'utilities',
       'government', 'other')),
     add column kelurahan text[] not null default '{}' check (cardinality(kelurahan) <= 51),
     add column triaged_at timestamptz,
     add column due_from timestamptz not null default now(),
     add column due_at timestamptz not null default now() + interval '4 hours'`,
  `update cases set due_from = created_at, due_at = created_at + interval '2 days',
     triaged_at = case when status <> 'new' then created_at end`,
];

/**
 * What is due first comes first; each asker moves a case one hour forward (at most three days), a topic that can
 * harm somebody half a day, an emergency before everything else. Ended cases stand after all others, the newest first.
 */
const RANK = `
  alter table cases add column rank_at timestamp not null generated always as (
    case
      when status in ('new', 'investigating', 'waiting_for_agency', 'in_review', 'correcting') then
        (due_at at time zone 'UTC')
        - least(demand, 72) * interval '1 hour'
        - case when topic in ('disaster', 'health', 'safety') then interval '12 hours' else interval '0' end
        - case when urgency = 'emergency' then interval '100 years' else interval '0' end
      else timestamp '9000-01-01' - ((created_at at time zone 'UTC') - timestamp '2000-01-01')
    end) stored`;

const INDEXES = [
  `create index cases_rank on cases (rank_at, id)`,
  `create index cases_holder on cases (lease_holder) where lease_holder is not null`,
  // Part of a word finds it, too: "racun" is in "beracun" and in "keracunan".
  `create extension if not exists pg_trgm`,
  `create index cases_claim_parts on cases using gin (claim gin_trgm_ops)`,
  `create index questions_in_time on questions (case_id, created_at) where case_id is not null`,
];

/** A correction is a piece of work of its own: its time begins when it begins. Whoever starts it reckons working time. */
const CLOCK = [
  `create function restart_case_clock() returns trigger language plpgsql set search_path = public, pg_temp as $$
   begin
     if old.status = 'published' and new.status = 'correcting' then
       new.due_from := now();
       new.due_at := now() + interval '2 days';
     end if;
     return new;
   end $$`,
  `create trigger cases_clock before update of status on cases
     for each row execute function restart_case_clock()`,
];

const UNDO = [
  `drop trigger cases_clock on cases`,
  `drop function restart_case_clock()`,
  `drop index questions_in_time, cases_claim_parts, cases_holder, cases_rank`,
  `drop extension pg_trgm`,
  `alter table cases drop column rank_at, drop column urgency, drop column urgency_by, drop column emergency_terms,
     drop column burst_at, drop column topic, drop column kelurahan, drop column triaged_at, drop column due_from,
     drop column due_at`,
  `alter table cases add column priority integer not null default 10,
     add column priority_reason text not null default 'dasar 10'`,
  `alter table cases alter column priority drop default, alter column priority_reason drop default`,
  `create index cases_queue on cases (priority desc, id) where status not in ('published', 'merged', 'closed')`,
];
