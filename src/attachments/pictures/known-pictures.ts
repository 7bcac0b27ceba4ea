import type { EntityManager } from 'typeorm';
import { hoursMs } from '../../common/index.js';
import { Album } from './album.js';
import { wordsOf } from './packing.js';

/** So many pictures' prints are fetched at a time. */
const BATCH = 500;
/** Pictures that have gone are forgotten within this time; until then they are near, and the table knows them no more. */
const COMPARE_MS = hoursMs(1);

interface Standing {
  /** The picture; null where none has come. */
  id: string | null;
  /** Number of the transaction by which it stands for a subject. */
  enteredIn: string | null;
  /** All transactions before this one have ended, as the reader sees it. */
  settled: string;
}

/**
 * The pictures of one collection, kept in memory: whatever a transaction sees in the table, it finds here. Only what
 * has come since the last time is fetched. Of transactions that end in another order than they began, none is missed:
 * everything is asked for again that was entered by one which had not ended, or not begun, by then.
 */
export class KnownPictures {
  private readonly album = new Album();
  /** By picture: the latest transaction that is known to have entered it. */
  private readonly enteredIn = new Map<string, number>();
  /** All that earlier transactions entered is in the album. */
  private settled = 0;
  private comparedAt = -Infinity;

  constructor(private readonly collection: string) {}

  /** The album with all that `db` sees, and perhaps some that others see or that has gone. */
  async asSeenBy(db: EntityManager): Promise<Album> {
    const compares = performance.now() - this.comparedAt > COMPARE_MS;
    const rows = await db.query<Standing[]>(STANDING, [this.collection, compares ? 0 : this.settled]);
    const settled = Number(rows[0]?.settled ?? 0);
    const standing = new Map(
      rows.flatMap(({ id, enteredIn }): [string, number][] => (id === null ? [] : [[id, Number(enteredIn)]])),
    );
    for (const [id, enteredIn] of standing)
      this.enteredIn.set(id, Math.max(enteredIn, this.enteredIn.get(id) ?? 0));
    await this.fetch(
      db,
      [...standing.keys()].filter((id) => !this.album.has(id)),
    );
    if (compares) this.forget((id) => !standing.has(id) && (this.enteredIn.get(id) ?? 0) < settled);
    this.settled = Math.max(this.settled, settled);
    return this.album;
  }

  private async fetch(db: EntityManager, ids: readonly string[]): Promise<void> {
    for (let at = 0; at < ids.length; at += BATCH) {
      const rows = await db.query<{ id: string; views: number; prints: Buffer }[]>(
        `select attachment_id as id, views, prints from picture_prints where attachment_id = any($1::uuid[])`,
        [ids.slice(at, at + BATCH)],
      );
      for (const { id, views, prints } of rows) this.album.put({ id, views, words: wordsOf(prints) });
    }
  }

  /** What is newer than the reader's view of the table may be there although the reader does not see it. */
  private forget(hasGone: (id: string) => boolean): void {
    for (const id of [...this.album.ids()].filter(hasGone)) {
      this.album.remove(id);
      this.enteredIn.delete(id);
    }
    this.comparedAt = performance.now();
  }
}

/** Numbers from another cluster's time (a backup that was played in) lie in the future: they are read with the first look. */
const STANDING = `
  select s.attachment_id as id, s.entered_in::text as "enteredIn",
         pg_snapshot_xmin(pg_current_snapshot())::text as settled
  from (select 1) one left join picture_subjects s on s.collection = $1 and s.entered_in >= $2::text::xid8
    and ($2 = '0' or s.entered_in < pg_snapshot_xmax(pg_current_snapshot())
         or s.entered_in = pg_current_xact_id_if_assigned())`;
