import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Agencies, what they are asked through one-time links, and what they reply. Of a link only the hash of its token is
 * kept. A reply is given once and stands; what the public reads of inquiries is written by the database itself when
 * the review of a draft is asked for, and again when its revision is published.
 */
export class Agencies0018 implements MigrationInterface {
  name = 'Agencies1700000000018';

  async up(db: QueryRunner): Promise<void> {
    for (const sql of [
      MOVES,
      ...AGENCIES,
      ...INQUIRIES,
      ...LINKS,
      ...REPLIES,
      ...EVIDENCE,
      ...REVIEWED,
      ...PUBLIC,
      RIGHTS,
    ])
      await db.query(sql);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const sql of UNDO) await db.query(sql);
  }
}

const MOVES = `
  insert into legal_moves (life, source, target) values
    ('inquiry', '', 'sent'),
    ('inquiry', 'sent', 'replied'),
    ('inquiry', 'sent', 'overdue'),
    ('inquiry', 'sent', 'published_without_reply'),
    ('inquiry', 'sent', 'withdrawn'),
    ('inquiry', 'overdue', 'replied'),
    ('inquiry', 'overdue', 'published_without_reply'),
    ('inquiry', 'overdue', 'withdrawn'),
    ('inquiry', 'published_without_reply', 'replied')`;

const AGENCIES = [
  `create table agencies (
     id uuid primary key default uuidv7(),
     name text not null check (char_length(btrim(name)) between 1 and 150),
     short_name text check (char_length(short_name) between 1 and 40),
     kind text not null check (kind in ('department', 'body', 'secretariat', 'district', 'village', 'health', 'police',
       'enterprise', 'other')),
     topics text[] not null default '{}' check (topics <@ array['aid', 'disaster', 'health', 'safety', 'education',
       'prices', 'utilities', 'government', 'other']),
     email text check (char_length(email) <= 254),
     whatsapp text check (whatsapp ~ '^[1-9][0-9]{7,14}$'),
     note text check (char_length(note) <= 1000),
     active boolean not null default true,
     written_by uuid references staff (id),
     confirmed_by uuid references staff (id),
     confirmed boolean not null generated always as (written_by is null or confirmed_by is not null) stored,
     created_at timestamptz not null default now(),
     constraint agencies_four_eyes check (confirmed_by <> written_by)
   )`,
  `create unique index agencies_name on agencies (lower(name))`,
  // The public reads the name, and whoever reads the mail speaks for the agency: a second editor has read both. What
  // nobody at the desk wrote came from the operator, who works as the owner of the tables.
  `create function guard_agency() returns trigger language plpgsql set search_path = public, pg_temp as $$
   begin
     if tg_op = 'INSERT' or (new.name, new.email) is distinct from (old.name, old.email) then
       new.confirmed_by := null;
       if new.written_by is null and not pg_has_role(current_user,
          (select relowner from pg_class where oid = 'agencies'::regclass), 'usage') then
         raise exception 'agencies: somebody wrote that' using errcode = 'restrict_violation';
       end if;
     elsif new.written_by is distinct from old.written_by then
       raise exception 'agencies: the words have their author' using errcode = 'restrict_violation';
     end if;
     if new.confirmed_by is not null and new.confirmed_by is distinct from old.confirmed_by and not exists (
        select from staff s where s.id = new.confirmed_by and s.disabled_at is null
        and s.role in ('editor', 'administrator')) then
       raise exception 'agencies: only an active editor confirms' using errcode = 'restrict_violation';
     end if;
     return new;
   end $$`,
  `create trigger agencies_guard before insert or update on agencies for each row execute function guard_agency()`,
];

