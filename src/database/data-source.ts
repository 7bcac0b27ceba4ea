import { DataSource } from 'typeorm';
import type { AppConfig } from '../config/index.js';
import { APP_ROLE, FIRST_CONNECTION_MS, appConnection, type DatabaseUrls } from './connection.js';
import { startEmbedded, type EmbeddedDatabase, type EmbeddedOptions } from './embedded/start-embedded.js';
import { connectOnce, untilConnected } from './first-connection.js';
import { migrate } from './migrate.js';
import { startError } from './why-not.js';

/** What the operator calls the two ways into a server of its own. */
const NAMED = 'DATABASE_URL atau DATABASE_OWNER_URL';

/** The database as this process found or made it, with its tables up to date. */
export interface OpenDatabase {
  urls: DatabaseUrls;
  /** Whether the application works as the narrow role. */
  narrow: boolean;
  applied: string[];
  /** Null when the database is a server of its own. */
  embedded: EmbeddedDatabase | null;
  close: () => Promise<void>;
}

/** Opens the database the settings name, or the embedded one, and migrates. `start` decides what a taken folder means. */
export async function openDatabase(
  config: AppConfig,
  start: (options: EmbeddedOptions) => Promise<EmbeddedDatabase> = startEmbedded,
): Promise<OpenDatabase> {
  const embedded = config.DATABASE_URL
    ? null
    : await start({ dataDir: config.KABASHOAX_DATA_DIR, poolSize: config.DATABASE_POOL_SIZE });
  const urls = embedded?.urls ?? namedUrls(config);
  const close = () => embedded?.stop() ?? Promise.resolve();
  try {
    const { applied } = await migrate(urls.owner);
    return { urls, applied, embedded, narrow: await canBeNarrow(urls.app), close };
  } catch (error) {
    await close();
    throw startError(error, config.DATABASE_URL ? NAMED : 'Basis data bawaan');
  }
}

/** Waits until the server that the settings name takes a connection from both logins; the embedded one needs no waiting. */
export async function databaseAnswers(config: AppConfig, say: (sentence: string) => void): Promise<void> {
  if (!config.DATABASE_URL) return;
  const seconds = config.DATABASE_WAIT_SECONDS;
  const { owner, app } = namedUrls(config);
  try {
    for (const url of new Set([owner, app]))
      await untilConnected((withinMs) => connectOnce(url, withinMs), { limitMs: seconds * 1_000, say });
  } catch (error) {
    throw startError(error, NAMED, seconds);
  }
}

function namedUrls({ DATABASE_URL: app = '', DATABASE_OWNER_URL: owner }: AppConfig): DatabaseUrls {
  return { app, owner: owner ?? app };
}

/** Whether this login may work as the narrow role; asked of the application's own login, which need not be the owner. */
async function canBeNarrow(url: string): Promise<boolean> {
  const options = { ...appConnection(url, 1, false), connectTimeoutMS: FIRST_CONNECTION_MS };
  const source = await new DataSource(options).initialize();
  try {
    const rows: { narrow: boolean }[] = await source.query(
      `select exists (select from pg_roles r where r.rolname = $1 and pg_has_role(current_user, r.oid, 'set')) as narrow`,
      [APP_ROLE],
    );
    return rows[0]?.narrow ?? false;
  } finally {
    await source.destroy();
  }
}
