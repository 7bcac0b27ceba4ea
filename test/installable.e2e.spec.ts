import type { Browser, BrowserContext, Page } from 'playwright-core';
import sharp from 'sharp';
import { DataSource } from 'typeorm';
import { eventually, loadExamples, startApp, startChromium, type TestApp } from './support/index.js';

const FORWARD = 'Benarkah air leding di Naikoten Satu dimatikan tiga hari mulai besok?';

let app: TestApp;
let browser: Browser;

beforeAll(async () => {
  app = await startApp();
  await loadExamples(app.database);
  browser = await startChromium();
});
afterAll(async () => {
  await browser.close();
  await app.close();
});

const visitor = (): Promise<BrowserContext> =>
  browser.newContext({ viewport: { width: 360, height: 740 }, baseURL: app.url });

/** Somebody whose browser has the service worker, at work. */
async function reader(path = '/'): Promise<{ context: BrowserContext; page: Page }> {
  const context = await visitor();
  const page = await context.newPage();
  await page.goto(path);
  await page.evaluate('navigator.serviceWorker.ready.then(() => true)');
  await eventually(async () => {
    expect(await page.evaluate('Boolean(navigator.serviceWorker.controller)')).toBe(true);
  });
  return { context, page };
}

const kept = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(
    `caches.open('kabashoax-pages-1').then((cache) => cache.keys()).then((all) => all.map(({ url }) => new URL(url).pathname))`,
  );

async function readAnswer(page: Page, list = '/arsip'): Promise<{ path: string; title: string }> {
  await page.goto(list);
  await page.locator('.list h3 a').first().click();
  const path = new URL(page.url()).pathname;
  await eventually(async () => expect(await kept(page)).toContain(path));
  return { path, title: (await page.locator('h1').textContent()) ?? '' };
}

describe('the installed portal', () => {
  it.each([
    ['/', '/manifest.webmanifest', 'id', '/bagikan'],
    ['/en', '/manifest.en.webmanifest', 'en', '/en/bagikan'],
  ])('of %s has a manifest with icons as large as it says', async (start, path, lang, action) => {
    expect(await (await app.fetch(start)).text()).toContain(`<link rel="manifest" href="${path}"`);
    const reply = await app.fetch(path);
    expect(reply.headers.get('content-type')).toBe('application/manifest+json; charset=utf-8');
    const text = await reply.text();
    expect(JSON.parse(text)).toMatchObject({
      ...{ id: '/', scope: '/', start_url: start, lang, display: 'standalone' },
      share_target: { action, method: 'POST', enctype: 'multipart/form-data' },
    });
    const icons = [
      ...text.matchAll(/"src":"([^"]+)","sizes":"(\d+x\d+)","type":"image\/png","purpose":"(\w+)"/g),
    ];
    expect(icons.map(([, , , purpose]) => purpose)).toEqual(['any', 'any', 'maskable']);
    for (const [, src = '', sizes] of icons) {
      const { width, height, format } = await sharp(await (await app.fetch(src)).arrayBuffer()).metadata();
      expect([`${width}x${height}`, format]).toEqual([sizes, 'png']);
    }
  });

  it('is known to the browser as one that can be installed', async () => {
    const { context, page } = await reader();
    const session = await context.newCDPSession(page);
    const { errors } = await session.send('Page.getAppManifest');
    const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
    // A private window, which every context here is, cannot install anything.
    const wrong = installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito');
    expect([errors, wrong]).toEqual([[], []]);
    await context.close();
  });

  it('shows without a connection what was read, and says so where it cannot', async () => {
    const { context, page } = await reader();
    await page.goto('/');
    const { path, title } = await readAnswer(page);
    await context.setOffline(true);

    await page.goto(path);
    expect(await page.locator('h1').textContent()).toBe(title);
    await page.goto('/metodologi');
    expect(await page.locator('h1').textContent()).toBe('Tidak ada sambungan');
    const link = page.locator('[data-kept] a').first();
    await link.waitFor();
    expect(await link.textContent()).toContain(title);
    await link.click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await page.goto('/');
    expect(await page.getByLabel('Pesan, tautan, atau pertanyaan').count()).toBe(1);
    await context.close();
  });

  it('speaks English without a connection to whoever reads English', async () => {
    const { context, page } = await reader('/en');
    const { title } = await readAnswer(page, '/en/arsip');
    await eventually(async () => {
      expect(await page.evaluate(`caches.match('/en/luring').then(Boolean)`)).toBe(true);
    });
    await context.setOffline(true);
    await page.goto('/en/metodologi');
    expect(await page.locator('h1').textContent()).toBe('No connection');
    expect(await page.locator('[data-kept] a').first().textContent()).toContain(title);
    await context.close();
  });

  it('keeps nothing that belongs to one person, and at most thirty pages', async () => {
    const { context, page } = await reader();
    for (const path of ['/tanya', '/tiket', '/tiket/1234-5678-9012-3456', '/meja/masuk', '/tidak-ada'])
      await page.goto(path);
    for (let n = 0; n < 32; n++) await page.goto(`/arsip?q=${n}`, { waitUntil: 'commit' });
    await eventually(async () => expect(await kept(page)).toHaveLength(30));
    expect(new Set(await kept(page))).toEqual(new Set(['/arsip']));
    await context.setOffline(true);
    await page.goto('/tiket');
    expect(await page.locator('h1').textContent()).toBe('Tidak ada sambungan');
    await context.close();
  });

  it('forgets everything when it is told to', async () => {
    const { context, page } = await reader();
    await readAnswer(page);
    await page.goto('/luring');
    await page.getByRole('button', { name: 'Hapus semua yang tersimpan' }).click();
    await page.waitForURL('/');
    await page.goto('/tanya');
    await eventually(async () => {
      expect((await kept(page)).filter((path) => path.startsWith('/jawaban/'))).toEqual([]);
    });
    await context.close();
  });

  it('makes room for its next build and leaves what was read', async () => {
    const { context, page } = await reader();
    await page.evaluate(
      `caches.open('kabashoax-shell-old').then((cache) => cache.put('/x', new Response('x')))`,
    );
    await readAnswer(page);
    await page.evaluate(
      `navigator.serviceWorker.getRegistration().then((registration) => registration.unregister())`,
    );
    await page.goto('/arsip');
    await eventually(async () => {
      expect(await page.evaluate(`caches.has('kabashoax-shell-old')`)).toBe(false);
    });
    expect((await kept(page)).some((path) => path.startsWith('/jawaban/'))).toBe(true);
    await context.close();
  });
});

