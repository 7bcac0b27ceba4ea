import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Sorting cases: what resembles them, what was moved between them and how it was undone, notes and tasks. A case is
 * merged and comes back, and a question changes its case, only with a row in `case_moves`; that table and notes only
 * grow.
 */
export class Triage0016 implements MigrationInterface {
  name = 'Triage1700000000016';

  async up(db: QueryRunner): Promise<void> {
    for (const sql of [...LIFE, ...MOVES, ...RULES, ...TALK, SUGGESTIONS, RIGHTS]) await db.query(sql);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const sql of UNDO) await db.query(sql);
  }
}

const STATUSES = `'new', 'investigating', 'waiting_for_agency', 'in_review', 'published', 'correcting', 'merged',
  'closed'`;
const OPEN = `('new', 'investigating', 'waiting_for_agency', 'in_review', 'correcting')`;

const statusCheck = (table: string, statuses: string): string =>
  `alter table ${table} drop constraint ${table}_status_check,
     add constraint ${table}_status_check check (status in (${statuses}))`;

const LIFE = [
  `insert into legal_moves (life, source, target) values
     ('case', 'new', 'answered'),
     ('case', 'investigating', 'answered'),
     ('case', 'waiting_for_agency', 'answered'),
     ('case', 'merged', 'new'),
     ('case', 'merged', 'investigating'),
     ('case', 'merged', 'waiting_for_agency')`,
  statusCheck('cases', `${STATUSES}, 'answered'`),
  statusCheck('case_steps', `${STATUSES}, 'answered'`),
  // Ended by an answer that was there already; the case's own answer is `answer_id`.
  `alter table cases
     add column linked_answer uuid references answers (id),
     add constraint cases_answered_is_linked check ((status = 'answered') = (linked_answer is not null))`,
  `create index cases_merged on cases (merged_into) where merged_into is not null`,
  `create index questions_answered_alone on questions (fingerprint) where case_id is null and status = 'answered'`,
];

const MOVES = [
  // raised_from: the urgency of the target, where a merge made it an emergency.
  `create table case_moves (
     id integer primary key generated always as identity,
     kind text not null check (kind in ('merge', 'split', 'move', 'unmerge', 'unsplit', 'unmove', 'answer', 'decline')),
     source_case uuid not null references cases (id),
     target_case uuid references cases (id),
     answer_id uuid references answers (id),
     source_status text,
     raised_from text,
     questions uuid[] not null default '{}',
     evidence uuid[] not null default '{}',
     demand integer not null check (demand >= 0),
     undoes integer unique references case_moves (id),
     staff_id uuid not null references staff (id),
     created_at timestamptz not null default now(),
     constraint case_moves_lead_elsewhere check (target_case <> source_case),
     constraint case_moves_have_a_target check (
       (target_case is not null) = (kind not in ('answer', 'decline')) and (answer_id is not null) = (kind = 'answer')),
     constraint case_moves_merge_knows_the_state check ((kind in ('merge', 'unmerge')) = (source_status is not null)),
     constraint case_moves_undo_is_whole check ((undoes is not null) = (kind in ('unmerge', 'unsplit', 'unmove')))
   )`,
  `create index case_moves_source on case_moves (source_case, id)`,
  `create index case_moves_target on case_moves (target_case, id)`,
  `create index case_moves_questions on case_moves using gin (questions)`,
  // An undo takes back no more than was moved.
  `create function guard_case_move() returns trigger language plpgsql set search_path = public, pg_temp as $$
   declare
     undone case_moves;
   begin
     if new.undoes is null then
       return new;
     end if;
     select * into undone from case_moves m where m.id = new.undoes;
     if 'un' || undone.kind <> new.kind or not new.questions <@ undone.questions or not new.evidence <@ undone.evidence
        or (new.source_case, new.target_case, new.demand, new.source_status)
          is distinct from (undone.source_case, undone.target_case, undone.demand, undone.source_status) then
       raise exception 'case_moves: an undo names what was moved' using errcode = 'restrict_violation';
     end if;
     return new;
   end $$`,
  `create trigger case_moves_guard before insert on case_moves for each row execute function guard_case_move()`,
  ...stays('case_moves'),
];

/** A table that only grows, whoever asks. */
function stays(table: string): string[] {
  return [
    `create trigger ${table}_stay before update or delete on ${table} for each row execute function refuse_change()`,
    `create trigger ${table}_no_truncate before truncate on ${table} execute function refuse_change()`,
  ];
}

