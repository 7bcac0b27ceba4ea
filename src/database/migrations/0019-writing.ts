import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Writing and reviewing: a text to share, numbers that footnotes point at, working copies, comments on passages,
 * starting texts, publication at a set time, and the interim statement. An approval stands for one version and the
 * sources that were there when it was given.
 */
export class Writing0019 implements MigrationInterface {
  name = 'Writing1700000000019';

  async up(db: QueryRunner): Promise<void> {
    for (const sql of [
      ...COLUMNS,
      ...NUMBERS,
      ...APPROVALS,
      ...rules(true),
      ...COMMENTS,
      ...WORKING_COPIES,
      ...INTERIM,
      VISIBLE_INTERIMS,
      RIGHTS,
    ]) {
      await db.query(sql);
    }
  }

  async down(db: QueryRunner): Promise<void> {
    for (const sql of [...UNDO, ...rules(false), ...FORGET]) await db.query(sql);
  }
}

const COLUMNS = [
  `alter table draft_versions add column share_text text check (char_length(share_text) between 1 and 600)`,
  `alter table answer_revisions add column share_text text check (char_length(btrim(share_text)) between 1 and 600)`,
  `alter table drafts add column publish_at timestamptz`,
  `alter table drafts add constraint drafts_schedule_is_approved check (
     publish_at is null or status in ('approved', 'published'))`,
  `insert into legal_moves (life, source, target) values
     ('draft', 'approved', 'in_review'), ('draft', 'approved', 'sent_back')`,
];

/** What a footnote points at: given once, never to another source of the case. */
const NUMBERS = [
  `alter table evidence add column number integer check (number >= 1)`,
  `alter table evidence disable trigger user`,
  `update evidence e set number = n.place
   from (select id, row_number() over (partition by case_id order by id) as place from evidence) n where n.id = e.id`,
  `alter table evidence enable trigger user`,
  `alter table evidence alter column number set not null`,
  `alter table evidence add constraint evidence_number unique (case_id, number)`,
  `create function number_evidence() returns trigger language plpgsql set search_path = public, pg_temp as $$
   begin
     if tg_op = 'INSERT' or new.case_id <> old.case_id then
       perform from cases c where c.id = new.case_id for update;
       new.number := coalesce((select max(e.number) from evidence e where e.case_id = new.case_id), 0) + 1;
     elsif new.number <> old.number then
       raise exception 'evidence keeps its number' using errcode = 'restrict_violation';
     end if;
     return new;
   end $$`,
  `create trigger evidence_number before insert or update on evidence
     for each row execute function number_evidence()`,
];

/** An approval is worth something as long as nothing it rests on has changed: the sources, and who was asked. */
const APPROVALS = [
  `create function case_evidence_print(of_case uuid) returns text language sql stable strict
     set search_path = public, pg_temp as $$
     select md5(concat_ws('|',
       (select string_agg(e.id::text, ' ' order by e.id) from evidence e
        where e.case_id = of_case and e.removed_at is null),
       (select string_agg(concat_ws(' ', n.agency, extract(epoch from n.asked_at), extract(epoch from n.due_at),
          extract(epoch from n.replied_at)), E'\\n' order by n.place)
        from draft_inquiries n join drafts d on d.id = n.draft_id
        where d.case_id = of_case and d.status <> 'published')))
   $$`,
  `alter table reviews add column evidence_print text not null default ''`,
  `alter table reviews disable trigger user`,
  `update reviews r set evidence_print = case_evidence_print(d.case_id) from drafts d where d.id = r.draft_id`,
  `alter table reviews enable trigger user`,
];

/** The rules of trust: `now` as this migration wants them, otherwise as they were. */
function rules(now: boolean): string[] {
  return [approved(now), guardReview(now), guardDraft(now), trustRevision(now), trustSource(now)];
}

