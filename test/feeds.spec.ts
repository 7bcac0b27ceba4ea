import { parseFeed } from '@rowanmanning/feed-parser';
import { DataSource } from 'typeorm';
import { HostileServer } from './hostile-server.js';
import { PublishingHouse } from './publishing-house.js';
import { eventually, loadExamples, type TestApp } from './support/index.js';

const FEEDS = ['/arsip/feed.atom', '/arsip/rss.xml', '/arsip/feed.json'];
const KEY = 'kunci-untuk-pengujian';

let app: TestApp;
let house: PublishingHouse;
let others: HostileServer;
const told: { path: string; body: string }[] = [];

beforeAll(async () => {
  others = await HostileServer.start();
  for (const path of ['/hub', '/indexnow'])
    others.on(path, (request, response) => {
      let body = '';
      request.on('data', (part) => (body += String(part)));
      request.on('end', () => {
        told.push({ path, body });
        response.writeHead(202).end();
      });
    });
  house = await PublishingHouse.start({
    WEBSUB_HUB: `${others.url}/hub`,
    INDEXNOW_KEY: KEY,
    INDEXNOW_ENDPOINT: `${others.url}/indexnow`,
  });
  app = house.app;
});
afterAll(async () => {
  await app.close();
  await others.close();
});

const publish: PublishingHouse['publish'] = (...input) => house.publish(...input);

interface Read {
  id: string | null;
  title: string | null;
  text: string | null;
  url: string | null;
  updated: string;
}

/** The entries of a feed as a reader that is not ours understands it. */
const entries = async (path: string): Promise<Read[]> => entriesOf(path, await textAt(path));

async function textAt(path: string): Promise<string> {
  const response = await app.fetch(path);
  expect([path, response.status]).toEqual([path, 200]);
  return response.text();
}

function entriesOf(path: string, text: string): Read[] {
  if (path.includes('.json')) return jsonEntries(text);
  return parseFeed(text).items.map(({ id, title, description, url, updated, published }) => ({
    ...{ id, title, url, text: description },
    updated: (updated ?? published)?.toISOString() ?? '',
  }));
}

/** JSON Feed 1.1 by its own words: what must be there, and nothing that is not in it. */
function jsonEntries(text: string): Read[] {
  const { version, title, items, ...rest } = JSON.parse(text) as {
    version: string;
    title: string;
    items: { id: string; title: string; content_text: string; url: string; date_modified: string }[];
  };
  expect([version, title]).toEqual(['https://jsonfeed.org/version/1.1', expect.any(String)]);
  expect(Object.keys(rest).every((name) => JSON_FIELDS.includes(name))).toBe(true);
  return items.map((item) => ({
    ...{ id: item.id, title: item.title, text: item.content_text, url: item.url },
    updated: item.date_modified,
  }));
}
const JSON_FIELDS = [
  ...['home_page_url', 'feed_url', 'description', 'language', 'authors', 'hubs', 'next_url'],
];

/** Where the next page of a feed is, as it says itself. */
function nextIn(text: string): string | undefined {
  const [, atom] = /href="([^"]+)" rel="next"/.exec(text) ?? [];
  const [, json] = /"next_url":"([^"]+)"/.exec(text) ?? [];
  return (atom ?? json)?.replaceAll('&amp;', '&').replace(app.url, '');
}

describe('an archive without answers', () => {
  it.each(FEEDS)('has a feed without entries: %s', async (path) => {
    expect(await entries(path)).toEqual([]);
  });
});

