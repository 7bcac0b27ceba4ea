import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Cases, evidence, drafts and reviews, and the rules of trust. They are triggers, so they hold against plain SQL
 * too: a revision of the city enters the archive only as a draft that others than its authors have approved, with
 * the sources that were there when they read it.
 */
export class FactFinding0008 implements MigrationInterface {
  name = 'FactFinding1700000000008';

  async up(db: QueryRunner): Promise<void> {
    for (const sql of [
      MOVES,
      ...TABLES,
      ...JUDGEMENTS,
      ...DESK_RULES,
      ...CASE_RULES,
      ...ARCHIVE_RULES,
      RIGHTS,
    ]) {
      await db.query(sql);
    }
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop trigger trust_revision on answer_revisions');
    await db.query('drop trigger trust_source on answer_sources');
    await db.query('drop trigger trust_topic on answer_topics');
    await db.query('alter table questions drop constraint questions_case');
    await db.query('drop table reviews, draft_versions, drafts, evidence, cases');
    for (const name of FUNCTIONS) await db.query(`drop function ${name}`);
    await db.query(`delete from legal_moves where life in ('case', 'draft')`);
  }
}

const FUNCTIONS = [
  'trust_topic()',
  'trust_source()',
  'trust_revision()',
  'guard_case()',
  'guard_draft()',
  'guard_review()',
  'guard_draft_version()',
  'guard_evidence()',
  'case_evidence_suffices(uuid, text)',
  'draft_is_approved(uuid)',
  'publisher_key(text)',
];

const MOVES = `
  insert into legal_moves (life, source, target) values
    ('case', '', 'new'),
    ('case', 'new', 'investigating'),
    ('case', 'new', 'merged'),
    ('case', 'new', 'closed'),
    ('case', 'investigating', 'waiting_for_agency'),
    ('case', 'investigating', 'in_review'),
    ('case', 'investigating', 'merged'),
    ('case', 'investigating', 'closed'),
    ('case', 'waiting_for_agency', 'investigating'),
    ('case', 'waiting_for_agency', 'in_review'),
    ('case', 'waiting_for_agency', 'merged'),
    ('case', 'waiting_for_agency', 'closed'),
    ('case', 'in_review', 'investigating'),
    ('case', 'in_review', 'correcting'),
    ('case', 'in_review', 'published'),
    ('case', 'published', 'correcting'),
    ('case', 'correcting', 'in_review'),
    ('draft', '', 'writing'),
    ('draft', 'writing', 'in_review'),
    ('draft', 'in_review', 'writing'),
    ('draft', 'in_review', 'sent_back'),
    ('draft', 'in_review', 'approved'),
    ('draft', 'sent_back', 'in_review'),
    ('draft', 'approved', 'published')`;

