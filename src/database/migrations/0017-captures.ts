import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Pages kept as they were read. The database itself recomputes every hash, so that neither a page nor its text can
 * be other than what was read; evidence that names a capture repeats its very text. From now on publishers count as
 * independent by name and by site: two names on one site are one publisher, and so is one name on two sites.
 */
export class Captures0017 implements MigrationInterface {
  name = 'Captures1700000000017';

  async up(db: QueryRunner): Promise<void> {
    for (const sql of [...CAPTURES, ...EVIDENCE, GUARD_EVIDENCE, ...JUDGEMENTS, ...AROUND, RIGHTS])
      await db.query(sql);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table link_checks, evidence_offers, case_captures');
    await db.query('drop function guard_offer()');
    await db.query(FORMER_GUARD);
    await db.query(FORMER_JUDGEMENT);
    await db.query('drop function case_publishers(uuid)');
    await db.query('drop function counts_alone(evidence)');
    await db.query(`alter table evidence drop column capture_id, drop column site, drop column offered_by`);
    await db.query('drop function host_of(text)');
    await db.query('drop table captures, capture_files');
    await db.query('drop function guard_capture()');
  }
}

const stays = (table: string, ...acts: string[]): string[] => [
  ...acts.map(
    (act) => `create trigger ${table}_no_${act} before ${act} on ${table}
      for each row execute function refuse_change()`,
  ),
  `create trigger ${table}_no_truncate before truncate on ${table} execute function refuse_change()`,
];

const CAPTURES = [
  `create table capture_files (
     content_hash bytea primary key,
     bytes bytea not null check (octet_length(bytes) <= 10000000),
     created_at timestamptz not null default now(),
     constraint capture_files_are_what_was_read check (content_hash = sha256(bytes))
   )`,
  ...stays('capture_files', 'update', 'delete'),
  `create table captures (
     id uuid primary key default uuidv7(),
     url text not null check (url ~ '^https?://' and char_length(url) <= 2000),
     requested_by uuid not null references staff (id),
     status text not null default 'pending' check (status in ('pending', 'done', 'failed')),
     reason text check (reason in ('address', 'port', 'inward', 'timeout', 'too-large', 'type', 'redirects',
       'encoding', 'unknown-host', 'certificate', 'unreachable', 'missing', 'forbidden', 'site-error', 'empty',
       'too-complex')),
     final_url text check (char_length(final_url) <= 4000),
     media_type text,
     title text check (char_length(title) <= 500),
     site_name text check (char_length(site_name) <= 300),
     published_at timestamptz,
     text text check (char_length(text) between 1 and 100000),
     text_hash bytea,
     content_hash bytea references capture_files (content_hash),
     created_at timestamptz not null default now(),
     ended_at timestamptz,
     constraint captures_text_is_what_was_read check (text_hash = sha256(convert_to(text, 'UTF8'))),
     constraint captures_done_are_whole check (
       num_nonnulls(final_url, media_type, text, text_hash, content_hash) = case status when 'done' then 5 else 0 end),
     constraint captures_failure_is_explained check ((status = 'failed') = (reason is not null)),
     constraint captures_pending_have_no_end check ((status = 'pending') = (ended_at is null))
   )`,
  `create function guard_capture() returns trigger language plpgsql set search_path = public, pg_temp as $$
   begin
     if tg_op = 'INSERT' then
       if new.status <> 'pending' then
         raise exception 'captures begin by waiting' using errcode = 'restrict_violation';
       end if;
       return new;
     end if;
     if old.status = 'done' or (old.status, new.status) not in (('pending', 'done'), ('pending', 'failed'),
          ('failed', 'pending'))
        or (new.id, new.url, new.requested_by, new.created_at) is distinct from
           (old.id, old.url, old.requested_by, old.created_at) then
       raise exception 'captures: what was read does not change' using errcode = 'restrict_violation';
     end if;
     return new;
   end $$`,
  `create trigger captures_guard before insert or update on captures
     for each row execute function guard_capture()`,
  ...stays('captures', 'delete'),
];

const EVIDENCE = [
  `create function host_of(url text) returns text language sql immutable strict
     return rtrim(lower(substring(url from '^https?://(?:[^/?#@]*@)?([^/:?#]+)')), '.')`,
  // site: the domain that a publisher can register, or null where the address says nothing about who publishes.
  `alter table evidence
     add column capture_id uuid references captures (id),
     add column site text check (host_of(url) = site or right(host_of(url), char_length(site) + 1) = '.' || site),
     add column offered_by uuid references staff (id),
     add constraint evidence_site_has_an_address check (site is null or url is not null)`,
  `create index evidence_of_capture on evidence (capture_id) where capture_id is not null`,
  `alter table evidence disable trigger user`,
  `update evidence set site = regexp_replace(host_of(url), '^www\\.', '') where url is not null`,
  `alter table evidence enable trigger user`,
];

const STANDS_STILL = `
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
  end if;`;

const guardEvidence = (rules: string): string => `
  create or replace function guard_evidence() returns trigger language plpgsql
    set search_path = public, pg_temp as $$
  declare
    standing text;
  begin ${rules}
    return new;
  end $$`;

const GUARD_EVIDENCE = guardEvidence(`${STANDS_STILL}
  if tg_op = 'INSERT' and new.capture_id is not null and not exists (
     select from captures c where c.id = new.capture_id and c.status = 'done'
       and c.text = new.capture_text and new.url in (c.url, c.final_url)) then
    raise exception 'evidence: that is not what the capture says' using errcode = 'restrict_violation';
  end if;`);

