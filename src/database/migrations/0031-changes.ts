import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * When what everybody reads of an answer changed last: its current revision, or its withdrawal. Feeds are read along
 * it, so that a correction comes up again. Whole milliseconds, which is what a program that asks for more can name.
 */
export class Changes0031 implements MigrationInterface {
  name = 'Changes1700000000031';

  async up(db: QueryRunner): Promise<void> {
    for (const sql of CHANGES) await db.query(sql);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop trigger answers_change_is_dated on answers');
    await db.query('drop function answer_change_is_dated()');
    await db.query('drop index answers_created, answers_withdrawn');
    await db.query('alter table answers drop column changed_at');
  }
}

const CHANGES = [
  `alter table answers add column changed_at timestamptz`,
  `create function answer_change_is_dated() returns trigger language plpgsql as $$
   begin
     new.changed_at := date_trunc('milliseconds', coalesce(new.withdrawn_at,
       (select r.published_at from answer_revisions r where r.answer_id = new.id and r.revision = new.current_revision),
       new.first_published_at));
     return new;
   end $$`,
  `create trigger answers_change_is_dated before insert or update on answers
     for each row execute function answer_change_is_dated()`,
  // The trigger dates what is there already.
  `update answers set changed_at = null`,
  `alter table answers alter column changed_at set not null`,
  `create index answers_changed on answers (changed_at desc, id desc) where withdrawn_at is null`,
  `create index answers_withdrawn on answers (changed_at desc, id desc) where withdrawn_at is not null`,
  `create index answers_created on answers (created_at desc)`,
];
