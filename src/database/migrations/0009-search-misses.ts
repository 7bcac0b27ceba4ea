import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What people look for in the archive and do not find: words, a day and a count, nothing of who asked. The checks
 * hold what src/search promises: no long runs of digits, nothing like an address.
 */
export class SearchMisses0009 implements MigrationInterface {
  name = 'SearchMisses1700000000009';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table search_misses (
        day date not null,
        query text not null check (length(query) between 1 and 120 and query !~ '[0-9]{6}' and query !~ '@'),
        times int not null default 1 check (times > 0),
        primary key (day, query)
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table search_misses`);
  }
}