const TABLES = [
  `create table cases (
     id uuid primary key default uuidv7(),
     number integer not null generated always as identity unique,
     claim text not null check (char_length(claim) between 1 and 2000),
     status text not null default 'new' check (status in ('new', 'investigating', 'waiting_for_agency', 'in_review',
       'published', 'correcting', 'merged', 'closed')),
     priority integer not null,
     priority_reason text not null,
     demand integer not null default 0 check (demand >= 0),
     fingerprint text not null,
     city_is_subject boolean not null default false,
     lease_holder uuid references staff (id),
     lease_until timestamptz,
     merged_into uuid references cases (id),
     closed_reason text check (closed_reason in ('out_of_scope', 'not_a_question', 'opinion', 'spam')),
     answer_id uuid unique references answers (id),
     created_at timestamptz not null default now(),
     ended_at timestamptz,
     constraint cases_lease_is_whole check ((lease_holder is null) = (lease_until is null)),
     constraint cases_merge_is_whole check ((status = 'merged') = (merged_into is not null)),
     constraint cases_never_merge_into_themselves check (merged_into <> id),
     constraint cases_closing_is_explained check ((status = 'closed') = (closed_reason is not null)),
     constraint cases_published_have_answer check (status not in ('published', 'correcting') or answer_id is not null)
   )`,
  `create index cases_queue on cases (priority desc, id) where status not in ('published', 'merged', 'closed')`,
  `create index cases_leases on cases (lease_until) where lease_holder is not null`,
  `create index cases_fingerprint on cases (fingerprint)`,
  `alter table questions add constraint questions_case foreign key (case_id) references cases (id)`,
  `create table evidence (
     id uuid primary key default uuidv7(),
     case_id uuid not null references cases (id),
     type text not null check (type in ('official', 'document', 'article', 'media', 'observation')),
     publisher text not null check (char_length(btrim(publisher)) between 1 and 300),
     title text not null check (char_length(btrim(title)) between 1 and 500),
     url text check (url ~ '^https?://' and char_length(url) <= 2000),
     capture_text text not null check (char_length(capture_text) <= 100000),
     quote text check (char_length(squash_space(quote)) between 10 and 5000),
     is_primary_official boolean not null default false,
     added_by uuid not null references staff (id),
     observed_at timestamptz,
     created_at timestamptz not null default now(),
     removed_at timestamptz,
     removed_by uuid references staff (id),
     constraint evidence_quote_occurs check (
       quote is null or position(squash_space(quote) in squash_space(capture_text)) > 0),
     constraint evidence_primary_is_official check (not is_primary_official or type in ('official', 'document')),
     constraint evidence_removal_is_whole check ((removed_at is null) = (removed_by is null))
   )`,
  `create index evidence_of_case on evidence (case_id)`,
  `create table drafts (
     id uuid primary key default uuidv7(),
     case_id uuid not null references cases (id),
     revision_target integer not null check (revision_target >= 1),
     status text not null default 'writing' check (status in ('writing', 'in_review', 'sent_back', 'approved',
       'published')),
     created_at timestamptz not null default now()
   )`,
  `create unique index drafts_one_open on drafts (case_id) where status <> 'published'`,
  `create index drafts_of_case on drafts (case_id)`,
  // A version may be unfinished; what a published one must have, the archive's own checks say.
  `create table draft_versions (
     draft_id uuid not null references drafts (id),
     version integer not null check (version >= 1),
     author_id uuid not null references staff (id),
     title text not null check (char_length(title) <= 300),
     claim text not null check (char_length(claim) <= 2000),
     verdict text check (verdict in ('SALAH', 'MENYESATKAN', 'SEBAGIAN_BENAR', 'BENAR', 'BELUM_TERBUKTI', 'SATIRE',
       'KLARIFIKASI')),
     kind text check (kind in ('fabricated', 'misleading', 'imposter', 'manipulated', 'false_context',
       'false_connection', 'satire')),
     scam boolean not null,
     summary text not null check (char_length(summary) <= 300),
     explanation text not null check (char_length(explanation) <= 50000),
     topics text[] not null default '{}' check (cardinality(topics) <= 8),
     kelurahan text[] not null default '{}' check (cardinality(kelurahan) <= 51),
     circulating text check (char_length(circulating) between 1 and 5000),
     change_note text check (char_length(change_note) between 1 and 2000),
     created_at timestamptz not null default now(),
     primary key (draft_id, version)
   )`,
  `create table reviews (
     id uuid primary key default uuidv7(),
     draft_id uuid not null,
     version integer not null,
     reviewer_id uuid not null references staff (id),
     decision text not null check (decision in ('approve', 'send_back')),
     comment text check (char_length(comment) between 1 and 5000),
     created_at timestamptz not null default now(),
     unique (draft_id, version, reviewer_id),
     foreign key (draft_id, version) references draft_versions (draft_id, version),
     constraint reviews_sending_back_is_explained check (decision <> 'send_back' or comment is not null)
   )`,
];

