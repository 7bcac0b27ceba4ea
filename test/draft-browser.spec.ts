import type { Browser, Page } from 'playwright-core';
import { StaffService } from '../src/staff/index.js';
import { DeskHouse, strange } from './fact-finding-house.js';
import { Browser as Visitor } from './staff-browser.js';
import { eventually, startChromium } from './support/index.js';

const PASSWORD = 'tiga ekor kuda sandalwood';

describe('the editor with its script', () => {
  let house: DeskHouse;
  let browser: Browser;
  let token: string;
  let writer: string;

  beforeAll(async () => {
    house = await DeskHouse.open();
    const email = 'penulis@kupang.test';
    await house.app
      .get(StaffService)
      .create({ email, name: 'Penulis', role: 'fact-finder', password: PASSWORD });
    const [row] = await house.db.query<{ id: string }[]>(`select id from staff where email = $1`, [email]);
    writer = row?.id ?? '';
    const visitor = new Visitor(house.app.url);
    await visitor.signIn(email, PASSWORD);
    token = visitor.token;
    browser = await startChromium();
  });

  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  async function editor(): Promise<{ page: Page; path: string }> {
    const { caseId } = await house.ask(strange());
    await house.leases.claim(caseId, writer);
    const context = await browser.newContext({ baseURL: house.app.url });
    await context.addCookies([{ name: 'kabashoax_sesi', value: token, url: `${house.app.url}/meja` }]);
    const page = await context.newPage();
    const path = `/meja/kasus/${caseId}/draf`;
    await page.goto(path);
    return { page, path };
  }

  const said = (page: Page, text: string): Promise<void> =>
    page.locator('[data-status]', { hasText: text }).waitFor();

  it('keeps what is typed, shows it as the public would read it, and brings it back after a crash', async () => {
    const { page, path } = await editor();
    await page.fill('[name=draft-summary]', 'Diketik dan tidak disimpan.');
    await said(page, 'Salinan kerja tersimpan');
    await page
      .frameLocator('iframe[data-preview]')
      .getByText('Diketik dan tidak disimpan.')
      .first()
      .waitFor();
    await page.close({ runBeforeUnload: false });
    const again = await page.context().newPage();
    await again.goto(path);
    expect(await again.inputValue('[name=draft-summary]')).toBe('Diketik dan tidak disimpan.');
    await again.context().close();
  });

  it('loses nothing without a connection: the device keeps the text and sends it later', async () => {
    const { page, path } = await editor();
    await page.context().setOffline(true);
    await page.fill('[name=draft-title]', 'Ditulis tanpa sambungan');
    await said(page, 'Tidak tersambung');
    await page.close();
    await page.context().setOffline(false);
    const again = await page.context().newPage();
    await again.goto(path);
    expect(await again.inputValue('[name=draft-title]')).toBe('Ditulis tanpa sambungan');
    // Sent by this page, or by the one before in its last moment: the desk has it either way.
    await eventually(async () =>
      expect(await again.evaluate<string>('fetch(location.href).then((page) => page.text())')).toContain(
        'Ditulis tanpa sambungan',
      ),
    );
    await again.getByRole('button', { name: 'Simpan versi baru' }).click();
    await again.waitForURL(/selesai=saved/);
    expect(await again.evaluate<number>('localStorage.length')).toBe(0);
    await again.context().close();
  });
});
