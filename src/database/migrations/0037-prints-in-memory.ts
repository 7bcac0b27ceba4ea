import type { MigrationInterface, QueryRunner } from 'typeorm';

const VIEWS = Array.from({ length: 31 }, (_, view) => `v${view}`);
const BYTES = 32;

/**
 * Prints are compared in the memory of the portal: they come as one piece, and every picture says in which transaction
 * it became one that can be found, so that each process can fetch what it has not seen yet and miss nothing.
 */
export class PrintsInMemory0037 implements MigrationInterface {
  name = 'PrintsInMemory1700000000037';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`alter table picture_prints add views int, add prints bytea`);
    await db.query(`
      update picture_prints set
        views = ${VIEWS.map((view, at) => `((${view} is not null)::int << ${at})`).join(' | ')},
        prints = decode(${VIEWS.map(hexOf).join(' || ')}, 'hex')`);
    await db.query(`
      alter table picture_prints
        alter views set not null, alter prints set not null,
        add constraint picture_prints_whole check (octet_length(prints) = ${VIEWS.length * BYTES}),
        add constraint picture_prints_views check (views >= 0),
        ${VIEWS.map((view) => `drop ${view}`).join(', ')}`);
    await db.query(`alter table picture_subjects add entered_in xid8 not null default pg_current_xact_id()`);
    await db.query(`create index picture_subjects_entered on picture_subjects (collection, entered_in)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`alter table picture_subjects drop entered_in`);
    await db.query(
      `alter table picture_prints ${VIEWS.map((view) => `add ${view} bit(${BYTES * 8})`).join(', ')}`,
    );
    await db.query(`
      update picture_prints set ${VIEWS.map(
        (view, at) => `${view} = case when views >> ${at} & 1 = 1 then ${bitsOf(at)} end`,
      ).join(', ')}`);
    await db.query(`alter table picture_prints drop views, drop prints`);
  }
}

/** A column's bits as hexadecimal digits; zeros where there are none. */
function hexOf(view: string): string {
  const words = Array.from(
    { length: BYTES / 4 },
    (_, word) => `lpad(to_hex(substring(${view} from ${1 + word * 32} for 32)::bit(32)::int), 8, '0')`,
  );
  return `coalesce(${words.join(' || ')}, repeat('0', ${BYTES * 2}))`;
}

const bitsOf = (view: number): string =>
  `('x' || encode(substring(prints from ${1 + view * BYTES} for ${BYTES}), 'hex'))::bit(${BYTES * 8})`;
