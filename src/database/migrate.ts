import { DataSource } from 'typeorm';
import { FIRST_CONNECTION_MS } from './connection.js';
import { MIGRATIONS } from './migrations/index.js';

/** Any number of processes may start at once; one migrates, the others wait for it. */
const MIGRATION_LOCK = 7_204_111;

/** Brings the tables up to date under a lock, as the role that owns them. Each migration is a transaction of its own. */
export async function migrate(ownerUrl: string): Promise<{ applied: string[] }> {
  const source = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    migrations: MIGRATIONS,
    connectTimeoutMS: FIRST_CONNECTION_MS,
  });
  await source.initialize();
  const holder = source.createQueryRunner();
  try {
    await holder.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const applied = await source.runMigrations({ transaction: 'each' });
    return { applied: applied.map(({ name }) => name) };
  } finally {
    await holder.release();
    await source.destroy();
  }
}