/** Two questions that triggers, and the desk's own checklist, ask. */
const JUDGEMENTS = [
  // Two spellings of one publisher are one publisher.
  `create function publisher_key(name text) returns text language sql immutable strict
     return regexp_replace(lower(normalize(name, NFKC)), '[^[:alnum:]]', '', 'g')`,
  // Four eyes; six where the city judges itself. Only approvals of the newest version count, only of people who may
  // approve now, and never of anyone who wrote any version of the draft.
  `create function draft_is_approved(draft uuid) returns boolean language sql stable strict
     set search_path = public, pg_temp as $$
     select count(distinct r.reviewer_id) >= (
       select case when c.city_is_subject then 2 else 1 end
       from drafts d join cases c on c.id = d.case_id where d.id = draft)
     from reviews r join staff s on s.id = r.reviewer_id
     where r.draft_id = draft and r.decision = 'approve'
       and r.version = (select max(v.version) from draft_versions v where v.draft_id = draft)
       and s.disabled_at is null and s.role in ('editor', 'administrator')
       and not exists (select from draft_versions v where v.draft_id = draft and v.author_id = r.reviewer_id)
   $$`,
  // Two independent publishers (not one page under two names) or one primary official document, each with a quote
  // that occurs in its capture; a plain clarification needs one such source.
  `create function case_evidence_suffices(of_case uuid, verdict text) returns boolean language sql stable strict
     set search_path = public, pg_temp as $$
     with sound as (
       select e.id, e.url, e.is_primary_official, publisher_key(e.publisher) as publisher
       from evidence e
       where e.case_id = of_case and e.removed_at is null and e.quote is not null
         and publisher_key(e.publisher) <> ''
         and position(squash_space(e.quote) in squash_space(e.capture_text)) > 0)
     select case
       when verdict = 'KLARIFIKASI' then exists (select from sound)
       else exists (select from sound where is_primary_official)
         or exists (select from sound a join sound b on a.publisher < b.publisher
                    and (a.url is null or a.url is distinct from b.url))
       end
   $$`,
];

const DESK_RULES = [
  // Evidence stands still while it is under review and after: what is published is what was read.
  `create function guard_evidence() returns trigger language plpgsql set search_path = public, pg_temp as $$
   declare
     standing text;
   begin
     select c.status into standing from cases c where c.id = new.case_id for share;
     if standing not in ('investigating', 'waiting_for_agency', 'correcting') then
       raise exception 'evidence: the case is %', standing using errcode = 'restrict_violation';
     end if;
     if exists (select from drafts d where d.case_id = new.case_id and d.status in ('in_review', 'approved')) then
       raise exception 'evidence: a draft is under review' using errcode = 'restrict_violation';
     end if;
     if tg_op = 'UPDATE' and (old.removed_at is not null or
        (to_jsonb(new) - array['removed_at', 'removed_by']) is distinct from
        (to_jsonb(old) - array['removed_at', 'removed_by'])) then
       raise exception 'evidence is never rewritten, only removed' using errcode = 'restrict_violation';
     end if;
     return new;
   end $$`,
  `create trigger evidence_guard before insert or update on evidence
     for each row execute function guard_evidence()`,
  `create trigger evidence_stays before delete on evidence for each row execute function refuse_change()`,
  `create function guard_draft_version() returns trigger language plpgsql set search_path = public, pg_temp as $$
   declare
     draft drafts;
   begin
     select * into draft from drafts d where d.id = new.draft_id for update;
     if draft.status not in ('writing', 'sent_back') then
       raise exception 'draft_versions: the draft is %', draft.status using errcode = 'restrict_violation';
     end if;
     if new.version <> coalesce((select max(v.version) from draft_versions v where v.draft_id = new.draft_id), 0) + 1 then
       raise exception 'draft_versions: version % does not follow', new.version using errcode = 'restrict_violation';
     end if;
     if not exists (select from staff s where s.id = new.author_id and s.disabled_at is null) then
       raise exception 'draft_versions: the author does not work here' using errcode = 'restrict_violation';
     end if;
     return new;
   end $$`,
  `create trigger draft_versions_guard before insert on draft_versions
     for each row execute function guard_draft_version()`,
  `create function guard_review() returns trigger language plpgsql set search_path = public, pg_temp as $$
   declare
     draft drafts;
   begin
     select * into draft from drafts d where d.id = new.draft_id for update;
     if draft.status is distinct from 'in_review' then
       raise exception 'reviews: the draft is not under review' using errcode = 'restrict_violation';
     end if;
     if new.version <> (select max(v.version) from draft_versions v where v.draft_id = new.draft_id) then
       raise exception 'reviews: only the newest version is reviewed' using errcode = 'restrict_violation';
     end if;
     if not exists (select from staff s where s.id = new.reviewer_id and s.disabled_at is null
                    and s.role in ('editor', 'administrator')) then
       raise exception 'reviews: only an active editor reviews' using errcode = 'restrict_violation';
     end if;
     if exists (select from draft_versions v where v.draft_id = new.draft_id and v.author_id = new.reviewer_id) then
       raise exception 'reviews: nobody reviews what they wrote' using errcode = 'restrict_violation';
     end if;
     return new;
   end $$`,
  `create trigger reviews_guard before insert on reviews for each row execute function guard_review()`,
  ...['draft_versions', 'reviews'].map(
    (table) =>
      `create trigger ${table}_stay before update or delete on ${table} for each row execute function refuse_change()`,
  ),
  ...['cases', 'evidence', 'drafts', 'draft_versions', 'reviews'].map(
    (table) =>
      `create trigger ${table}_no_truncate before truncate on ${table} execute function refuse_change()`,
  ),
  ...['cases', 'drafts'].map(
    (table) =>
      `create trigger ${table}_no_delete before delete on ${table} for each row execute function refuse_change()`,
  ),
  `create function guard_draft() returns trigger language plpgsql set search_path = public, pg_temp as $$
   declare
     latest draft_versions;
   begin
     if tg_op = 'UPDATE' and (new.id, new.case_id, new.revision_target) is distinct from
        (old.id, old.case_id, old.revision_target) then
       raise exception 'drafts keep their case' using errcode = 'restrict_violation';
     end if;
     if tg_op = 'INSERT' or new.status = old.status then
       return new;
     end if;
     perform from cases c where c.id = new.case_id for update;
     select * into latest from draft_versions v where v.draft_id = new.id order by v.version desc limit 1;
     if new.status = 'in_review' and latest.version is null then
       raise exception 'drafts: nothing is written yet' using errcode = 'restrict_violation';
     end if;
     if new.status in ('approved', 'published') and not draft_is_approved(new.id) then
       raise exception 'drafts: not approved by enough other people' using errcode = 'restrict_violation';
     end if;
     if new.status = 'approved' and case_evidence_suffices(new.case_id, latest.verdict) is not true then
       raise exception 'drafts: the evidence does not suffice' using errcode = 'restrict_violation';
     end if;
     if new.status = 'published' and not exists (select from answer_revisions r where r.draft_id = new.id) then
       raise exception 'drafts: no revision was published from it' using errcode = 'restrict_violation';
     end if;
     return new;
   end $$`,
  `create trigger drafts_guard before insert or update on drafts for each row execute function guard_draft()`,
  `create trigger drafts_move before insert or update of status on drafts
     for each row execute function guard_move('draft')`,
];