const approved = (now: boolean): string => `
  create or replace function draft_is_approved(draft uuid) returns boolean language sql stable strict
    set search_path = public, pg_temp as $$
    select count(distinct r.reviewer_id) >= (
      select case when c.city_is_subject then 2 else 1 end
      from drafts d join cases c on c.id = d.case_id where d.id = draft)
    from reviews r join staff s on s.id = r.reviewer_id
    where r.draft_id = draft and r.decision = 'approve'
      and r.version = (select max(v.version) from draft_versions v where v.draft_id = draft)
      ${now ? `and r.evidence_print = (select case_evidence_print(d.case_id) from drafts d where d.id = draft)` : ''}
      and s.disabled_at is null and s.role in ('editor', 'administrator')
      and not exists (select from draft_versions v where v.draft_id = draft and v.author_id = r.reviewer_id)
  $$`;

const guardReview = (now: boolean): string => `
  create or replace function guard_review() returns trigger language plpgsql set search_path = public, pg_temp as $$
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
    ${now ? `new.evidence_print := case_evidence_print(draft.case_id);` : ''}
    return new;
  end $$`;

// What was sent back, or called back after its approval, comes again only as a version nobody has judged yet.
const UNJUDGED = `
    if old.status = 'sent_back' and new.status = 'in_review' and exists (
       select from reviews r where r.draft_id = new.id and r.version = latest.version) then
      raise exception 'drafts: that version was judged already' using errcode = 'restrict_violation';
    end if;
    if new.status = 'published' and new.publish_at > now() then
      raise exception 'drafts: its time has not come' using errcode = 'restrict_violation';
    end if;`;

const guardDraft = (now: boolean): string => `
  create or replace function guard_draft() returns trigger language plpgsql set search_path = public, pg_temp as $$
  declare
    latest draft_versions;
  begin
    if tg_op = 'UPDATE' and (new.id, new.case_id, new.revision_target) is distinct from
       (old.id, old.case_id, old.revision_target) then
      raise exception 'drafts keep their case' using errcode = 'restrict_violation';
    end if;
    ${
      now
        ? `if tg_op = 'UPDATE' and old.status = 'published' and new.publish_at is distinct from old.publish_at then
      raise exception 'drafts: what is published keeps its time' using errcode = 'restrict_violation';
    end if;`
        : ''
    }
    if tg_op = 'INSERT' or new.status = old.status then
      return new;
    end if;
    perform from cases c where c.id = new.case_id for update;
    select * into latest from draft_versions v where v.draft_id = new.id order by v.version desc limit 1;
    if new.status = 'in_review' and latest.version is null then
      raise exception 'drafts: nothing is written yet' using errcode = 'restrict_violation';
    end if;${now ? UNJUDGED : ''}
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
  end $$`;

const WORDS = [
  'title',
  'claim',
  'verdict',
  'kind',
  'scam',
  'summary',
  'explanation',
  'kelurahan',
  'change_note',
];

function trustRevision(now: boolean): string {
  const words = now ? [...WORDS, 'share_text'] : WORDS;
  return `
  create or replace function trust_revision() returns trigger language plpgsql set search_path = public, pg_temp as $$
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
    ${
      now
        ? `if draft.publish_at > now() then
      raise exception 'answer_revisions: its time has not come' using errcode = 'restrict_violation';
    end if;`
        : ''
    }
    select * into latest from draft_versions v where v.draft_id = draft.id order by v.version desc limit 1;
    if (${words.map((word) => `new.${word}`).join(', ')})
       is distinct from (${words.map((word) => `latest.${word}`).join(', ')})
       or not new.circulating_texts <@ array_remove(array[latest.circulating], null) then
      raise exception 'answer_revisions: not the words that were approved' using errcode = 'restrict_violation';
    end if;
    if case_evidence_suffices(of_case, latest.verdict) is not true then
      raise exception 'answer_revisions: the evidence does not suffice' using errcode = 'restrict_violation';
    end if;
    return new;
  end $$`;
}

const trustSource = (now: boolean): string => `
  create or replace function trust_source() returns trigger language plpgsql set search_path = public, pg_temp as $$
  begin
    if exists (select from answer_revisions r join answers a on a.id = r.answer_id
               where r.id = new.revision_id and a.origin = 'city')
       and not exists (
         select from answer_revisions r
         join drafts d on d.id = r.draft_id and d.status = 'approved'
         join evidence e on e.case_id = d.case_id and e.removed_at is null
         where r.id = new.revision_id
           ${now ? 'and e.number = new.position' : ''}
           and (e.type, e.publisher, e.title, e.url, e.quote)
             is not distinct from (new.type, new.publisher, new.title, new.url, new.quote)) then
      raise exception 'answer_sources: not among the reviewed evidence' using errcode = 'restrict_violation';
    end if;
    return new;
  end $$`;