const RULES = [
  // The case that a merged one lives on in, however often it was merged; a living case is its own.
  `create function living_case(of_case uuid) returns uuid language sql stable strict
     set search_path = public, pg_temp as $$
     with recursive way as (
       select c.id, c.merged_into from cases c where c.id = of_case
       union select c.id, c.merged_into from way join cases c on c.id = way.merged_into)
     select way.id from way where way.merged_into is null
   $$`,
  // The case and all that were merged into it.
  `create function case_family(of_case uuid) returns setof uuid language sql stable strict
     set search_path = public, pg_temp as $$
     with recursive family as (
       select of_case as id union select c.id from family join cases c on c.merged_into = family.id)
     select family.id from family
   $$`,
  `create function case_merge_stands(of_case uuid, into_case uuid) returns boolean language sql stable strict
     set search_path = public, pg_temp as $$
     select exists (
       select from case_moves m where m.source_case = of_case and m.target_case = into_case and m.kind = 'merge'
         and not exists (select from case_moves u where u.undoes = m.id))
       or exists (
         select from case_moves m where m.source_case = into_case and m.target_case = of_case and m.kind = 'unsplit')
   $$`,
  // Merging only into a living case makes a circle impossible; the lock makes two at once impossible.
  `create function guard_case_end() returns trigger language plpgsql set search_path = public, pg_temp as $$
   begin
     if new.status = old.status then
       if (new.merged_into, new.linked_answer) is distinct from (old.merged_into, old.linked_answer) then
         raise exception 'cases: where an ended case leads stands still' using errcode = 'restrict_violation';
       end if;
       return new;
     end if;
     if new.status = 'merged' then
       perform from cases c where c.id = new.merged_into and c.id <> new.id and c.status in ${OPEN} for update;
       if not found or not case_merge_stands(new.id, new.merged_into) then
         raise exception 'cases: merge into a living case only, and with a move' using errcode = 'restrict_violation';
       end if;
     end if;
     if old.status = 'merged' and (case_merge_stands(old.id, old.merged_into) or new.status is distinct from (
        select m.source_status from case_moves m
        where m.source_case = old.id and m.kind = 'merge' order by m.id desc limit 1)) then
       raise exception 'cases: only the undo of its merge brings a case back' using errcode = 'restrict_violation';
     end if;
     if new.status = 'answered' and not exists (
        select from answers a where a.id = new.linked_answer and a.withdrawn_at is null
          and a.current_revision is not null) then
       raise exception 'cases: the public cannot read that answer' using errcode = 'restrict_violation';
     end if;
     if new.status in ('merged', 'answered') and exists (
        select from questions q where q.case_id = new.id and q.status = 'linked') then
       raise exception 'cases: somebody still waits in it' using errcode = 'restrict_violation';
     end if;
     return new;
   end $$`,
  `create trigger cases_end before update on cases for each row execute function guard_case_end()`,
  `create function guard_question_case() returns trigger language plpgsql set search_path = public, pg_temp as $$
   begin
     if old.case_id is null or new.case_id is not distinct from old.case_id then
       return new;
     end if;
     if not exists (
        select from case_moves m
        where m.id = (select max(l.id) from case_moves l where l.questions @> array[new.id]) and case
          when m.undoes is not null then (m.target_case, m.source_case) = (old.case_id, new.case_id)
          when new.case_id is null then m.source_case = old.case_id and m.target_case is null
            and new.status in ('answered', 'declined')
          else (m.source_case, m.target_case) = (old.case_id, new.case_id) end) then
       raise exception 'questions: no move leads to that case' using errcode = 'restrict_violation';
     end if;
     if new.case_id is not null and (new.status not in ('linked', 'withdrawn') or new.status <> old.status
        or not exists (select from cases c where c.id = new.case_id and c.status in ${OPEN})) then
       raise exception 'questions: only who waits is moved, to a living case' using errcode = 'restrict_violation';
     end if;
     return new;
   end $$`,
  `create trigger questions_case_guard before update of case_id on questions
     for each row execute function guard_question_case()`,
];