const CASE_RULES = [
  `create function guard_case() returns trigger language plpgsql set search_path = public, pg_temp as $$
   begin
     if new.lease_holder is not null and old.lease_holder is not null and new.lease_holder <> old.lease_holder
        and old.lease_until > now() then
       raise exception 'cases: somebody else holds the lease' using errcode = 'restrict_violation';
     end if;
     if (new.claim, new.city_is_subject) is distinct from (old.claim, old.city_is_subject)
        and (old.status not in ('new', 'investigating', 'waiting_for_agency', 'correcting') or exists (
          select from drafts d where d.case_id = new.id and d.status in ('in_review', 'approved'))) then
       raise exception 'cases: the claim stands still while the case is %', old.status
         using errcode = 'restrict_violation';
     end if;
     if new.answer_id is distinct from old.answer_id and (old.answer_id is not null or not exists (
        select from answers a where a.id = new.answer_id and a.case_id = new.id)) then
       raise exception 'cases: that is not the answer of this case' using errcode = 'restrict_violation';
     end if;
     if new.status = old.status then
       return new;
     end if;
     -- Merging only into a case that still lives makes a circle impossible; the lock makes two at once impossible.
     if new.status = 'merged' then
       perform from cases c where c.id = new.merged_into and c.status not in ('merged', 'closed') for update;
       if not found then
         raise exception 'cases: merge into a living case only' using errcode = 'restrict_violation';
       end if;
     end if;
     if new.status = 'in_review' and not exists (
        select from drafts d where d.case_id = new.id and d.status = 'in_review') then
       raise exception 'cases: no draft is under review' using errcode = 'restrict_violation';
     end if;
     if new.status = 'published' and (
        exists (select from drafts d where d.case_id = new.id and d.status <> 'published')
        or not exists (select from drafts d join answer_revisions r on r.draft_id = d.id
                       where d.case_id = new.id and r.answer_id = new.answer_id)) then
       raise exception 'cases: no published revision' using errcode = 'restrict_violation';
     end if;
     return new;
   end $$`,
  `create trigger cases_guard before update on cases for each row execute function guard_case()`,
  `create trigger cases_move before insert or update of status on cases
     for each row execute function guard_move('case')`,
];

