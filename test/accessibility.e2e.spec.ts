import axe from 'axe-core';
import { HtmlValidate } from 'html-validate';
import type { Browser, Page, Response } from 'playwright-core';
import { loadExamples, startApp, startChromium, type TestApp } from './support/index.js';

const SLUG = 'warga-mengadang-pengguna-jalan-suratin-dan-oesapa';
const ANSWER = `/jawaban/${SLUG}`;
const NEWS = 'Benarkah air leding di Naikoten Satu dimatikan tiga hari mulai besok?';
const KNOWN =
  'Jangan lewat Jalan Suratin, Oesapa dan belakang kampus STIM dulu, ada orang kumpul dan adang di jalan.';

/** A page in one of its states, reached as a visitor reaches it. */
interface State {
  name: string;
  reach: (page: Page) => Promise<unknown>;
}

const at = (path: string): State => ({ name: path, reach: (page) => page.goto(path) });

async function paste(page: Page, text: string): Promise<void> {
  await page.goto('/tanya');
  await page.locator('textarea[name=text]').fill(text);
  await page.locator('main form button[type=submit]').first().click();
}

const STATES: readonly State[] = [
  ...[
    '/',
    '/tanya',
    '/tiket',
    '/keberatan',
    '/langganan',
    '/verifikasi',
    '/verifikasi?kode=0000-0000-0000',
  ].map(at),
  ...['/arsip', '/arsip?q=air', '/arsip?q=zzzzqqq', '/arsip?dari=besok', '/topik', '/tempat/oesapa'].map(at),
  ...[ANSWER, `/papan/${SLUG}`, '/literasi', '/literasi/kuis', `/literasi/kuis?soal=${SLUG}`].map(at),
  ...['/statistik', '/koreksi', '/metodologi', '/privasi', '/tentang', '/data', '/data/log', '/sematan'].map(
    at,
  ),
  ...['/tidak-ada', '/jawaban/tidak-ada', '/meja/masuk'].map(at),
  ...['/en', '/en/tanya', '/en/arsip', `/en${ANSWER}`, '/en/literasi', '/en/tiket', '/en/tidak-ada'].map(at),
  { name: 'nothing pasted', reach: (page) => paste(page, '') },
  { name: 'an unknown rumour', reach: (page) => paste(page, NEWS) },
  { name: 'a known rumour', reach: (page) => paste(page, KNOWN) },
];

const LOOKS = [
  { width: 320, colorScheme: 'light' },
  { width: 768, colorScheme: 'dark' },
  { width: 1280, colorScheme: 'light' },
] as const;

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

interface Finding {
  id: string;
  nodes: { html: string }[];
}

/** What axe finds wrong with the page as it stands, best practices included. */
async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const violations = await page.evaluate<Finding[]>(`axe.run().then(({ violations }) => violations)`);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

const html = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: {
    // Written by the renderer, and as good: boolean attributes, entities, long titles are matters of taste.
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-raw-characters': 'off',
    'long-title': 'off',
    'no-inline-style': 'off',
    'void-style': 'off',
    'doctype-style': 'off',
  },
});

/** Opens a state and returns the page with the HTML that the server sent for it. */
async function opened(reach: State['reach']): Promise<{ page: Page; source: string }> {
  const context = await browser.newContext({ baseURL: app.url, bypassCSP: true });
  const page = await context.newPage();
  const documents: Response[] = [];
  page.on('response', (response) => {
    if (response.request().isNavigationRequest() && response.status() !== 303) documents.push(response);
  });
  await reach(page);
  await page.waitForLoadState('load');
  return { page, source: (await documents.at(-1)?.text()) ?? '' };
}

describe.each(STATES)('$name', ({ reach }) => {
  it('is valid HTML, and axe finds nothing at three widths, light and dark', async () => {
    const { page, source } = await opened(reach);
    const { results } = await html.validateString(source);
    const messages = results.flatMap((result) => result.messages);
    expect(messages.map(({ ruleId, message, selector }) => [ruleId, message, selector])).toEqual([]);
    for (const { width, colorScheme } of LOOKS) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      expect([width, colorScheme, ...(await findings(page))]).toEqual([width, colorScheme]);
    }
    await page.context().close();
  });
});
