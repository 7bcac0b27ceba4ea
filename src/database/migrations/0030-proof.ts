import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the city has published, signed, in a log that only grows. src/proof/log-entry.ts says exactly what is hashed;
 * the two must agree byte for byte.
 */
export class Proof0030 implements MigrationInterface {
  name = 'Proof1700000000030';

  async up(db: QueryRunner): Promise<void> {
    for (const sql of [...STATEMENTS, ...LOG, ...RULES, BACKLOG, RIGHTS]) await db.query(sql);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const sql of UNDO) await db.query(sql);
  }
}

const STATEMENTS = [
  `create table proof_statements (
     id uuid primary key default uuidv7(),
     type text not null check (type in ('key', 'revision', 'withdrawal')),
     slug text,
     revision integer,
     generation integer check (generation >= 1),
     -- text, not jsonb: the very bytes that were signed
     statement text not null check (statement::json is not null and octet_length(statement) <= 1000000),
     statement_hash bytea not null,
     key_id text not null check (key_id ~ '^[A-Za-z0-9_-]{43}$'),
     jws text not null check (jws ~ '^[A-Za-z0-9_-]+[.][.][A-Za-z0-9_-]{86}$'),
     code text unique check (code ~ '^[0-9A-HJKMNP-TV-Z]{12}$'),
     constraint proof_statements_hash_is_of_the_text check (statement_hash = sha256(convert_to(statement, 'UTF8'))),
     constraint proof_statements_are_whole check (case type
       when 'key' then generation is not null and num_nonnulls(slug, revision, code) = 0
       when 'revision' then generation is null and num_nulls(slug, revision, code) = 0
       else generation is null and slug is not null and num_nonnulls(revision, code) = 0 end),
     constraint proof_statements_are_what_they_say check (
       statement::json ->> 'type' = type and (statement::json ->> 'slug') is not distinct from slug
       and (type <> 'revision' or (statement::json ->> 'revision')::integer = revision))
   )`,
  `create unique index proof_statements_revision on proof_statements (slug, revision) where type = 'revision'`,
  `create unique index proof_statements_withdrawal on proof_statements (slug) where type = 'withdrawal'`,
  `create unique index proof_statements_key on proof_statements (generation) where type = 'key'`,
];