const INQUIRIES = [
  `create table inquiries (
     id uuid primary key default uuidv7(),
     case_id uuid not null references cases (id),
     agency_id uuid not null references agencies (id),
     agency_name text not null,
     claim text not null check (char_length(claim) between 1 and 2000),
     question text not null check (char_length(btrim(question)) between 10 and 3000),
     urgency text not null check (urgency in ('normal', 'urgent')),
     status text not null default 'sent' check (status in ('sent', 'overdue', 'replied', 'published_without_reply',
       'withdrawn')),
     asked_by uuid not null references staff (id),
     sent_at timestamptz not null default now(),
     first_due_at timestamptz not null,
     due_at timestamptz not null,
     remind_at timestamptz not null,
     reminded_for timestamptz,
     replied_at timestamptz,
     withdrawn_at timestamptz,
     withdrawn_reason text check (char_length(withdrawn_reason) between 1 and 500),
     evidence_id uuid unique references evidence (id),
     constraint inquiries_reply_is_dated check ((status = 'replied') = (replied_at is not null)),
     constraint inquiries_withdrawal_is_whole check (num_nonnulls(withdrawn_at, withdrawn_reason) =
       case when status = 'withdrawn' then 2 else 0 end),
     constraint inquiries_evidence_is_a_reply check (evidence_id is null or status = 'replied'),
     constraint inquiries_due_after_sent check (due_at >= first_due_at and first_due_at > sent_at)
   )`,
  `create index inquiries_of_case on inquiries (case_id, id)`,
  `create index inquiries_awaited on inquiries (due_at) where status in ('sent', 'overdue')`,
  `create index inquiries_of_agency on inquiries (agency_id, sent_at)`,
  `create index inquiries_not_yet_evidence on inquiries (replied_at) where status = 'replied' and evidence_id is null`,
  `create table inquiry_extensions (
     inquiry_id uuid not null references inquiries (id),
     number smallint not null check (number between 1 and 2),
     until timestamptz not null,
     reason text not null check (char_length(btrim(reason)) between 5 and 500),
     asked_at timestamptz not null default now(),
     primary key (inquiry_id, number)
   )`,
  // What was asked stands; the date moves only with a stated reason. The case stays, too: merged, it lives on in another.
  `create function guard_inquiry() returns trigger language plpgsql set search_path = public, pg_temp as $$
   begin
     if (new.id, new.case_id, new.agency_id, new.agency_name, new.claim, new.question, new.urgency, new.asked_by,
         new.sent_at, new.first_due_at)
        is distinct from (old.id, old.case_id, old.agency_id, old.agency_name, old.claim, old.question, old.urgency,
         old.asked_by, old.sent_at, old.first_due_at) then
       raise exception 'inquiries: what was asked stands' using errcode = 'restrict_violation';
     end if;
     if new.due_at <> old.due_at and (old.status <> 'sent' or new.due_at <= old.due_at or new.due_at is distinct from (
        select e.until from inquiry_extensions e where e.inquiry_id = new.id order by e.number desc limit 1)) then
       raise exception 'inquiries: nobody asked for that time' using errcode = 'restrict_violation';
     end if;
     if new.status = 'replied' and old.status <> 'replied'
        and not exists (select from inquiry_replies r where r.inquiry_id = new.id) then
       raise exception 'inquiries: there is no reply' using errcode = 'restrict_violation';
     end if;
     if new.evidence_id is distinct from old.evidence_id and (old.evidence_id is not null or not exists (
        select from evidence e where e.id = new.evidence_id and e.inquiry_id = new.id
          and e.case_id = living_case(new.case_id))) then
       raise exception 'inquiries: that is not evidence of this case' using errcode = 'restrict_violation';
     end if;
     return new;
   end $$`,
  `create trigger inquiries_guard before update on inquiries for each row execute function guard_inquiry()`,
  `create function guard_inquiry_agency() returns trigger language plpgsql set search_path = public, pg_temp as $$
   begin
     perform from agencies a
     where a.id = new.agency_id and a.name = new.agency_name and a.active and a.confirmed for share;
     if not found then
       raise exception 'inquiries: nobody has confirmed that agency' using errcode = 'restrict_violation';
     end if;
     return new;
   end $$`,
  `create trigger inquiries_agency before insert on inquiries
     for each row execute function guard_inquiry_agency()`,
  `create trigger inquiries_move before insert or update of status on inquiries
     for each row execute function guard_move('inquiry')`,
  // By the database, so that no way of ending a case is forgotten: nobody is reminded of what nobody needs any more.
  `create function end_inquiries() returns trigger language plpgsql set search_path = public, pg_temp as $$
   begin
     if new.status = 'published' then
       update inquiries set status = 'published_without_reply'
       where case_id in (select case_family(new.id)) and status in ('sent', 'overdue');
     else
       update inquiries set status = 'withdrawn', withdrawn_at = now(), withdrawn_reason = 'Kasus selesai.'
       where case_id in (select case_family(new.id)) and status in ('sent', 'overdue');
     end if;
     return null;
   end $$`,
  `create trigger cases_end_inquiries after update of status on cases for each row
     when (new.status in ('published', 'answered', 'closed') and old.status <> new.status)
     execute function end_inquiries()`,
  // Until when the agency has been given time: tickets tell it.
  `alter table case_steps add column waiting_until timestamptz`,
];

