import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the public may read. Revisions and their sources only grow; an answer moves forward, is withdrawn with a
 * reason, and is never deleted. Triggers hold that against any role; the narrow role lacks the rights as well.
 */
export class Archive0006 implements MigrationInterface {
  name = 'Archive1700000000006';

  async up(db: QueryRunner): Promise<void> {
    for (const sql of [...TABLES, ...TRIGGERS, ...EXAMPLES, VISIBLE, RIGHTS]) await db.query(sql);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop view visible_answers');
    await db.query('drop function clear_examples()');
    await db.query('drop table answer_sources, answer_topics cascade');
    await db.query('alter table answers drop constraint answers_current_revision');
    await db.query('drop table answer_revisions, answers, publishers');
    for (const name of FUNCTIONS) await db.query(`drop function ${name}()`);
  }
}

const FUNCTIONS = [
  'publishers_stay',
  'answers_move_forward',
  'keep_unless_example',
  'revision_follows',
  'source_comes_with_revision',
  'others_words_are_the_operators',
];

const LABEL = String.raw`'^\s*[\[(]\s*(salah|penipuan|hoaks|hoax|menyesatkan|sebagian benar|benar|belum terbukti|satire?|klarifikasi)\s*[\])]'`;

const TABLES = [
  `create table publishers (
     id uuid primary key default uuidv7(),
     name text not null check (length(btrim(name)) between 1 and 200),
     url text check (url ~ '^https?://'),
     is_city boolean not null default false,
     created_at timestamptz not null default now(),
     unique (id, is_city)
   )`,
  `create unique index publishers_name on publishers (squash_space(name))`,
  `create unique index publishers_one_city on publishers (is_city) where is_city`,
  `insert into publishers (name, is_city) values ('Kupang Kabashoax', true)`,
  // publisher_is_city repeats the publisher's flag under a foreign key, so that a plain check can compare it with the origin.
  `create table answers (
     id uuid primary key default uuidv7(),
     number integer not null generated always as identity unique,
     slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 100),
     origin text not null check (origin in ('city', 'import', 'example')),
     publisher_id uuid not null,
     publisher_is_city boolean not null,
     external_id text check (length(external_id) between 1 and 500),
     origin_url text check (origin_url ~ '^https?://'),
     case_id uuid,
     current_revision integer,
     first_published_at timestamptz not null,
     withdrawn_at timestamptz,
     withdrawn_reason text check (length(btrim(withdrawn_reason)) > 0),
     created_at timestamptz not null default now(),
     unique (publisher_id, external_id),
     foreign key (publisher_id, publisher_is_city) references publishers (id, is_city),
     constraint answers_origin_is_honest check ((origin = 'import') = (not publisher_is_city)),
     constraint answers_import_names_its_page check (
       (origin = 'import') = (origin_url is not null) and (origin <> 'import' or external_id is not null)),
     constraint answers_case_is_the_citys check ((origin = 'city') = (case_id is not null)),
     constraint answers_withdrawal_is_explained check ((withdrawn_at is null) = (withdrawn_reason is null))
   )`,
  `create index answers_newest on answers (first_published_at desc, id desc) where withdrawn_at is null`,
  `create index answers_case on answers (case_id) where case_id is not null`,
  `create table answer_revisions (
     id uuid primary key default uuidv7(),
     answer_id uuid not null references answers,
     revision integer not null check (revision >= 1),
     title text not null check (length(btrim(title)) between 1 and 300 and title !~* ${LABEL}),
     claim text not null check (length(btrim(claim)) between 1 and 2000 and claim !~* ${LABEL}),
     verdict text not null check (verdict in
       ('SALAH', 'MENYESATKAN', 'SEBAGIAN_BENAR', 'BENAR', 'BELUM_TERBUKTI', 'SATIRE', 'KLARIFIKASI')),
     kind text check (kind in ('fabricated', 'misleading', 'imposter', 'manipulated', 'false_context',
       'false_connection', 'satire')),
     scam boolean not null,
     summary text not null check (length(btrim(summary)) between 1 and 4000),
     explanation text not null check (length(explanation) <= 100000),
     change_note text check (length(btrim(change_note)) between 1 and 2000),
     kelurahan text[] not null default '{}' check (cardinality(kelurahan) <= 51),
     circulating_texts text[] not null default '{}',
     circulating_links text[] not null default '{}',
     record_hash text,
     draft_id uuid unique,
     published_at timestamptz not null default now(),
     unique (answer_id, revision),
     constraint answer_revisions_kind_fits check (case
       when verdict in ('SALAH', 'MENYESATKAN', 'SEBAGIAN_BENAR') then kind is not null
       when verdict in ('BENAR', 'KLARIFIKASI') then kind is null
       else true end),
     constraint answer_revisions_change_is_explained check ((revision = 1) = (change_note is null))
   )`,
  `alter table answers add constraint answers_current_revision
     foreign key (id, current_revision) references answer_revisions (answer_id, revision)`,
  `create table answer_sources (
     revision_id uuid not null references answer_revisions,
     position integer not null check (position >= 1),
     type text not null check (type in ('official', 'document', 'article', 'media', 'observation')),
     publisher text not null check (length(btrim(publisher)) between 1 and 300),
     title text not null check (length(btrim(title)) between 1 and 500),
     url text check (url ~ '^https?://'),
     quote text check (length(btrim(quote)) > 0),
     observed_at timestamptz,
     primary key (revision_id, position)
   )`,
  `create table answer_topics (
     answer_id uuid not null references answers on delete cascade,
     topic text not null check (length(btrim(topic)) between 1 and 80),
     primary key (answer_id, topic)
   )`,
  `create index answer_topics_topic on answer_topics (topic)`,
];

