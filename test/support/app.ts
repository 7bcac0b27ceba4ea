import { rm } from 'node:fs/promises';
import type { Abstract, Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { createLogger } from '../../src/common/http/index.js';
import { loadConfig, loadSecrets } from '../../src/config/index.js';
import { createHttpApp } from '../../src/http-app.js';
import { Contract, type ApiDescription } from './contract.js';
import { createDatabase, type TestDatabase } from './database.js';
import { patient } from './patient.js';
import { freePort, temporaryFolder } from './places.js';

/** The real application on a real socket, with a database of its own. */
export class TestApp {
  private promised: Promise<Contract> | undefined;

  constructor(
    readonly url: string,
    readonly database: TestDatabase,
    private readonly app: NestFastifyApplication,
    private readonly folder: string,
  ) {}

  /** Asks this application; redirects are shown, not followed. What the API answers is held to its description. */
  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const address = new URL(path, this.url);
    const response = await fetch(address, { redirect: 'manual', ...init });
    if (!Contract.covers(address.pathname)) return response;
    const contract = await this.contract();
    const misfits = await contract.misfits(init.method ?? 'GET', address.pathname, response);
    if (misfits.length > 0) throw new Error(`Not as described: ${misfits.join('; ')}`);
    return response;
  }

  /** What the API promises, as it says itself. */
  contract(): Promise<Contract> {
    this.promised ??= fetch(new URL('/api/openapi.json', this.url))
      .then((response) => response.json())
      .then((description) => new Contract(description as ApiDescription));
    return this.promised;
  }

  /** An injectable of any room. */
  get<T>(token: Type<T> | Abstract<T> | symbol): T {
    return this.app.get<T>(token, { strict: false });
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.database.drop();
    await rm(this.folder, { recursive: true, force: true });
  }
}

/**
 * Boots AppModule as the narrow role. `settings` are environment variables that differ from the defaults; rate limits
 * and the memory of pages are off unless the spec turns them on. A database given is used and dropped on close like an own one.
 */
export async function startApp(
  settings: Record<string, string> = {},
  given?: TestDatabase,
): Promise<TestApp> {
  const database = given ?? (await createDatabase());
  const port = await freePort();
  const folder = await temporaryFolder();
  const config = loadConfig({
    PORT: String(port),
    DATABASE_URL: database.app,
    DATABASE_OWNER_URL: database.owner,
    DATABASE_POOL_SIZE: '5',
    KABASHOAX_SECRET: 'a secret that is only used by tests',
    KABASHOAX_DATA_DIR: folder,
    KABASHOAX_RATE_LIMITS: 'off',
    PAGE_CACHE_MB: '0',
    LOG_LEVEL: 'fatal',
    ...settings,
  });
  const urls = { owner: database.owner, app: database.app };
  const house = {
    config,
    secrets: loadSecrets(config),
    database: { urls, narrow: true, applied: [], embedded: null, close: () => Promise.resolve() },
  };
  const app = await createHttpApp(house, createLogger(config.LOG_LEVEL));
  patient(app.get(DataSource));
  await app.listen(port, '127.0.0.1');
  return new TestApp(`http://127.0.0.1:${port}`, database, app, folder);
}