const TALK = [
  // Every row is a version; the first carries the note's own id.
  `create table case_notes (
     id uuid primary key default uuidv7(),
     note_id uuid not null,
     version integer not null check (version between 1 and 100),
     case_id uuid not null references cases (id),
     author_id uuid not null references staff (id),
     text text not null check (char_length(text) <= 4000),
     struck boolean not null default false,
     mentions uuid[] not null default '{}' check (cardinality(mentions) <= 20),
     created_at timestamptz not null default now(),
     unique (note_id, version),
     constraint case_notes_first_names_the_note check ((version = 1) = (note_id = id)),
     constraint case_notes_struck_say_nothing check (struck = (btrim(text) = ''))
   )`,
  `create index case_notes_of_case on case_notes (case_id, note_id)`,
  `create function guard_case_note() returns trigger language plpgsql set search_path = public, pg_temp as $$
   declare
     latest case_notes;
   begin
     select * into latest from case_notes n where n.note_id = new.note_id order by n.version desc limit 1;
     if latest.id is null then
       if new.struck or new.version <> 1 then
         raise exception 'case_notes: there is no such note' using errcode = 'restrict_violation';
       end if;
     elsif (new.version, new.case_id, new.author_id) is distinct from
       (latest.version + 1, latest.case_id, latest.author_id) or latest.struck then
       raise exception 'case_notes: only its author changes a note, by a new version' using errcode = 'restrict_violation';
     end if;
     return new;
   end $$`,
  `create trigger case_notes_guard before insert on case_notes for each row execute function guard_case_note()`,
  ...stays('case_notes'),
  `create table case_tasks (
     id uuid primary key default uuidv7(),
     case_id uuid not null references cases (id),
     text text not null check (char_length(btrim(text)) between 1 and 500),
     assignee_id uuid not null references staff (id),
     due_on date,
     created_by uuid not null references staff (id),
     created_at timestamptz not null default now(),
     done_at timestamptz,
     done_by uuid references staff (id),
     constraint case_tasks_done_is_whole check ((done_at is null) = (done_by is null))
   )`,
  `create index case_tasks_of_case on case_tasks (case_id)`,
  `create index case_tasks_open on case_tasks (assignee_id) where done_at is null`,
  `create function guard_case_task() returns trigger language plpgsql set search_path = public, pg_temp as $$
   begin
     if old.done_at is not null or (to_jsonb(new) - array['done_at', 'done_by'])
        is distinct from (to_jsonb(old) - array['done_at', 'done_by']) then
       raise exception 'case_tasks: a task is only done, once' using errcode = 'restrict_violation';
     end if;
     return new;
   end $$`,
  `create trigger case_tasks_guard before update on case_tasks for each row execute function guard_case_task()`,
  `create trigger case_tasks_stay before delete on case_tasks for each row execute function refuse_change()`,
  `create trigger case_tasks_no_truncate before truncate on case_tasks execute function refuse_change()`,
];

/** Worked out anew by a job: ids and reasons. The words are such as stand in public answers or in the desk's claims. */
const SUGGESTIONS = `
  create table case_suggestions (
    case_id uuid not null references cases (id),
    kind text not null check (kind in ('answer', 'case')),
    target_id uuid not null,
    score real not null check (score between 0 and 1),
    reasons text[] not null check (reasons <@ array['link', 'forward', 'picture', 'words']),
    shared text[] not null default '{}' check (cardinality(shared) <= 6),
    primary key (case_id, kind, target_id)
  )`;

const RIGHTS = `
  do $$
  begin
    if exists (select from pg_roles where rolname = 'kabashoax_app') then
      revoke update, delete, truncate on case_moves, case_notes from kabashoax_app;
      revoke update, delete, truncate on case_tasks from kabashoax_app;
      grant update (done_at, done_by) on case_tasks to kabashoax_app;
    end if;
  end $$`;

const UNDO = [
  'drop table case_suggestions, case_tasks, case_notes',
  'drop function guard_case_task()',
  'drop function guard_case_note()',
  'drop trigger questions_case_guard on questions',
  'drop function guard_question_case()',
  'drop trigger cases_end on cases',
  'drop function guard_case_end()',
  'drop function case_merge_stands(uuid, uuid)',
  'drop function case_family(uuid)',
  'drop function living_case(uuid)',
  'drop table case_moves',
  'drop function guard_case_move()',
  'drop index cases_merged, questions_answered_alone',
  'alter table cases drop constraint cases_answered_is_linked, drop column linked_answer',
  `alter table cases disable trigger user`,
  `update cases set status = 'closed', closed_reason = 'out_of_scope' where status = 'answered'`,
  `alter table cases enable trigger user`,
  `update case_steps set status = 'closed' where status = 'answered'`,
  statusCheck('cases', STATUSES),
  statusCheck('case_steps', STATUSES),
  `delete from legal_moves where life = 'case' and (target = 'answered' or source = 'merged')`,
];
