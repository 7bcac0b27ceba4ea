import { DataSource } from 'typeorm';
import { APP_ROLE } from './connection.js';
import { MIGRATIONS } from './migrations/index.js';

/** Any number of processes may start at once; one migrates, the others wait for it. */
const MIGRATION_LOCK = 7_204_111;

/** Brings the tables up to date under a lock. Says whether the narrow role can be used. */
export async function migrate(ownerUrl: string): Promise<{ applied: string[]; narrow: boolean }> {
  const source = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    migrations: MIGRATIONS,
    connectTimeoutMS: 10_000,
  });
  await source.initialize();
  const holder = source.createQueryRunner();
  try {
    await holder.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const applied = await source.runMigrations({ transaction: 'each' });
    const [row] = (await holder.query(
      `select exists (select from pg_roles r where r.rolname = $1 and pg_has_role(current_user, r.oid, 'member')) as narrow`,
      [APP_ROLE],
    )) as { narrow: boolean }[];
    return { applied: applied.map(({ name }) => name), narrow: row?.narrow ?? false };
  } finally {
    await holder.release();
    await source.destroy();
  }
}
