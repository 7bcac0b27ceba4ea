import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reference media: whose feeds are read, what stood in them, and a place in the search index for it. */
export class Partners0022 implements MigrationInterface {
  name = 'Partners1700000000022';

  async up(db: QueryRunner): Promise<void> {
    for (const sql of STEPS) await db.query(sql);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`delete from search_postings p using search_documents d
      where d.collection = 'articles' and p.doc = d.no`);
    await db.query(`delete from search_documents where collection = 'articles'`);
    await db.query(`delete from search_terms where collection = 'articles'`);
    await db.query(`delete from search_collections where collection = 'articles'`);
    await db.query(`alter table search_collections drop constraint search_collections_collection_check`);
    await db.query(`alter table search_collections add constraint search_collections_collection_check
      check (collection in ('answers', 'cases'))`);
    await db.query(`drop table partner_articles, partners`);
    await db.query(`drop function guard_partner()`);
  }
}

const STEPS = [
  `create table partners (
     id uuid primary key default uuidv7(),
     name text not null check (char_length(btrim(name)) between 1 and 200),
     url text not null check (url ~ '^https?://' and char_length(url) <= 500),
     feed_url text unique check (feed_url ~ '^https?://' and char_length(feed_url) <= 500),
     about text check (char_length(btrim(about)) between 1 and 1000),
     active boolean not null default true,
     every_minutes integer not null default 60 check (every_minutes between 15 and 1440),
     etag text check (char_length(etag) <= 500),
     last_modified text check (char_length(last_modified) <= 100),
     next_read_at timestamptz not null default now(),
     last_read_at timestamptz,
     last_success_at timestamptz,
     failure text check (char_length(failure) between 1 and 500),
     failures integer not null default 0 check (failures >= 0),
     written_by uuid not null references staff (id),
     confirmed_by uuid references staff (id),
     created_at timestamptz not null default now(),
     constraint partners_four_eyes check (confirmed_by <> written_by),
     constraint partners_failure_is_whole check ((failures = 0) = (failure is null))
   )`,
  // What the public reads of a partner is what a second editor has read: other words are confirmed anew.
  `create function guard_partner() returns trigger language plpgsql set search_path = public, pg_temp as $$
   begin
     if tg_op = 'INSERT' or (new.name, new.url, new.about) is distinct from (old.name, old.url, old.about) then
       new.confirmed_by := null;
     elsif new.written_by <> old.written_by then
       raise exception 'partners: the words have their author' using errcode = 'restrict_violation';
     end if;
     if new.confirmed_by is not null and new.confirmed_by is distinct from old.confirmed_by and not exists (
        select from staff s where s.id = new.confirmed_by and s.disabled_at is null
        and s.role in ('editor', 'administrator')) then
       raise exception 'partners: only an active editor confirms' using errcode = 'restrict_violation';
     end if;
     return new;
   end $$`,
  `create trigger partners_guard before insert or update on partners for each row execute function guard_partner()`,
  `create unique index partners_name on partners (lower(name))`,
  `create index partners_due on partners (next_read_at) where active and feed_url is not null`,
  `create table partner_articles (
     id uuid primary key default uuidv7(),
     partner_id uuid not null references partners (id),
     guid text not null check (char_length(guid) between 1 and 2000),
     url text not null check (url ~ '^https?://' and char_length(url) <= 2000),
     title text not null check (char_length(title) between 1 and 500),
     summary text not null check (char_length(summary) <= 2000),
     published_at timestamptz not null,
     seen_at timestamptz not null default now(),
     unique (partner_id, guid)
   )`,
  `create index partner_articles_newest on partner_articles (published_at desc, id)`,
  `alter table search_collections drop constraint search_collections_collection_check`,
  `alter table search_collections add constraint search_collections_collection_check
     check (collection in ('answers', 'cases', 'articles'))`,
  `insert into search_collections (collection) values ('articles')`,
  `do $$
  begin
    if exists (select from pg_roles where rolname = 'kabashoax_app') then
      revoke delete, truncate on partners from kabashoax_app;
      revoke truncate on partner_articles from kabashoax_app;
    end if;
  end $$`,
];
