import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Tells every web process, when a transaction commits, which public pages it changed. Whatever writes these tables
 * tells it, also the operator's plain SQL.
 */
export class PageChanges0032 implements MigrationInterface {
  name = 'PageChanges1700000000032';

  async up(db: QueryRunner): Promise<void> {
    for (const sql of STATEMENTS) await db.query(sql);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const [name, table] of TRIGGERS) await db.query(`drop trigger ${name} on ${table}`);
    for (const name of ['answer_changes_pages', 'case_changes_interim', 'pages_change'])
      await db.query(`drop function ${name}()`);
  }
}

const TRIGGERS = [
  ['answers_change_pages', 'answers'],
  ['publishers_change_pages', 'publishers'],
  ['interim_shown_changes_pages', 'interim_shown'],
  ['interim_ended_changes_pages', 'interim_ended'],
  ['cases_change_interim', 'cases'],
] as const;

const STATEMENTS = [
  // Any table: create trigger … for each statement execute function pages_change('<tag of src/web/cache>').
  `create function pages_change() returns trigger language plpgsql as $$
   begin
     perform pg_notify('kabashoax_pages', tg_argv[0]);
     return null;
   end $$`,
  `create function answer_changes_pages() returns trigger language plpgsql as $$
   begin
     if tg_op = 'DELETE' then perform pg_notify('kabashoax_pages', 'answer:' || old.slug);
     elsif new.current_revision is not null and new is distinct from old then
       perform pg_notify('kabashoax_pages', 'answer:' || new.slug);
     end if;
     return null;
   end $$`,
  `create trigger answers_change_pages after update or delete on answers
     for each row execute function answer_changes_pages()`,
  // 'all' is no tag of a page: every page is forgotten.
  `create trigger publishers_change_pages after update on publishers
     for each statement execute function pages_change('all')`,
  ...['shown', 'ended'].map(
    (what) => `create trigger interim_${what}_changes_pages after insert on interim_${what}
     for each statement execute function pages_change('interim')`,
  ),
  // An interim statement stands as long as its case is open and unanswered.
  `create function case_changes_interim() returns trigger language plpgsql as $$
   begin
     if exists (select from interim_shown w join interim_statements i on i.id = w.statement_id
                where i.case_id = new.id) then
       perform pg_notify('kabashoax_pages', 'interim');
     end if;
     return null;
   end $$`,
  `create trigger cases_change_interim after update of status, answer_id on cases
     for each row when ((old.status, old.answer_id) is distinct from (new.status, new.answer_id))
     execute function case_changes_interim()`,
];
