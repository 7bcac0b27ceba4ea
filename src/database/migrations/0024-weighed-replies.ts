import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An asker's answer that came in an unusual way is kept as any other, and says so to the person who reads it. */
export class WeighedReplies0024 implements MigrationInterface {
  name = 'WeighedReplies1700000000024';

  async up(db: QueryRunner): Promise<void> {
    await db.query(
      `alter table question_messages
         add column held_reason text check (held_reason in ('trap', 'too-fast', 'stale-form', 'address-budget',
           'range-budget', 'content-budget', 'flood')),
         add constraint question_messages_only_askers_are_weighed check (held_reason is null or author = 'asker')`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table question_messages drop column held_reason');
  }
}
