import pg from 'pg';
import { APP_ROLE, type DatabaseUrls } from './connection.js';
import { MIGRATIONS } from './migrations/index.js';

/** What an operator wants to know of a database, looked at without changing anything. */
export interface DatabaseFacts {
  version: string;
  /** Whether the application's login may work as the narrow role. */
  narrow: boolean;
  /** Migrations of this program that the database does not have. */
  pending: number;
  /** Fingerprint of the root secret that the database knows; null before the first start. */
  fingerprint: string | null;
}

/** The list of migrations belongs to the owner alone, so it is the owner who looks. */
export async function inspectDatabase(urls: DatabaseUrls): Promise<DatabaseFacts> {
  const db = new pg.Client({ connectionString: urls.owner, connectionTimeoutMillis: 5_000 });
  await db.connect();
  try {
    const about = await db.query<{ version: string; narrow: boolean; known: boolean }>(
      `select current_setting('server_version') as version,
         exists (select from pg_roles r where r.rolname = $1 and pg_has_role($2, r.oid, 'set')) as narrow,
         to_regclass('settings') is not null as known`,
      [APP_ROLE, decodeURIComponent(new URL(urls.app).username)],
    );
    const [row] = about.rows;
    if (!row) throw new Error('the database says nothing about itself');
    const { version, narrow } = row;
    if (!row.known) return { version, narrow, pending: MIGRATIONS.length, fingerprint: null };
    const done = await db.query<{ count: number }>(`select count(*)::int as count from migrations`);
    const secret = await db.query<{ value: string }>(
      `select value from settings where name = 'root-secret-fingerprint'`,
    );
    return {
      version,
      narrow,
      pending: MIGRATIONS.length - (done.rows[0]?.count ?? 0),
      fingerprint: secret.rows[0]?.value ?? null,
    };
  } finally {
    await db.end();
  }
}
