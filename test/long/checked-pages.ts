import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { loadConfig, loadSecrets } from '../../src/config/index.js';
import { exportSite } from '../../src/site-export.js';
import { eventually, freePort, Program, startApp, temporaryFolder, type TestApp } from '../support/index.js';
import { FilledPortal } from './filled-portal.js';

/** Names of commands in qa/package.json, to be run one after the other. */
const CHECKS = JSON.parse(process.env.KABASHOAX_QA ?? '[]') as string[];
const SECRET = 'a secret that is only used by tests';

let folder = '';
let portal: FilledPortal;
let program: Program;
let broken: TestApp;
let site = '';

beforeAll(async () => {
  folder = await temporaryFolder();
  const port = await freePort();
  site = `http://127.0.0.1:${port}`;
  portal = await FilledPortal.open({ PUBLIC_URL: site, KABASHOAX_DATA_DIR: join(folder, 'data') });
  const { database } = portal.house.desk.app;
  // What is looked at is the product as it is compiled and started, in a process of its own.
  program = Program.start('main', {
    ...settingsOf(database, site),
    PORT: String(port),
    LOG_LEVEL: 'error',
    // A checker is one reader with hundreds of visits a minute.
    KABASHOAX_RATE_LIMITS: 'off',
    SMTP_URL: portal.smtpUrl,
  });
  await eventually(async () => expect((await fetch(`${site}/health/ready`)).status).toBe(200), {
    timeoutMs: 60_000,
  });
  broken = await withoutDatabase();
});
afterAll(async () => {
  await program.ends('SIGTERM');
  await broken.close();
  await portal.close();
  await rm(folder, { recursive: true, force: true });
});

const settingsOf = ({ app, owner }: { app: string; owner: string }, publicUrl: string) => ({
  PUBLIC_URL: publicUrl,
  DATABASE_URL: app,
  DATABASE_OWNER_URL: owner,
  KABASHOAX_SECRET: SECRET,
  KABASHOAX_DATA_DIR: join(folder, 'data'),
});

/** A portal whose database takes nobody in. */
async function withoutDatabase(): Promise<TestApp> {
  const app = await startApp();
  const owner = new Client({ connectionString: app.database.owner });
  await owner.connect();
  const [row] = (await owner.query<{ name: string }>('select current_database() as name')).rows;
  await owner.query(`alter database ${row?.name ?? ''} connection limit 0`);
  await owner.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid()`,
  );
  await owner.end();
  await eventually(async () => expect((await app.fetch('/arsip')).status).toBe(503));
  return app;
}

/** The copy of the site, for those that look at it. */
async function copied(): Promise<string> {
  const { database } = portal.house.desk.app;
  const config = loadConfig(settingsOf(database, site));
  const urls = { owner: database.owner, app: database.app };
  const opened = { urls, narrow: true, applied: [], embedded: null, close: () => Promise.resolve() };
  const copy = join(folder, 'salinan');
  await exportSite({ config, secrets: loadSecrets(config), database: opened }, copy);
  return copy;
}

/** A file with every address of the portal that a checker cannot know. */
async function addresses(): Promise<string> {
  const { pages, states } = await portal.freshAddresses();
  const file = join(folder, 'addresses.json');
  const failing = ['/arsip', '/en/arsip'].map((path) => broken.url + path);
  await writeFile(file, JSON.stringify({ pages, states: [...states, ...failing] }));
  return file;
}

it.each(CHECKS)('%s finds nothing', async (check) => {
  const words = check === 'static' ? [await copied()] : [site, await addresses()];
  const child = spawn('npm', ['run', '--silent', check, '--prefix', 'qa', '--', ...words], {
    stdio: 'inherit',
  });
  await once(child, 'exit');
  expect(child.exitCode).toBe(0);
});
