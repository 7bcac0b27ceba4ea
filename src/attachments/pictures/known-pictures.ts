import type { EntityManager } from 'typeorm';
import { setImmediate as othersFirst } from 'node:timers/promises';
import { Album } from './album.js';
import { wordsOf } from './packing.js';

/** So many pictures are fetched at a time. */
const BATCH = 500;
/** Before every picture there is. */
const NIL = '00000000-0000-0000-0000-000000000000';

interface Standing {
  /** The picture. */
  id: string;
  /** Number of the transaction by which it stands for a subject. */
  enteredIn: string;
}

/** What has come, or nulls where nothing has. */
type Come = { [K in keyof Standing]: Standing[K] | null } & {
  /** All transactions before this one have ended, as the reader sees it. */
  settled: string;
};

/**
 * The pictures of one collection, kept in memory: whatever a transaction sees in the table, it finds here. All are
 * read once, and then only what has come since the last time. Of transactions that end in another order than they
 * began, none is missed: everything is asked for again that was entered by one which had not ended, or not begun, by
 * then.
 */
export class KnownPictures {
  readonly album = new Album();
  /** By picture: the latest transaction that is known to have entered it. */
  private readonly enteredIn = new Map<string, number>();
  /** All that earlier transactions entered is in the album; 0 until all have been read. */
  private settled = 0;
  private reading: Promise<void> | null = null;

  constructor(private readonly collection: string) {}

  /** The album with all that `db` sees, and perhaps some that others see or that has gone. */
  async asSeenBy(db: EntityManager): Promise<Album> {
    // Who reads for all is told when it fails; who waited for that reads again.
    if (this.reading && this.settled === 0) await Promise.allSettled([this.reading]);
    if (this.settled === 0) await this.readAll(db);
    await this.follow(db);
    return this.album;
  }

  /**
   * Reads what stands in the table, all of it, takes in what is new and forgets what has gone. Who comes meanwhile
   * waits for the same reading: it has a connection of its own, lest those who wait for it hold all there are.
   */
  async readAll(db: EntityManager, signal?: AbortSignal): Promise<void> {
    return onOneConnection(db, (own) => {
      this.reading ??= this.walk(own, signal).finally(() => {
        this.reading = null;
      });
      return this.reading;
    });
  }

  private async walk(db: EntityManager, signal: AbortSignal | undefined): Promise<void> {
    const [now] = await db.query<{ settled: string }[]>(`select ${SETTLED} as settled`);
    const settled = Number(now?.settled ?? 0);
    const standing = new Set<string>();
    for (let last: string | undefined = NIL; last !== undefined;) {
      signal?.throwIfAborted();
      const rows: Standing[] = await db.query<Standing[]>(NEXT, [this.collection, last, BATCH]);
      await this.take(db, rows);
      for (const { id } of rows) standing.add(id);
      last = rows.at(BATCH - 1)?.id;
    }
    await this.forget((id) => !standing.has(id) && (this.enteredIn.get(id) ?? 0) < settled);
    this.settled = Math.max(this.settled, settled);
  }

  private async follow(db: EntityManager): Promise<void> {
    const rows = await db.query<Come[]>(COME, [this.collection, this.settled]);
    const come = rows.flatMap(({ id, enteredIn }) => (id && enteredIn ? [{ id, enteredIn }] : []));
    await this.take(db, come);
    this.settled = Math.max(this.settled, Number(rows[0]?.settled ?? 0));
  }

  private async take(db: EntityManager, standing: readonly Standing[]): Promise<void> {
    for (const { id, enteredIn } of standing)
      this.enteredIn.set(id, Math.max(Number(enteredIn), this.enteredIn.get(id) ?? 0));
    const ids = [...new Set(standing.map(({ id }) => id))].filter((id) => !this.album.has(id));
    for (let at = 0; at < ids.length; at += BATCH) {
      const rows = await db.query<{ id: string; views: number; prints: Buffer }[]>(
        `select attachment_id as id, views, prints from picture_prints where attachment_id = any($1::uuid[])`,
        [ids.slice(at, at + BATCH)],
      );
      for (const { id, views, prints } of rows) this.album.put({ id, views, words: wordsOf(prints) });
    }
  }

  /** What is newer than the reader's view of the table may be there although the reader does not see it. */
  private async forget(hasGone: (id: string) => boolean): Promise<void> {
    let looked = 0;
    for (const id of this.album.ids()) {
      if (hasGone(id)) {
        this.album.remove(id);
        this.enteredIn.delete(id);
      }
      looked += 1;
      if (looked % BATCH === 0) await othersFirst();
    }
  }
}

/** Work that must not wait for a second connection while others wait for it. */
async function onOneConnection(
  db: EntityManager,
  work: (own: EntityManager) => Promise<void>,
): Promise<void> {
  if (db.queryRunner) return work(db);
  const runner = db.dataSource.createQueryRunner();
  try {
    await runner.connect();
    await work(runner.manager);
  } finally {
    await runner.release();
  }
}

const SETTLED = `pg_snapshot_xmin(pg_current_snapshot())::text`;

/** The next so many pictures after $2. */
const NEXT = `
  select attachment_id as id, max(entered_in)::text as "enteredIn" from picture_subjects
  where collection = $1 and attachment_id > $2 group by attachment_id order by attachment_id limit $3`;

/** Numbers from another cluster's time (a backup that was played in) lie in the future: they have been read with all others. */
const COME = `
  select s.attachment_id as id, s.entered_in::text as "enteredIn", ${SETTLED} as settled
  from (select 1) one left join picture_subjects s on s.collection = $1 and s.entered_in >= $2::text::xid8
    and (s.entered_in < pg_snapshot_xmax(pg_current_snapshot())
         or s.entered_in = pg_current_xact_id_if_assigned())`;
