import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Pictures that residents send. The bytes lie in files named by their hash; a row says that one is wanted. A draft
 * waits for its question; what is kept belongs to exactly one, and goes when its question is taken back.
 */
export class Attachments0010 implements MigrationInterface {
  name = 'Attachments1700000000010';

  async up(db: QueryRunner): Promise<void> {
    for (const sql of [...TABLES, ...QUESTIONS, RIGHTS]) await db.query(sql);
  }

  /** Questions that are nothing but pictures cannot be had without them: they keep a word in their place. */
  async down(db: QueryRunner): Promise<void> {
    await db.query(
      `update questions set text = '(gambar)' where picture_count > 0 and text = '' and links = '{}'`,
    );
    await db.query(`alter table questions
      drop constraint questions_say_something,
      drop constraint questions_withdrawn_says_nothing,
      drop column picture_count`);
    await db.query(`alter table questions
      add constraint questions_say_something check (
        status in ('withdrawn', 'instant') or char_length(text) >= 5 or cardinality(links) > 0),
      add constraint questions_withdrawn_says_nothing check (status <> 'withdrawn' or (text = '' and links = '{}'))`);
    await db.query('drop table question_attachments, attachments');
    await db.query('drop function guard_attachment()');
  }
}

const TABLES = [
  `create table attachments (
     id uuid primary key default gen_random_uuid(),
     status text not null default 'draft' check (status in ('draft', 'kept')),
     content_hash bytea not null check (octet_length(content_hash) = 32),
     width int not null check (width between 1 and 10000),
     height int not null check (height between 1 and 10000),
     size_bytes int not null check (size_bytes > 0),
     created_at timestamptz not null default now(),
     kept_at timestamptz,
     constraint attachments_kept_since check ((status = 'kept') = (kept_at is not null))
   )`,
  `create index attachments_of_file on attachments (content_hash)`,
  `create index attachments_drafts on attachments (created_at) include (size_bytes) where status = 'draft'`,
  // What was kept stays what it was: another picture cannot take its place.
  `create function guard_attachment() returns trigger language plpgsql set search_path = public, pg_temp as $$
   begin
     if old.status = 'kept' or (new.id, new.content_hash, new.created_at)
        is distinct from (old.id, old.content_hash, old.created_at) then
       raise exception 'attachments: a picture does not change' using errcode = 'restrict_violation';
     end if;
     return new;
   end $$`,
  `create trigger attachments_guard before update on attachments
     for each row execute function guard_attachment()`,
  // message: 0 for what came with the question itself, else the place of the asker's later message under it.
  // Erasing the picture takes the line with it; a question itself is never deleted.
  `create table question_attachments (
     question_id uuid not null references questions (id),
     attachment_id uuid not null unique references attachments (id) on delete cascade,
     message int not null default 0 check (message between 0 and 30),
     position int not null check (position between 1 and 3),
     primary key (question_id, message, position)
   )`,
];

/** A question with a picture needs no words; what is taken back has none of either. */
const QUESTIONS = [
  `alter table questions
     add column picture_count int not null default 0 check (picture_count between 0 and 3),
     drop constraint questions_say_something,
     drop constraint questions_withdrawn_says_nothing`,
  `alter table questions
     add constraint questions_say_something check (
       status in ('withdrawn', 'instant') or char_length(text) >= 5 or cardinality(links) > 0 or picture_count > 0),
     add constraint questions_withdrawn_says_nothing check (
       status <> 'withdrawn' or (text = '' and links = '{}' and picture_count = 0))`,
];

const RIGHTS = `
  do $$
  begin
    if exists (select from pg_roles where rolname = 'kabashoax_app') then
      revoke truncate on attachments, question_attachments from kabashoax_app;
      revoke update on question_attachments from kabashoax_app;
    end if;
  end $$`;
