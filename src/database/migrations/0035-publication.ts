import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the page of an answer shows beside its text, and what its readers send back. When a source was captured, where
 * an agency's reply is quoted and what became of an objection is written by the database itself, from what was
 * reviewed or decided; nobody can publish it by hand.
 */
export class Publication0035 implements MigrationInterface {
  name = 'Publication1700000000035';

  async up(db: QueryRunner): Promise<void> {
    for (const sql of [...CAPTURES, ...INQUIRIES, ...BEGUN, ...LISTS, ...READERS, RIGHTS])
      await db.query(sql);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const sql of UNDO) await db.query(sql);
  }
}

const CAPTURES = [
  `alter table answer_sources
     add column captured_at timestamptz,
     add column captured_hash bytea check (octet_length(captured_hash) = 32),
     add constraint answer_sources_capture_is_whole check (num_nonnulls(captured_at, captured_hash) in (0, 2))`,
  // Always overwritten: what a capture is dated is not for anybody to say.
  `create function note_source_capture() returns trigger language plpgsql set search_path = public, pg_temp as $$
   begin
     select c.ended_at, c.content_hash into new.captured_at, new.captured_hash
     from answer_revisions r
     join drafts d on d.id = r.draft_id
     join evidence e on e.case_id = d.case_id and e.number = new.position and e.removed_at is null
     join captures c on c.id = e.capture_id and c.status = 'done'
     where r.id = new.revision_id;
     return new;
   end $$`,
  `create trigger answer_sources_capture before insert on answer_sources
     for each row execute function note_source_capture()`,
];

/** Under which number of the sources the agency's reply is quoted: its reviewed quotation, never the reply itself. */
const INQUIRIES = [
  `alter table answer_inquiries add column source_position integer check (source_position >= 1)`,
  `create function note_inquiry_source() returns trigger language plpgsql set search_path = public, pg_temp as $$
   begin
     new.source_position := (
       select min(e.number) from answer_revisions r
       join drafts d on d.id = r.draft_id
       join inquiries i on i.case_id in (select case_family(d.case_id))
         and (i.agency_name, i.sent_at) = (new.agency, new.asked_at)
       join evidence e on e.id = i.evidence_id and e.case_id = d.case_id and e.removed_at is null
       where r.id = new.revision_id);
     return new;
   end $$`,
  `create trigger answer_inquiries_source before insert on answer_inquiries
     for each row execute function note_inquiry_source()`,
];

const BEGUN = [
  // The day in WITA on which the team began; a day leads to nobody.
  `alter table answers add column begun_on date`,
  `update answers a set begun_on = (c.created_at at time zone 'Asia/Makassar')::date from cases c where c.id = a.case_id`,
  `create function note_answer_begun() returns trigger language plpgsql set search_path = public, pg_temp as $$
   begin
     new.begun_on := (select (c.created_at at time zone 'Asia/Makassar')::date from cases c where c.id = new.case_id);
     return new;
   end $$`,
  `create trigger answers_begun before insert on answers for each row execute function note_answer_begun()`,
];

const LISTS = [
  `create function topic_slug(topic text) returns text language sql immutable strict
     return trim(both '-' from regexp_replace(lower(topic), '[^a-z0-9]+', '-', 'g'))`,
  `alter table answer_topics add column slug text generated always as (topic_slug(topic)) stored`,
  `create index answer_topics_slug on answer_topics (slug)`,
  `create index answer_revisions_with_place on answer_revisions (id) where kelurahan <> '{}'`,
];