const TRIGGERS = [
  `create function publishers_stay() returns trigger language plpgsql as $$
   begin
     if tg_op = 'DELETE' or old.is_city or new.is_city or new.name <> old.name then
       raise exception 'a publisher keeps its name and its standing' using errcode = 'restrict_violation';
     end if;
     return new;
   end $$`,
  `create trigger publishers_stay before update or delete on publishers
     for each row execute function publishers_stay()`,
  `create function answers_move_forward() returns trigger language plpgsql as $$
   begin
     if (new.id, new.number, new.slug, new.origin, new.publisher_id, new.publisher_is_city, new.created_at)
          is distinct from (old.id, old.number, old.slug, old.origin, old.publisher_id, old.publisher_is_city, old.created_at)
        or (new.external_id, new.case_id) is distinct from (old.external_id, old.case_id)
        or (old.origin <> 'import' and (new.origin_url, new.first_published_at)
          is distinct from (old.origin_url, old.first_published_at)) then
       raise exception 'answers: only the current revision and a withdrawal may change' using errcode = 'restrict_violation';
     end if;
     if new.current_revision is distinct from old.current_revision
        and new.current_revision is distinct from coalesce(old.current_revision, 0) + 1
        and not (old.origin = 'example' and new.current_revision is null) then
       raise exception 'answers: revisions follow one another' using errcode = 'restrict_violation';
     end if;
     if old.withdrawn_at is not null and
        (new.withdrawn_at, new.withdrawn_reason, new.current_revision)
          is distinct from (old.withdrawn_at, old.withdrawn_reason, old.current_revision) then
       raise exception 'answers: what is withdrawn stays withdrawn' using errcode = 'restrict_violation';
     end if;
     return new;
   end $$`,
  `create trigger answers_move_forward before update on answers
     for each row execute function answers_move_forward()`,
  `create function revision_follows() returns trigger language plpgsql as $$
   begin
     if new.revision <> coalesce((select current_revision from answers where id = new.answer_id), 0) + 1 then
       raise exception 'answer_revisions: revision % does not follow', new.revision using errcode = 'restrict_violation';
     end if;
     return new;
   end $$`,
  `create trigger revision_follows before insert on answer_revisions
     for each row execute function revision_follows()`,
  // Answers that no review of ours stands behind (imports, examples) come in by the operator's hand, as the owner of
  // the tables; the role that serves the public cannot make one.
  `create function others_words_are_the_operators() returns trigger language plpgsql as $$
   declare
     origin text;
   begin
     if tg_table_name = 'answers' then origin := new.origin;
     else select a.origin into origin from answers a where a.id = new.answer_id;
     end if;
     if origin <> 'city' and not pg_has_role(current_user,
        (select relowner from pg_class where oid = 'answers'::regclass), 'usage') then
       raise exception '%: only the operator adds what the city has not reviewed', tg_table_name
         using errcode = 'insufficient_privilege';
     end if;
     return new;
   end $$`,
  ...['answers', 'answer_revisions', 'answer_topics'].map(
    (table) =>
      `create trigger ${table}_are_the_operators before insert${table === 'answer_topics' ? ' or update' : ''} on ${table}
         for each row execute function others_words_are_the_operators()`,
  ),
  // A source belongs to the revision's own transaction: once the revision is current, nothing is slipped under it.
  `create function source_comes_with_revision() returns trigger language plpgsql as $$
   begin
     if exists (select from answer_revisions r join answers a on a.id = r.answer_id
                where r.id = new.revision_id and a.current_revision >= r.revision) then
       raise exception 'answer_sources: the revision is already published' using errcode = 'restrict_violation';
     end if;
     return new;
   end $$`,
  `create trigger source_comes_with_revision before insert on answer_sources
     for each row execute function source_comes_with_revision()`,
  ...['answer_revisions', 'answer_sources'].map(
    (table) =>
      `create trigger ${table}_grow before update on ${table} for each row execute function refuse_change()`,
  ),
  ...['answers', 'answer_revisions', 'answer_sources', 'publishers'].map(
    (table) =>
      `create trigger ${table}_no_truncate before truncate on ${table} execute function refuse_change()`,
  ),
];

