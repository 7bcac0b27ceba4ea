import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { Parser } from 'htmlparser2';
import { ArchiveService, Publishing } from '../src/archive/index.js';
import { loadConfig, loadSecrets } from '../src/config/index.js';
import { exportSite } from '../src/site-export.js';
import { DeskHouse, draft, SECOND_SOURCE, source, strange } from './fact-finding-house.js';
import { eventually, loadExamples, temporaryFolder } from './support/index.js';

const SITE = 'https://kabashoax.example';
const CANARIES = ['kenariteks', 'kenari-surel@contoh.id', 'kenaricatatan'];

let house: DeskHouse;
let parent = '';
let folder = '';
let server: Server;
let base = '';
const published = { stays: '', withdrawn: '' };

beforeAll(async () => {
  house = await DeskHouse.open({ PUBLIC_URL: SITE });
  await loadExamples(house.app.database);
  published.stays = await publish('Jawaban yang tetap');
  published.withdrawn = await publish('Jawaban yang ditarik');
  const { id } = await house.app.get(ArchiveService).bySlug(published.withdrawn);
  await house.db.transaction((tx) => house.app.get(Publishing).withdraw(tx, id, 'Sumbernya keliru.'));
  parent = await temporaryFolder();
  folder = join(parent, 'salinan');
  await copy();
  server = createServer((request, response) => serve(request.url ?? '/', response)).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  base = `http://127.0.0.1:${isAddress(address) ? address.port : 0}`;
});
afterAll(async () => {
  server.close();
  await house.close();
  await rm(parent, { recursive: true, force: true });
});

const isAddress = (address: AddressInfo | string | null): address is AddressInfo =>
  typeof address === 'object' && address !== null;

async function copy(): Promise<void> {
  const { database } = house.app;
  const config = loadConfig({
    PUBLIC_URL: SITE,
    DATABASE_URL: database.app,
    DATABASE_OWNER_URL: database.owner,
    KABASHOAX_SECRET: 'a secret that is only used by tests',
    KABASHOAX_DATA_DIR: parent,
  });
  const urls = { owner: database.owner, app: database.app };
  const opened = { urls, narrow: true, applied: [], embedded: null, close: () => Promise.resolve() };
  await exportSite({ config, secrets: loadSecrets(config), database: opened }, folder);
}

async function publish(title: string): Promise<string> {
  const contact = { channel: 'email', address: 'kenari-surel@contoh.id' } as const;
  await house.questions.submit({ text: `${strange()} kenariteks`, contact });
  const caseId = await eventually(async () => {
    const [row] = await house.db.query<{ id: string }[]>(
      `select id from cases where answer_id is null order by created_at desc limit 1`,
    );
    if (!row) throw new Error('not taken in yet');
    return row.id;
  });
  const author = await house.person('fact-finder');
  await house.leases.claim(caseId, author);
  await house.evidence.add(caseId, author, source({ captureText: `${source().captureText} kenaricatatan` }));
  await house.evidence.add(caseId, author, SECOND_SOURCE);
  await house.drafts.save(caseId, author, 0, draft({ title }));
  await house.drafts.askReview(caseId, author);
  await house.reviews.approve(caseId, await house.person('editor'), 1);
  const [row] = await house.db.query<{ slug: string }[]>('select slug from answers where case_id = $1', [
    caseId,
  ]);
  return row?.slug ?? '';
}

/** As plain a server as there is: files, index.html of a folder, and the way to a folder's slash. */
function serve(url: string, response: import('node:http').ServerResponse): void {
  const path = normalize(decodeURIComponent(new URL(url, 'http://x').pathname));
  const file = join(folder, path);
  if (!existsSync(file)) response.writeHead(404).end();
  else if (!statSync(file).isDirectory()) {
    const type = { '.html': 'text/html', '.js': 'text/javascript', '.xml': 'text/xml' }[extname(file)];
    response.writeHead(200, { 'content-type': type ?? 'application/octet-stream' }).end(readFileSync(file));
  } else if (!path.endsWith('/')) response.writeHead(301, { location: `${path}/` }).end();
  else serve(join(path, 'index.html'), response);
}

interface Seen {
  links: string[];
  loaded: string[];
  forms: number;
}