const LINKS = [
  `create table inquiry_links (
     id uuid primary key,
     inquiry_id uuid not null references inquiries (id),
     token_hash bytea not null unique check (octet_length(token_hash) = 32),
     channel text not null check (channel in ('email', 'whatsapp')),
     created_by uuid not null references staff (id),
     created_at timestamptz not null default now(),
     expires_at timestamptz not null,
     ended_at timestamptz,
     mailed_at timestamptz,
     mailed_to text,
     constraint inquiry_links_letter_is_whole check (
       num_nonnulls(mailed_at, mailed_to) in (0, 2) and (mailed_at is null or channel = 'email'))
   )`,
  `create unique index inquiry_links_one_open on inquiry_links (inquiry_id) where ended_at is null`,
  `create function guard_inquiry_link() returns trigger language plpgsql set search_path = public, pg_temp as $$
   begin
     if new.mailed_at is distinct from old.mailed_at and (tg_op = 'INSERT' or old.mailed_at is not null or not exists (
        select from inquiries i join agencies a on a.id = i.agency_id
        where i.id = new.inquiry_id and a.confirmed and a.email = new.mailed_to)) then
       raise exception 'inquiry_links: no letter went to the agency' using errcode = 'restrict_violation';
     end if;
     if tg_op = 'INSERT' then
       return new;
     end if;
     if (new.id, new.inquiry_id, new.token_hash, new.channel, new.created_by, new.created_at)
        is distinct from (old.id, old.inquiry_id, old.token_hash, old.channel, old.created_by, old.created_at)
        or (old.ended_at is not null and new.ended_at is distinct from old.ended_at)
        or (old.mailed_to is not null and new.mailed_to is distinct from old.mailed_to) then
       raise exception 'inquiry_links: an ended link stays ended' using errcode = 'restrict_violation';
     end if;
     return new;
   end $$`,
  `create trigger inquiry_links_guard before insert or update on inquiry_links
     for each row execute function guard_inquiry_link()`,
  `create table inquiry_drafts (
     link_id uuid primary key references inquiry_links (id),
     name text not null check (char_length(name) <= 200),
     position text not null check (char_length(position) <= 200),
     text text not null check (char_length(text) <= 20000),
     saved_at timestamptz not null default now()
   )`,
  // A picture is our own copy in the room of pictures. A document is kept here, in the transaction of its reply.
  `create table inquiry_files (
     id uuid primary key default gen_random_uuid(),
     link_id uuid not null references inquiry_links (id),
     place smallint not null check (place between 1 and 3),
     name text not null check (char_length(name) between 1 and 100),
     attachment_id uuid unique references attachments (id) on delete cascade,
     document bytea check (octet_length(document) between 1 and 8388608),
     size_bytes integer not null check (size_bytes > 0),
     created_at timestamptz not null default now(),
     unique (link_id, place),
     constraint inquiry_files_are_one_thing check (num_nonnulls(attachment_id, document) = 1)
   )`,
];