describe.each(FEEDS)('the feed %s', (path) => {
  it('says the verdict first, keeps the id at a correction, and marks what was withdrawn', async () => {
    const title = `Kabar & <b>bohong</b> ]]> \u0001\u000b${path}`;
    const summary = 'Kalimat yang ditarik.';
    const { answerId, slug } = await publish({ title, summary, scam: true, topics: ['Pasar & <jalan>'] });
    const [first] = await entries(path);
    expect(first).toMatchObject({
      id: `urn:uuid:${answerId}`,
      title: `[PENIPUAN · SALAH] Kabar & <b>bohong</b> ]]> ${path}`,
      text: summary,
      url: `${app.url}/jawaban/${slug}`,
    });
    await publish({ title: 'Kabar lain' });
    await publish({ title, summary, changeNote: 'Tanggal dibetulkan.' }, answerId);
    const [corrected] = await entries(path);
    expect(corrected?.id).toBe(first?.id);
    expect(corrected?.text).toContain('Dikoreksi (revisi 2): Tanggal dibetulkan.');
    await house.withdraw(answerId, 'Memuat data pribadi.');
    const [withdrawn] = await entries(path);
    expect(withdrawn).toMatchObject({ id: first?.id, title: '[DITARIK] Jawaban ini telah ditarik' });
    expect(withdrawn?.text).toContain('Memuat data pribadi.');
    expect(await textAt(path)).not.toContain(summary);
  });

  it('follows any search of the archive, and says which', async () => {
    const { answerId } = await publish({
      title: `Tsunami di Oesapa ${path}`,
      claim: 'Tsunami datang malam ini.',
      verdict: 'BENAR',
      kind: null,
      topics: ['Bencana'],
      kelurahan: ['Oesapa'],
    });
    for (const query of [
      'q=tsunami',
      'putusan=BENAR',
      'topik=Bencana',
      'kelurahan=Oesapa',
      'q=tsunami&urut=terbaru',
    ]) {
      const [found] = await entries(`${path}?${query}`);
      expect([query, found?.id]).toEqual([query, `urn:uuid:${answerId}`]);
    }
    expect(await entries(`${path}?topik=Tidak+ada`)).toEqual([]);
    expect(await textAt(`${path}?topik=Bencana`)).toContain('Kabashoax Kota Kupang · Bencana');
    const titles = (await entries(`${path}?q=tsunami+oesapa`)).map(({ title }) => title);
    expect(titles.every((title) => title?.includes('Tsunami'))).toBe(true);
  });

  it('answers 304 to who has it, by tag or by time, and says so once something changed', async () => {
    const fresh = await eventually(async () => {
      const response = await app.fetch(path);
      expect(response.headers.get('last-modified')).not.toBeNull();
      return response;
    });
    const etag = fresh.headers.get('etag') ?? '';
    const modified = fresh.headers.get('last-modified') ?? '';
    const asking = (headers: Record<string, string>) => app.fetch(path, { headers });
    expect((await asking({ 'if-none-match': etag })).status).toBe(304);
    expect((await asking({ 'if-modified-since': modified })).status).toBe(304);
    expect((await asking({ 'if-none-match': '"lain"', 'if-modified-since': modified })).status).toBe(200);
    await publish({ title: 'Kabar baru' });
    await eventually(async () => {
      expect((await asking({ 'if-none-match': etag })).status).toBe(200);
      expect((await asking({ 'if-modified-since': modified })).status).toBe(200);
    });
  });

  it('refuses a wrong search and a page that it never led to', async () => {
    const id = '01890000-0000-7000-8000-00000000000a';
    const place = (text: string): string => `kursor=${Buffer.from(text).toString('base64url')}`;
    const wrong = ['putusan=NGAWUR', 'dari=2026-02-31', 'q=1&q=2', 'kursor=%00', 'kursor=a&kursor=b'];
    for (const query of [
      ...wrong,
      place(`2026-02-30T00:00:00.000Z ${id}`),
      place(`0000-01-01T00:00:00.000Z ${id}`),
      place(`2026-02-01T00:00:00.000Z ${'-'.repeat(36)}`),
      `${place(`2026-02-01T00:00:00.000Z ${id}`)}%0d%0a`,
    ])
      expect([query, (await app.fetch(`${path}?${query}`)).status]).toEqual([query, 400]);
  });
});

describe('a long feed', () => {
  it('leads from page to page through everything, each answer once, whatever is published meanwhile', async () => {
    for (let made = 0; made < 35; made += 1) await publish({ title: `Kabar ${made}` });
    for (const path of FEEDS) {
      const seen: (string | null)[] = [];
      for (let page: string | undefined = path; page !== undefined;) {
        const text = await textAt(page);
        seen.push(...entriesOf(page, text).map(({ id }) => id));
        if (page === path) await publish({ title: 'Sementara itu' });
        page = nextIn(text);
      }
      expect(new Set(seen).size).toBe(seen.length);
      const [row] = await app
        .get(DataSource)
        .query<{ count: number }[]>('select count(*)::int as count from answers');
      expect(seen.length + 1).toBe(row?.count);
    }
  });
});

