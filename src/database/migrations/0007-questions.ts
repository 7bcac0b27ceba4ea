import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What residents ask and how they can be reached. `legal_moves` holds the life cycles that the code declares as
 * literal tables; guard_move() refuses every other move, whoever asks.
 */
export class Questions0007 implements MigrationInterface {
  name = 'Questions1700000000007';

  async up(db: QueryRunner): Promise<void> {
    for (const sql of [...MOVES, ...TABLES, RIGHTS]) await db.query(sql);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop view contacts_to_tell');
    await db.query('drop table contacts, questions');
    await db.query('drop function guard_move()');
    await db.query('drop table legal_moves');
  }
}

const MOVES = [
  // source '' is the start of a life.
  `create table legal_moves (
     life text not null,
     source text not null,
     target text not null,
     primary key (life, source, target)
   )`,
  `insert into legal_moves (life, source, target) values
     ('question', '', 'received'),
     ('question', '', 'instant'),
     ('question', 'received', 'linked'),
     ('question', 'received', 'answered'),
     ('question', 'received', 'declined'),
     ('question', 'received', 'withdrawn'),
     ('question', 'linked', 'answered'),
     ('question', 'linked', 'declined'),
     ('question', 'linked', 'withdrawn')`,
  // The search path is fixed so that a temporary table of the same name cannot stand in for the real one.
  `create function guard_move() returns trigger language plpgsql set search_path = public, pg_temp as $$
   declare
     came_from text := '';
   begin
     if tg_op = 'UPDATE' then
       if new.status = old.status then
         return new;
       end if;
       came_from := old.status;
     end if;
     if not exists (select from legal_moves m
                    where m.life = tg_argv[0] and m.source = came_from and m.target = new.status) then
       raise exception '% cannot go from "%" to "%"', tg_argv[0], came_from, new.status
         using errcode = 'restrict_violation';
     end if;
     return new;
   end $$`,
];

const TABLES = [
  `create table questions (
     id uuid primary key default uuidv7(),
     text text not null check (char_length(text) <= 5000),
     links text[] not null default '{}' check (cardinality(links) <= 5),
     seen_on text check (seen_on in ('whatsapp', 'facebook', 'instagram', 'tiktok', 'youtube', 'x', 'telegram', 'sms',
       'website', 'offline', 'other')),
     kelurahan text check (char_length(kelurahan) between 1 and 60),
     status text not null check (status in ('received', 'linked', 'answered', 'instant', 'declined', 'withdrawn')),
     case_id uuid,
     answer_id uuid references answers (id),
     receipt_hash bytea unique check (octet_length(receipt_hash) = 32),
     idempotency_fingerprint bytea,
     decline_reason text check (decline_reason in ('out_of_scope', 'not_a_question', 'opinion', 'spam')),
     decline_text text check (char_length(decline_text) between 1 and 2000),
     fingerprint text not null,
     rejected_answers uuid[] not null default '{}' check (cardinality(rejected_answers) <= 10),
     created_at timestamptz not null default now(),
     receipt_saved_at timestamptz,
     linked_at timestamptz,
     answered_at timestamptz,
     declined_at timestamptz,
     withdrawn_at timestamptz,
     constraint questions_say_something check (
       status in ('withdrawn', 'instant') or char_length(text) >= 5 or cardinality(links) > 0),
     constraint questions_instant_has_no_receipt check ((status = 'instant') = (receipt_hash is null)),
     constraint questions_linked_has_case check (status <> 'linked' or (case_id is not null and linked_at is not null)),
     constraint questions_answered_has_answer check (
       (status in ('answered', 'instant')) = (answer_id is not null)),
     constraint questions_declined_has_reason check (
       (status = 'declined') = (decline_reason is not null and decline_text is not null)),
     constraint questions_withdrawn_says_nothing check (status <> 'withdrawn' or (text = '' and links = '{}'))
   )`,
  `create index questions_of_case on questions (case_id) where case_id is not null`,
  `create index questions_of_answer on questions (answer_id) where answer_id is not null`,
  `create index questions_fingerprint on questions (fingerprint) where case_id is not null`,
  `create trigger questions_move before insert or update of status on questions
     for each row execute function guard_move('question')`,
  `create table contacts (
     id uuid primary key default uuidv7(),
     question_id uuid not null unique references questions (id),
     channel text not null check (channel in ('email')),
     address_encrypted bytea not null,
     erase_after timestamptz,
     created_at timestamptz not null default now()
   )`,
  `create index contacts_due on contacts (erase_after) where erase_after is not null`,
  // The one seam between an answer and who may be told of it: ids only.
  `create view contacts_to_tell as
   select c.question_id, q.answer_id
   from contacts c join questions q on q.id = c.question_id
   where q.status = 'answered'`,
];

const RIGHTS = `
  do $$
  begin
    if exists (select from pg_roles where rolname = 'kabashoax_app') then
      revoke insert, update, delete, truncate on legal_moves from kabashoax_app;
      revoke delete, truncate on questions from kabashoax_app;
      revoke insert, update, delete on contacts_to_tell from kabashoax_app;
    end if;
  end $$`;
