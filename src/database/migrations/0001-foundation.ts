import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The narrow role and what every later table builds on. Roles belong to the whole cluster, so the role
 * may already be there, or may be out of this user's power to make (then the application runs as it was given,
 * and `kabashoax doctor` says so).
 */
export class Foundation0001 implements MigrationInterface {
  name = 'Foundation1700000000001';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      do $$
      begin
        if not exists (select from pg_roles where rolname = 'kabashoax_app') then
          create role kabashoax_app nologin;
        end if;
        if not pg_has_role(current_user, 'kabashoax_app', 'member') then
          execute format('grant kabashoax_app to %I', current_user);
        end if;
      exception
        when duplicate_object or unique_violation then null;
        when insufficient_privilege then raise warning 'kabashoax_app cannot be made by %', current_user;
      end $$`);
    await db.query(`
      do $$
      begin
        if exists (select from pg_roles where rolname = 'kabashoax_app') then
          grant usage on schema public to kabashoax_app;
          alter default privileges in schema public grant select, insert, update, delete on tables to kabashoax_app;
          alter default privileges in schema public grant usage, select on sequences to kabashoax_app;
        end if;
      end $$`);
    // Text with every run of white space made one blank: how a quote is compared with its capture.
    await db.query(`
      create function squash_space(value text) returns text
        language sql immutable strict parallel safe
        return lower(btrim(regexp_replace(normalize(value, NFKC), '\\s+', ' ', 'g')))`);
    // Facts of this installation that all processes must agree on, such as the fingerprint of the root secret.
    await db.query(
      `create table settings (name text primary key, value text not null, changed_at timestamptz not null default now())`,
    );
    // For tables that only grow.
    await db.query(`
      create function refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
      end $$`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop function refuse_change()`);
    await db.query(`drop table settings`);
    await db.query(`drop function squash_space(text)`);
    await db.query(`
      do $$
      begin
        if exists (select from pg_roles where rolname = 'kabashoax_app') then
          alter default privileges in schema public revoke all on tables from kabashoax_app;
          alter default privileges in schema public revoke all on sequences from kabashoax_app;
          revoke usage on schema public from kabashoax_app;
        end if;
      end $$`);
  }
}