const FORMER_GUARD = guardEvidence(STANDS_STILL);

/** One word of the authority itself suffices; later migrations say where it does not. */
const COUNTS_ALONE = `
  create function counts_alone(source evidence) returns boolean language sql stable
    set search_path = public, pg_temp as $$ select source.is_primary_official $$`;

const soundOf = (alone: string): string => `
  select e.id, e.url, e.site, ${alone} as alone, publisher_key(e.publisher) as publisher
  from evidence e
  where e.case_id = of_case and e.removed_at is null and e.quote is not null
    and publisher_key(e.publisher) <> ''
    and position(squash_space(e.quote) in squash_space(e.capture_text)) > 0`;

const SOUND = soundOf('counts_alone(e)');

const suffices = (sound: string, independent: string): string => `
  create or replace function case_evidence_suffices(of_case uuid, verdict text) returns boolean
    language sql stable strict set search_path = public, pg_temp as $$
    with sound as (${sound})
    select case
      when verdict = 'KLARIFIKASI' then exists (select from sound)
      else exists (select from sound where alone) or ${independent}
      end
  $$`;

const JUDGEMENTS = [
  COUNTS_ALONE,
  // Sources that share a name, a site or an address, directly or through others, are one publisher.
  `create function case_publishers(of_case uuid) returns integer language sql stable strict
     set search_path = public, pg_temp as $$
     with recursive sound as (${SOUND}),
     kin as (
       select id as root, id, publisher, site, url from sound
       union
       select k.root, s.id, s.publisher, s.site, s.url
       from kin k join sound s on s.publisher = k.publisher or s.site = k.site or s.url = k.url)
     select count(distinct first)::integer
     from (select min(id::text) as first from kin group by root) as families
   $$`,
  suffices(SOUND, 'case_publishers(of_case) >= 2'),
];

const FORMER_JUDGEMENT = suffices(
  soundOf('e.is_primary_official'),
  `exists (select from sound a join sound b on a.publisher < b.publisher
  and (a.url is null or a.url is distinct from b.url))`,
);

const AROUND = [
  // What whoever asked for the capture knew already; the form begins with it.
  `create table case_captures (
     capture_id uuid primary key references captures (id),
     case_id uuid not null references cases (id),
     type text check (type in ('official', 'document', 'article', 'media', 'observation')),
     publisher text check (char_length(publisher) between 1 and 300),
     title text check (char_length(title) between 1 and 500)
   )`,
  `create index case_captures_of_case on case_captures (case_id)`,
  ...stays('case_captures', 'update', 'delete'),
  // What volunteers bring counts for nothing until the holder of the case takes it over as evidence.
  `create table evidence_offers (
     id uuid primary key default uuidv7(),
     case_id uuid not null references cases (id),
     type text not null check (type in ('official', 'document', 'article', 'media', 'observation')),
     publisher text not null check (char_length(btrim(publisher)) between 1 and 300),
     title text not null check (char_length(btrim(title)) between 1 and 500),
     url text check (url ~ '^https?://' and char_length(url) <= 2000),
     capture_text text not null check (char_length(capture_text) <= 100000),
     quote text check (char_length(squash_space(quote)) between 10 and 5000),
     offered_by uuid not null references staff (id),
     offered_at timestamptz not null default now(),
     decision text check (decision in ('accepted', 'declined')),
     decided_by uuid references staff (id),
     decided_at timestamptz,
     evidence_id uuid unique references evidence (id),
     constraint evidence_offers_quote_occurs check (
       quote is null or position(squash_space(quote) in squash_space(capture_text)) > 0),
     constraint evidence_offers_decision_is_whole check (
       num_nonnulls(decision, decided_by, decided_at) in (0, 3)
       and (coalesce(decision, '') = 'accepted') = (evidence_id is not null))
   )`,
  `create index evidence_offers_of_case on evidence_offers (case_id) where decision is null`,
  `create function guard_offer() returns trigger language plpgsql set search_path = public, pg_temp as $$
   begin
     if old.decision is not null or
        (to_jsonb(new) - array['decision', 'decided_by', 'decided_at', 'evidence_id']) is distinct from
        (to_jsonb(old) - array['decision', 'decided_by', 'decided_at', 'evidence_id']) then
       raise exception 'evidence_offers: an offer is decided once' using errcode = 'restrict_violation';
     end if;
     return new;
   end $$`,
  `create trigger evidence_offers_guard before update on evidence_offers
     for each row execute function guard_offer()`,
  ...stays('evidence_offers', 'delete'),
  // quote_stands: null where there is no quote, or no page to look for it in.
  `create table link_checks (
     id uuid primary key default uuidv7(),
     evidence_id uuid not null references evidence (id),
     result text not null check (result in ('same', 'changed', 'gone', 'unreachable')),
     reason text,
     quote_stands boolean,
     checked_at timestamptz not null default now()
   )`,
  `create index link_checks_of_evidence on link_checks (evidence_id, id desc)`,
  ...stays('link_checks', 'update'),
];

const RIGHTS = `
  do $$
  begin
    if exists (select from pg_roles where rolname = 'kabashoax_app') then
      revoke update, delete, truncate on capture_files, case_captures from kabashoax_app;
      revoke delete, truncate on captures, evidence_offers from kabashoax_app;
      revoke update, truncate on link_checks from kabashoax_app;
    end if;
  end $$`;