/** Nothing of the city enters what the public reads except through an approved draft, word for word. */
const ARCHIVE_RULES = [
  `create function trust_revision() returns trigger language plpgsql set search_path = public, pg_temp as $$
   declare
     draft drafts;
     latest draft_versions;
     of_case uuid;
   begin
     select a.case_id into of_case from answers a where a.id = new.answer_id and a.origin = 'city';
     if not found then
       if new.draft_id is not null then
         raise exception 'answer_revisions: only the city publishes drafts' using errcode = 'restrict_violation';
       end if;
       return new;
     end if;
     perform from cases c where c.id = of_case for update;
     select * into draft from drafts d where d.id = new.draft_id and d.case_id = of_case for update;
     if draft.status is distinct from 'approved' or not draft_is_approved(draft.id) then
       raise exception 'answer_revisions: the draft is not approved' using errcode = 'restrict_violation';
     end if;
     select * into latest from draft_versions v where v.draft_id = draft.id order by v.version desc limit 1;
     if (new.title, new.claim, new.verdict, new.kind, new.scam, new.summary, new.explanation, new.kelurahan,
         new.change_note)
        is distinct from (latest.title, latest.claim, latest.verdict, latest.kind, latest.scam, latest.summary,
          latest.explanation, latest.kelurahan, latest.change_note)
        or not new.circulating_texts <@ array_remove(array[latest.circulating], null) then
       raise exception 'answer_revisions: not the words that were approved' using errcode = 'restrict_violation';
     end if;
     if case_evidence_suffices(of_case, latest.verdict) is not true then
       raise exception 'answer_revisions: the evidence does not suffice' using errcode = 'restrict_violation';
     end if;
     return new;
   end $$`,
  `create trigger trust_revision before insert on answer_revisions for each row execute function trust_revision()`,
  `create function trust_source() returns trigger language plpgsql set search_path = public, pg_temp as $$
   begin
     if exists (select from answer_revisions r join answers a on a.id = r.answer_id
                where r.id = new.revision_id and a.origin = 'city')
        and not exists (
          select from answer_revisions r
          join drafts d on d.id = r.draft_id and d.status = 'approved'
          join evidence e on e.case_id = d.case_id and e.removed_at is null
          where r.id = new.revision_id
            and (e.type, e.publisher, e.title, e.url, e.quote)
              is not distinct from (new.type, new.publisher, new.title, new.url, new.quote)) then
       raise exception 'answer_sources: not among the reviewed evidence' using errcode = 'restrict_violation';
     end if;
     return new;
   end $$`,
  `create trigger trust_source before insert on answer_sources for each row execute function trust_source()`,
  `create function trust_topic() returns trigger language plpgsql set search_path = public, pg_temp as $$
   begin
     if exists (select from answers a where a.id = new.answer_id and a.origin = 'city')
        and not exists (
          select from answers a
          join drafts d on d.case_id = a.case_id and d.status = 'approved'
          join draft_versions v on v.draft_id = d.id
            and v.version = (select max(w.version) from draft_versions w where w.draft_id = d.id)
          where a.id = new.answer_id and new.topic = any(v.topics)) then
       raise exception 'answer_topics: not among the reviewed topics' using errcode = 'restrict_violation';
     end if;
     return new;
   end $$`,
  `create trigger trust_topic before insert or update on answer_topics
     for each row execute function trust_topic()`,
];

const RIGHTS = `
  do $$
  begin
    if exists (select from pg_roles where rolname = 'kabashoax_app') then
      revoke delete, truncate on cases, drafts from kabashoax_app;
      revoke delete, truncate on evidence from kabashoax_app;
      revoke update on evidence from kabashoax_app;
      grant update (removed_at, removed_by) on evidence to kabashoax_app;
      revoke update, delete, truncate on draft_versions, reviews from kabashoax_app;
    end if;
  end $$`;
