import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Budgets and solved puzzles, both under hashes and both forgotten, and questions that were set aside: they are taken
 * as usual, but belong to no case and get no answer until a person has released them.
 */
export class Abuse0014 implements MigrationInterface {
  name = 'Abuse1700000000014';

  async up(db: QueryRunner): Promise<void> {
    for (const sql of [...TABLES, ...HELD]) await db.query(sql);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop index questions_held');
    await db.query(
      'alter table questions drop column held_at, drop column held_reason, drop column released_at',
    );
    await db.query('drop table abuse_budgets, abuse_solutions');
  }
}

const TABLES = [
  `create table abuse_budgets (
     key bytea primary key check (octet_length(key) = 32),
     spent int not null default 1 check (spent > 0),
     expires_at timestamptz not null
   )`,
  `create index abuse_budgets_due on abuse_budgets (expires_at)`,
  `create table abuse_solutions (
     key bytea primary key check (octet_length(key) = 32),
     expires_at timestamptz not null
   )`,
  `create index abuse_solutions_due on abuse_solutions (expires_at)`,
];

const HELD = [
  `alter table questions
     add column held_at timestamptz,
     add column held_reason text check (held_reason in ('trap', 'too-fast', 'stale-form', 'address-budget',
       'range-budget', 'content-budget', 'flood')),
     add column released_at timestamptz,
     add constraint questions_held_has_reason check ((held_at is null) = (held_reason is null)),
     add constraint questions_released_was_held check (released_at is null or held_at is not null),
     add constraint questions_held_waits check (
       held_at is null or released_at is not null or status in ('received', 'declined', 'withdrawn'))`,
  `create index questions_held on questions (held_at)
     where held_at is not null and released_at is null and status = 'received'`,
];