/** Remarks on a passage of one version. They stand; that one is settled is noted beside it. */
const COMMENTS = [
  `create table draft_comments (
     id uuid primary key default uuidv7(),
     draft_id uuid not null,
     version integer not null,
     field text not null check (field in ('title', 'claim', 'summary', 'explanation', 'share_text', 'whole')),
     quote text check (char_length(btrim(quote)) between 1 and 1000),
     parent_id uuid references draft_comments (id),
     author_id uuid not null references staff (id),
     text text not null check (char_length(btrim(text)) between 1 and 5000),
     created_at timestamptz not null default now(),
     foreign key (draft_id, version) references draft_versions (draft_id, version),
     constraint draft_comments_whole_quotes_nothing check (field <> 'whole' or quote is null)
   )`,
  `create index draft_comments_of_draft on draft_comments (draft_id)`,
  `create table draft_comments_settled (
     comment_id uuid primary key references draft_comments (id),
     staff_id uuid not null references staff (id),
     version integer not null,
     created_at timestamptz not null default now()
   )`,
  `create function guard_draft_comment() returns trigger language plpgsql set search_path = public, pg_temp as $$
   declare
     passage text;
   begin
     if not exists (select from staff s where s.id = new.author_id and s.disabled_at is null) then
       raise exception 'draft_comments: the author does not work here' using errcode = 'restrict_violation';
     end if;
     if new.parent_id is not null and not exists (
        select from draft_comments p where p.id = new.parent_id and p.draft_id = new.draft_id and p.parent_id is null) then
       raise exception 'draft_comments: an answer belongs to a remark on this draft' using errcode = 'restrict_violation';
     end if;
     select to_jsonb(v) ->> new.field into passage from draft_versions v
     where v.draft_id = new.draft_id and v.version = new.version;
     if new.quote is not null and position(squash_space(new.quote) in squash_space(coalesce(passage, ''))) = 0 then
       raise exception 'draft_comments: the passage is not in that version' using errcode = 'restrict_violation';
     end if;
     return new;
   end $$`,
  `create trigger draft_comments_guard before insert on draft_comments
     for each row execute function guard_draft_comment()`,
  `create function guard_comment_settled() returns trigger language plpgsql set search_path = public, pg_temp as $$
   begin
     if not exists (
       select from draft_comments c join draft_versions v on v.draft_id = c.draft_id and v.author_id = new.staff_id
       where c.id = new.comment_id and c.parent_id is null and new.version > c.version
         and new.version = (select max(w.version) from draft_versions w where w.draft_id = c.draft_id)) then
       raise exception 'draft_comments: an author settles it, in a later version' using errcode = 'restrict_violation';
     end if;
     return new;
   end $$`,
  `create trigger draft_comments_settled_guard before insert on draft_comments_settled
     for each row execute function guard_comment_settled()`,
];

