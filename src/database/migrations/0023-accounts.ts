import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The second factor of everybody at the desk. A session exists only where a factor was used in the transaction that
 * makes it, so between password and code there is nothing that could open a page: a half sign-in is another table.
 * Steps of one-time codes and counters of passkeys only go forward, a recovery code is used once. Whoever is removed
 * hands back what they held, and a volunteer never holds, writes or judges.
 */
export class Accounts0023 implements MigrationInterface {
  name = 'Accounts1700000000023';

  async up(db: QueryRunner): Promise<void> {
    for (const sql of [
      ...roles(`'volunteer', 'fact-finder', 'editor', 'administrator'`),
      ...FACTORS,
      ...ONLY_FORWARD,
      ...HALF_SIGN_INS,
      ...SESSIONS,
      endSessions('update staff_sign_ins set ended_at = now() where staff_id = new.id and ended_at is null;'),
      ...LEAVING,
      ...VOLUNTEERS,
      ...CLAIMS,
      ...SUBMITTED_FOR,
    ])
      await db.query(sql);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const sql of [...DOWN, endSessions(''), ...roles(`'fact-finder', 'editor', 'administrator'`)])
      await db.query(sql);
  }
}

const roles = (names: string): string[] =>
  ['staff', 'staff_invitations'].map(
    (table) => `
    alter table ${table} drop constraint ${table}_role_check,
      add constraint ${table}_role_check check (role in (${names}))`,
  );

const FACTORS = [
  // A secret that is not confirmed yet belongs to one sign-in or session: nobody else's QR code can be slipped in.
  `create table staff_totp (
     id uuid primary key default uuidv7(),
     staff_id uuid not null references staff (id),
     secret_encrypted bytea not null,
     pending_for uuid,
     created_at timestamptz not null default now(),
     confirmed_at timestamptz,
     last_step bigint not null default 0,
     last_used_at timestamptz,
     check ((confirmed_at is null) = (pending_for is not null))
   )`,
  `create unique index staff_totp_confirmed on staff_totp (staff_id) where confirmed_at is not null`,
  `create unique index staff_totp_pending on staff_totp (pending_for) where confirmed_at is null`,
  `create table staff_recovery_codes (
     id uuid primary key default uuidv7(),
     staff_id uuid not null references staff (id),
     code_hash bytea not null check (octet_length(code_hash) = 32),
     created_at timestamptz not null default now(),
     used_at timestamptz,
     unique (staff_id, code_hash)
   )`,
  `create table staff_passkeys (
     id uuid primary key default uuidv7(),
     staff_id uuid not null references staff (id),
     credential_id bytea not null unique,
     public_key bytea not null,
     counter bigint not null check (counter >= 0),
     transports text[] not null,
     name text not null check (char_length(name) between 1 and 60),
     created_at timestamptz not null default now(),
     last_used_at timestamptz
   )`,
  `create index staff_passkeys_owner on staff_passkeys (staff_id)`,
  // Answering a challenge deletes it.
  `create table staff_challenges (
     hash bytea primary key check (octet_length(hash) = 32),
     purpose text not null check (purpose in ('sign-in', 'register', 'confirm')),
     staff_id uuid references staff (id),
     expires_at timestamptz not null,
     check ((purpose = 'sign-in') = (staff_id is null))
   )`,
  `create index staff_challenges_age on staff_challenges (expires_at)`,
];

const ONLY_FORWARD = [
  `create function guard_staff_totp() returns trigger language plpgsql as $$
   begin
     if new.last_step < old.last_step or (new.id, new.staff_id) is distinct from (old.id, old.staff_id)
        or (new.confirmed_at is not null and new.secret_encrypted <> old.secret_encrypted)
        or (old.confirmed_at is not null and new.confirmed_at is distinct from old.confirmed_at) then
       raise exception 'staff_totp: steps only go forward' using errcode = 'restrict_violation';
     end if;
     return new;
   end $$`,
  `create trigger staff_totp_guard before update on staff_totp for each row execute function guard_staff_totp()`,
  `create function guard_staff_recovery_code() returns trigger language plpgsql as $$
   begin
     if old.used_at is not null
        or (to_jsonb(new) - 'used_at') is distinct from (to_jsonb(old) - 'used_at') then
       raise exception 'staff_recovery_codes: a code is used once' using errcode = 'restrict_violation';
     end if;
     return new;
   end $$`,
  `create trigger staff_recovery_codes_guard before update on staff_recovery_codes
     for each row execute function guard_staff_recovery_code()`,
  `create function guard_staff_passkey() returns trigger language plpgsql as $$
   begin
     if new.counter < old.counter
        or (to_jsonb(new) - array['counter', 'name', 'last_used_at'])
           is distinct from (to_jsonb(old) - array['counter', 'name', 'last_used_at']) then
       raise exception 'staff_passkeys: counters only go forward' using errcode = 'restrict_violation';
     end if;
     return new;
   end $$`,
  `create trigger staff_passkeys_guard before update on staff_passkeys
     for each row execute function guard_staff_passkey()`,
];

