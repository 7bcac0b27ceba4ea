import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The job ledger. A pending row whose lease lasts is handed over or running; one whose lease is over is taken up again.
 * pending → done | dead, dead → pending (by hand); done is the end.
 */
export class Jobs0002 implements MigrationInterface {
  name = 'Jobs1700000000002';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table jobs (
        id uuid primary key default uuidv7(),
        name text not null check (name ~ '^[a-z-]+([.][a-z-]+)+$'),
        -- ids only; the bound keeps a person's words out by size
        payload jsonb not null check (jsonb_typeof(payload) = 'object' and octet_length(payload::text) <= 1000),
        unique_key text unique check (length(unique_key) between 1 and 200),
        status text not null default 'pending' check (status in ('pending', 'done', 'dead')),
        attempts int not null default 0 check (attempts between 0 and max_attempts),
        max_attempts int not null check (max_attempts > 0),
        run_at timestamptz not null default now(),
        leased_until timestamptz,
        last_error text check (length(last_error) <= 500),
        created_at timestamptz not null default now(),
        finished_at timestamptz,
        constraint jobs_finished check ((status = 'pending') = (finished_at is null)),
        constraint jobs_lease check (status = 'pending' or leased_until is null)
      )`);
    await db.query(`create index jobs_due on jobs (name, run_at, id) where status = 'pending'`);
    await db.query(
      `create index jobs_leased on jobs (name, leased_until) where status = 'pending' and leased_until is not null`,
    );
    await db.query(`create index jobs_done on jobs (finished_at) where status = 'done'`);
    await db.query(`create index jobs_dead on jobs (finished_at) where status = 'dead'`);
    await db.query(`
      create function refuse_job_change() returns trigger language plpgsql as $$
      begin
        raise exception 'job % is %: what was ordered does not change, and what is done stays done', old.id, old.status
          using errcode = 'restrict_violation';
      end $$`);
    await db.query(`
      create trigger jobs_fixed before update on jobs for each row
        when (old.status = 'done' or (old.id, old.name, old.payload) is distinct from (new.id, new.name, new.payload))
        execute function refuse_job_change()`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table jobs`);
    await db.query(`drop function refuse_job_change()`);
  }
}
