import type { Browser, Page } from 'playwright-core';
import { signInAs } from '../bench/desk/house.js';
import { Secrets } from '../src/config/index.js';
import { DeskHouse } from './fact-finding-house.js';
import { startChromium } from './support/index.js';

const CLAIMS = ['Air PDAM di Oesapa beracun', 'Bantuan beras lewat tautan', 'Lampu pasar Kuanino padam'];

describe('the queue by keys', () => {
  let house: DeskHouse;
  let browser: Browser;
  let person: string;

  beforeAll(async () => {
    house = await DeskHouse.open();
    person = await house.person('fact-finder');
    for (const claim of CLAIMS)
      await house.db.query(
        `insert into cases (claim, fingerprint, status, demand, emergency_terms, urgency, topic, kelurahan)
         values ($1, 'x', 'new', 37, '{tsunami,gempa}', 'emergency', 'disaster', '{Kelapa Lima,Oesapa Selatan}')`,
        [claim],
      );
    browser = await startChromium();
  });

  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  async function open(width: number): Promise<Page> {
    const { app } = house;
    const value = await signInAs(app.database.owner, person, app.get(Secrets));
    const context = await browser.newContext({ viewport: { width, height: 740 }, baseURL: app.url });
    await context.addCookies([{ name: 'kabashoax_sesi', value, url: app.url }]);
    const page = await context.newPage();
    await page.goto('/meja');
    return page;
  }

  const focused = (page: Page): Promise<string> =>
    page.evaluate<string>('document.activeElement.textContent');

  it('goes down and up, chooses, takes the case it stands on, and no other', async () => {
    const page = await open(1280);
    for (const key of ['j', 'j', 'k', 'j']) await page.keyboard.press(key);
    expect(await focused(page)).toBe(CLAIMS[1]);
    await page.keyboard.press('k');
    await page.keyboard.press('x');
    expect(await page.locator('input[name=kasus]:checked').count()).toBe(1);
    await page.keyboard.press('j');
    await page.keyboard.press('a');
    await page.getByText('1 kasus sekarang Anda pegang.').waitFor();
    const held = await house.db.query<{ claim: string }[]>(
      `select claim from cases where lease_holder = $1`,
      [person],
    );
    expect(held).toEqual([{ claim: CLAIMS[1] }]);
    await page.context().close();
  });

  it('shows what the keys do, keeps that they are not wanted, and leaves letters that are typed alone', async () => {
    const page = await open(1280);
    await page.keyboard.press('/');
    await page.keyboard.type('jax');
    expect(await page.getByRole('searchbox').inputValue()).toBe('jax');
    await page.getByRole('button', { name: 'Pintasan papan tik' }).click();
    await page.getByLabel('Pakai pintasan ini').uncheck();
    await page.keyboard.press('Escape');
    await page.reload();
    await page.keyboard.press('j');
    expect(CLAIMS).not.toContain(await focused(page));
    await page.context().close();
  });

  it.each([360, 1280])('needs no scrolling sideways at %d px', async (width) => {
    const page = await open(width);
    expect(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBe(0);
    await page.context().close();
  });
});
