import type { Browser, Page } from 'playwright-core';
import * as person from './journey-steps.js';
import { Mailbox } from './mailbox.js';
import {
  createDatabase,
  eventually,
  freePort,
  Program,
  redisUrl,
  startChromium,
  temporaryFolder,
} from './support/index.js';

/** The portal as its operator runs it: built, in processes of its own, with a mail server that keeps what it gets. */
interface Portal {
  url: string;
  env: Record<string, string>;
  post: Mailbox;
  close: () => Promise<void>;
}

async function open(shape: 'embedded' | 'distributed'): Promise<Portal> {
  const post = new Mailbox();
  const [smtp, port, folder] = await Promise.all([post.open(), freePort(), temporaryFolder()]);
  const database = shape === 'distributed' ? await createDatabase() : null;
  const url = `http://127.0.0.1:${port}`;
  const env = {
    KABASHOAX_DATA_DIR: folder,
    PORT: String(port),
    PUBLIC_URL: url,
    SMTP_URL: smtp,
    MAIL_FROM: 'jawab@kabashoax.test',
    LOG_LEVEL: 'error',
    ...(database && {
      DATABASE_URL: database.app,
      DATABASE_OWNER_URL: database.owner,
      REDIS_URL: redisUrl(6),
    }),
  };
  const processes = [Program.start('main', env)];
  if (database) processes.push(Program.start('worker', env), Program.start('worker', env));
  await eventually(async () => (await fetch(`${url}/health/ready`)).ok, { timeoutMs: 40_000 });
  return {
    url,
    env,
    post,
    close: async () => {
      await Promise.all(processes.map((each) => each.ends('SIGTERM')));
      await post.close();
      await database?.drop();
    },
  };
}

/** `npm run kabashoax -- staff:create`, with the password on standard input. */
async function hire(portal: Portal, email: string, role: string): Promise<void> {
  const args = ['staff:create', '--email', email, '--name', email, '--role', role];
  expect(await Program.start('cli', portal.env, args, person.PASSWORD).ends()).toBe(0);
}

let browser: Browser;
beforeAll(async () => {
  browser = await startChromium();
});
afterAll(() => browser.close());

describe.each(['embedded', 'distributed'] as const)('one question all the way, %s', (shape) => {
  let portal: Portal;
  let resident: Page;
  let finder: Page;
  let editor: Page;
  let code: string;
  let casePath: string;

  beforeAll(async () => {
    portal = await open(shape);
    await hire(portal, 'pencari@kupang.test', 'fact-finder');
    await hire(portal, 'penyunting@kupang.test', 'editor');
    [resident, finder, editor] = await Promise.all([
      person.phone(browser, portal.url),
      person.phone(browser, portal.url),
      person.phone(browser, portal.url),
    ]);
  }, 120_000);
  afterAll(() => portal.close(), 60_000);

  it('a resident asks without an account and can follow the question by its number', async () => {
    code = await person.ask(resident, 'warga@contoh.id');
    expect(code).toMatch(/^\d{4}(-\d{4}){3}$/);
    expect(await person.ticket(resident, code)).toContain('Pertanyaan Anda diterima');
  }, 60_000);

  it('a fact-finder takes the case, gathers evidence and writes, and cannot publish it', async () => {
    await person.signIn(finder, 'pencari@kupang.test');
    casePath = await person.investigate(finder);
    await person.write(finder, { verdict: 'SALAH', summary: 'Pasar buka.' });
    const page = (await finder.locator('main').textContent()) ?? '';
    expect(page).toContain('orang lain yang meninjaunya');
    expect(page).not.toContain('warga@contoh.id');
    expect(await finder.getByRole('button', { name: 'Setujui' }).count()).toBe(0);
  }, 60_000);

  it('an editor sends it back once and approves what was corrected', async () => {
    await person.signIn(editor, 'penyunting@kupang.test');
    await person.sendBack(editor, casePath, 'Sebutkan siapa yang menjawab.');
    await finder.goto(`${casePath}/tinjau`);
    expect(await finder.locator('main').textContent()).toContain('Sebutkan siapa yang menjawab.');
    await person.write(finder, { verdict: 'SALAH', summary: 'Pengelola memastikan pasar tetap buka.' });
    expect(await search('Naikoten')).toEqual([]);
    await person.approve(editor, casePath);
  }, 60_000);

  /** The team gets letters of its own. */
  const toAsker = (): string[] => portal.post.to('warga@contoh.id');

  const search = async (q: string): Promise<{ slug: string; verdict: string }[]> => {
    const response = await fetch(`${portal.url}/api/v1/answers?q=${encodeURIComponent(q)}`);
    return ((await response.json()) as { items: { slug: string; verdict: string }[] }).items;
  };

  it('everybody can find and read the answer, with its sources and its ClaimReview', async () => {
    const [found] = await search('pasar Naikoten tutup');
    expect(found?.verdict).toBe('SALAH');
    await resident.goto(`/jawaban/${found?.slug ?? ''}`);
    const text = (await resident.locator('main').textContent()) ?? '';
    expect(text).toContain('Pengelola memastikan pasar tetap buka.');
    expect(text).toContain('pasar buka seperti biasa');
    const review = JSON.parse(
      (await resident.locator('script[type="application/ld+json"]').first().textContent()) ?? '{}',
    ) as { claimReviewed?: string; reviewRating?: { ratingValue: number } };
    expect(review.claimReviewed).toBe('Pasar Inpres Naikoten akan ditutup selama tiga bulan.');
    expect(review.reviewRating?.ratingValue).toBe(1);
  });

  it('whoever pastes the same forward is answered at once', async () => {
    await resident.goto('/');
    await resident
      .getByLabel('Pesan, tautan, atau pertanyaan')
      .fill(`Diteruskan berkali-kali\n⚠️⚠️ ${person.RUMOUR.toUpperCase()} ⚠️`);
    await resident.getByRole('button', { name: 'Periksa' }).click();
    expect(await resident.getByRole('heading', { level: 1 }).textContent()).toBe('Kabar ini sudah diperiksa');
  });

  it('the asker is told once by e-mail and on the ticket page', async () => {
    await eventually(() => expect(toAsker()).toHaveLength(1), { timeoutMs: 20_000 });
    expect(await person.ticket(resident, code)).toContain('Pengelola memastikan pasar tetap buka.');
  }, 30_000);

  it('a correction keeps the address, says what changed, and is sent to who asked', async () => {
    const [before] = await search('pasar Naikoten tutup');
    await finder.goto(`${casePath}/tinjau`);
    await finder.getByRole('button', { name: 'Mulai koreksi' }).click();
    const correction = {
      verdict: 'MENYESATKAN',
      summary: 'Hanya blok ikan yang ditutup dua hari.',
      changeNote: 'Pengelola menambahkan bahwa blok ikan ditutup dua hari.',
    };
    await person.write(finder, correction);
    await person.approve(editor, casePath);
    await resident.goto(`/jawaban/${before?.slug ?? ''}`);
    const text = (await resident.locator('main').textContent()) ?? '';
    expect(text).toContain(correction.changeNote);
    expect(text).toContain(correction.summary);
    await resident.goto(`/jawaban/${before?.slug ?? ''}/revisi/1`);
    expect(await resident.locator('main').textContent()).toContain('Pengelola memastikan pasar tetap buka.');
    await eventually(() => expect(toAsker()).toHaveLength(2), { timeoutMs: 20_000 });
  }, 60_000);
});