const EXAMPLES = [
  `create function keep_unless_example() returns trigger language plpgsql as $$
   declare
     answer uuid;
   begin
     if tg_table_name = 'answers' then answer := old.id;
     elsif tg_table_name = 'answer_revisions' then answer := old.answer_id;
     else select answer_id into answer from answer_revisions where id = old.revision_id;
     end if;
     if not exists (select from answers where id = answer and origin = 'example') then
       raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
     end if;
     return old;
   end $$`,
  ...['answers', 'answer_revisions', 'answer_sources'].map(
    (table) =>
      `create trigger ${table}_stay before delete on ${table} for each row execute function keep_unless_example()`,
  ),
  // The only way to delete anything here: examples never were statements of the city. One that a resident's ticket
  // points at is withdrawn instead.
  `create function clear_examples() returns setof uuid language plpgsql security definer
     set search_path = public, pg_temp as $$
   declare
     example uuid;
   begin
     for example in select id from answers where origin = 'example' and withdrawn_at is null for update loop
       begin
         delete from answer_sources using answer_revisions r where r.id = revision_id and r.answer_id = example;
         update answers set current_revision = null where id = example;
         delete from answer_revisions where answer_id = example;
         delete from answers where id = example;
       exception when foreign_key_violation then
         update answers set withdrawn_at = now(), withdrawn_reason = 'Contoh untuk perkenalan telah dihapus.'
         where id = example;
       end;
       return next example;
     end loop;
   end $$`,
];

/** The one place that says what the public sees: a current revision, not withdrawn. */
const VISIBLE = `
  create view visible_answers as
  select a.id, a.slug, a.number, a.origin, a.external_id, a.origin_url, a.case_id, a.first_published_at,
         a.current_revision, r.id as revision_id, r.title, r.claim, r.verdict, r.kind, r.scam, r.summary,
         p.name as publisher_name, p.url as publisher_url, p.is_city as publisher_is_city
  from answers a
  join answer_revisions r on r.answer_id = a.id and r.revision = a.current_revision
  join publishers p on p.id = a.publisher_id
  where a.withdrawn_at is null`;

const RIGHTS = `
  do $$
  begin
    if exists (select from pg_roles where rolname = 'kabashoax_app') then
      revoke update, delete, truncate on answer_revisions, answer_sources, publishers from kabashoax_app;
      revoke delete, truncate on answers from kabashoax_app;
      revoke update on answers from kabashoax_app;
      grant update (current_revision, withdrawn_at, withdrawn_reason) on answers to kabashoax_app;
      revoke insert, update, delete on visible_answers from kabashoax_app;
      revoke all on function clear_examples() from public;
    end if;
  end $$`;