describe('examples and other publishers in feeds', () => {
  it('never pass as answers of the city', async () => {
    await loadExamples(app.database);
    const found = await entries('/arsip/feed.atom?q=tsunami+seroja');
    expect(found[0]?.title).toMatch(/^\[CONTOH · /);
  });
});

describe('a feed in English', () => {
  it('says in English what is not the answer, leads to the English page, and names both languages', async () => {
    const { answerId, slug } = await publish({ title: 'Kabar untuk pembaca asing', scam: true });
    for (const path of FEEDS) {
      const text = await textAt(`/en${path}?topik=`);
      const [first] = entriesOf(path, text);
      expect(first).toMatchObject({
        id: `urn:uuid:${answerId}`,
        title: '[SCAM · FALSE] Kabar untuk pembaca asing',
        url: `${app.url}/en/jawaban/${slug}`,
      });
      expect(text).toContain(`${app.url}/en${path}`);
      const [own, original] = LANGUAGES[path] ?? [];
      expect([own?.exec(text)?.[1], original?.exec(text)?.[1]]).toEqual(['en', 'id']);
    }
    await house.withdraw(answerId, 'Memuat data pribadi.');
    const [withdrawn] = await entries('/en/arsip/feed.atom');
    expect(withdrawn).toMatchObject({ title: '[WITHDRAWN] This answer has been withdrawn' });
    expect((await app.fetch('/en/arsip/feedxatom')).status).toBe(404);
  });
});

/** Where a feed names its language, and where an entry names its own. */
const LANGUAGES: Record<string, [RegExp, RegExp]> = {
  '/arsip/feed.atom': [/<feed [^>]*xml:lang="(\w+)"/, /<entry xml:lang="(\w+)"/],
  '/arsip/rss.xml': [/<language>(\w+)</, /<dc:language>(\w+)</],
  '/arsip/feed.json': [/"language":"(\w+)".*"items"/, /"items":.*"language":"(\w+)"/],
};

describe('a page of the archive', () => {
  it('names the feeds of its search', async () => {
    const page = await (await app.fetch('/arsip?topik=Jalan&halaman=2')).text();
    for (const path of FEEDS) expect(page).toContain(`href="${path}?topik=Jalan"`);
    expect(await (await app.fetch('/en')).text()).toContain('href="/en/arsip/feed.atom"');
  });
});

describe('who wants to be told', () => {
  it('hears of every change: the hub of each feed it is in, search engines of its page', async () => {
    const { slug } = await publish({ title: 'Kabar untuk hub', topics: ['Jalan'], kelurahan: ['Liliba'] });
    const page = `${app.url}/jawaban/${slug}`;
    await eventually(() => {
      const [submission] = told.filter(({ path, body }) => path === '/indexnow' && body.includes(page));
      expect(JSON.parse(submission?.body ?? '{}')).toEqual({
        host: new URL(app.url).host,
        key: KEY,
        keyLocation: `${app.url}/indexnow.txt`,
        urlList: [page],
      });
    });
    const said = new URLSearchParams(told.find(({ path }) => path === '/hub')?.body);
    expect(said.get('hub.mode')).toBe('publish');
    expect(said.getAll('hub.url')).toEqual(expect.arrayContaining(FEEDS.map((path) => `${app.url}${path}`)));
    expect(await (await app.fetch('/indexnow.txt')).text()).toBe(KEY);
    const feed = await app.fetch('/arsip/feed.atom?topik=Jalan');
    expect(feed.headers.get('link')).toContain(`<${others.url}/hub>; rel="hub"`);
    expect(await feed.text()).toContain('rel="hub"');
    expect(said.getAll('hub.url').length).toBeGreaterThanOrEqual(FEEDS.length);
  });
});