/** Chained at commit, one transaction at a time, as the audit log is (0003). */
const LOG = [
  `create table proof_log (
     number bigint primary key check (number > 0),
     statement_id uuid not null unique references proof_statements,
     at timestamptz not null,
     prev bytea not null unique check (octet_length(prev) = 32),
     hash bytea not null check (octet_length(hash) = 32)
   )`,
  `create function proof_time(at timestamptz) returns text language sql stable strict
     return to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
  // RFC 8785 by hand: members in order, and no value that would need escaping.
  `create function proof_hash(number bigint, at timestamptz, prev bytea, s proof_statements) returns bytea
     language sql stable
     return sha256(convert_to(
       '{"index":' || number || ',"key":"' || s.key_id || '","prev":"' || encode(prev, 'hex') || '","revision":' ||
       coalesce(s.revision::text, 'null') || ',"slug":' || coalesce('"' || s.slug || '"', 'null') || ',"statement":"' ||
       encode(s.statement_hash, 'hex') || '","time":"' || proof_time(at) || '","type":"' || s.type || '"}', 'UTF8'))`,
  `create function proof_log_entry() returns trigger language plpgsql
     security definer set search_path = public, pg_temp as $$
   declare
     last_number bigint;
     last_hash bytea;
     moment timestamptz;
   begin
     perform pg_advisory_xact_lock(7204130);
     -- a statement of its own: only one begun after the lock was got sees the last commit
     select number, hash into last_number, last_hash from proof_log order by number desc limit 1;
     last_number := coalesce(last_number, 0) + 1;
     last_hash := coalesce(last_hash, decode(repeat('00', 32), 'hex'));
     moment := date_trunc('milliseconds', clock_timestamp());
     insert into proof_log (number, statement_id, at, prev, hash)
       values (last_number, new.id, moment, last_hash, proof_hash(last_number, moment, last_hash, new));
     return null;
   end $$`,
  `revoke execute on function proof_log_entry() from public`,
  `create constraint trigger proof_statements_logged after insert on proof_statements
     deferrable initially deferred for each row execute function proof_log_entry()`,
  ...['proof_statements', 'proof_log'].map(
    (table) =>
      `create trigger ${table}_fixed before update or delete or truncate on ${table}
         for each statement execute function refuse_change()`,
  ),
  `create function refuse_foreign_entry() returns trigger language plpgsql as $$
   begin
     if pg_trigger_depth() < 2 then
       raise exception 'proof_log is written by what is signed alone' using errcode = 'restrict_violation';
     end if;
     return null;
   end $$`,
  `create trigger proof_log_own before insert on proof_log
     for each statement execute function refuse_foreign_entry()`,
];

/** Nothing of the city's is published unsigned, and nothing is signed that the city has not published. */
const RULES = [
  `create function guard_proof_statement() returns trigger language plpgsql set search_path = public, pg_temp as $$
   begin
     if new.type = 'revision' and not exists (
        select from answers a join answer_revisions r on r.answer_id = a.id and r.revision <= a.current_revision
        where a.slug = new.slug and a.origin = 'city' and r.revision = new.revision
          and (r.title, r.claim, r.verdict, r.summary, r.explanation) = (new.statement::json ->> 'title',
            new.statement::json ->> 'claim', new.statement::json ->> 'verdict', new.statement::json ->> 'summary',
            new.statement::json ->> 'explanation')) then
       raise exception 'proof_statements: the city has published no such revision' using errcode = 'restrict_violation';
     end if;
     if new.type = 'withdrawal' and not exists (
        select from answers a where a.slug = new.slug and a.origin = 'city'
          and a.withdrawn_reason = new.statement::json ->> 'reason') then
       raise exception 'proof_statements: the city has not withdrawn that' using errcode = 'restrict_violation';
     end if;
     if new.type = 'key' and new.generation > 1 and not exists (
        select from proof_statements s where s.generation = new.generation - 1) then
       raise exception 'proof_statements: keys follow one another' using errcode = 'restrict_violation';
     end if;
     return new;
   end $$`,
  `create trigger proof_statements_true before insert on proof_statements
     for each row execute function guard_proof_statement()`,
  `create function refuse_unsigned() returns trigger language plpgsql set search_path = public, pg_temp as $$
   declare
     address text;
   begin
     if tg_table_name = 'answers' then
       if new.origin = 'city' and not exists (
          select from proof_statements s where s.type = 'withdrawal' and s.slug = new.slug) then
         raise exception 'answers: a withdrawal is signed' using errcode = 'restrict_violation';
       end if;
       return null;
     end if;
     select slug into address from answers where id = new.answer_id and origin = 'city';
     if found and not exists (select from proof_statements s
        where s.type = 'revision' and s.slug = address and s.revision = new.revision) then
       raise exception 'answer_revisions: what the city publishes is signed' using errcode = 'restrict_violation';
     end if;
     return null;
   end $$`,
  `create constraint trigger answer_revisions_are_signed after insert on answer_revisions
     deferrable initially deferred for each row execute function refuse_unsigned()`,
  `create constraint trigger answers_withdrawal_is_signed after update of withdrawn_at on answers
     deferrable initially deferred for each row when (old.withdrawn_at is null and new.withdrawn_at is not null)
     execute function refuse_unsigned()`,
];

/** What was published before anything was signed: these and no others are signed afterwards. Revision 0: withdrawn. */
const BACKLOG = `
  create table proof_backlog as
  select a.slug, r.revision from answers a join answer_revisions r on r.answer_id = a.id where a.origin = 'city'
  union all
  select a.slug, 0 from answers a where a.origin = 'city' and a.withdrawn_at is not null`;

const RIGHTS = `
  do $$
  begin
    if exists (select from pg_roles where rolname = 'kabashoax_app') then
      revoke all on proof_statements, proof_log, proof_backlog from kabashoax_app;
      grant select on proof_statements, proof_log, proof_backlog to kabashoax_app;
      grant insert (type, slug, revision, generation, statement, statement_hash, key_id, jws, code)
        on proof_statements to kabashoax_app;
    end if;
  end $$`;

const UNDO = [
  'drop table proof_backlog',
  'drop trigger answers_withdrawal_is_signed on answers',
  'drop trigger answer_revisions_are_signed on answer_revisions',
  'drop table proof_log',
  'drop function proof_hash(bigint, timestamptz, bytea, proof_statements)',
  'drop table proof_statements',
  ...[
    'refuse_unsigned()',
    'guard_proof_statement()',
    'refuse_foreign_entry()',
    'proof_log_entry()',
    'proof_time(timestamptz)',
  ].map((name) => `drop function ${name}`),
];
