import type { Browser, Page } from 'playwright-core';
import { DataSource } from 'typeorm';
import { strange } from './fact-finding-house.js';
import { eventually, startApp, startChromium, type TestApp } from './support/index.js';

const SOLUTION = 'input[name=altcha]';
const STEPS_MAX = 8;

let app: TestApp;
let browser: Browser;

beforeAll(async () => {
  app = await startApp({ KABASHOAX_RATE_LIMITS: 'on' });
  browser = await startChromium();
});
afterAll(async () => {
  await browser.close();
  await app.close();
});

/** Goes to the last form of asking, the one that sends. */
async function atTheEnd(page: Page, text: string): Promise<void> {
  await page.goto('/tanya');
  await page.fill('textarea[name=text]', text);
  for (let step = 0; step < STEPS_MAX && (await page.locator(SOLUTION).count()) === 0; step++) {
    await page.locator('form.ask button:not(.quiet)').last().click();
  }
}

const heldReason = async (text: string): Promise<string | null> => {
  const [row] = await app
    .get(DataSource)
    .query<{ reason: string | null }[]>(`select held_reason as reason from questions where text = $1`, [
      text,
    ]);
  if (!row) throw new Error('the question was not entered');
  return row.reason;
};

const newPage = async (): Promise<Page> => (await browser.newContext({ baseURL: app.url })).newPage();

it('solves the puzzle in a worker while one reads, and the question goes through', async () => {
  const page = await newPage();
  const trouble: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') trouble.push(message.text());
  });
  const text = strange();
  await atTheEnd(page, text);
  await eventually(async () => (await page.inputValue(SOLUTION)) !== '');
  await page.locator('form.ask button:not(.quiet)').last().click();
  await page.waitForSelector('.code');
  expect(await heldReason(text)).toBeNull();
  expect(await app.get(DataSource).query('select 1 from abuse_solutions')).toHaveLength(1);
  expect(trouble).toEqual([]);
});

it('waits for the puzzle when the button is pressed at once', async () => {
  const page = await newPage();
  const text = strange();
  await atTheEnd(page, text);
  await page.waitForLoadState();
  await page.evaluate(`document.querySelector('form.ask button:not(.quiet)').click()`);
  await page.waitForSelector('.code');
  expect(await heldReason(text)).toBeNull();
});

it('sets aside what fills in the field that nobody sees', async () => {
  const page = await newPage();
  const text = strange();
  await atTheEnd(page, text);
  const trap = page.locator('input[name=website]');
  expect(await trap.getAttribute('tabindex')).toBe('-1');
  await page.evaluate(`document.querySelector('input[name=website]').value = 'https://iklan.test'`);
  await page.locator('form.ask button:not(.quiet)').last().click();
  await page.waitForSelector('.code');
  expect(await heldReason(text)).toBe('trap');
});
