import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * People who work at the desk, their sessions and their one-time links. Only keyed hashes of tokens are stored.
 * Two rules hold whatever the code does: an administrator who can sign in always remains, and disabling somebody or
 * changing a password ends that person's sessions and links in the same statement.
 */
export class Staff0004 implements MigrationInterface {
  name = 'Staff1700000000004';

  async up(db: QueryRunner): Promise<void> {
    await tables(db);
    await lastAdministratorStays(db);
    await sessionsEndWithTheirReason(db);
    await db.query(`
      do $$
      begin
        if exists (select from pg_roles where rolname = 'kabashoax_app') then
          revoke delete on staff from kabashoax_app;
        end if;
      end $$`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table sign_in_attempts`);
    await db.query(`drop table staff_invitations`);
    await db.query(`drop table staff_sessions`);
    await db.query(`drop table staff`);
    await db.query(`drop function staff_end_sessions()`);
    await db.query(`drop function staff_keep_administrator()`);
  }
}

async function tables(db: QueryRunner): Promise<void> {
  await db.query(`
    create table staff (
      id uuid primary key default uuidv7(),
      email text not null check (email = lower(email) and char_length(email) between 3 and 254),
      name text not null check (char_length(name) between 1 and 120),
      role text not null check (role in ('fact-finder', 'editor', 'administrator')),
      password_hash text check (password_hash like '$argon2id$%'),
      disabled_at timestamptz,
      created_at timestamptz not null default now()
    )`);
  await db.query(`create unique index staff_email on staff (email)`);
  await db.query(`
    create table staff_sessions (
      id uuid primary key default uuidv7(),
      token_hash bytea not null unique check (octet_length(token_hash) = 32),
      staff_id uuid not null references staff (id),
      device text not null check (char_length(device) <= 80),
      created_at timestamptz not null default now(),
      last_seen_at timestamptz not null default now(),
      expires_at timestamptz not null,
      ended_at timestamptz
    )`);
  await db.query(`create index staff_sessions_open on staff_sessions (staff_id) where ended_at is null`);
  await db.query(`
    create table staff_invitations (
      id uuid primary key default uuidv7(),
      token_hash bytea not null unique check (octet_length(token_hash) = 32),
      purpose text not null check (purpose in ('first-administrator', 'invitation', 'password')),
      email text check (email = lower(email)),
      name text,
      role text check (role in ('fact-finder', 'editor', 'administrator')),
      staff_id uuid references staff (id),
      invited_by uuid references staff (id),
      created_at timestamptz not null default now(),
      expires_at timestamptz not null,
      used_at timestamptz,
      revoked_at timestamptz,
      check (used_at is null or revoked_at is null),
      check (purpose <> 'first-administrator' or (role = 'administrator' and staff_id is null and invited_by is null)),
      check (purpose <> 'invitation' or (email is not null and name is not null and role is not null and staff_id is null)),
      check (purpose <> 'password' or (staff_id is not null and role is null))
    )`);
  // One open link of a kind for one person: a newer one replaces it.
  await db.query(`
    create unique index staff_invitations_open
      on staff_invitations (purpose, coalesce(staff_id::text, email, ''))
      where used_at is null and revoked_at is null and purpose <> 'first-administrator'`);
  await db.query(`
    create unique index staff_invitations_first
      on staff_invitations (purpose)
      where used_at is null and revoked_at is null and purpose = 'first-administrator'`);
  // 'key' is a keyed hash of account and address range: neither can be read back.
  await db.query(`
    create table sign_in_attempts (
      key bytea primary key check (octet_length(key) = 32),
      failures integer not null check (failures > 0),
      next_at timestamptz not null,
      last_at timestamptz not null default now()
    )`);
  await db.query(`create index sign_in_attempts_age on sign_in_attempts (last_at)`);
}

async function lastAdministratorStays(db: QueryRunner): Promise<void> {
  // The advisory lock lets two administrators who remove one another at the same moment not both succeed:
  // the second counts only after the first has committed.
  await db.query(`
    create function staff_keep_administrator() returns trigger language plpgsql as $$
    declare
      stays boolean := false;
    begin
      if tg_op = 'UPDATE' then
        stays := new.role = 'administrator' and new.disabled_at is null and new.password_hash is not null;
      end if;
      if old.role = 'administrator' and old.disabled_at is null and old.password_hash is not null and not stays then
        perform pg_advisory_xact_lock(hashtext('staff_keep_administrator'));
        if not exists (
          select from staff
           where id <> old.id and role = 'administrator' and disabled_at is null and password_hash is not null
        ) then
          raise exception 'the last active administrator stays'
            using errcode = 'restrict_violation', constraint = 'staff_last_administrator', table = 'staff';
        end if;
      end if;
      return coalesce(new, old);
    end $$`);
  await db.query(`
    create trigger staff_keep_administrator before update or delete on staff
      for each row execute function staff_keep_administrator()`);
  await db.query(`
    create trigger staff_no_truncate before truncate on staff execute function refuse_change()`);
}

async function sessionsEndWithTheirReason(db: QueryRunner): Promise<void> {
  await db.query(`
    create function staff_end_sessions() returns trigger language plpgsql as $$
    begin
      if new.disabled_at is not null or new.password_hash is distinct from old.password_hash then
        update staff_sessions set ended_at = now() where staff_id = new.id and ended_at is null;
        update staff_invitations set revoked_at = now()
         where staff_id = new.id and used_at is null and revoked_at is null;
      end if;
      if new.disabled_at is not null or new.role <> 'administrator' then
        update staff_invitations set revoked_at = now()
         where invited_by = new.id and used_at is null and revoked_at is null;
      end if;
      return null;
    end $$`);
  await db.query(`
    create trigger staff_end_sessions after update of disabled_at, password_hash, role on staff
      for each row execute function staff_end_sessions()`);
}
