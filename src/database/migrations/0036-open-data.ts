import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Which files of open data there are, per day in Kupang. Files are named by the SHA-256 of what lies on the disk, so
 * that a change of these rows is a change of all files at once.
 */
export class OpenData0036 implements MigrationInterface {
  name = 'OpenData1700000000036';

  async up(db: QueryRunner): Promise<void> {
    for (const sql of STATEMENTS) await db.query(sql);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop index answers_of_city_changed');
    await db.query('drop table open_data_files, open_data_editions');
  }
}

const STATEMENTS = [
  `create table open_data_editions (
     day date primary key,
     made_at timestamptz not null,
     withdrawals integer not null check (withdrawals >= 0)
   )`,
  `comment on column open_data_editions.withdrawals is
     'so many withdrawn answers it leaves out; when there are more, it is not handed out'`,
  `create table open_data_files (
     day date not null references open_data_editions on delete cascade,
     name text not null check (name ~ '^[a-z]+\\.(jsonl|csv)$'),
     rows integer not null check (rows >= 0),
     bytes bigint not null check (bytes >= 0),
     sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
     packed_bytes bigint not null check (packed_bytes >= 0),
     packed_sha256 text not null check (packed_sha256 ~ '^[0-9a-f]{64}$'),
     primary key (day, name)
   )`,
  `create index answers_of_city_changed on answers (changed_at, id)
     where origin = 'city' and current_revision is not null`,
];
