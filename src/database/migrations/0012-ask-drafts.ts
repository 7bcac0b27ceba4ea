import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What somebody is still writing, kept for a day under the hash of an unguessable token, and what helps to check a
 * rumour: its topic and when it was seen. A draft holds what was typed, also what a question could not hold; in it the
 * empty text means not given.
 */
export class AskDrafts0012 implements MigrationInterface {
  name = 'AskDrafts1700000000012';

  async up(db: QueryRunner): Promise<void> {
    for (const sql of UP) await db.query(sql);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table ask_drafts');
    await db.query('alter table questions drop column topic, drop column seen_when');
  }
}

const UP = [
  `alter table questions
     add column topic text check (topic in ('aid', 'disaster', 'health', 'safety', 'education', 'prices', 'utilities',
       'government', 'other')),
     add column seen_when text check (seen_when in ('today', 'yesterday', 'this_week', 'earlier'))`,
  `create table ask_drafts (
     id uuid primary key default uuidv7(),
     token_hash bytea not null unique check (octet_length(token_hash) = 32),
     send_key text not null check (char_length(send_key) between 20 and 60),
     text text not null default '' check (char_length(text) <= 20000),
     links text[] not null default '{}' check (cardinality(links) <= 20),
     pictures uuid[] not null default '{}' check (cardinality(pictures) <= 3),
     seen_on text not null default '' check (char_length(seen_on) <= 60),
     seen_when text not null default '' check (char_length(seen_when) <= 60),
     kelurahan text not null default '' check (char_length(kelurahan) <= 60),
     topic text not null default '' check (char_length(topic) <= 60),
     rejected_answers text[] not null default '{}' check (cardinality(rejected_answers) <= 10),
     stamp text not null default '' check (char_length(stamp) <= 200),
     complaints text[] not null default '{}' check (cardinality(complaints) <= 10),
     address_encrypted bytea check (octet_length(address_encrypted) <= 2000),
     created_at timestamptz not null default now(),
     expires_at timestamptz not null default now() + interval '24 hours'
   )`,
  `create index ask_drafts_due on ask_drafts (expires_at)`,
];