const REPLIES = [
  `create table inquiry_replies (
     inquiry_id uuid primary key references inquiries (id),
     link_id uuid not null unique references inquiry_links (id),
     name text not null check (char_length(btrim(name)) between 2 and 200),
     position text not null check (char_length(btrim(position)) between 2 and 200),
     text text not null check (char_length(squash_space(text)) between 10 and 5000),
     sent_at timestamptz not null default now()
   )`,
  `create function guard_inquiry_reply() returns trigger language plpgsql set search_path = public, pg_temp as $$
   begin
     perform from inquiry_links l join inquiries i on i.id = l.inquiry_id
     where l.id = new.link_id and i.id = new.inquiry_id and l.ended_at is null and l.expires_at > now()
       and i.status in ('sent', 'overdue', 'published_without_reply') for update;
     if not found then
       raise exception 'inquiry_replies: this link does not answer this inquiry' using errcode = 'restrict_violation';
     end if;
     return new;
   end $$`,
  `create trigger inquiry_replies_guard before insert on inquiry_replies
     for each row execute function guard_inquiry_reply()`,
  // What came with a reply stands with it.
  `create function guard_inquiry_file() returns trigger language plpgsql set search_path = public, pg_temp as $$
   begin
     if tg_op = 'UPDATE' or exists (select from inquiry_replies r where r.link_id = coalesce(new.link_id, old.link_id)) then
       raise exception 'inquiry_files: the reply has been given' using errcode = 'restrict_violation';
     end if;
     return coalesce(new, old);
   end $$`,
  `create trigger inquiry_files_guard before insert or update or delete on inquiry_files
     for each row execute function guard_inquiry_file()`,
  ...['inquiry_replies', 'inquiry_extensions'].map(
    (table) =>
      `create trigger ${table}_stay before update or delete on ${table} for each row execute function refuse_change()`,
  ),
  ...['agencies', 'inquiries', 'inquiry_links'].map(
    (table) =>
      `create trigger ${table}_no_delete before delete on ${table} for each row execute function refuse_change()`,
  ),
  ...['agencies', 'inquiries', 'inquiry_links', 'inquiry_replies', 'inquiry_extensions', 'inquiry_files'].map(
    (table) =>
      `create trigger ${table}_no_truncate before truncate on ${table} execute function refuse_change()`,
  ),
];

const EVIDENCE = [
  // Of a reply that is evidence, and of its copies where cases were merged.
  `alter table evidence add column inquiry_id uuid references inquiries (id)`,
  `create index evidence_of_inquiry on evidence (inquiry_id) where inquiry_id is not null`,
  // The word of the agency itself is what came through a link that a letter took to its address in the directory; a
  // link that a colleague passed on may have been answered by anybody.
  `create function guard_reply_evidence() returns trigger language plpgsql set search_path = public, pg_temp as $$
   begin
     if not exists (
        select from inquiries i join inquiry_replies r on r.inquiry_id = i.id join inquiry_links l on l.id = r.link_id
        where i.id = new.inquiry_id
          and (new.type, new.publisher, new.capture_text, new.quote) = ('official', i.agency_name, r.text, r.text)
          and (not new.is_primary_official or (l.mailed_at <= r.sent_at and not exists (
            select from cases c where c.id = new.case_id and c.city_is_subject)))) then
       raise exception 'evidence: that is not what the agency replied' using errcode = 'restrict_violation';
     end if;
     return new;
   end $$`,
  `create trigger evidence_is_the_reply before insert on evidence
     for each row when (new.inquiry_id is not null) execute function guard_reply_evidence()`,
  // Where the city judges itself, the word of its own agency does not suffice alone: also when that is said later.
  `create or replace function counts_alone(source evidence) returns boolean language sql stable
     set search_path = public, pg_temp as $$
     select source.is_primary_official and not (source.inquiry_id is not null and exists (
       select from cases c where c.id = source.case_id and c.city_is_subject))
   $$`,
];

const INQUIRED = `agency text not null,
     asked_at timestamptz not null,
     due_at timestamptz not null,
     replied_at timestamptz`;

/**
 * What the public will read of inquiries stands still while a draft is reviewed, like the sources: written down when
 * the review is asked for. Whoever asks, replies or merges cases afterwards is read in the next revision.
 */
