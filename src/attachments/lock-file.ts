import type { EntityManager } from 'typeorm';

/** First of two keys of the advisory lock on one stored file. */
const FILE_LOCK = 7_204_113;

/**
 * Until the transaction ends nobody else writes or removes this file: a picture that comes in cannot lose its file to
 * the removal of an equal one.
 */
export async function lockFile(tx: EntityManager, hash: string): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock($1, hashtext($2))`, [FILE_LOCK, hash]);
}
