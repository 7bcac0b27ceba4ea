import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';
import { compileForRun } from './compile.js';

const APP_LOGIN = { user: 'kabashoax_test_app', password: 'only-for-tests' };

/** One PostgreSQL cluster and one Redis for the whole run; see run.ts for what the workers get to know. */
export default async function globalSetup() {
  const build = compileForRun();
  const folder = mkdtempSync(join(tmpdir(), 'kabashoax-test-'));
  const [database, redis] = await Promise.all([startDatabase(build, folder), startRedis(folder)]);
  globalThis.kabashoaxTestRun = { build, folder, database, redis };
  const migrationProblem = await migrateTemplate(build, database.urls.owner);
  process.env.KABASHOAX_TEST_RUN = JSON.stringify({
    adminUrl: withDatabase(database.urls.owner, 'postgres'),
    appLogin: APP_LOGIN,
    template: 'kabashoax',
    migrationProblem,
    redisUrl: redis.url,
    build,
  });
}

const moduleOf = (build, path) => pathToFileURL(join(build, 'database', path)).href;

async function startDatabase(build, folder) {
  const { startEmbedded } = await import(moduleOf(build, 'embedded/start-embedded.js'));
  const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };
  return startEmbedded({ dataDir: folder, poolSize: 300, settings });
}

/** A migration that fails must not keep the specs that need no database from running: createDatabase tells. */
async function migrateTemplate(build, owner) {
  const { migrate } = await import(moduleOf(build, 'migrate.js'));
  const { default: pg } = await import('pg');
  const admin = new pg.Client({ connectionString: withDatabase(owner, 'postgres') });
  await admin.connect();
  try {
    await admin.query(
      `create role ${APP_LOGIN.user} login password '${APP_LOGIN.password}' in role kabashoax_app`,
    );
    await migrate(owner);
    return '';
  } catch (error) {
    return error.stack;
  } finally {
    await admin.end();
  }
}

async function startRedis(folder) {
  for (let round = 0; round < 10; round++) {
    const port = randomInt(16_000, 20_000);
    const flags = ['--port', port, '--bind', '127.0.0.1', '--save', '', '--dir', folder, '--databases', 64];
    const child = spawn('redis-server', [...flags, '--maxmemory-policy', 'noeviction'].map(String), {
      stdio: 'ignore',
    });
    if (await answers(child, port)) return { url: `redis://127.0.0.1:${port}`, child };
  }
  throw new Error('redis-server does not start');
}

async function answers(child, port) {
  let over = false;
  child.once('error', (error) => {
    over = true;
    if (error.code === 'ENOENT')
      process.stderr.write('redis-server is not installed (see scripts/test.sh)\n');
  });
  child.once('exit', () => (over = true));
  while (!over) {
    if (await canConnect(port)) return !over;
    await pause(20);
  }
  return false;
}

function canConnect(port) {
  return new Promise((resolve) => {
    const socket = createConnection(port, '127.0.0.1', () => socket.end(() => resolve(true)));
    socket.once('error', () => resolve(false));
  });
}

function withDatabase(url, name) {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}
