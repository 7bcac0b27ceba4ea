import type { Browser, BrowserContext, Page } from 'playwright-core';
import { strange } from './fact-finding-house.js';
import { loadExamples, startApp, startChromium, type TestApp } from './support/index.js';

const KNOWN =
  'Jangan lewat Jalan Suratin, Oesapa dan belakang kampus STIM dulu, ada orang kumpul dan adang di jalan.';
const ANSWER = '/jawaban/warga-mengadang-pengguna-jalan-suratin-dan-oesapa';
/** A window of 1280 by 1024 at 400 %, which is also the smallest phone (WCAG 1.4.10). */
const NARROW = { width: 320, height: 256 };
const TABS_MAX = 90;

let app: TestApp;
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  app = await startApp();
  await loadExamples(app.database);
  browser = await startChromium();
});
beforeEach(async () => {
  context = await browser.newContext({ baseURL: app.url, viewport: NARROW, serviceWorkers: 'block' });
  page = await context.newPage();
});
afterEach(() => context.close());
afterAll(async () => {
  await browser.close();
  await app.close();
});

interface Laid {
  /** How much wider than the window the page is, in pixels. */
  overflow: number;
  /** Controls and links that lie outside of the page, or under nothing that can be scrolled to. */
  outside: string[];
}

const LAID = `(() => {
  const shown = (each) => each.checkVisibility() && !each.closest('.off, .skip');
  const outside = [...document.querySelectorAll('a, button, input:not([type=hidden]), select, textarea, summary')]
    .filter(shown)
    .filter((each) => {
      const { left, right, width } = each.getBoundingClientRect();
      return width > 0 && (left < -1 || right > innerWidth + 1);
    })
    .map((each) => each.outerHTML.slice(0, 120));
  return { overflow: document.documentElement.scrollWidth - innerWidth, outside };
})()`;

async function expectFits(): Promise<void> {
  const laid = await page.evaluate<Laid>(LAID);
  expect([new URL(page.url()).pathname, laid]).toEqual([
    new URL(page.url()).pathname,
    { overflow: 0, outside: [] },
  ]);
}

const focused = (selector: string): Promise<boolean> =>
  page.evaluate<boolean>(`document.activeElement?.matches(${JSON.stringify(selector)}) ?? false`);

/** Presses Tab until this has the focus, which must then be seen. */
async function tabTo(selector: string): Promise<void> {
  for (let tabs = 0; tabs < TABS_MAX && !(await focused(selector)); tabs++) await page.keyboard.press('Tab');
  const outline = await page.evaluate<string>(
    `getComputedStyle(document.activeElement).outlineStyle + getComputedStyle(document.activeElement).boxShadow`,
  );
  expect([selector, await focused(selector), outline]).not.toEqual([selector, true, 'nonenone']);
  expect([selector, await focused(selector)]).toEqual([selector, true]);
}

/** Presses Enter on what has the focus and waits for the next page. */
async function enter(next: RegExp | string): Promise<void> {
  await page.keyboard.press('Enter');
  await (typeof next === 'string' ? page.waitForSelector(next) : page.waitForURL(next));
  await expectFits();
}

const SUBMIT = 'form.ask button[type=submit]:not(.quiet)';

it('asks, gets its ticket and follows it in a window of 320 pixels, by keyboard only', async () => {
  await page.goto('/');
  await expectFits();
  await page.keyboard.press('Tab');
  expect(await focused('a.skip')).toBe(true);
  await tabTo('textarea[name=text]');
  await page.keyboard.insertText(strange());
  await tabTo(SUBMIT);
  await enter(/rincian/);
  await tabTo('select[name=topic]');
  await page.keyboard.press('ArrowDown');
  await tabTo(SUBMIT);
  await enter(/periksa/);
  await tabTo('form.ask button[type=submit]:not(.quiet)');
  await enter('.code');
  const code = await page.textContent('.code');
  await tabTo('form[action="/tiket/simpan"] button');
  await enter('.note.good');
  await page.goto('/tiket');
  await expectFits();
  await tabTo('input[name=code]');
  await page.keyboard.insertText(code ?? '');
  await enter('form[action="/tiket/tarik"]');
  await tabTo('form[action="/tiket/tarik"] button');
  await enter('form:has(input[name=yakin]) button');
  await tabTo('form:has(input[name=yakin]) button');
  await enter('.note.good');
});

it('comes to the complaint, and from it to the field, by keyboard only', async () => {
  await page.goto('/tanya');
  await tabTo(SUBMIT);
  await enter('.errors');
  expect(await focused('.errors')).toBe(true);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await focused('textarea[name=text]')).toBe(true);
});

it('finds what is known and says that it answers, by keyboard only', async () => {
  await page.goto('/en/tanya');
  await tabTo('textarea[name=text]');
  await page.keyboard.insertText(KNOWN);
  await tabTo(SUBMIT);
  await enter(/hasil/);
  await tabTo('form[action*="/tanya/ini"] button');
  await enter(/terima-kasih/);
});

it('checks the code of a card, by keyboard only', async () => {
  await page.goto('/verifikasi');
  await tabTo('input[name=kode]');
  await page.keyboard.insertText('0000-0000-0000');
  await enter(/kode=/);
});

it.each([
  '/arsip',
  '/arsip?q=air',
  ANSWER,
  '/literasi',
  '/literasi/kuis',
  '/metodologi',
  '/privasi',
  '/statistik',
  '/koreksi',
  '/data',
  '/data/log',
  '/langganan',
  '/keberatan',
  '/sematan',
  '/topik',
  '/tempat/oesapa',
  '/tidak-ada',
])('shows all of %s in a window of 320 pixels', async (path) => {
  await page.goto(path);
  await expectFits();
});