const HALF_SIGN_INS = [
  // 'staff_id' is null where the password was wrong: both wait for a code alike. 'budget' is a keyed hash.
  `create table staff_sign_ins (
     id uuid primary key default uuidv7(),
     token_hash bytea not null unique check (octet_length(token_hash) = 32),
     staff_id uuid references staff (id),
     budget bytea not null check (octet_length(budget) = 32),
     tries integer not null default 0 check (tries between 0 and 5),
     created_at timestamptz not null default now(),
     expires_at timestamptz not null,
     ended_at timestamptz,
     check (expires_at <= created_at + interval '15 minutes')
   )`,
  `create index staff_sign_ins_open on staff_sign_ins (staff_id) where ended_at is null`,
  `create index staff_sign_ins_age on staff_sign_ins (expires_at)`,
];

/** Sessions from before the second factor end here. */
const SESSIONS = [
  `alter table staff_sessions
     add column factor text check (factor in ('totp', 'recovery', 'passkey')),
     add column fresh_at timestamptz,
     add column network bytea check (octet_length(network) = 32),
     add column continues uuid references staff_sessions (id) on delete set null`,
  `update staff_sessions set ended_at = now() where ended_at is null`,
  `alter table staff_sessions add constraint staff_sessions_factor check (ended_at is not null or factor is not null)`,
  `create function guard_staff_session() returns trigger language plpgsql set search_path = public, pg_temp as $$
   begin
     if tg_op = 'UPDATE' and (new.staff_id, new.factor, new.fresh_at) is not distinct from
        (old.staff_id, old.factor, old.fresh_at) then
       return new;
     end if;
     if tg_op = 'UPDATE' and new.staff_id <> old.staff_id then
       raise exception 'staff_sessions: a session keeps its owner' using errcode = 'restrict_violation';
     end if;
     -- A changed password ends every session and lets this one go on under another token.
     if tg_op = 'INSERT' and new.continues is not null and exists (
        select from staff_sessions s where s.id = new.continues and s.staff_id = new.staff_id and s.ended_at = now()
          and s.factor = new.factor and s.fresh_at = new.fresh_at) then
       return new;
     end if;
     -- now() is the transaction's own moment: the factor was used in this very transaction.
     if new.fresh_at = now() and (case new.factor
          when 'totp' then exists (select from staff_totp f
            where f.staff_id = new.staff_id and f.confirmed_at is not null and f.last_used_at = now())
          when 'recovery' then exists (select from staff_recovery_codes f
            where f.staff_id = new.staff_id and f.used_at = now())
          when 'passkey' then exists (select from staff_passkeys f
            where f.staff_id = new.staff_id and f.last_used_at = now())
        end) then
       return new;
     end if;
     raise exception 'staff_sessions: no second factor was used' using errcode = 'restrict_violation';
   end $$`,
  `create trigger staff_sessions_guard before insert or update on staff_sessions
     for each row execute function guard_staff_session()`,
  // Checked at commit, so that one secret can replace another within a transaction.
  `create function staff_end_factorless() returns trigger language plpgsql as $$
   begin
     if not exists (select from staff_totp f where f.staff_id = old.staff_id and f.confirmed_at is not null) then
       update staff_sessions set ended_at = now() where staff_id = old.staff_id and ended_at is null;
     end if;
     return null;
   end $$`,
  `create constraint trigger staff_end_factorless after delete on staff_totp
     deferrable initially deferred for each row execute function staff_end_factorless()`,
];

/** What happens to sessions and links when an account changes; `more` is run where sessions end. */
const endSessions = (more: string): string => `
  create or replace function staff_end_sessions() returns trigger language plpgsql as $$
  begin
    if new.disabled_at is not null or new.password_hash is distinct from old.password_hash then
      update staff_sessions set ended_at = now() where staff_id = new.id and ended_at is null;
      ${more}
      update staff_invitations set revoked_at = now()
       where staff_id = new.id and used_at is null and revoked_at is null;
    end if;
    if new.disabled_at is not null or new.role <> 'administrator' then
      update staff_invitations set revoked_at = now()
       where invited_by = new.id and used_at is null and revoked_at is null;
    end if;
    return null;
  end $$`;