describe('what a phone shares', () => {
  const questions = async () => {
    const [row] = await app
      .get(DataSource)
      .query<{ n: number }[]>('select count(*)::int as n from questions');
    return row?.n;
  };

  /** A page of another site, like the share sheet, posts what the phone holds. */
  async function share(
    page: Page,
    fields: Record<string, string>,
    picture?: Buffer,
    lang = '',
  ): Promise<void> {
    await page.goto('about:blank');
    const inputs = Object.keys(fields).map((name) => `<textarea name="${name}"></textarea>`);
    await page.setContent(
      `<form method="post" enctype="multipart/form-data" action="${app.url}${lang}/bagikan">${inputs.join('')}
       <input type="file" name="pictures"><button>bagikan</button></form>`,
    );
    for (const [name, value] of Object.entries(fields)) await page.locator(`[name=${name}]`).fill(value);
    if (picture)
      await page
        .locator('[type=file]')
        .setInputFiles({ name: 'layar.png', mimeType: 'image/png', buffer: picture });
    await page.getByRole('button', { name: 'bagikan' }).click();
    await page.waitForURL(/\/(?:tanya|bagikan)/);
  }

  it('becomes a draft to look at, never a question', async () => {
    const before = await questions();
    const context = await visitor();
    const page = await context.newPage();
    await share(page, { title: 'Kabar', text: `${FORWARD} https://contoh.id/a`, url: 'https://contoh.id/a' });
    expect(new URL(page.url()).pathname).toBe('/tanya');
    expect(await page.locator('textarea[name=text]').inputValue()).toBe(
      `Kabar\n${FORWARD} https://contoh.id/a`,
    );
    expect(await questions()).toBe(before);
    await context.close();
  });

  it('brings its pictures, and says in the language which it could not take', async () => {
    const context = await visitor();
    const page = await context.newPage();
    const picture = await sharp({ create: { width: 40, height: 40, channels: 3, background: 'red' } })
      .png()
      .toBuffer();
    const drafts = async () => {
      const [row] = await app
        .get(DataSource)
        .query<{ pictures: string[]; text: string }[]>(
          'select pictures, text from ask_drafts order by id desc limit 1',
        );
      return row;
    };
    await share(page, { text: '' }, picture, '/en');
    expect(new URL(page.url()).pathname).toBe('/en/tanya');
    expect((await drafts())?.pictures).toHaveLength(1);
    await share(page, { text: FORWARD }, Buffer.from('<svg/>'), '/en');
    expect(await page.getByRole('alert').textContent()).toContain('A picture could not be taken in.');
    expect(await page.locator('textarea[name=text]').inputValue()).toBe(FORWARD);
    await context.close();
  });

  it('leaves other drafts of the same browser where they are', async () => {
    const context = await visitor();
    const page = await context.newPage();
    await share(page, { text: 'Kabar yang pertama dibagikan' });
    const first = page.url();
    await share(page, { text: 'Kabar yang kedua dibagikan' });
    expect(page.url()).not.toBe(first);
    await page.goto(first);
    expect(await page.locator('textarea[name=text]').inputValue()).toBe('Kabar yang pertama dibagikan');
    await context.close();
  });

  it('is cut where it is longer than a question may be, and says so', async () => {
    const context = await visitor();
    const page = await context.newPage();
    await share(page, { text: 'air '.repeat(2_000) });
    expect(await page.getByRole('alert').textContent()).toContain('terlalu panjang');
    expect((await page.locator('textarea[name=text]').inputValue()).length).toBe(5_000);
    await context.close();
  });

  it('is nothing when nothing was shared', async () => {
    for (const path of ['/bagikan', '/en/bagikan']) {
      const reply = await app.fetch(path);
      expect([reply.status, reply.headers.get('location')]).toEqual([303, path.replace('bagikan', 'tanya')]);
    }
  });
});
