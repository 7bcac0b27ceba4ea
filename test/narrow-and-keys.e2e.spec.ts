import type { Browser, BrowserContext, Page } from 'playwright-core';
import { draft, strange } from './fact-finding-house.js';
import { InquiryHouse, reply } from './inquiry-house.js';
import { Mailbox } from './mailbox.js';
import { loadExamples, startChromium, type TestApp } from './support/index.js';

const KNOWN =
  'Jangan lewat Jalan Suratin, Oesapa dan belakang kampus STIM dulu, ada orang kumpul dan adang di jalan.';
const ANSWER = '/jawaban/warga-mengadang-pengguna-jalan-suratin-dan-oesapa';
/** A window of 1280 by 1024 at 400 %, which is also the smallest phone (WCAG 1.4.10). */
const NARROW = { width: 320, height: 256 };
const TABS_MAX = 90;
const REPLY = reply();

const mailbox = new Mailbox();
let house: InquiryHouse;
let app: TestApp;
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  house = await InquiryHouse.open({ PUBLIC_URL: 'http://127.0.0.1:3000', SMTP_URL: await mailbox.open() });
  ({ app } = house.desk);
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
  await house.close();
  await mailbox.close();
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
  await enter(/kontak/);
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

/** What of the page has the focus: marked, once it is seen to have it. */
const MARK = `(() => {
  const at = document.activeElement;
  const { outlineStyle, outlineWidth } = getComputedStyle(at);
  if (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) at.dataset.reached = '';
  return at === document.body;
})()`;

/** Controls of a form that Tab did not come to, or that did not show it. Of radio buttons one is enough. */
const MISSED = `[...document.querySelectorAll('main form.ask :is(a, button, input:not([type=hidden]), select, textarea, summary)')]
  .filter((each) => each.checkVisibility() && !each.closest('[aria-hidden], .off'))
  .filter((each) => !('reached' in each.dataset))
  .filter((each) => each.type !== 'radio' || !each.form.querySelector('[name="' + each.name + '"][data-reached]'))
  .map((each) => each.outerHTML.slice(0, 120))`;

const REACHED = `document.querySelectorAll('main form.ask [data-reached]').length`;

/** Goes by Tab through all of the page that is open, and comes to everything of its form. */
async function expectAllReached(): Promise<void> {
  let over = false;
  for (let tabs = 0; tabs < TABS_MAX && !over; tabs++) {
    await page.keyboard.press('Tab');
    over = await page.evaluate<boolean>(MARK);
  }
  const { pathname } = new URL(page.url());
  expect([pathname, over, await page.evaluate<string[]>(MISSED)]).toEqual([pathname, true, []]);
  expect(await page.evaluate<number>(REACHED)).toBeGreaterThan(2);
}

/** Sends the form as it is, by keyboard, and goes from the complaints to the field of the first one. */
async function fromComplaintTo(field: string): Promise<void> {
  await tabTo(SUBMIT);
  await enter('.errors');
  expect(await focused('.errors')).toBe(true);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await focused(field)).toBe(true);
}

it('subscribes by keyboard only', async () => {
  await page.goto('/langganan');
  await expectAllReached();
  await fromComplaintTo('input[name=semua]');
  await page.keyboard.press('Space');
  await tabTo('input[name=address]');
  await page.keyboard.insertText('papan-tik@contoh.id');
  await enter(/terkirim/);
});

/** An answer of the city; gives its address within the site. */
async function published(): Promise<string> {
  const { desk } = house;
  const [author, editor] = [await desk.person('fact-finder'), await desk.person('editor')];
  const { caseId } = await house.held(author);
  await desk.sourced(caseId, author);
  await desk.drafts.save(caseId, author, 0, draft());
  await desk.drafts.askReview(caseId, author);
  await desk.reviews.approve(caseId, editor, 1);
  const [row] = await desk.db.query<{ slug: string }[]>('select slug from answers where case_id = $1', [
    caseId,
  ]);
  return `/jawaban/${row?.slug ?? ''}`;
}

it('objects to an answer by keyboard only', async () => {
  await page.goto(`${await published()}/keberatan`);
  await expectAllReached();
  await fromComplaintTo('input[name=role]');
  await page.keyboard.press('Space');
  await tabTo('textarea[name=text]');
  await page.keyboard.insertText('Jalan yang disebut di jawaban ini bukan jalan yang dihadang malam itu.');
  await tabTo('input[name=evidence]');
  await enter('.code');
});

it('answers for an agency by keyboard only', async () => {
  const finder = await house.desk.person('fact-finder');
  const { caseId } = await house.held(finder);
  const { token } = await house.asked(caseId, finder, await house.agency());
  await page.goto(`/klarifikasi/${token}`);
  await expectAllReached();
  await fromComplaintTo('input[name=name]');
  for (const typed of [REPLY.name, REPLY.position, REPLY.text]) {
    await page.keyboard.insertText(typed);
    await page.keyboard.press('Tab');
  }
  await tabTo(SUBMIT);
  await enter('blockquote.said');
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
