import type { DataSource } from 'typeorm';
import { pack } from '../../src/attachments/pictures/packing.js';
import type { Print } from '../../src/attachments/pictures/print.js';
import { VIEWS } from '../../src/attachments/pictures/views.js';

const BYTES = 32;
const NEAR = 71;
const MOST = 200;
const COLUMNS = VIEWS.map((_, view) => `v${view}`);

/** The baseline: every view a column of bits, compared by PostgreSQL with the whole table. */
export class BruteForce {
  private constructor(private readonly source: DataSource) {}

  /** Copies the prints of all pictures that are in the index now. */
  static async of(source: DataSource): Promise<BruteForce> {
    await source.query('drop table if exists prints_as_bits');
    await source.query(
      `create table prints_as_bits as
       select s.subject_id as id, ${COLUMNS.map((column, view) => `${bitsOf('prints', view)} as ${column}`).join(', ')}
       from picture_subjects s join picture_prints p using (attachment_id) where s.collection = 'answers'`,
    );
    await source.query('vacuum analyze prints_as_bits');
    return new BruteForce(source);
  }

  /** Subjects, the nearest first. */
  async near(prints: readonly Print[]): Promise<string[]> {
    const asked = VIEWS.map((_, view) => bitsOf('$1::bytea', view));
    const pairs = COLUMNS.flatMap((column) => [
      `bit_count(known.${column} # asked.v0)`,
      `bit_count(known.v0 # asked.${column})`,
    ]);
    const rows = await this.source.query<{ id: string }[]>(
      `with asked as materialized (select ${asked.map((bits, view) => `${bits} as v${view}`).join(', ')})
       select known.id from prints_as_bits known, asked, lateral (select least(${pairs.join(', ')}) as bits) distance
       where distance.bits <= $2 order by distance.bits limit $3`,
      [pack(prints).prints, NEAR, MOST],
    );
    return rows.map(({ id }) => id);
  }
}

const bitsOf = (prints: string, view: number): string =>
  `('x' || encode(substring(${prints} from ${1 + view * BYTES} for ${BYTES}), 'hex'))::bit(${BYTES * 8})`;