/** Here and not in code: it holds for the page, for the operator's command and for plain SQL alike. */
const LEAVING = [
  `create function staff_hand_back() returns trigger language plpgsql set search_path = public, pg_temp as $$
   declare
     held record;
   begin
     for held in
       update cases set lease_holder = null, lease_until = null where lease_holder = new.id returning id
     loop
       insert into audit_entries (actor_kind, act, subject_type, subject_id)
       values ('system', 'case.released', 'case', held.id);
     end loop;
     return null;
   end $$`,
  `create trigger staff_hand_back after update of disabled_at, role on staff for each row
     when (new.disabled_at is not null or new.role = 'volunteer') execute function staff_hand_back()`,
];

/** The argument names the column that says who acts. */
const VOLUNTEERS = [
  `create function refuse_volunteer() returns trigger language plpgsql set search_path = public, pg_temp as $$
   begin
     if exists (select from staff s where s.id = (to_jsonb(new) ->> tg_argv[0])::uuid and s.role = 'volunteer') then
       raise exception '%: volunteers do not decide', tg_table_name using errcode = 'restrict_violation';
     end if;
     return new;
   end $$`,
  `create trigger cases_no_volunteer before insert or update of lease_holder on cases
     for each row execute function refuse_volunteer('lease_holder')`,
  `create trigger draft_versions_no_volunteer before insert on draft_versions
     for each row execute function refuse_volunteer('author_id')`,
  `create trigger reviews_no_volunteer before insert on reviews
     for each row execute function refuse_volunteer('reviewer_id')`,
];

/** A claim is what an asker wrote until somebody of the team has worded it; only then may volunteers and agencies read it. */
const CLAIMS = [
  `alter table cases add column claim_written_at timestamptz`,
  `create function note_claim() returns trigger language plpgsql as $$
   begin
     new.claim_written_at := now();
     return new;
   end $$`,
  // Whoever saves a claim stands by its words, also where they were good enough to stay.
  `create trigger cases_note_claim before update of claim on cases for each row execute function note_claim()`,
  `create function guard_inquiry_claim() returns trigger language plpgsql set search_path = public, pg_temp as $$
   begin
     perform from cases c where c.id = new.case_id and c.claim_written_at is not null and c.claim = new.claim for share;
     if not found then
       raise exception 'inquiries: not a claim that the team has worded' using errcode = 'restrict_violation';
     end if;
     return new;
   end $$`,
  `create trigger inquiries_claim before insert on inquiries for each row execute function guard_inquiry_claim()`,
];

/** Questions that somebody with an account entered for somebody else. */
const SUBMITTED_FOR = [
  `alter table questions
     add column channel text not null default 'web' check (channel in ('web', 'volunteer')),
     add column submitted_by uuid references staff (id),
     add constraint questions_submitted_by check ((channel = 'volunteer') = (submitted_by is not null))`,
  `create index questions_submitted_by on questions (submitted_by, created_at) where submitted_by is not null`,
];

const DOWN = [
  `drop trigger inquiries_claim on inquiries`,
  `drop function guard_inquiry_claim()`,
  `drop trigger cases_note_claim on cases`,
  `drop function note_claim()`,
  `alter table cases drop column claim_written_at`,
  `alter table questions drop column channel, drop column submitted_by`,
  `drop trigger reviews_no_volunteer on reviews`,
  `drop trigger draft_versions_no_volunteer on draft_versions`,
  `drop trigger cases_no_volunteer on cases`,
  `drop function refuse_volunteer()`,
  `drop trigger staff_hand_back on staff`,
  `drop function staff_hand_back()`,
  `drop trigger staff_sessions_guard on staff_sessions`,
  `drop function guard_staff_session()`,
  `alter table staff_sessions drop constraint staff_sessions_factor, drop column factor, drop column fresh_at, drop column network, drop column continues`,
  `drop table staff_sign_ins`,
  `drop table staff_challenges, staff_passkeys, staff_recovery_codes, staff_totp`,
  `drop function staff_end_factorless()`,
  `drop function guard_staff_passkey()`,
  `drop function guard_staff_recovery_code()`,
  `drop function guard_staff_totp()`,
];
