import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Views of a picture that have a print (src/attachments/pictures/views.ts): v0 is the whole. */
const VIEWS = 31;

/**
 * What was read in a picture and what it looks like. Prints are compared bit by bit with the whole table, so each view
 * is a column: a row is read once. Both tables lose a picture with its attachment.
 */
export class Pictures0011 implements MigrationInterface {
  name = 'Pictures1700000000011';

  async up(db: QueryRunner): Promise<void> {
    const views = Array.from({ length: VIEWS }, (_, view) => `v${view} bit(256)`);
    await db.query(`
      create table picture_prints (
        attachment_id uuid primary key references attachments on delete cascade,
        words text not null,
        grams int[] not null,
        drawn boolean not null,
        read_at timestamptz not null default now(),
        ${views.join(', ')}
      )`);
    // Which pictures stand for an answer or for a case of the desk.
    await db.query(`
      create table picture_subjects (
        collection text not null check (collection in ('answers', 'cases')),
        subject_id uuid not null,
        attachment_id uuid not null references picture_prints on delete cascade,
        primary key (attachment_id, collection, subject_id)
      )`);
    await db.query(`create index picture_subjects_of on picture_subjects (collection, subject_id)`);
    await db.query(`
      do $$
      begin
        if exists (select from pg_roles where rolname = 'kabashoax_app') then
          revoke update, truncate on picture_prints, picture_subjects from kabashoax_app;
        end if;
      end $$`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table picture_subjects, picture_prints`);
  }
}
