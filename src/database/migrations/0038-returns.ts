import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An answer that was withdrawn comes back by one way alone: a new revision of it is approved and published. What was
 * taken down stays down, with its reason and date, in a table that only grows; each withdrawal is signed.
 */
export class Returns0038 implements MigrationInterface {
  name = 'Returns1700000000038';

  async up(db: QueryRunner): Promise<void> {
    for (const sql of [...WITHDRAWALS, ...rules(true), ...KEEP, RIGHTS]) await db.query(sql);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const sql of [...UNDO, ...rules(false), ...FORGET]) await db.query(sql);
  }
}

const WITHDRAWALS = [
  // revision: the newest one that was taken down; it and all before it are shown to nobody any more.
  `create table answer_withdrawals (
     answer_id uuid not null references answers,
     revision integer not null,
     withdrawn_at timestamptz not null,
     reason text not null check (length(btrim(reason)) > 0),
     primary key (answer_id, revision),
     foreign key (answer_id, revision) references answer_revisions (answer_id, revision)
   )`,
  `create index answer_withdrawals_at on answer_withdrawals (withdrawn_at)`,
  `alter table answers add column taken_down integer not null default 0 check (taken_down >= 0)`,
  `comment on column answers.taken_down is 'revisions up to this one were withdrawn and are shown to nobody'`,
  `alter table answers disable trigger user`,
  `update answers set taken_down = current_revision where withdrawn_at is not null and current_revision is not null`,
  `alter table answers enable trigger user`,
  `insert into answer_withdrawals
   select id, current_revision, withdrawn_at, withdrawn_reason from answers
   where withdrawn_at is not null and current_revision is not null`,
  ...['update', 'delete'].map(
    (act) => `create trigger answer_withdrawals_no_${act} before ${act} on answer_withdrawals
       for each row execute function refuse_change()`,
  ),
  `create trigger answer_withdrawals_no_truncate before truncate on answer_withdrawals
     execute function refuse_change()`,
  `create function refuse_foreign_withdrawal() returns trigger language plpgsql as $$
   begin
     if pg_trigger_depth() < 2 then
       raise exception 'answer_withdrawals is written by withdrawals alone' using errcode = 'restrict_violation';
     end if;
     return null;
   end $$`,
  `create trigger answer_withdrawals_own before insert on answer_withdrawals
     for each statement execute function refuse_foreign_withdrawal()`,
];

/** The rules of trust: `now` as this migration wants them, otherwise as they were. */
const rules = (now: boolean): string[] => [
  moveForward(now),
  evidencePrint(now),
  guardStatement(now),
  refuseUnsigned(now),
  `drop index proof_statements_withdrawal`,
  now
    ? `create index proof_statements_withdrawal on proof_statements (slug) where type = 'withdrawal'`
    : `create unique index proof_statements_withdrawal on proof_statements (slug) where type = 'withdrawal'`,
];

const STAYS = `
     if old.withdrawn_at is not null and
        (new.withdrawn_at, new.withdrawn_reason, new.current_revision)
          is distinct from (old.withdrawn_at, old.withdrawn_reason, old.current_revision)`;

const moveForward = (now: boolean): string => `
   create or replace function answers_move_forward() returns trigger language plpgsql as $$
   begin
     if (new.id, new.number, new.slug, new.origin, new.publisher_id, new.publisher_is_city, new.created_at)
          is distinct from (old.id, old.number, old.slug, old.origin, old.publisher_id, old.publisher_is_city, old.created_at)
        or (new.external_id, new.case_id) is distinct from (old.external_id, old.case_id)
        or (old.origin <> 'import' and (new.origin_url, new.first_published_at)
          is distinct from (old.origin_url, old.first_published_at)) then
       raise exception 'answers: only the current revision and a withdrawal may change' using errcode = 'restrict_violation';
     end if;
     if new.current_revision is distinct from old.current_revision
        and new.current_revision is distinct from coalesce(old.current_revision, 0) + 1
        and not (old.origin = 'example' and new.current_revision is null) then
       raise exception 'answers: revisions follow one another' using errcode = 'restrict_violation';
     end if;${
       now
         ? `
     new.taken_down := old.taken_down;
     if old.withdrawn_at is null and new.withdrawn_at is not null then
       if new.current_revision is distinct from old.current_revision then
         raise exception 'answers: a withdrawal takes down what is shown' using errcode = 'restrict_violation';
       end if;
       new.taken_down := coalesce(old.current_revision, 0);
     end if;${STAYS}
        and not (old.origin = 'city' and new.withdrawn_at is null and new.withdrawn_reason is null
          and new.current_revision = old.current_revision + 1) then
       raise exception 'answers: what is withdrawn comes back with a new revision alone' using errcode = 'restrict_violation';
     end if;`
         : `${STAYS} then
       raise exception 'answers: what is withdrawn stays withdrawn' using errcode = 'restrict_violation';
     end if;`
     }
     return new;
   end $$`;

