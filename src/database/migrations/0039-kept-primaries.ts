import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * One source suffices alone only where the portal itself has it from where it comes: as a page that it kept, or as a
 * reply through a link that it mailed. What somebody typed or pasted is one publisher among others, whatever it is called.
 */
export class KeptPrimaries0039 implements MigrationInterface {
  name = 'KeptPrimaries1700000000039';

  async up(db: QueryRunner): Promise<void> {
    for (const sql of [countsAlone(KEPT), ...RULE]) await db.query(sql);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop trigger evidence_primary_is_kept on evidence');
    await db.query('drop function refuse_typed_primary()');
    await db.query(countsAlone(''));
  }
}

/** Also what was added before this rule counts alone no longer. */
const KEPT = `and num_nonnulls(source.capture_id, source.inquiry_id) > 0`;

const countsAlone = (kept: string): string => `
  create or replace function counts_alone(source evidence) returns boolean language sql stable
    set search_path = public, pg_temp as $$
    select source.is_primary_official ${kept} and not (source.inquiry_id is not null and exists (
      select from cases c where c.id = source.case_id and c.city_is_subject))
  $$`;

const RULE = [
  `create function refuse_typed_primary() returns trigger language plpgsql as $$
   begin
     raise exception 'evidence: a primary document is kept from its address, or comes as a mailed reply'
       using errcode = 'restrict_violation';
   end $$`,
  // Not a check: rows from before keep what they were called, and can be taken off the list.
  `create trigger evidence_primary_is_kept before insert on evidence
     for each row when (new.is_primary_official and num_nonnulls(new.capture_id, new.inquiry_id) = 0)
     execute function refuse_typed_primary()`,
];