/** What a page leads to, and what it makes a browser ask for. */
function look(html: string): Seen {
  const seen: Seen = { links: [], loaded: [], forms: 0 };
  const parser = new Parser({
    onopentag: (name, { href, src, action, formaction }) => {
      if (name === 'form' || action !== undefined || formaction !== undefined) seen.forms += 1;
      if (src !== undefined) seen.loaded.push(src);
      if (href !== undefined) (name === 'a' ? seen.links : seen.loaded).push(href);
    },
  });
  parser.end(html);
  return seen;
}

const files = (): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

describe('the copy of the whole site', () => {
  it('can be read from link to link on a plain server: nothing is broken, foreign or sent to a service', async () => {
    const waiting = ['/', '/en/'];
    const seen = new Set(waiting);
    const broken: string[] = [];
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      const reply = await fetch(new URL(path, base));
      if (!reply.ok) broken.push(path);
      if (!(reply.headers.get('content-type') ?? '').startsWith('text/html')) continue;
      const { links, loaded, forms } = look(await reply.text());
      expect([path, forms]).toEqual([path, 0]);
      expect([
        path,
        loaded.filter((each) => !/^(?:\/(?!\/)|data:)/.test(each) && !each.startsWith(SITE)),
      ]).toEqual([path, []]);
      for (const link of [...links, ...loaded].filter((each) => each.startsWith('/'))) {
        const next = new URL(link, base).pathname;
        if (!seen.has(next)) waiting.push(next);
        seen.add(next);
      }
    }
    expect(broken).toEqual([]);
    for (const path of [
      `/jawaban/${published.stays}/`,
      `/en/jawaban/${published.stays}/`,
      '/cari/',
      '/tanya/',
      '/arsip/feed.atom',
    ])
      expect([path, seen.has(path)]).toEqual([path, true]);
    expect(seen.size).toBeGreaterThan(80);
  });

  it('says on every page that it is a copy, and keeps the address and the reason of what was withdrawn', async () => {
    const withdrawn = await (await fetch(`${base}/jawaban/${published.withdrawn}`)).text();
    expect(withdrawn).toContain('Sumbernya keliru.');
    // A sheet to print is nothing but the sheet.
    const pages = files().filter((file) => file.endsWith('.html') && !file.includes('/papan/'));
    const silent = pages.filter(
      (file) => !/Ini salinan arsip|This is a copy of the archive/.test(readFileSync(file, 'utf8')),
    );
    expect(silent).toEqual([]);
    expect(await (await fetch(`${base}/`)).text()).toContain(`href="${SITE}/"`);
  });

  it('has the cards of an answer in both languages, each where its pages name it', async () => {
    const cards = { '': '/1.png', '/en': '/1-en.png' };
    const seen = new Set<string>();
    for (const [lang, card] of Object.entries(cards)) {
      const html = await (await fetch(`${base}${lang}/jawaban/${published.stays}/`)).text();
      const path = `/kartu/${published.stays}${card}`;
      expect(html).toContain(`<meta property="og:image" content="${SITE}${path}">`);
      expect(html).toContain(`<meta name="twitter:image" content="${SITE}${path}">`);
      expect(html).toContain(`href="${path}"`);
      expect(html).toContain(`hreflang="en" href="${SITE}/en/jawaban/${published.stays}/"`);
      seen.add(readFileSync(join(folder, path)).toString('base64'));
    }
    expect(seen.size).toBe(2);
  });

  it('finds every answer by its letter and in the list that the search box reads', async () => {
    const list: unknown = await (await fetch(`${base}/cari/daftar.json`)).json();
    expect(JSON.stringify(list)).toContain(published.stays);
    expect(JSON.stringify(list)).not.toContain(published.withdrawn);
    expect(await (await fetch(`${base}/cari/j/`)).text()).toContain(`href="/jawaban/${published.stays}/"`);
  });

  it('holds nothing that only the team may read', () => {
    const told = files().filter((file) => {
      const text = readFileSync(file).toString('latin1');
      return CANARIES.some((canary) => text.includes(canary));
    });
    expect(told).toEqual([]);
  });

  it('takes the place of an older copy, and of nothing else', async () => {
    await expect(exportedOver(parent)).rejects.toMatchObject({ code: 'export.folder' });
    expect(existsSync(`${folder}.sebagian`)).toBe(false);
  });
});

const exportedOver = async (other: string): Promise<void> => {
  const kept = folder;
  folder = other;
  try {
    await copy();
  } finally {
    folder = kept;
  }
};
