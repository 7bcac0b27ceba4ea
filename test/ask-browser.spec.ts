import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { DataSource } from 'typeorm';
import { clientSource } from '../src/web/kit/index.js';
import { strange } from './fact-finding-house.js';
import { photograph } from './picture-material.js';
import { eventually, startApp, startChromium, type TestApp } from './support/index.js';

const TEXT = 'textarea[name=text]';
const FILES = 'input[type=file]';
const SUBMIT = 'form.ask button[type=submit]:not(.quiet)';

let app: TestApp;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let trouble: string[];

beforeAll(async () => {
  app = await startApp();
  browser = await startChromium();
});
beforeEach(async () => {
  trouble = [];
  context = await browser.newContext({ baseURL: app.url, serviceWorkers: 'block' });
  page = await open('/');
});
afterEach(async () => {
  await context.close();
  expect(trouble).toEqual([]);
});
afterAll(async () => {
  await browser.close();
  await app.close();
});

async function open(path: string): Promise<Page> {
  const opened = await context.newPage();
  opened.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('ERR_INTERNET_DISCONNECTED'))
      trouble.push(message.text());
  });
  await opened.goto(path);
  return opened;
}

const keptHere = (from: Page): Promise<string[]> =>
  from.evaluate<string[]>(`Object.keys(localStorage).filter((key) => key.startsWith('kabashoax-tulis-'))`);

it('is small', () => {
  expect(gzipSync(clientSource('ask')).length).toBeLessThan(3_000);
});

it('brings back what was typed into a tab that was closed, until it is thrown away', async () => {
  const text = strange();
  await page.fill(TEXT, text);
  await page.close();
  page = await open('/tanya');
  expect(await page.inputValue(TEXT)).toBe(text);
  expect(await page.textContent('[role=status]')).toContain('kami kembalikan dari perangkat ini');
  await page.getByRole('button', { name: 'Hapus' }).click();
  expect(await page.inputValue(TEXT)).toBe('');
  expect(await keptHere(page)).toEqual([]);
  page = await open('/tanya');
  expect(await page.inputValue(TEXT)).toBe('');
});

it('erases what has arrived from the device, step by step', async () => {
  await page.fill(TEXT, strange());
  expect(await keptHere(page)).toEqual(['kabashoax-tulis-tanya']);
  await page.click(SUBMIT);
  await page.waitForURL(/rincian/);
  expect(await keptHere(page)).toEqual([]);
  await page.selectOption('select[name=topic]', 'health');
  expect(await keptHere(page)).toEqual([expect.stringMatching(/rincian-/)]);
  await page.click(SUBMIT);
  await page.waitForURL(/periksa/);
  expect(await keptHere(page)).toEqual([]);
  await page.click(SUBMIT);
  await page.waitForSelector('.code');
  expect(await keptHere(page)).toEqual([]);
});

it('does not bring back what is too old, nor what the page itself says', async () => {
  const old = { at: Date.now() - 25 * 3_600_000, sent: false, values: { text: 'kabar kemarin dulu' } };
  await page.evaluate(`localStorage.setItem('kabashoax-tulis-tanya', '${JSON.stringify(old)}')`);
  page = await open('/');
  expect(await page.inputValue(TEXT)).toBe('');
  expect(await keptHere(page)).toEqual([]);
});

it('says without a connection that nothing is lost, and sends once there is one', async () => {
  const text = strange();
  await page.fill(TEXT, text);
  await context.setOffline(true);
  await page.click(SUBMIT);
  expect(await page.textContent('[role=status]')).toContain('Tidak ada sambungan internet');
  expect(await page.inputValue(TEXT)).toBe(text);
  await context.setOffline(false);
  await eventually(async () => expect(await page.textContent('[role=status]')).toBe(''));
  await page.click(SUBMIT);
  await page.waitForURL(/rincian/);
});

it('brings back what was sent into a line that broke', async () => {
  const text = strange();
  await page.fill(TEXT, text);
  await page.route('**/tanya', (route) => route.abort('internetdisconnected'));
  await page.click(SUBMIT);
  await eventually(() => expect(page.url()).toContain('chrome-error:'));
  page = await open('/');
  expect(await page.inputValue(TEXT)).toBe(text);
});

it('counts letters near the end, and what is too much', async () => {
  await page.fill(TEXT, 'a'.repeat(3_900));
  expect(await page.textContent('[role=status]')).toBe('');
  await page.fill(TEXT, '😀'.repeat(4_990));
  expect(await page.textContent('[role=status]')).toBe('Sisa 10 huruf.');
  await page.fill(TEXT, 'a'.repeat(5_012));
  expect(await page.textContent('[role=status]')).toBe('Kelebihan 12 huruf.');
});

it('shows the pictures that were chosen, and sends them', async () => {
  const buffer = await photograph();
  await page.getByText('Kirim tangkapan layar').click();
  await page.setInputFiles(FILES, { name: 'kabar.jpg', mimeType: 'image/jpeg', buffer });
  await page.waitForSelector('canvas[aria-label="kabar.jpg"]');
  await page.click(SUBMIT);
  await page.waitForURL(/rincian|hasil/);
  expect(await app.get(DataSource).query('select 1 from attachments')).toHaveLength(1);
});

it('does not send a picture that is too large, nor too many', async () => {
  const large = { name: 'besar.png', mimeType: 'image/png', buffer: Buffer.alloc(8 * 1024 * 1024 + 1) };
  await page.setInputFiles(FILES, large);
  await page.click(SUBMIT);
  expect(await page.textContent('[role=status]')).toContain('besar.png: lebih besar dari 8 MB');
  const small = { mimeType: 'image/png', buffer: Buffer.alloc(9) };
  await page.setInputFiles(
    FILES,
    ['a', 'b', 'c', 'd'].map((name) => ({ name, ...small })),
  );
  await page.click(SUBMIT);
  expect(await page.textContent('[role=status]')).toBe('Terlalu banyak gambar. Pilih lagi, lebih sedikit.');
  expect(new URL(page.url()).pathname).toBe('/');
});

it('says that it is sending, sends once, and lets one send again who comes back', async () => {
  await page.fill(TEXT, strange());
  let sent = 0;
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.redirectedFrom() === null) sent += 1;
  });
  // A page that is being left cannot be asked; it notes for later what it showed.
  await page.evaluate(`{
    const button = document.querySelector('${SUBMIT}');
    new MutationObserver(() => {
      if (button.disabled) sessionStorage.setItem('shown', button.textContent);
    }).observe(button, { attributes: true });
    button.click();
    button.click();
  }`);
  await page.waitForURL(/rincian/);
  expect(await page.evaluate(`sessionStorage.getItem('shown')`)).toBe('Mengirim …');
  expect(sent).toBe(1);
  await page.goBack();
  expect(await page.textContent(SUBMIT)).toBe('Periksa');
  expect(await page.isDisabled(SUBMIT)).toBe(false);
});

it('leaves a first visit below 30 kB', async () => {
  const cdp = await context.newCDPSession(page);
  const sizes = new Map<string, number>();
  await cdp.send('Network.enable');
  await cdp.send('Network.setCacheDisabled', { cacheDisabled: true });
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    sizes.set(requestId, encodedDataLength);
  });
  await page.goto('/');
  await page.waitForLoadState('networkidle');
  expect([...sizes.values()].reduce((sum, size) => sum + size, 0)).toBeLessThan(30_000);
});
