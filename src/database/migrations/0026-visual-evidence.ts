import type { MigrationInterface, QueryRunner } from 'typeorm';

const OLD = `'official', 'document', 'article', 'media', 'observation'`;
const TABLES = ['answer_sources', 'evidence', 'case_captures', 'evidence_offers'];

/**
 * Pictures and videos as sources. A picture that is evidence belongs to its case for good: as long as the evidence is
 * in the log, the database lets nobody erase it.
 */
export class VisualEvidence0026 implements MigrationInterface {
  name = 'VisualEvidence1700000000026';

  async up(db: QueryRunner): Promise<void> {
    for (const table of TABLES) await db.query(types(table, `${OLD}, 'visual'`));
    for (const sql of PICTURES) await db.query(sql);
  }

  /** What was a picture becomes an observation: somebody saw it. */
  async down(db: QueryRunner): Promise<void> {
    await db.query('drop trigger evidence_picture_is_kept on evidence');
    await db.query('drop function guard_evidence_picture()');
    await db.query('alter table evidence drop column attachment_id');
    for (const table of TABLES) {
      await db.query(`alter table ${table} disable trigger user`);
      await db.query(`update ${table} set type = 'observation' where type = 'visual'`);
      await db.query(`alter table ${table} enable trigger user`);
      await db.query(types(table, OLD));
    }
  }
}

const types = (table: string, allowed: string): string => `
  alter table ${table} drop constraint ${table}_type_check,
    add constraint ${table}_type_check check (type in (${allowed}))`;

const PICTURES = [
  // Not unique: cases that are merged share what they rest on.
  `alter table evidence
     add column attachment_id uuid references attachments (id),
     add constraint evidence_picture_is_visual check (attachment_id is null or type = 'visual')`,
  `create index evidence_of_picture on evidence (attachment_id) where attachment_id is not null`,
  // A draft is swept after a day: were it evidence, the sweep would stumble over it for ever.
  `create function guard_evidence_picture() returns trigger language plpgsql set search_path = public, pg_temp as $$
   begin
     if not exists (select from attachments a where a.id = new.attachment_id and a.status = 'kept') then
       raise exception 'evidence: that picture is not kept' using errcode = 'restrict_violation';
     end if;
     return new;
   end $$`,
  `create trigger evidence_picture_is_kept before insert on evidence
     for each row when (new.attachment_id is not null) execute function guard_evidence_picture()`,
];
