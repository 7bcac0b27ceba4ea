import type { Browser, Page } from 'playwright-core';
import { loadExamples, startApp, startChromium, type TestApp } from './support/index.js';

const NEWS = 'Benarkah air leding di Naikoten Satu dimatikan tiga hari mulai besok?';
const PAGES = ['/', '/tanya', '/tiket', '/arsip', '/metodologi', '/privasi', '/tidak-ada'];

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

/** A page of a fresh visitor. No script of ours exists; `scripts: false` proves that none is needed. */
async function visitor(width: number, options: { scripts?: boolean; dark?: boolean } = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: 740 },
    javaScriptEnabled: options.scripts ?? true,
    colorScheme: options.dark ? 'dark' : 'light',
    baseURL: app.url,
  });
  return context.newPage();
}

const overflow = (page: Page): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');

/** Controls and links of the navigation that are lower than 44 px. */
const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate<
    string[]
  >(`[...document.querySelectorAll('button, .btn, input:not([type=hidden]), select, textarea, nav a')]
    .filter((target) => { const { height } = target.getBoundingClientRect(); return height > 0 && height < 43.5 })
    .map((target) => target.outerHTML)`);

/** Texts whose contrast with what is behind them is under 4.5 (WCAG 2.2, 1.4.3). */
const faintTexts = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(`(() => {
    const channels = (color) => (color.match(/[\\d.]+/g) ?? []).map(Number);
    const light = (color) => channels(color).slice(0, 3).map((c) => c / 255)
      .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
      .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
    const behind = (node) => {
      for (let at = node; at; at = at.parentElement) {
        const color = getComputedStyle(at).backgroundColor;
        if (channels(color)[3] !== 0) return color;
      }
      return 'rgb(255,255,255)';
    };
    const texts = [...document.querySelectorAll('body *')].filter((node) =>
      [...node.childNodes].some((child) => child.nodeType === 3 && child.textContent.trim() !== ''));
    return texts.filter((node) => {
      const [a, b] = [light(getComputedStyle(node).color), light(behind(node))].sort((x, y) => y - x);
      return (a + 0.05) / (b + 0.05) < 4.5;
    }).map((node) => node.outerHTML.slice(0, 120));
  })()`);

describe('in a browser', () => {
  it.each([320, 360, 640, 1280])('no page needs scrolling sideways at %d px', async (width) => {
    const page = await visitor(width);
    for (const path of PAGES) {
      await page.goto(path);
      expect([path, await overflow(page)]).toEqual([path, 0]);
    }
    await page.context().close();
  });

  it.each([false, true])('texts can be read and controls can be touched (dark: %s)', async (dark) => {
    const page = await visitor(360, { dark });
    for (const path of PAGES) {
      await page.goto(path);
      expect([path, await faintTexts(page), await smallTargets(page)]).toEqual([path, [], []]);
    }
    await page.context().close();
  });

  it('the keyboard first reaches the link that skips to the content', async () => {
    const page = await visitor(1280);
    await page.goto('/arsip');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Langsung ke isi');
    await page.context().close();
  });

  it('who says "not this" is asked no more about it and gets a ticket', async () => {
    const page = await visitor(360, { scripts: false });
    await page.goto('/arsip');
    const claim = (await page.locator('.list h3').first().textContent()) ?? '';
    await page.goto('/');
    await page.getByLabel('Pesan, tautan, atau pertanyaan').fill(`${claim} ${claim}`);
    await page.getByRole('button', { name: 'Periksa' }).click();
    await page.getByRole('button', { name: 'Bukan ini, lanjut bertanya' }).click();
    await page.getByRole('button', { name: 'Lanjut' }).click();
    await page.getByRole('button', { name: 'Kirim pertanyaan' }).click();
    expect(await page.locator('.code').count()).toBe(1);
    await page.context().close();
  });

  it('a resident asks and follows the ticket without JavaScript on a 360 px screen', async () => {
    const page = await visitor(360, { scripts: false });
    await page.goto('/');
    await page.getByLabel('Pesan, tautan, atau pertanyaan').fill(NEWS);
    await page.getByRole('button', { name: 'Periksa' }).click();

    const notThis = page.getByRole('button', { name: 'Bukan ini, lanjut bertanya' });
    if (await notThis.isVisible()) await notThis.click();
    await page.getByLabel('Tautan kabar').fill('contoh');
    await page.getByLabel('Di mana Anda melihatnya?').selectOption('whatsapp');
    await page.getByRole('button', { name: 'Lanjut' }).click();
    await page.getByRole('alert').getByText('Tautan harus lengkap').click();
    await page.getByLabel('Tautan kabar').fill('https://contoh.id/kabar');
    await page.getByLabel('Kelurahan mana yang disebut?').selectOption('Naikoten Satu');
    await page.getByRole('button', { name: 'Lanjut' }).click();
    expect(await page.locator('dd', { hasText: 'Naikoten Satu' }).count()).toBe(2);
    expect([await overflow(page), await faintTexts(page), await smallTargets(page)]).toEqual([0, [], []]);

    await page.goBack();
    expect(await page.getByLabel('Tautan kabar').inputValue()).toBe('https://contoh.id/kabar');
    await page.reload();
    expect(await page.getByLabel('Di mana Anda melihatnya?').inputValue()).toBe('whatsapp');
    await page.getByRole('button', { name: 'Lanjut' }).click();
    await page.getByRole('button', { name: 'Kirim pertanyaan' }).click();

    const code = (await page.locator('.code').textContent()) ?? '';
    expect(code).toMatch(/^\d{4}(-\d{4}){3}$/);
    await page.getByRole('button', { name: 'Sudah saya simpan' }).click();
    expect(await page.getByText('nomor tiket sudah Anda simpan').count()).toBe(1);

    await page.getByRole('link', { name: 'Cek tiket' }).click();
    await page.getByLabel('Nomor tiket').fill(code.replaceAll('-', ' '));
    await page.getByRole('button', { name: 'Lihat tiket' }).click();
    expect(await page.locator('blockquote').first().textContent()).toContain(NEWS);
    expect(page.url()).toBe(`${app.url}/tiket`);
    await page.context().close();
  });

  it('a resident asks with nothing but the keyboard', async () => {
    const page = await visitor(360, { scripts: false });
    const press = async (...keys: string[]): Promise<void> => {
      for (const key of keys) await page.keyboard.press(key);
    };
    /** Goes on with Tab until what is wanted has the focus. */
    const reach = async (selector: string): Promise<void> => {
      for (let tabs = 0; tabs < 60; tabs += 1) {
        if (await page.locator(`${selector}:focus`).count()) return;
        await press('Tab');
      }
      throw new Error(`${selector} cannot be reached`);
    };
    await page.goto('/tanya');
    await reach('#text');
    await page.keyboard.type('Apakah benar Taman Nostalgia akan ditutup untuk umum mulai bulan depan?');
    await reach('main form > button');
    await press('Enter');
    await page.waitForURL(/rincian|hasil/);
    if (page.url().includes('hasil')) {
      await reach('main form[action*=bukan] button');
      await press('Enter');
      await page.waitForURL('**/tanya/rincian**');
    }
    await reach('#kelurahan');
    await page.keyboard.type('Kelapa Lima');
    await reach('main form > button');
    await press('Enter');
    await page.waitForURL('**/tanya/periksa**');
    expect(await page.locator('dd', { hasText: 'Kelapa Lima' }).count()).toBe(1);
    await reach('main form > button');
    await press('Enter');
    await page.waitForSelector('.code');
    await page.context().close();
  });
});