const READERS = [
  `create table answer_feedback (
     id uuid primary key default gen_random_uuid(),
     answer_id uuid not null,
     revision integer not null,
     helpful boolean not null,
     comment text check (char_length(btrim(comment)) between 1 and 500),
     created_at timestamptz not null default now(),
     foreign key (answer_id, revision) references answer_revisions (answer_id, revision)
   )`,
  `create index answer_feedback_of_answer on answer_feedback (answer_id)`,
  `create index answer_feedback_said on answer_feedback (created_at desc) where comment is not null`,
  `create table objections (
     id uuid primary key default uuidv7(),
     number integer not null generated always as identity unique,
     answer_id uuid not null,
     revision integer not null,
     role text not null check (role in ('subject', 'agency', 'medium', 'resident')),
     text text not null check (char_length(btrim(text)) between 20 and 5000),
     evidence_url text check (evidence_url ~ '^https?://' and char_length(evidence_url) <= 2000),
     receipt_hash bytea not null unique,
     held_reason text,
     status text not null default 'received' check (status in ('received', 'accepted', 'declined')),
     reason text check (char_length(btrim(reason)) between 20 and 2000),
     decided_by uuid references staff (id),
     decided_at timestamptz,
     created_at timestamptz not null default now(),
     foreign key (answer_id, revision) references answer_revisions (answer_id, revision),
     constraint objections_decision_is_whole check (
       num_nonnulls(reason, decided_by, decided_at) = case when status = 'received' then 0 else 3 end)
   )`,
  `create index objections_of_answer on objections (answer_id)`,
  `create index objections_open on objections (id) where status = 'received'`,
  // Public: what became of an objection. Never who objected, nor in what words; nor the editor's, which nobody reviews.
  `create table answer_objections (
     objection_id uuid primary key references objections (id),
     answer_id uuid not null references answers (id),
     revision integer not null,
     role text not null,
     outcome text not null check (outcome in ('accepted', 'declined')),
     raised_on date not null,
     decided_at timestamptz not null
   )`,
  `create index answer_objections_of_answer on answer_objections (answer_id)`,
  // Whoever wrote or reviewed any revision of an answer.
  `create function objection_judges_itself(of_answer uuid, person uuid) returns boolean language sql stable
     set search_path = public, pg_temp as $$
     select exists (
       select from answer_revisions r
       where r.answer_id = of_answer and (
         exists (select from draft_versions v where v.draft_id = r.draft_id and v.author_id = person)
         or exists (select from reviews w where w.draft_id = r.draft_id and w.reviewer_id = person)))
   $$`,
  `create function guard_objection() returns trigger language plpgsql set search_path = public, pg_temp as $$
   begin
     if tg_op = 'INSERT' then
       if new.status <> 'received' then
         raise exception 'objections begin undecided' using errcode = 'restrict_violation';
       end if;
       return new;
     end if;
     if old.status <> 'received' or
        (to_jsonb(new) - array['status', 'reason', 'decided_by', 'decided_at']) is distinct from
        (to_jsonb(old) - array['status', 'reason', 'decided_by', 'decided_at']) then
       raise exception 'objections: what was said stands, and is decided once' using errcode = 'restrict_violation';
     end if;
     if not exists (select from staff s where s.id = new.decided_by and s.disabled_at is null
                      and s.role in ('editor', 'administrator')) then
       raise exception 'objections: an editor decides' using errcode = 'restrict_violation';
     end if;
     if objection_judges_itself(new.answer_id, new.decided_by) then
       raise exception 'objections: nobody judges their own work' using errcode = 'restrict_violation';
     end if;
     return new;
   end $$`,
  `create trigger objections_guard before insert or update on objections
     for each row execute function guard_objection()`,
  `create function publish_objection() returns trigger language plpgsql security definer
     set search_path = public, pg_temp as $$
   begin
     insert into answer_objections
     values (new.id, new.answer_id, new.revision, new.role, new.status,
       (new.created_at at time zone 'Asia/Makassar')::date, new.decided_at);
     perform pg_notify('kabashoax_pages', 'answer:' || (select slug from answers where id = new.answer_id));
     return null;
   end $$`,
  `create trigger objections_decided after update of status on objections
     for each row execute function publish_objection()`,
  ...['update', 'delete'].map(
    (act) => `create trigger answer_objections_no_${act} before ${act} on answer_objections
       for each row execute function refuse_change()`,
  ),
  `create trigger objections_stay before delete on objections for each row execute function refuse_change()`,
  ...['objections', 'answer_objections'].map(
    (table) =>
      `create trigger ${table}_no_truncate before truncate on ${table} execute function refuse_change()`,
  ),
];

const RIGHTS = `
  do $$
  begin
    if exists (select from pg_roles where rolname = 'kabashoax_app') then
      revoke delete, truncate on objections from kabashoax_app;
      revoke insert, update, delete, truncate on answer_objections from kabashoax_app;
      revoke update, truncate on answer_feedback from kabashoax_app;
      grant update (comment) on answer_feedback to kabashoax_app;
    end if;
  end $$`;

const UNDO = [
  'drop table answer_objections, objections, answer_feedback',
  'drop function publish_objection()',
  'drop function guard_objection()',
  'drop function objection_judges_itself(uuid, uuid)',
  'drop index answer_revisions_with_place',
  'alter table answer_topics drop column slug',
  'drop function topic_slug(text)',
  'drop trigger answers_begun on answers',
  'drop function note_answer_begun()',
  'alter table answers drop column begun_on',
  'drop trigger answer_inquiries_source on answer_inquiries',
  'drop function note_inquiry_source()',
  'alter table answer_inquiries drop column source_position',
  'drop trigger answer_sources_capture on answer_sources',
  'drop function note_source_capture()',
  'alter table answer_sources drop column captured_at, drop column captured_hash',
];
