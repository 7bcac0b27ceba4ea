import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { putDocuments, removeDocuments, takeTurn } from '../index-writer.js';
import { COLLECTIONS, type Collection, type SearchDocument } from '../search-document.js';
import { BulkWriter } from './bulk-writer.js';
import { changesSince, liveDocuments, rememberLive, withKeptTexts } from './live-documents.js';
import { equipShadow, lockLive, openShadow, replaceLive, TIDY } from './shadow-tables.js';

/** What is made anew: every document of one collection, from whoever owns them. */
export interface Rebuild {
  collection: Collection;
  documents: AsyncIterable<SearchDocument>;
  /** Told after each batch how many documents of the collection are in. */
  progress?: (done: number) => void;
}

const BATCH = 500;

/** The application's limits are for requests. */
const LIMITS = `
  set local statement_timeout = 0;
  set local idle_in_transaction_session_timeout = 0;
  set local maintenance_work_mem = '512MB'`;

/** A writer's turn can be a whole batch of an import. Readers queue up behind us while we wait for one of them. */
const WAIT_FOR_WRITERS = `set local lock_timeout = '30s'`;
const WAIT_FOR_READERS = `set local lock_timeout = '900ms'`;

const ALONE = `select pg_try_advisory_xact_lock(hashtext('search:rebuild')) as alone`;
const SET_SIZE = `update search_collections set documents = $2 where collection = $1`;

/** Tries of the last step: a slow reader may be in the way. */
const TRIES = 60;
const LOCK_NOT_AVAILABLE = '55P03';

/** Somebody else is rebuilding. */
export class RebuildBusy extends Error {}

/**
 * Makes the whole index anew beside the live one and puts it in its place, in one transaction: whatever interrupts
 * it, the old index stays. Searching and publishing go on meanwhile; publishing waits only for the last step.
 */
@Injectable()
export class IndexRebuild {
  constructor(private readonly source: DataSource) {}

  /**
   * Needs a connection as the owner of the tables. Documents of other collections are carried over. Gives the number
   * of documents that were handed in. Throws RebuildBusy when another rebuild is under way.
   */
  async run(rebuild: Rebuild): Promise<number> {
    const count = await this.source.transaction(async (tx) => {
      await tx.query(LIMITS);
      const [row] = await tx.query<{ alone: boolean }[]>(ALONE);
      if (row?.alone !== true) throw new RebuildBusy();
      await rememberLive(tx);
      await openShadow(tx);
      const writer = await fill(tx, rebuild);
      await equipShadow(tx);
      await catchUp(tx, writer);
      await replaceLive(tx);
      return writer.size(rebuild.collection);
    });
    await this.tidy();
    return count;
  }

  private async tidy(): Promise<void> {
    const runner = this.source.createQueryRunner();
    try {
      await runner.query('set statement_timeout = 0');
      await runner.query(TIDY);
      await runner.query('reset statement_timeout');
    } finally {
      await runner.release();
    }
  }
}

async function fill(tx: EntityManager, rebuild: Rebuild): Promise<BulkWriter> {
  const { collection, documents, progress = () => undefined } = rebuild;
  const writer = new BulkWriter(tx);
  for await (const batch of batches(documents)) {
    await writer.add(collection, await withKeptTexts(tx, collection, batch));
    progress(writer.size(collection));
  }
  for (const other of COLLECTIONS.filter((name) => name !== collection))
    for await (const batch of batches(liveDocuments(tx, other))) await writer.add(other, batch);
  await writer.finish();
  return writer;
}

async function* batches(documents: AsyncIterable<SearchDocument>): AsyncGenerator<SearchDocument[]> {
  let batch: SearchDocument[] = [];
  for await (const document of documents) {
    batch.push(document);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/**
 * Holds the writers back, does again what they did meanwhile, and shuts the readers out. A try that waits too long
 * is undone to the savepoint and lets everybody through before the next.
 */
async function catchUp(tx: EntityManager, writer: BulkWriter): Promise<void> {
  for (let left = TRIES; ; left--) {
    try {
      await tx.transaction(async (savepoint) => {
        await savepoint.query(WAIT_FOR_WRITERS);
        for (const collection of COLLECTIONS) await takeTurn(savepoint, collection);
        for (const collection of COLLECTIONS)
          await savepoint.query(SET_SIZE, [collection, writer.size(collection)]);
        await repeatChanges(savepoint);
        await savepoint.query(WAIT_FOR_READERS);
        await lockLive(savepoint);
      });
      return;
    } catch (error) {
      if (left === 0 || !isLockTimeout(error)) throw error;
    }
  }
}

const isLockTimeout = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === LOCK_NOT_AVAILABLE;

async function repeatChanges(tx: EntityManager): Promise<void> {
  const { put, gone } = await changesSince(tx);
  for (const collection of COLLECTIONS) {
    const own = gone.filter((one) => one.collection === collection).map(({ id }) => id);
    if (own.length > 0) await removeDocuments(tx, collection, own);
    const again = put.filter((one) => one.collection === collection);
    if (again.length > 0) await putDocuments(tx, collection, again);
  }
}
