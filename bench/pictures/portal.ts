import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { randomInt } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { DataSource } from 'typeorm';
import { ExamplesService } from '../../src/archive/index.js';
import { AuditLog } from '../../src/audit/index.js';
import { appConnection } from '../../src/database/connection.js';
import { startEmbedded } from '../../src/database/embedded/start-embedded.js';
import { SearchIndex } from '../../src/search/index.js';
import { createDatabase } from '../desk/house.js';

const MAIN = new URL('../../src/main.js', import.meta.url);
const START_MS = 60_000;

/** The portal with its examples as a process of its own, on a database that goes with it; gives `work` its address. */
export async function withPortal<T>(work: (address: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'kabashoax-pictures-'));
  const server = await startEmbedded({ dataDir: folder, poolSize: 20 });
  try {
    const owner = await createDatabase(server.urls.owner, 'pictures');
    await loadExamples(owner);
    const app = new URL(server.urls.app);
    app.pathname = new URL(owner).pathname;
    return await whileServing({ owner, app: app.href, folder }, work);
  } finally {
    await server.stop();
    for (const used of [server.folder, folder]) rmSync(used, { recursive: true, force: true });
  }
}

interface Places {
  owner: string;
  app: string;
  folder: string;
}

async function whileServing<T>(
  { owner, app, folder }: Places,
  work: (address: string) => Promise<T>,
): Promise<T> {
  const port = randomInt(20_000, 32_000);
  const portal = spawn(process.execPath, [fileURLToPath(MAIN)], {
    env: {
      PORT: String(port),
      DATABASE_URL: app,
      DATABASE_OWNER_URL: owner,
      KABASHOAX_SECRET: 'a secret that is only used for measuring',
      KABASHOAX_DATA_DIR: folder,
      KABASHOAX_RATE_LIMITS: 'off',
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = once(portal, 'exit');
  try {
    const address = `http://127.0.0.1:${port}`;
    await ready(address);
    return await work(address);
  } finally {
    portal.kill('SIGTERM');
    await ended;
  }
}

async function ready(address: string): Promise<void> {
  const deadline = Date.now() + START_MS;
  const answers = (): Promise<boolean> =>
    fetch(`${address}/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await answers())) {
    if (Date.now() > deadline) throw new Error('the portal did not start');
    await pause(200);
  }
}

async function loadExamples(owner: string): Promise<void> {
  const source = await new DataSource(appConnection(owner, 2, false)).initialize();
  await new ExamplesService(source, new SearchIndex(source), new AuditLog(source)).load();
  await source.destroy();
}
