import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The hash-chained log. src/audit/entry-hash.ts says exactly what is hashed; the two must agree byte for byte. */
export class Audit0003 implements MigrationInterface {
  name = 'Audit1700000000003';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table audit_entries (
        id uuid primary key default uuidv7(),
        at timestamptz not null default clock_timestamp(),
        actor_kind text not null check (actor_kind in ('staff', 'system', 'asker', 'operator')),
        actor_id uuid,
        act text not null check (act ~ '^[a-z_-]+([.][a-z_-]+)+$'),
        subject_type text not null check (subject_type ~ '^[a-z_-]+$'),
        subject_id text not null check (length(subject_id) between 1 and 200),
        -- json, not jsonb: the very text that was written is what is hashed
        detail json not null default '{}'
          check (json_typeof(detail) = 'object' and octet_length(detail::text) <= 2000),
        constraint audit_entries_actor check ((actor_kind = 'staff') = (actor_id is not null))
      )`);
    await db.query(`create index audit_entries_subject on audit_entries (subject_type, subject_id, id)`);
    // unique(prev_hash): no two entries can follow the same one, so the chain cannot fork.
    await db.query(`
      create table audit_chain (
        seq bigint primary key check (seq > 0),
        entry_id uuid not null unique references audit_entries,
        prev_hash bytea not null unique check (octet_length(prev_hash) = 32),
        hash bytea not null check (octet_length(hash) = 32)
      )`);
    await this.chain(db);
    await this.refuse(db);
    await this.narrow(db);
  }

  /** At commit, one transaction at a time, so the lock is held for no longer than the commit takes. */
  private async chain(db: QueryRunner): Promise<void> {
    await db.query(`
      create function audit_net(value text) returns bytea language sql immutable strict parallel safe
        return convert_to(octet_length(convert_to(value, 'UTF8'))::text || ':' || value || ',', 'UTF8')`);
    await db.query(`
      create function audit_hash(seq bigint, prev bytea, e audit_entries) returns bytea language sql stable
        return sha256(
          audit_net(seq::text) || audit_net(encode(prev, 'hex')) || audit_net(e.id::text) ||
          audit_net(to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')) ||
          audit_net(e.actor_kind) || audit_net(coalesce(e.actor_id::text, '')) || audit_net(e.act) ||
          audit_net(e.subject_type) || audit_net(e.subject_id) || audit_net(e.detail::text))`);
    await db.query(`
      create function audit_chain_entry() returns trigger language plpgsql
        security definer set search_path = public, pg_temp as $$
      declare
        last_seq bigint;
        last_hash bytea;
      begin
        perform pg_advisory_xact_lock(7204113);
        -- a statement of its own: only one begun after the lock was got sees the last commit
        select seq, hash into last_seq, last_hash from audit_chain order by seq desc limit 1;
        last_seq := coalesce(last_seq, 0) + 1;
        last_hash := coalesce(last_hash, decode(repeat('00', 32), 'hex'));
        insert into audit_chain (seq, entry_id, prev_hash, hash)
          values (last_seq, new.id, last_hash, audit_hash(last_seq, last_hash, new));
        return null;
      end $$`);
    await db.query(`revoke execute on function audit_chain_entry() from public`);
    await db.query(`
      create constraint trigger audit_entries_chained after insert on audit_entries
        deferrable initially deferred for each row execute function audit_chain_entry()`);
  }

  /** For everybody, the owner included: nothing is changed, and the chain grows through the log alone. */
  private async refuse(db: QueryRunner): Promise<void> {
    for (const table of ['audit_entries', 'audit_chain'])
      await db.query(`
        create trigger ${table}_fixed before update or delete or truncate on ${table}
          for each statement execute function refuse_change()`);
    await db.query(`
      create function refuse_foreign_link() returns trigger language plpgsql as $$
      begin
        if pg_trigger_depth() < 2 then
          raise exception 'audit_chain is written by the log alone' using errcode = 'restrict_violation';
        end if;
        return null;
      end $$`);
    await db.query(`
      create trigger audit_chain_own before insert on audit_chain
        for each statement execute function refuse_foreign_link()`);
  }

  /** The application may say what happened, not when, and not under which number. */
  private async narrow(db: QueryRunner): Promise<void> {
    await db.query(`
      do $$
      begin
        if exists (select from pg_roles where rolname = 'kabashoax_app') then
          revoke all on audit_entries, audit_chain from kabashoax_app;
          grant select on audit_entries, audit_chain to kabashoax_app;
          grant insert (actor_kind, actor_id, act, subject_type, subject_id, detail)
            on audit_entries to kabashoax_app;
        end if;
      end $$`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table audit_chain`);
    await db.query(`drop function audit_hash(bigint, bytea, audit_entries)`);
    await db.query(`drop table audit_entries`);
    await db.query(`drop function audit_chain_entry()`);
    await db.query(`drop function refuse_foreign_link()`);
    await db.query(`drop function audit_net(text)`);
  }
}