const REVIEWED = [
  `create table draft_inquiries (
     draft_id uuid not null references drafts (id),
     place smallint not null,
     ${INQUIRED},
     primary key (draft_id, place)
   )`,
  `create function guard_draft_inquiry() returns trigger language plpgsql set search_path = public, pg_temp as $$
   begin
     if exists (select from drafts d where d.id = coalesce(new.draft_id, old.draft_id)
                and d.status in ('in_review', 'approved', 'published')) then
       raise exception 'draft_inquiries: what is reviewed stands still' using errcode = 'restrict_violation';
     end if;
     return coalesce(new, old);
   end $$`,
  `create trigger draft_inquiries_guard before insert or update or delete on draft_inquiries
     for each row execute function guard_draft_inquiry()`,
  `create trigger draft_inquiries_no_truncate before truncate on draft_inquiries execute function refuse_change()`,
  // Before the draft is under review: from then on the list is shut.
  `create function note_draft_inquiries() returns trigger language plpgsql security definer
     set search_path = public, pg_temp as $$
   begin
     delete from draft_inquiries n where n.draft_id = new.id;
     insert into draft_inquiries (draft_id, place, agency, asked_at, due_at, replied_at)
     select new.id, row_number() over (order by i.id), i.agency_name, i.sent_at, i.due_at, i.replied_at
     from inquiries i where i.case_id in (select case_family(new.case_id)) and i.status <> 'withdrawn';
     return new;
   end $$`,
  `create trigger drafts_inquiries before update of status on drafts for each row
     when (new.status = 'in_review' and old.status in ('writing', 'sent_back'))
     execute function note_draft_inquiries()`,
];

/** Who was asked, when, and whether they had replied when a revision was reviewed. Nothing else of an inquiry. */
const PUBLIC = [
  `create table answer_inquiries (
     revision_id uuid not null references answer_revisions (id),
     place smallint not null,
     ${INQUIRED},
     primary key (revision_id, place)
   )`,
  `create function note_answer_inquiries() returns trigger language plpgsql security definer
     set search_path = public, pg_temp as $$
   begin
     insert into answer_inquiries (revision_id, place, agency, asked_at, due_at, replied_at)
     select new.id, n.place, n.agency, n.asked_at, n.due_at, n.replied_at
     from draft_inquiries n where n.draft_id = new.draft_id;
     return null;
   end $$`,
  `create trigger answer_revisions_inquiries after insert on answer_revisions
     for each row when (new.draft_id is not null) execute function note_answer_inquiries()`,
  `create trigger answer_inquiries_stay before update or delete on answer_inquiries
     for each row execute function refuse_change()`,
  `create trigger answer_inquiries_no_truncate before truncate on answer_inquiries execute function refuse_change()`,
];

const RIGHTS = `
  do $$
  begin
    if exists (select from pg_roles where rolname = 'kabashoax_app') then
      revoke delete, truncate on agencies, inquiries, inquiry_links from kabashoax_app;
      revoke update, delete, truncate on inquiry_replies, inquiry_extensions from kabashoax_app;
      revoke update, truncate on inquiry_files from kabashoax_app;
      revoke insert, update, delete, truncate on answer_inquiries, draft_inquiries from kabashoax_app;
      grant update (waiting_until) on case_steps to kabashoax_app;
    end if;
  end $$`;

const UNDO = [
  `create or replace function counts_alone(source evidence) returns boolean language sql stable
     set search_path = public, pg_temp as $$ select source.is_primary_official $$`,
  'drop trigger evidence_is_the_reply on evidence',
  'drop function guard_reply_evidence()',
  'alter table evidence drop column inquiry_id',
  'drop trigger answer_revisions_inquiries on answer_revisions',
  'drop trigger drafts_inquiries on drafts',
  'drop trigger cases_end_inquiries on cases',
  'drop table answer_inquiries, draft_inquiries, inquiry_files, inquiry_drafts, inquiry_replies, inquiry_extensions, inquiry_links',
  'drop table inquiries, agencies',
  ...[
    'note_answer_inquiries()',
    'note_draft_inquiries()',
    'guard_draft_inquiry()',
    'guard_inquiry_agency()',
    'guard_agency()',
    'guard_inquiry_file()',
    'guard_inquiry_reply()',
    'guard_inquiry_link()',
    'end_inquiries()',
    'guard_inquiry()',
  ].map((name) => `drop function ${name}`),
  'alter table case_steps drop column waiting_until',
  `delete from legal_moves where life = 'inquiry'`,
];