/** What nobody but its writer sees, and what everybody starts from. */
const WORKING_COPIES = [
  `create table draft_scratch (
     case_id uuid not null references cases (id),
     staff_id uuid not null references staff (id) on delete cascade,
     revision_target integer not null check (revision_target >= 1),
     base_version integer not null check (base_version >= 0),
     content jsonb not null check (jsonb_typeof(content) = 'object' and octet_length(content::text) <= 500000),
     began_at timestamptz not null default now(),
     seen_at timestamptz not null default now(),
     primary key (case_id, staff_id)
   )`,
  `create index draft_scratch_seen on draft_scratch (seen_at)`,
  `create table draft_templates (
     id uuid primary key default uuidv7(),
     name text not null check (char_length(btrim(name)) between 1 and 100),
     verdict text check (verdict in ('SALAH', 'MENYESATKAN', 'SEBAGIAN_BENAR', 'BENAR', 'BELUM_TERBUKTI', 'SATIRE',
       'KLARIFIKASI')),
     topic text check (char_length(btrim(topic)) between 1 and 40),
     scam boolean not null default false,
     title text not null default '' check (char_length(title) <= 300),
     summary text not null default '' check (char_length(summary) <= 300),
     explanation text not null default '' check (char_length(explanation) <= 50000),
     share_text text not null default '' check (char_length(share_text) <= 600),
     changed_by uuid references staff (id),
     changed_at timestamptz not null default now()
   )`,
  `create unique index draft_templates_name on draft_templates (lower(name))`,
  ...[
    [
      'Salah: konten palsu',
      'SALAH',
      null,
      false,
      'Klaim itu salah. Sumber resmi menunjukkan …',
      '## Apa yang beredar\n\n…\n\n## Apa yang kami temukan\n\nMenurut …,[^1] …\n\nKami juga memeriksa …[^2]\n\n## Kesimpulan\n\nKlaim itu tidak sesuai dengan kenyataan.',
      '',
    ],
    [
      'Salah: penipuan',
      'SALAH',
      'penipuan',
      true,
      'Ini penipuan. Jangan klik tautannya dan jangan kirim data atau uang.',
      '## Apa yang beredar\n\n…\n\n## Apa yang kami temukan\n\n… tidak pernah mengirim pesan itu.[^1]\n\n## Yang sebaiknya Anda lakukan\n\n- Jangan klik tautannya.\n- Jangan beri kode OTP, PIN, atau foto KTP kepada siapa pun.\n- Bila terlanjur, segera hubungi bank Anda.',
      'PENIPUAN. Jangan klik tautannya, jangan kirim data atau uang.',
    ],
    [
      'Belum terbukti',
      'BELUM_TERBUKTI',
      null,
      false,
      'Sampai hari ini belum ada bukti yang cukup untuk menilai klaim itu.',
      '## Apa yang beredar\n\n…\n\n## Apa yang sudah kami periksa\n\n…[^1]\n\n## Apa yang belum diketahui\n\n…\n\nJawaban ini kami perbarui bila ada bukti baru.',
      '',
    ],
    [
      'Klarifikasi layanan kota',
      'KLARIFIKASI',
      'layanan',
      false,
      'Penjelasan resmi dari dinas yang menangani.',
      '## Yang ditanyakan\n\n…\n\n## Penjelasan resmi\n\nMenurut …:[^1]\n\n> …',
      '',
    ],
  ].map(
    (values) => `insert into draft_templates (name, verdict, topic, scam, summary, explanation, share_text)
     values (${values.map(literal).join(', ')})`,
  ),
];

function literal(value: string | boolean | null): string {
  return typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value);
}

