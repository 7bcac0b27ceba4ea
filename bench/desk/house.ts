import { randomInt } from 'node:crypto';
import { DataSource } from 'typeorm';
import { createLogger } from '../../src/common/http/index.js';
import { loadConfig, loadSecrets } from '../../src/config/index.js';
import { migrate } from '../../src/database/migrate.js';
import { createHttpApp } from '../../src/http-app.js';
import { SessionsService } from '../../src/staff/index.js';

const SIGNED_WITH = `
  insert into staff_totp (staff_id, secret_encrypted, confirmed_at, last_used_at) values ($1, '', now(), now())`;

/** The product on one database, in this process, with somebody signed in who may open every page of the desk. */
export interface DeskServer {
  get(path: string): Promise<Response>;
  close(): Promise<void>;
}

/** A migrated database beside the others of the server; gives its address. */
export async function createDatabase(server: string, name: string): Promise<string> {
  const admin = await new DataSource({ type: 'postgres', url: server }).initialize();
  await admin.query(`create database ${name}`);
  await admin.destroy();
  const url = new URL(server);
  url.pathname = `/${name}`;
  await migrate(url.href);
  return url.href;
}

/** The application connects as its narrow role, as it does everywhere. */
export async function serve(
  { owner, app: narrow }: { owner: string; app: string },
  staffId: string,
  folder: string,
): Promise<DeskServer> {
  const port = randomInt(20_000, 32_000);
  const config = loadConfig({
    PORT: String(port),
    DATABASE_URL: narrow,
    DATABASE_OWNER_URL: owner,
    DATABASE_POOL_SIZE: '10',
    KABASHOAX_SECRET: 'a secret that is only used for measuring',
    KABASHOAX_DATA_DIR: folder,
    KABASHOAX_RATE_LIMITS: 'off',
    LOG_LEVEL: 'fatal',
  });
  const urls = { owner, app: narrow };
  const database = { urls, narrow: true, applied: [], embedded: null, close: () => Promise.resolve() };
  const house = { config, secrets: loadSecrets(config), database };
  const app = await createHttpApp(house, createLogger(config.LOG_LEVEL));
  await app.listen(port, '127.0.0.1');
  const sessions = app.get(SessionsService, { strict: false });
  const token = await app.get(DataSource, { strict: false }).transaction(async (tx) => {
    // A session exists only where a second factor was used in the same transaction.
    await tx.query(SIGNED_WITH, [staffId]);
    return sessions.start(tx, staffId, 'totp', { address: '127.0.0.1', userAgent: 'bench' });
  });
  const headers = { cookie: `kabashoax_sesi=${token}` };
  return {
    get: (path) => fetch(`http://127.0.0.1:${port}${path}`, { headers, redirect: 'manual' }),
    close: () => app.close(),
  };
}