/** What was approved before a withdrawal was not approved as the end of it. */
const evidencePrint = (now: boolean): string => `
   create or replace function case_evidence_print(of_case uuid) returns text language sql stable strict
     set search_path = public, pg_temp as $$
     select md5(concat_ws('|',
       (select string_agg(e.id::text, ' ' order by e.id) from evidence e
        where e.case_id = of_case and e.removed_at is null),
       (select string_agg(concat_ws(' ', n.agency, extract(epoch from n.asked_at), extract(epoch from n.due_at),
          extract(epoch from n.replied_at)), E'\\n' order by n.place)
        from draft_inquiries n join drafts d on d.id = n.draft_id
        where d.case_id = of_case and d.status <> 'published')${
          now
            ? `,
       (select 'withdrawn ' || nullif(count(*), 0) from answer_withdrawals w join answers a on a.id = w.answer_id
        where a.case_id = of_case)`
            : ''
        }))
   $$`;

const WITHDRAWN_AS_SAID = {
  now: `
        select from answers a join answer_withdrawals w on w.answer_id = a.id
        where a.slug = new.slug and a.origin = 'city' and w.reason = new.statement::json ->> 'reason'
          and date_trunc('milliseconds', w.withdrawn_at) = (new.statement::json ->> 'withdrawnAt')::timestamptz
          and not exists (select from proof_statements s where s.type = 'withdrawal' and s.slug = new.slug
            and s.statement::json ->> 'withdrawnAt' = new.statement::json ->> 'withdrawnAt')`,
  before: `
        select from answers a where a.slug = new.slug and a.origin = 'city'
          and a.withdrawn_reason = new.statement::json ->> 'reason'`,
};

const guardStatement = (now: boolean): string => `
   create or replace function guard_proof_statement() returns trigger language plpgsql set search_path = public, pg_temp as $$
   begin
     if new.type = 'revision' and not exists (
        select from answers a join answer_revisions r on r.answer_id = a.id and r.revision <= a.current_revision
        where a.slug = new.slug and a.origin = 'city' and r.revision = new.revision
          and (r.title, r.claim, r.verdict, r.summary, r.explanation) = (new.statement::json ->> 'title',
            new.statement::json ->> 'claim', new.statement::json ->> 'verdict', new.statement::json ->> 'summary',
            new.statement::json ->> 'explanation')) then
       raise exception 'proof_statements: the city has published no such revision' using errcode = 'restrict_violation';
     end if;
     if new.type = 'withdrawal' and not exists (${now ? WITHDRAWN_AS_SAID.now : WITHDRAWN_AS_SAID.before}) then
       raise exception 'proof_statements: the city has not withdrawn that' using errcode = 'restrict_violation';
     end if;
     if new.type = 'key' and new.generation > 1 and not exists (
        select from proof_statements s where s.generation = new.generation - 1) then
       raise exception 'proof_statements: keys follow one another' using errcode = 'restrict_violation';
     end if;
     return new;
   end $$`;

const refuseUnsigned = (now: boolean): string => `
   create or replace function refuse_unsigned() returns trigger language plpgsql set search_path = public, pg_temp as $$
   declare
     address text;
   begin
     if tg_table_name = 'answers' then
       if new.origin = 'city' and not exists (
          select from proof_statements s where s.type = 'withdrawal' and s.slug = new.slug${
            now
              ? `
            and (s.statement::json ->> 'withdrawnAt')::timestamptz = date_trunc('milliseconds', new.withdrawn_at)`
              : ''
          }) then
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
   end $$`;

const KEEP = [
  // As the owner: whoever withdraws cannot write the history of it.
  `create function keep_withdrawal() returns trigger language plpgsql security definer
     set search_path = public, pg_temp as $$
   begin
     insert into answer_withdrawals values (new.id, new.current_revision, new.withdrawn_at, new.withdrawn_reason);
     return null;
   end $$`,
  `revoke execute on function keep_withdrawal() from public`,
  `create trigger answers_withdrawal_is_kept after update of withdrawn_at on answers
     for each row when (old.withdrawn_at is null and new.withdrawn_at is not null and new.current_revision is not null)
     execute function keep_withdrawal()`,
];

const RIGHTS = `
  do $$
  begin
    if exists (select from pg_roles where rolname = 'kabashoax_app') then
      revoke all on answer_withdrawals from kabashoax_app;
      grant select on answer_withdrawals to kabashoax_app;
    end if;
  end $$`;

const UNDO = ['drop trigger answers_withdrawal_is_kept on answers', 'drop function keep_withdrawal()'];

const FORGET = [
  'drop table answer_withdrawals',
  'drop function refuse_foreign_withdrawal()',
  'alter table answers drop column taken_down',
];