/** A short statement before the full check. Every fact about it is a row that only grows; nothing can be set to "shown". */
const INTERIM = [
  `create table interim_statements (
     id uuid primary key default uuidv7(),
     case_id uuid not null references cases (id),
     revision integer not null check (revision >= 1),
     author_id uuid not null references staff (id),
     text text not null check (char_length(btrim(text)) between 1 and 600),
     source_id uuid references evidence (id),
     created_at timestamptz not null default now(),
     unique (case_id, revision)
   )`,
  `create table interim_reviews (
     statement_id uuid not null references interim_statements (id),
     reviewer_id uuid not null references staff (id),
     decision text not null check (decision in ('approve', 'send_back')),
     comment text check (char_length(btrim(comment)) between 1 and 5000),
     created_at timestamptz not null default now(),
     primary key (statement_id, reviewer_id),
     constraint interim_reviews_sending_back_is_explained check (decision <> 'send_back' or comment is not null)
   )`,
  `create table interim_shown (
     statement_id uuid primary key references interim_statements (id),
     approvals integer not null check (approvals >= 1),
     shown_at timestamptz not null default now()
   )`,
  `create table interim_ended (
     statement_id uuid primary key references interim_shown (statement_id),
     ended_by uuid not null references staff (id),
     reason text not null check (char_length(btrim(reason)) between 1 and 1000),
     ended_at timestamptz not null default now()
   )`,
  // The case of an interim statement, locked: it is open, and has never been answered.
  `create function open_for_interim(of_case uuid) returns boolean language plpgsql set search_path = public, pg_temp as $$
   begin
     perform from cases c where c.id = of_case and c.answer_id is null
       and c.status in ('new', 'investigating', 'waiting_for_agency', 'in_review') for update;
     return found;
   end $$`,
  `create function is_official_source(source uuid, of_case uuid) returns boolean language sql stable strict
     set search_path = public, pg_temp as $$
     select exists (select from evidence e where e.id = source and e.case_id = of_case and e.removed_at is null
       and e.quote is not null and (e.type = 'official' or e.is_primary_official))
   $$`,
  `create function guard_interim_statement() returns trigger language plpgsql set search_path = public, pg_temp as $$
   begin
     if not open_for_interim(new.case_id) then
       raise exception 'interim_statements: the case is answered or closed' using errcode = 'restrict_violation';
     end if;
     if new.revision <> coalesce((select max(s.revision) from interim_statements s where s.case_id = new.case_id), 0) + 1 then
       raise exception 'interim_statements: revision % does not follow', new.revision using errcode = 'restrict_violation';
     end if;
     if not exists (select from staff s where s.id = new.author_id and s.disabled_at is null
                    and s.role in ('fact-finder', 'editor', 'administrator')) then
       raise exception 'interim_statements: the author does not work here' using errcode = 'restrict_violation';
     end if;
     if not coalesce(is_official_source(new.source_id, new.case_id), true) then
       raise exception 'interim_statements: that is not an official source of this case' using errcode = 'restrict_violation';
     end if;
     return new;
   end $$`,
  // Whoever wrote any statement of a case judges none of them.
  `create function guard_interim_review() returns trigger language plpgsql set search_path = public, pg_temp as $$
   declare
     statement interim_statements;
   begin
     select * into statement from interim_statements s where s.id = new.statement_id;
     if not open_for_interim(statement.case_id) then
       raise exception 'interim_reviews: the case is answered or closed' using errcode = 'restrict_violation';
     end if;
     if exists (select from interim_statements s where s.case_id = statement.case_id and s.revision > statement.revision)
        or exists (select from interim_shown s where s.statement_id = statement.id) then
       raise exception 'interim_reviews: only the newest statement is judged, once' using errcode = 'restrict_violation';
     end if;
     if not exists (select from staff s where s.id = new.reviewer_id and s.disabled_at is null
                    and s.role in ('editor', 'administrator')) then
       raise exception 'interim_reviews: only an active editor reviews' using errcode = 'restrict_violation';
     end if;
     if exists (select from interim_statements s where s.case_id = statement.case_id and s.author_id = new.reviewer_id) then
       raise exception 'interim_reviews: nobody reviews what they wrote' using errcode = 'restrict_violation';
     end if;
     return new;
   end $$`,
  `create function guard_interim_shown() returns trigger language plpgsql set search_path = public, pg_temp as $$
   declare
     statement interim_statements;
   begin
     select * into statement from interim_statements s where s.id = new.statement_id;
     if not open_for_interim(statement.case_id) then
       raise exception 'interim_shown: the case is answered or closed' using errcode = 'restrict_violation';
     end if;
     if exists (select from interim_statements s where s.case_id = statement.case_id and s.revision > statement.revision)
        or exists (select from interim_reviews r where r.statement_id = statement.id and r.decision = 'send_back')
        or not coalesce(is_official_source(statement.source_id, statement.case_id), true) then
       raise exception 'interim_shown: the statement does not stand' using errcode = 'restrict_violation';
     end if;
     select count(*) into new.approvals from interim_reviews r join staff s on s.id = r.reviewer_id
     where r.statement_id = statement.id and r.decision = 'approve' and s.disabled_at is null
       and s.role in ('editor', 'administrator')
       and not exists (select from interim_statements o where o.case_id = statement.case_id and o.author_id = r.reviewer_id);
     if new.approvals < (select case when c.city_is_subject then 2 else 1 end from cases c where c.id = statement.case_id) then
       raise exception 'interim_shown: not approved by enough other people' using errcode = 'restrict_violation';
     end if;
     new.shown_at := now();
     return new;
   end $$`,
  `create function guard_interim_ended() returns trigger language plpgsql set search_path = public, pg_temp as $$
   begin
     if not exists (select from staff s where s.id = new.ended_by and s.disabled_at is null
                    and s.role in ('editor', 'administrator')) then
       raise exception 'interim_ended: only an active editor takes it back' using errcode = 'restrict_violation';
     end if;
     new.ended_at := now();
     return new;
   end $$`,
  ...[
    ['interim_statements', 'guard_interim_statement'],
    ['interim_reviews', 'guard_interim_review'],
    ['interim_shown', 'guard_interim_shown'],
    ['interim_ended', 'guard_interim_ended'],
  ].map(
    ([table, guard]) => `create trigger ${table}_guard before insert on ${table}
     for each row execute function ${guard}()`,
  ),
  ...[
    'draft_comments',
    'draft_comments_settled',
    'interim_statements',
    'interim_reviews',
    'interim_shown',
    'interim_ended',
  ].flatMap((table) => [
    `create trigger ${table}_stay before update or delete on ${table} for each row execute function refuse_change()`,
    `create trigger ${table}_no_truncate before truncate on ${table} execute function refuse_change()`,
  ]),
];

