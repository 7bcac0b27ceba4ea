import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Following a question: where its case stands (status words and dates only), what the team asks back and the asker
 * answers, erasing, and "I received this too".
 */
export class Messages0013 implements MigrationInterface {
  name = 'Messages1700000000013';

  async up(db: QueryRunner): Promise<void> {
    for (const sql of [...STEPS, ...MESSAGES, ...ERASING, ...ECHOES, RIGHTS]) await db.query(sql);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(tellView(`q.status = 'answered'`));
    for (const sql of UNDO) await db.query(sql);
  }
}

/** Written by the trigger alone, so that no way of moving a case is forgotten. */
const STEPS = [
  `create table case_steps (
     id bigint primary key generated always as identity,
     case_id uuid not null references cases (id),
     status text not null check (status in ('new', 'investigating', 'waiting_for_agency', 'in_review', 'published',
       'correcting', 'merged', 'closed')),
     since timestamptz not null default now(),
     waiting_for text check (char_length(btrim(waiting_for)) between 1 and 200),
     constraint case_steps_only_waiting_waits check (waiting_for is null or status = 'waiting_for_agency')
   )`,
  `create index case_steps_of_case on case_steps (case_id, id)`,
  `insert into case_steps (case_id, status, since) select id, 'new', created_at from cases`,
  `insert into case_steps (case_id, status, since)
   select id, status, coalesce(ended_at, now()) from cases where status <> 'new'`,
  `create function note_case_step() returns trigger language plpgsql security definer
     set search_path = public, pg_temp as $$
   begin
     if tg_op = 'INSERT' or new.status <> old.status then
       insert into case_steps (case_id, status) values (new.id, new.status);
     end if;
     return null;
   end $$`,
  `create trigger cases_step after insert or update of status on cases
     for each row execute function note_case_step()`,
];

const MESSAGES = [
  `create table question_messages (
     id uuid primary key default uuidv7(),
     question_id uuid not null references questions (id),
     position smallint not null check (position between 1 and 30),
     author text not null check (author in ('desk', 'asker')),
     staff_id uuid references staff (id),
     text text not null check (char_length(text) <= 2000),
     pictures smallint not null default 0 check (pictures between 0 and 3),
     created_at timestamptz not null default now(),
     read_at timestamptz,
     erased_at timestamptz,
     unique (question_id, position),
     constraint question_messages_staff_writes_for_the_desk check ((author = 'desk') = (staff_id is not null)),
     constraint question_messages_desk_sends_no_pictures check (author = 'asker' or pictures = 0),
     constraint question_messages_erased_says_nothing check (
       case when erased_at is null then text <> '' or pictures > 0 else text = '' and pictures = 0 end)
   )`,
  `create index question_messages_unread on question_messages (question_id) where author = 'asker' and read_at is null`,
  // What was said stands; it can be marked as read, once, and erased, once.
  `create function guard_message() returns trigger language plpgsql set search_path = public, pg_temp as $$
   begin
     if tg_op = 'INSERT' then
       perform from questions q where q.id = new.question_id and q.status in ('received', 'linked') for update;
       if not found then
         raise exception 'question_messages: the question is closed' using errcode = 'restrict_violation';
       end if;
       return new;
     end if;
     if (to_jsonb(new) - array['text', 'pictures', 'read_at', 'erased_at'])
        is distinct from (to_jsonb(old) - array['text', 'pictures', 'read_at', 'erased_at'])
        or (old.read_at is not null and new.read_at is distinct from old.read_at)
        or (old.erased_at is not null and new.erased_at is distinct from old.erased_at)
        or (new.erased_at is null and (new.text, new.pictures) is distinct from (old.text, old.pictures)) then
       raise exception 'question_messages is append-only' using errcode = 'restrict_violation';
     end if;
     return new;
   end $$`,
  `create trigger question_messages_guard before insert or update on question_messages
     for each row execute function guard_message()`,
  `create trigger question_messages_stay before delete on question_messages
     for each row execute function refuse_change()`,
  `create trigger question_messages_no_truncate before truncate on question_messages execute function refuse_change()`,
];

const ERASING = [
  `alter table questions add column erased_at timestamptz`,
  `alter table questions drop constraint questions_say_something`,
  `alter table questions add constraint questions_say_something check (
     status in ('withdrawn', 'instant') or erased_at is not null or char_length(text) >= 5
       or cardinality(links) > 0 or picture_count > 0)`,
  `alter table questions add constraint questions_erased_says_nothing check (
     erased_at is null or (text = '' and links = '{}' and picture_count = 0 and fingerprint = '' and
       num_nonnulls(seen_on, seen_when, topic, kelurahan) = 0))`,
];

/** "I received this too": a question like any other, but that somebody else's words stand for it. */
const ECHOES = [
  `alter table questions add column echo boolean not null default false`,
  `alter table questions add column same_as_case uuid references cases (id)`,
  `alter table questions drop constraint questions_instant_has_no_receipt`,
  `alter table questions add constraint questions_instant_has_no_receipt check (
     (status = 'instant' and not echo) = (receipt_hash is null))`,
  tellView(`q.status in ('answered', 'instant')`),
];

/** The one seam between an answer and who may be told of it: ids only. */
function tellView(who: string): string {
  return `create or replace view contacts_to_tell as
    select c.question_id, q.answer_id from contacts c join questions q on q.id = c.question_id where ${who}`;
}

const RIGHTS = `
  do $$
  begin
    if exists (select from pg_roles where rolname = 'kabashoax_app') then
      revoke insert, update, delete, truncate on case_steps from kabashoax_app;
      grant update (waiting_for) on case_steps to kabashoax_app;
      revoke update, delete, truncate on question_messages from kabashoax_app;
      grant update (text, pictures, read_at, erased_at) on question_messages to kabashoax_app;
    end if;
  end $$`;

const UNDO = [
  `alter table questions drop constraint questions_instant_has_no_receipt`,
  `update questions set receipt_hash = null where status = 'instant'`,
  `alter table questions add constraint questions_instant_has_no_receipt check (
     (status = 'instant') = (receipt_hash is null))`,
  `alter table questions drop column same_as_case, drop column echo`,
  `alter table questions drop constraint questions_erased_says_nothing, drop constraint questions_say_something`,
  `update questions set text = '(dihapus)' where erased_at is not null and status <> 'withdrawn'`,
  `alter table questions add constraint questions_say_something check (
     status in ('withdrawn', 'instant') or char_length(text) >= 5 or cardinality(links) > 0 or picture_count > 0)`,
  `alter table questions drop column erased_at`,
  `drop table question_messages`,
  `drop function guard_message()`,
  `drop trigger cases_step on cases`,
  `drop function note_case_step()`,
  `drop table case_steps`,
];
