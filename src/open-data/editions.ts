import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { OpenRecords } from '../archive/index.js';
import type { Day } from '../calendar/index.js';
import { AppError } from '../common/index.js';
import {
  ANSWERS_FILE,
  DATA_FILES,
  KEPT_DAYS,
  type DataFile,
  type DataFileName,
  type Edition,
} from './data-files.js';

/** An edition, and how many withdrawals it knows of. */
export interface KnownEdition extends Edition {
  withdrawals: number;
}

/** Nothing has been made yet, or what there is may still hold what has just been withdrawn. */
export type NoEditions = 'none-yet' | 'renewing';

const WHY: Record<NoEditions, string> = {
  'none-yet': 'Berkas data belum ada. Coba lagi sebentar lagi.',
  renewing:
    'Sebuah jawaban baru saja ditarik. Berkas data sedang dibuat ulang tanpanya; coba lagi sebentar lagi.',
};

const EDITIONS = `
  select to_char(e.day, 'YYYY-MM-DD') as day, e.made_at as "madeAt", e.withdrawals,
    json_agg(json_build_object('name', f.name, 'rows', f.rows, 'bytes', f.bytes, 'sha256', f.sha256,
      'packedBytes', f.packed_bytes, 'packedSha256', f.packed_sha256) order by array_position($1::text[], f.name)) as files
  from open_data_editions e join open_data_files f using (day) group by e.day order by e.day desc`;

const PUT_EDITION = `
  insert into open_data_editions (day, made_at, withdrawals) values ($1, $2, $3)
  on conflict (day) do update set made_at = excluded.made_at, withdrawals = excluded.withdrawals`;

const PUT_FILE = `
  insert into open_data_files (day, name, rows, bytes, sha256, packed_bytes, packed_sha256)
  values ($1, $2, $3, $4, $5, $6, $7)
  on conflict (day, name) do update set rows = excluded.rows, bytes = excluded.bytes, sha256 = excluded.sha256,
    packed_bytes = excluded.packed_bytes, packed_sha256 = excluded.packed_sha256`;

const THIN = [
  `delete from open_data_files where day < $1 and name <> '${ANSWERS_FILE}'`,
  `delete from open_data_editions e where e.day < $1::date - ${KEPT_DAYS}
     and e.day <> (select min(o.day) from open_data_editions o where date_trunc('month', o.day) = date_trunc('month', e.day))`,
];

/** Which files of open data there are. */
@Injectable()
export class Editions {
  constructor(
    private readonly database: DataSource,
    private readonly records: OpenRecords,
  ) {}

  /** Those that may be handed out, the newest first; or why there are none at this moment. */
  async standing(): Promise<Edition[] | NoEditions> {
    const editions = await this.known(this.database.manager);
    if (editions.length === 0) return 'none-yet';
    const withdrawals = await this.records.withdrawals();
    return editions.some((edition) => edition.withdrawals < withdrawals) ? 'renewing' : editions;
  }

  /** The newest first; 'unavailable' while there is none, or while one may still hold what has been withdrawn. */
  async all(): Promise<Edition[]> {
    const standing = await this.standing();
    if (typeof standing !== 'string') return standing;
    throw new AppError('unavailable', `data.${standing}`, WHY[standing]);
  }

  /** One file, of a day or (null) the newest; 'not-found' for a day that is not kept. */
  async file(day: Day | null, name: DataFileName): Promise<DataFile> {
    const editions = await this.all();
    const edition = day === null ? editions[0] : editions.find((each) => each.day === day);
    const file = edition?.files.find((each) => each.name === name);
    if (file) return file;
    throw new AppError('not-found', 'data.unknown', 'Salinan hari itu tidak kami simpan.');
  }

  /** As they are, whatever is in them; the newest first. */
  async known(tx: EntityManager): Promise<KnownEdition[]> {
    return tx.query<KnownEdition[]>(EDITIONS, [DATA_FILES]);
  }

  /** Writes down an edition, or some of its files anew. */
  async put(tx: EntityManager, { day, madeAt, withdrawals, files }: KnownEdition): Promise<void> {
    await tx.query(PUT_EDITION, [day, madeAt, withdrawals]);
    for (const { name, rows, bytes, sha256, packedBytes, packedSha256 } of files)
      await tx.query(PUT_FILE, [day, name, rows, bytes, sha256, packedBytes, packedSha256]);
  }

  async forget(tx: EntityManager, day: Day): Promise<void> {
    await tx.query('delete from open_data_editions where day = $1', [day]);
  }

  /** Forgets what is past keeping on this day. */
  async thin(tx: EntityManager, today: Day): Promise<void> {
    for (const sql of THIN) await tx.query(sql, [today]);
  }
}
