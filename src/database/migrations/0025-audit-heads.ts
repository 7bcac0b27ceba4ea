import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The head of the log as it was published on each day. Only the head that the log really has can be written down. */
export class AuditHeads0025 implements MigrationInterface {
  name = 'AuditHeads1700000000025';

  async up(db: QueryRunner): Promise<void> {
    for (const sql of STATEMENTS) await db.query(sql);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table audit_heads');
    await db.query('drop function guard_audit_head()');
  }
}

const STATEMENTS = [
  `create table audit_heads (
     day date primary key,
     seq bigint not null check (seq >= 0),
     hash bytea not null check (octet_length(hash) = 32),
     published_at timestamptz not null default clock_timestamp()
   )`,
  `create function guard_audit_head() returns trigger language plpgsql set search_path = public, pg_temp as $$
   begin
     if exists (select from audit_heads h where h.seq > new.seq or h.day >= new.day) then
       raise exception 'audit_heads only grow' using errcode = 'restrict_violation';
     end if;
     if not (exists (select from audit_chain c where c.seq = new.seq and c.hash = new.hash)
       or (new.seq = 0 and new.hash = decode(repeat('00', 32), 'hex') and not exists (select from audit_chain))) then
       raise exception 'audit_heads: the log has no such head' using errcode = 'restrict_violation';
     end if;
     return new;
   end $$`,
  `create trigger audit_heads_true before insert on audit_heads for each row execute function guard_audit_head()`,
  `create trigger audit_heads_fixed before update or delete or truncate on audit_heads
     for each statement execute function refuse_change()`,
  `do $$
   begin
     if exists (select from pg_roles where rolname = 'kabashoax_app') then
       revoke all on audit_heads from kabashoax_app;
       grant select, insert (day, seq, hash) on audit_heads to kabashoax_app;
     end if;
   end $$`,
];