/**
 * The one place that says which interim statement the public reads: the last that was shown, of a case that is open
 * and has no answer. Where the city became the subject afterwards, one pair of eyes too few takes it away again.
 * A statement that was taken back is its reason and its date.
 */
const VISIBLE_INTERIMS = `
  create view visible_interims as
  select i.case_id, i.id, i.revision,
         case when e.statement_id is null then i.text end as text,
         case when e.statement_id is null and s.id is not null then s.publisher end as source_publisher,
         case when e.statement_id is null and s.id is not null then s.title end as source_title,
         case when e.statement_id is null and s.id is not null then s.url end as source_url,
         w.shown_at, e.ended_at as withdrawn_at, e.reason as withdrawn_reason
  from interim_shown w
  join interim_statements i on i.id = w.statement_id
  join cases c on c.id = i.case_id and c.answer_id is null
    and c.status in ('new', 'investigating', 'waiting_for_agency', 'in_review')
  left join evidence s on s.id = i.source_id and is_official_source(s.id, i.case_id)
  left join interim_ended e on e.statement_id = i.id
  where w.approvals >= case when c.city_is_subject then 2 else 1 end
    and not exists (select from interim_statements n join interim_shown o on o.statement_id = n.id
                    where n.case_id = i.case_id and n.revision > i.revision)`;

const GROWING = `draft_comments, draft_comments_settled, interim_statements, interim_reviews, interim_shown, interim_ended`;

const RIGHTS = `
  do $$
  begin
    if exists (select from pg_roles where rolname = 'kabashoax_app') then
      revoke update, delete, truncate on ${GROWING} from kabashoax_app;
      revoke insert, update, delete on visible_interims from kabashoax_app;
    end if;
  end $$`;

const UNDO = [
  'drop view visible_interims',
  `drop table ${GROWING}, draft_templates, draft_scratch`,
  ...[
    ...[
      'guard_interim_ended()',
      'guard_interim_shown()',
      'guard_interim_review()',
      'guard_interim_statement()',
    ],
    ...[
      'is_official_source(uuid, uuid)',
      'open_for_interim(uuid)',
      'guard_comment_settled()',
      'guard_draft_comment()',
    ],
  ].map((name) => `drop function ${name}`),
  `alter table drafts disable trigger user`,
  `update drafts set status = 'in_review', publish_at = null where status = 'approved'`,
  `alter table drafts enable trigger user`,
];

const FORGET = [
  `drop function case_evidence_print(uuid)`,
  `alter table reviews drop column evidence_print`,
  `drop trigger evidence_number on evidence`,
  `drop function number_evidence()`,
  `alter table evidence drop column number`,
  `delete from legal_moves where life = 'draft' and source = 'approved' and target in ('in_review', 'sent_back')`,
  `alter table drafts drop column publish_at`,
  `alter table answer_revisions drop column share_text`,
  `alter table draft_versions drop column share_text`,
];
