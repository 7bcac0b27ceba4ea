import { randomInt } from 'node:crypto';
import { DataSource } from 'typeorm';
import { createLogger } from '../../src/common/http/index.js';
import { loadConfig, loadSecrets, type Secrets } from '../../src/config/index.js';
import { migrate } from '../../src/database/migrate.js';
import { createHttpApp } from '../../src/http-app.js';
import { keyedHash, newToken } from '../../src/staff/token.js';

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
  const secrets = loadSecrets(config);
  const house = { config, secrets, database };
  const app = await createHttpApp(house, createLogger(config.LOG_LEVEL));
  await app.listen(port, '127.0.0.1');
  const token = await signInAs(owner, staffId, secrets);
  const headers = { cookie: `kabashoax_sesi=${token}` };
  return {
    get: (path) => fetch(`http://127.0.0.1:${port}${path}`, { headers, redirect: 'manual' }),
    close: () => app.close(),
  };
}

/** Somebody's open session, written by the owner past the second factor; gives its token. */
export async function signInAs(owner: string, staffId: string, secrets: Secrets): Promise<string> {
  const source = await new DataSource({ type: 'postgres', url: owner }).initialize();
  const token = newToken();
  await source.transaction(async (tx) => {
    await tx.query('set local session_replication_role = replica');
    await tx.query(
      `insert into staff_sessions (token_hash, staff_id, device, factor, fresh_at, expires_at)
       values ($1, $2, 'bench', 'totp', now(), now() + interval '1 day')`,
      [keyedHash(secrets.key('session'), token), staffId],
    );
  });
  await source.destroy();
  return token;
}
