import { join } from 'node:path';
import pg from 'pg';
import { APP_ROLE, type DatabaseUrls } from '../connection.js';
import { StartError } from '../start-error.js';
import { nativeFolder } from './binaries.js';
import { APP_LOGIN, OWNER_LOGIN, ensureCluster, passwords } from './cluster.js';
import { lockFolder } from './lock.js';
import { memoryBytes, sharedBuffersMb } from './memory.js';
import { choosePlace, type Place } from './place.js';
import { isPostmasterOf, launch, readPostmaster, stopOrphan, stopServer } from './postmaster.js';
import { databaseUser } from './system-user.js';

const DATABASE = 'kabashoax';

/** A running embedded PostgreSQL. */
export interface EmbeddedDatabase {
  urls: DatabaseUrls;
  /** Folder that holds the cluster, its passwords and its log; back up this one. */
  folder: string;
  /** True when a server of an earlier, killed process had to be stopped first. */
  tookOver: boolean;
  /** Resolves with a sentence when the server ends without being asked. */
  lost: Promise<string>;
  /** Stops the server cleanly and frees the folder. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  dataDir: string;
  /** Connections the application may open; the server allows some more for the operator. */
  poolSize: number;
  /** Further server settings, such as `fsync` in tests. */
  settings?: Record<string, string>;
}

/** Starts the PostgreSQL of a data folder, making it on first use. A second start on the same folder is a StartError. */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const user = databaseUser();
  const place = choosePlace(options.dataDir, nativeFolder(), user);
  const lock = await lockFolder(place.folder);
  if (!lock.held)
    throw new StartError(
      `Folder data ${options.dataDir} sedang dipakai proses lain (nomor proses ${lock.by}). Hentikan proses itu dahulu, atau pakai KABASHOAX_DATA_DIR yang lain.`,
    );
  try {
    return await start(options, place, lock.release);
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** For operator's commands: joins the server that runs on this folder, or starts one for the length of the command. */
export async function joinEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const place = choosePlace(options.dataDir, nativeFolder(), databaseUser());
  const lock = await lockFolder(place.folder);
  if (lock.held) {
    lock.release();
    return startEmbedded(options);
  }
  const cluster = join(place.folder, 'cluster');
  const running = readPostmaster(cluster);
  if (!running?.ready || !isPostmasterOf(running.pid, cluster))
    throw new StartError(
      `Proses ${lock.by} sedang menyiapkan atau menutup basis data. Coba lagi sebentar lagi.`,
    );
  return {
    urls: urlsFor(place.folder, running.port),
    folder: place.folder,
    tookOver: false,
    lost: new Promise(() => undefined),
    stop: () => Promise.resolve(),
  };
}

const SETTINGS = {
  log_timezone: 'UTC',
  timezone: 'UTC',
  // Details and statements of a refused write hold the row, and the row may hold a resident's words.
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  // Every query of ours is short: compiling one, or dividing it among processes, costs more than it saves.
  jit: 'off',
  max_parallel_workers_per_gather: '0',
};

async function start(options: EmbeddedOptions, place: Place, release: () => void): Promise<EmbeddedDatabase> {
  const user = databaseUser();
  const cluster = ensureCluster(place, user);
  const logFile = join(place.folder, 'postgres.log');
  const tookOver = await stopOrphan(cluster);
  const server = await launch({
    native: place.native,
    cluster,
    logFile,
    user,
    settings: {
      max_connections: String(options.poolSize + 30),
      ...SETTINGS,
      shared_buffers: `${sharedBuffersMb(memoryBytes())}MB`,
      ...options.settings,
    },
  });
  let stopping = false;
  const lost = server.ended.then(() =>
    stopping
      ? new Promise<never>(() => undefined)
      : `PostgreSQL bawaan berhenti sendiri. Catatan: ${logFile}`,
  );
  const stop = async () => {
    stopping = true;
    await stopServer(server.pid, cluster);
    release();
  };
  try {
    const urls = urlsFor(place.folder, server.port);
    await prepareDatabase(urls.owner, passwords(place.folder).app);
    return { urls, folder: place.folder, tookOver, lost, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function urlsFor(folder: string, port: number): DatabaseUrls {
  const { owner, app } = passwords(folder);
  const at = `127.0.0.1:${port}/${DATABASE}`;
  return { owner: `postgres://${OWNER_LOGIN}:${owner}@${at}`, app: `postgres://${APP_LOGIN}:${app}@${at}` };
}

/** The database and the application's login, which can do nothing but what the narrow role may. */
async function prepareDatabase(ownerUrl: string, appPassword: string): Promise<void> {
  const server = new URL(ownerUrl);
  server.pathname = '/postgres';
  const db = new pg.Client({ connectionString: server.href, connectionTimeoutMillis: 10_000 });
  await db.connect();
  try {
    await db.query(`
      do $$
      begin
        if not exists (select from pg_roles where rolname = '${APP_ROLE}') then create role ${APP_ROLE} nologin; end if;
        if not exists (select from pg_roles where rolname = '${APP_LOGIN}') then
          create role ${APP_LOGIN} login password '${appPassword}' in role ${APP_ROLE};
        end if;
      end $$`);
    const found = await db.query('select from pg_database where datname = $1', [DATABASE]);
    if (found.rowCount === 0) await db.query(`create database ${DATABASE}`);
  } finally {
    await db.end();
  }
}
