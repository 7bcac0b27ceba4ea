import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { loadConfig, loadSecrets } from '../../src/config/index.js';
import { startEmbedded, type EmbeddedDatabase } from '../../src/database/embedded/start-embedded.js';
import { Mailbox } from '../../test/mailbox.js';
import { freePort } from '../../test/support/places.js';
import { signInAs } from '../desk/house.js';
import { Browser, until } from './browser.js';
import { Servant } from './servant.js';

const SECOND = 1_000;

const askAt = (address: string, path: string): Promise<Response> =>
  fetch(address + path, { redirect: 'manual', signal: AbortSignal.timeout(15 * SECOND) });

const program = (name: string): string => fileURLToPath(new URL(`../../src/${name}.js`, import.meta.url));

/** A page of somebody else, worth quoting. */
export const SAID = 'Pengelola memastikan tempat itu tetap buka seperti biasa';
const PAGE = `<!doctype html><html lang="id"><head><title>Tetap buka</title></head><body><article><h1>Tetap buka</h1>
  ${`<p>${SAID}, kata petugas di lokasi pada Minggu pagi.</p>`.repeat(4)}</article></body></html>`;

export interface Colleague {
  id: string;
  browser: Browser;
}

/** What the portal stands on; each of it is away now and then. */
interface Ground {
  db: pg.Pool;
  redis: Servant;
  post: Mailbox;
  /** Address of somebody else's site. */
  site: string;
  close(): Promise<void>;
}

async function layGround(postgres: EmbeddedDatabase, folder: string, redisPort: number): Promise<Ground> {
  const redis = new Servant(['redis-server', '--port', String(redisPort), '--save', '', '--dir', folder]);
  redis.start();
  const server = createServer((_request, reply) => reply.setHeader('content-type', 'text/html').end(PAGE));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const db = new pg.Pool({ connectionString: postgres.urls.owner, max: 10 });
  // The server is killed now and then.
  db.on('error', () => undefined);
  const post = new Mailbox();
  const close = async (): Promise<void> => {
    server.close();
    await Promise.all([db.end(), redis.end(), post.close()]);
    await postgres.stop();
  };
  return { db, redis, post, site: `http://127.0.0.1:${port}`, close };
}

/** The distributed shape: two web processes, two workers, their PostgreSQL, Redis and mail server. */
export class House {
  readonly webs: Servant[];
  readonly workers: Servant[];
  /** What was seen to be wrong on the way. */
  readonly faults: string[] = [];

  private constructor(
    private readonly ground: Ground,
    readonly settings: Readonly<Record<string, string>>,
    readonly addresses: readonly string[],
  ) {
    const servant = (file: string, more = {}): Servant =>
      new Servant([process.execPath, program(file)], { ...settings, ...more });
    this.webs = addresses.map((address) => servant('main', { PORT: new URL(address).port }));
    this.workers = [servant('worker'), servant('worker')];
    for (const each of this.servants) each.start();
  }

  static async open(folder: string): Promise<House> {
    const postgres = await startEmbedded({ dataDir: folder, poolSize: 120 });
    const redisPort = await freePort();
    const ports = [await freePort(), await freePort()] as const;
    const ground = await layGround(postgres, folder, redisPort);
    const smtp = await ground.post.open();
    const settings = settingsOf(postgres, { folder, redisPort, smtp, port: ports[0] });
    return new House(
      ground,
      settings,
      ports.map((port) => `http://127.0.0.1:${port}`),
    );
  }

  get redis(): Servant {
    return this.ground.redis;
  }

  get post(): Mailbox {
    return this.ground.post;
  }

  get site(): string {
    return this.ground.site;
  }

  get servants(): Servant[] {
    return [...this.webs, ...this.workers];
  }

  async rows<Row extends pg.QueryResultRow>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
    return (await this.ground.db.query<Row>(sql, [...values])).rows;
  }

  async count(from: string, values: readonly unknown[] = []): Promise<number> {
    const [row] = await this.rows<{ n: number }>(`select count(*)::int as n from ${from}`, values);
    return row?.n ?? 0;
  }

  visitor(): Browser {
    return new Browser(this.addresses);
  }

  /** Every web process serves. */
  async ready(): Promise<void> {
    for (const address of this.addresses)
      await until(`${address} is ready`, async () => (await askAt(address, '/health/ready')).ok);
  }

  /** Any web process. */
  ask(path: string): Promise<Response> {
    return askAt(this.addresses[Math.floor(Math.random() * this.addresses.length)] ?? '', path);
  }

  /** A second after something was done every web process shows it; what one shows instead is a fault. One that is away shows nothing. */
  async everywhere(path: string, status: number, words: string): Promise<void> {
    await pause(SECOND);
    for (const address of this.addresses)
      await until(`an answer of ${address}${path}`, async () => {
        const reply = await askAt(address, path);
        const text = await reply.text();
        if (reply.status >= 500) return false;
        if (reply.status !== status || !text.includes(words))
          this.faults.push(`${address}${path} says ${reply.status} and not “${words}”`);
        return true;
      });
  }

  /** How often each letter came to an address, by its Message-ID. */
  lettersTo(address: string): ReadonlyMap<string, number> {
    const letters = new Map<string, number>();
    for (const { text } of this.post.mails.filter(({ to }) => to === address)) {
      const id = /^message-id:\s*(<[^>]+>)/im.exec(text)?.[1] ?? '';
      letters.set(id, (letters.get(id) ?? 0) + 1);
    }
    return letters;
  }

  /** A colleague at the desk, signed in. */
  async colleague(role: string, number: number): Promise<Colleague> {
    const [person] = await this.rows<{ id: string }>(
      'insert into staff (email, name, role) values ($1, $1, $2) returning id',
      [`${role}-${number}@kupang.test`, role],
    );
    const colleague = { id: person?.id ?? '', browser: new Browser(this.addresses) };
    await this.signIn(colleague);
    return colleague;
  }

  /** Anew, for what is asked of a second factor that was given within ten minutes. */
  async signIn({ id, browser }: Colleague): Promise<void> {
    const secrets = loadSecrets(loadConfig(this.settings));
    browser.keep('kabashoax_sesi', await signInAs(this.settings['DATABASE_OWNER_URL'] ?? '', id, secrets));
  }

  /** An operator's command; its exit code and what it printed. */
  async command(...words: string[]): Promise<{ code: number | null; text: string }> {
    const child = spawn(process.execPath, [program('cli'), ...words], {
      env: { PATH: process.env['PATH'], ...this.settings },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let text = '';
    child.stdout.on('data', (part: Buffer) => (text += part.toString()));
    await once(child, 'close');
    return { code: child.exitCode, text };
  }

  async close(): Promise<void> {
    await Promise.all(this.servants.map((each) => each.end()));
    await this.ground.close();
  }
}

function settingsOf(
  { urls }: EmbeddedDatabase,
  { folder, redisPort, smtp, port }: { folder: string; redisPort: number; smtp: string; port: number },
): Record<string, string> {
  return {
    DATABASE_URL: urls.app,
    DATABASE_OWNER_URL: urls.owner,
    REDIS_URL: `redis://127.0.0.1:${redisPort}`,
    KABASHOAX_SECRET: 'a secret that is only used for torture',
    KABASHOAX_DATA_DIR: join(folder, 'files'),
    KABASHOAX_RATE_LIMITS: 'off',
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    SMTP_URL: smtp,
    MAIL_FROM: 'jawab@kabashoax.test',
    FETCH_ALLOW_LOOPBACK: 'on',
    LOG_LEVEL: 'fatal',
  };
}
