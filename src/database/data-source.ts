import { DataSource } from 'typeorm';
import type { AppConfig } from '../config/index.js';
import { APP_ROLE, appConnection, type DatabaseUrls } from './connection.js';
import { startEmbedded, type EmbeddedDatabase, type EmbeddedOptions } from './embedded/start-embedded.js';
import { migrate } from './migrate.js';
import { StartError } from './start-error.js';

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
    throw startError(error, config);
  }
}

/** What the operator can act on, by the driver's code and without any value of a setting. Anything else is a fault of ours. */
const REASONS: Record<string, string> = {
  ECONNREFUSED: 'tidak ada yang menjawab di alamat itu',
  ENOTFOUND: 'nama servernya tidak dikenal',
  EHOSTUNREACH: 'servernya tidak terjangkau',
  ETIMEDOUT: 'servernya tidak menjawab',
  '28P01': 'nama pengguna atau kata sandinya ditolak',
  '28000': 'nama penggunanya ditolak',
  '3D000': 'basis data itu tidak ada',
  '42501': 'hak penggunanya tidak cukup',
  '53300': 'sambungannya sudah penuh',
};

function startError(error: unknown, config: AppConfig): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason = REASONS[code];
  if (!reason) return error;
  const name = config.DATABASE_URL ? 'DATABASE_URL atau DATABASE_OWNER_URL' : 'Basis data bawaan';
  return new StartError(`${name} tidak dapat dipakai: ${reason} (${code}).`, { cause: error });
}

function namedUrls({ DATABASE_URL: app = '', DATABASE_OWNER_URL: owner }: AppConfig): DatabaseUrls {
  return { app, owner: owner ?? app };
}

/** Whether this login may work as the narrow role; asked of the application's own login, which need not be the owner. */
async function canBeNarrow(url: string): Promise<boolean> {
  const source = await new DataSource(appConnection(url, 1, false)).initialize();
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
