import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import { StaffService } from '../src/staff/index.js';
import { Authenticator } from './staff-codes.js';
import { PASSWORD, staffHouse, type StaffHouse } from './staff-house.js';
import { startChromium } from './support/index.js';

/** A person at a computer with a fingerprint reader. */
interface Seat {
  page: Page;
  context: BrowserContext;
  cdp: CDPSession;
  authenticatorId: string;
  phone: Authenticator;
}

describe('passkeys', () => {
  let house: StaffHouse;
  let browser: Browser;

  beforeAll(async () => {
    house = await staffHouse('localhost');
    browser = await startChromium();
  });

  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  async function authenticator(cdp: CDPSession): Promise<string> {
    await cdp.send('WebAuthn.enable');
    const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    return authenticatorId;
  }

  /** Signed in with password and code. */
  async function seat(email: string): Promise<Seat> {
    await house.add('editor', email);
    const context = await browser.newContext({ baseURL: house.url });
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    const authenticatorId = await authenticator(cdp);
    await page.goto('/meja/masuk');
    await page.getByLabel('Alamat surel').fill(email);
    await page.getByLabel('Kata sandi').fill(PASSWORD);
    await page.getByRole('button', { name: 'Masuk', exact: true }).click();
    const phone = Authenticator.from(await page.content());
    await page.getByLabel('Kode', { exact: true }).fill(phone.code());
    await page.getByRole('button', { name: 'Pasang dan masuk' }).click();
    phone.keep(await page.content());
    return { page, context, cdp, authenticatorId, phone };
  }

  async function register({ page }: Seat, name: string): Promise<void> {
    await page.goto('/meja/akun/kunci');
    await page.getByLabel('Nama kunci sandi ini').fill(name);
    await page.getByRole('button', { name: 'Buat kunci sandi' }).click();
    await page.waitForURL('**/meja/akun?selesai=kunci');
  }

  async function signOut({ page }: Seat): Promise<void> {
    await page.getByRole('button', { name: 'Keluar' }).click();
    await page.waitForURL('**/meja/masuk?keluar=ya');
  }

  const signIn = ({ page }: Seat) => page.getByRole('button', { name: 'Masuk dengan kunci sandi' }).click();
  const passkeyOf = async (email: string) => {
    const { rows } = await house.owner.query<{ id: string; counter: string }>(
      `select k.id, k.counter from staff_passkeys k join staff s on s.id = k.staff_id where s.email = $1`,
      [email],
    );
    return rows;
  };

  it('are made, named, used to sign in without anything typed, and removed', async () => {
    const own = await seat('satu@kupang.test');
    await register(own, 'Laptop kantor');
    await signOut(own);
    await signIn(own);
    await own.page.waitForURL('**/meja');
    await own.page.goto('/meja/akun');
    expect(await own.page.locator('main').textContent()).toMatch(/dengan kunci sandi/);
    await own.page.goto('/meja/akun/kunci');
    const main = own.page.locator('main');
    expect(await main.textContent()).toMatch(/Laptop kantor.*Terakhir dipakai/s);
    await own.page.getByText('Ubah nama').first().click();
    await own.page.getByLabel('Nama baru untuk Laptop kantor').fill('Laptop rumah');
    await own.page.getByRole('button', { name: 'Ubah nama' }).click();
    await own.page.goto('/meja/akun/kunci');
    expect(await main.textContent()).toContain('Laptop rumah');
    await own.page.getByRole('button', { name: 'Hapus Laptop rumah' }).click();
    await own.page.waitForURL('**/meja/akun?selesai=kunci-hapus');
    await signOut(own);
    await signIn(own);
    await own.page.getByText('tidak dapat diperiksa').waitFor();
    await own.context.close();
  });

  it('are refused where the authenticator did not check its owner', async () => {
    const own = await seat('dua@kupang.test');
    await register(own, 'Kunci USB');
    await signOut(own);
    await own.cdp.send('WebAuthn.setUserVerified', {
      authenticatorId: own.authenticatorId,
      isUserVerified: false,
    });
    await signIn(own);
    await own.page.getByText('tidak jadi dipakai').waitFor();
    expect(new URL(own.page.url()).pathname).toBe('/meja/masuk');
    await own.context.close();
  });

  it('are refused when their counter goes back, as a copy’s would', async () => {
    const own = await seat('tiga@kupang.test');
    await register(own, 'Ponsel');
    const [key] = await passkeyOf('tiga@kupang.test');
    await house.owner.query('update staff_passkeys set counter = 1000 where id = $1', [key?.id]);
    await signOut(own);
    await signIn(own);
    await own.page.getByText('tidak dapat diperiksa').waitFor();
    await expect(
      house.owner.query('update staff_passkeys set counter = 1 where id = $1', [key?.id]),
    ).rejects.toThrow(/only go forward/);
    await own.context.close();
  });

  it('answer a challenge once: what was sent cannot be sent again, nor for anything else', async () => {
    await house.owner.query('delete from staff_challenges');
    const own = await seat('empat@kupang.test');
    await register(own, 'Ponsel');
    await signOut(own);
    const [request] = await Promise.all([
      own.page.waitForRequest((sent) => sent.method() === 'POST' && sent.url().endsWith('/meja/masuk/kunci')),
      signIn(own),
    ]);
    await own.page.waitForURL('**/meja');
    const jawaban = new URLSearchParams(request.postData() ?? '').get('jawaban') ?? '';
    expect(jawaban).toContain('signature');
    expect((await house.browser().post('/meja/masuk/kunci', { jawaban })).status).toBe(422);
    for (const wrong of ['', '{}', 'null', '[]', '{"id":"a","rawId":"a","type":"public-key","response":{}}'])
      expect((await house.browser().post('/meja/masuk/kunci', { jawaban: wrong })).status).toBe(422);
    const { rows } = await house.owner.query('select from staff_challenges where purpose = $1', ['sign-in']);
    expect(rows).toHaveLength(0);
    await own.context.close();
  });

  it('confirm an act too, and only their owner’s', async () => {
    const own = await seat('lima@kupang.test');
    await register(own, 'Ponsel');
    await house.owner.query(`
      begin; alter table staff_sessions disable trigger staff_sessions_guard;
      update staff_sessions set fresh_at = now() - interval '1 hour';
      alter table staff_sessions enable trigger staff_sessions_guard; commit`);
    await own.page.goto('/meja/akun/sandi');
    await own.page.getByRole('button', { name: 'Pakai kunci sandi' }).click();
    await own.page.getByLabel('Kata sandi sekarang').waitFor();
    await own.context.close();
  });

  it('of a colleague cannot be renamed or removed by any id', async () => {
    const own = await seat('enam@kupang.test');
    await register(own, 'Ponsel');
    const [key] = await passkeyOf('enam@kupang.test');
    const stranger = await house.signedIn('administrator', 'lain@kupang.test');
    expect((await stranger.submit(`/meja/akun/kunci/${key?.id}/nama`, { nama: 'Milik saya' })).status).toBe(
      404,
    );
    expect((await stranger.submit(`/meja/akun/kunci/${key?.id}/hapus`)).status).toBe(404);
    expect(await passkeyOf('enam@kupang.test')).toHaveLength(1);
    await own.context.close();
  });

  it('go with the other keys when an administrator resets them, and open nothing for a disabled account', async () => {
    const own = await seat('tujuh@kupang.test');
    await register(own, 'Ponsel');
    const id = await house.app.get(StaffService).idOf('tujuh@kupang.test');
    await house.app.get(StaffService).disable({ kind: 'operator' }, id);
    await own.page.goto('/meja/masuk');
    await signIn(own);
    await own.page.getByText('tidak dapat diperiksa').waitFor();
    await house.app.get(StaffService).enable({ kind: 'operator' }, id);
    const by = await house.signedIn('administrator', 'kepala@kupang.test');
    await by.submit(`/meja/staf/${id}/faktor`);
    expect(await passkeyOf('tujuh@kupang.test')).toHaveLength(0);
    await own.context.close();
  });
});
