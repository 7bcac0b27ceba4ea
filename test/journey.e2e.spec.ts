import { Client } from 'pg';
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
  /** Every web process; in the distributed shape there are two. */
  webs: readonly string[];
  /** The owner of the tables, where they are not the portal's own affair. */
  owner: Client | null;
  env: Record<string, string>;
  post: Mailbox;
  close: () => Promise<void>;
}

async function open(shape: 'embedded' | 'distributed'): Promise<Portal> {
  const post = new Mailbox();
  const [smtp, port, folder] = await Promise.all([post.open(), freePort(), temporaryFolder()]);
  const database = shape === 'distributed' ? await createDatabase() : null;
  const owner = database && new Client({ connectionString: database.owner });
  await owner?.connect();
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
  const webs = [url];
  const ready = (web: string) => eventually(async () => (await fetch(`${web}/health/ready`)).ok);
  await ready(url);
  if (database) {
    const other = await freePort();
    webs.push(`http://127.0.0.1:${other}`);
    processes.push(Program.start('main', { ...env, PORT: String(other) }));
    processes.push(Program.start('worker', env), Program.start('worker', env));
    await ready(webs.at(-1) ?? '');
  }
  return {
    url,
    webs,
    owner,
    env,
    post,
    close: async () => {
      await Promise.all(processes.map((each) => each.ends('SIGTERM')));
      await post.close();
      await owner?.end();
      await database?.drop();
    },
  };
}

/** `npm run kabashoax -- staff:create`, with the password on standard input. */
async function hire(portal: Portal, email: string, role: string): Promise<void> {
  const args = ['staff:create', '--email', email, '--name', email, '--role', role];
  expect(await Program.start('cli', portal.env, args, person.PASSWORD).ends()).toBe(0);
}

const SUBSCRIBER = 'pelanggan@contoh.id';
const TITLE = 'Pasar Inpres Naikoten ditutup tiga bulan';
/** Pages that a web process keeps in memory, made before there is an answer. */
const KEPT = ['/', '/arsip', '/arsip/feed.atom', '/api/v1/answers'];

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
  let slug: string;
  let casePath: string;

  beforeAll(async () => {
    portal = await open(shape);
    [resident, finder, editor] = await Promise.all([
      person.phone(browser, portal.url),
      person.phone(browser, portal.url),
      person.phone(browser, portal.url),
    ]);
    await Promise.all([
      hire(portal, 'pencari@kupang.test', 'fact-finder'),
      hire(portal, 'penyunting@kupang.test', 'editor'),
      person.subscribe(resident, SUBSCRIBER, portal.post),
    ]);
  });
  afterAll(() => portal.close(), 60_000);

  it('a resident asks without an account and can follow the question by its number', async () => {
    code = await person.ask(resident, 'warga@contoh.id');
    expect(code).toMatch(/^\d{4}(-\d{4}){3}$/);
    expect(await person.ticket(resident, code)).toContain('Pertanyaan Anda diterima');
  });

  it('a fact-finder takes the case, gathers evidence and writes, and cannot publish it', async () => {
    await person.signIn(finder, 'pencari@kupang.test');
    casePath = await person.investigate(finder);
    await person.write(finder, { verdict: 'SALAH', summary: 'Pasar buka.' });
    const page = (await finder.locator('main').textContent()) ?? '';
    expect(page).toContain('orang lain yang meninjaunya');
    expect(page).not.toContain('warga@contoh.id');
    expect(await finder.getByRole('button', { name: 'Setujui' }).count()).toBe(0);
  });

  it('an editor sends it back once and approves what was corrected', async () => {
    await person.signIn(editor, 'penyunting@kupang.test');
    await person.sendBack(editor, casePath, 'Sebutkan siapa yang menjawab.');
    await finder.goto(`${casePath}/tinjau`);
    expect(await finder.locator('main').textContent()).toContain('Sebutkan siapa yang menjawab.');
    await person.write(finder, { verdict: 'SALAH', summary: 'Pengelola memastikan pasar tetap buka.' });
    expect(await search('Naikoten')).toEqual([]);
    for (const path of KEPT) await everywhere(path, 200, '');
    await person.approve(editor, casePath);
  });

  /** The team gets letters of its own. */
  const toAsker = (): string[] => portal.post.to('warga@contoh.id');
  /** The first letter asked whether the subscription was theirs. */
  const toSubscriber = (): string[] => portal.post.to(SUBSCRIBER).slice(1);

  /** Every web process answers so, whatever it has kept of what was before. */
  async function everywhere(path: string, status: number, words: string): Promise<void> {
    for (const web of portal.webs)
      await eventually(async () => {
        const reply = await fetch(web + path);
        expect({ web, path, status: reply.status }).toEqual({ web, path, status });
        expect(await reply.text()).toContain(words);
      });
  }

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

  it('every web process lists it, gives it to programs, and draws it as a card', async () => {
    const [found] = await search('pasar Naikoten tutup');
    slug = found?.slug ?? '';
    for (const path of KEPT) await everywhere(path, 200, slug);
    await eventually(async () => {
      const card = await fetch(`${portal.webs.at(-1) ?? ''}/kartu/${slug}/1.png`);
      expect([card.status, card.headers.get('content-type')]).toEqual([200, 'image/png']);
    });
  });

  it('whoever pastes the same forward is answered at once', async () => {
    await resident.goto('/');
    await resident
      .getByLabel('Pesan, tautan, atau pertanyaan')
      .fill(`Diteruskan berkali-kali\n⚠️⚠️ ${person.RUMOUR.toUpperCase()} ⚠️`);
    await resident.getByRole('button', { name: 'Periksa' }).click();
    expect(await resident.getByRole('heading', { level: 1 }).textContent()).toBe('Kabar ini sudah diperiksa');
  });

  it('the asker is told once by e-mail and on the ticket page, and so is who subscribed', async () => {
    await eventually(() => expect([toAsker().length, toSubscriber().length]).toEqual([1, 1]));
    expect(toSubscriber()[0]).toContain(`/jawaban/${slug}`);
    expect(await person.ticket(resident, code)).toContain('Pengelola memastikan pasar tetap buka.');
  });

  it('a correction keeps the address, says what changed, and is sent to who asked', async () => {
    await finder.goto(`${casePath}/tinjau`);
    await finder.getByRole('button', { name: 'Mulai koreksi' }).click();
    const correction = {
      verdict: 'MENYESATKAN',
      summary: 'Hanya blok ikan yang ditutup dua hari.',
      changeNote: 'Pengelola menambahkan bahwa blok ikan ditutup dua hari.',
    };
    await person.write(finder, correction);
    await person.approve(editor, casePath);
    await everywhere(`/jawaban/${slug}`, 200, correction.summary);
    await resident.goto(`/jawaban/${slug}`);
    const text = (await resident.locator('main').textContent()) ?? '';
    expect(text).toContain(correction.changeNote);
    expect(text).toContain(correction.summary);
    await resident.goto(`/jawaban/${slug}/revisi/1`);
    expect(await resident.locator('main').textContent()).toContain('Pengelola memastikan pasar tetap buka.');
    await eventually(() => expect([toAsker().length, toSubscriber().length]).toEqual([2, 2]));
  });

  it('the files of open data hold it once they are made', async () => {
    if (!portal.owner) return;
    await dumped();
    await everywhere('/data/jawaban.jsonl', 200, TITLE);
  });

  it('what is withdrawn is gone from every process, and everybody who was told of it hears why', async () => {
    await person.withdraw(editor, casePath, 'Sumbernya ditarik penerbitnya.');
    await everywhere(`/jawaban/${slug}`, 410, 'Sumbernya ditarik penerbitnya.');
    await everywhere(`/kartu/${slug}/2.png`, 410, '');
    await everywhere(`/api/v1/answers/${slug}`, 410, '');
    for (const web of portal.webs)
      await eventually(async () => expect(await (await fetch(`${web}/arsip`)).text()).not.toContain(slug));
    await eventually(() => expect([toAsker().length, toSubscriber().length]).toEqual([3, 3]));
    if (!portal.owner) return;
    for (const web of portal.webs)
      expect(await (await fetch(`${web}/data/jawaban.jsonl`)).text()).not.toContain(TITLE);
    await dumped();
    await everywhere('/data/jawaban.jsonl', 200, `"status":"withdrawn","slug":"${slug}"`);
  });

  /** Every job is done, those too that gather changes for a while; nobody was told a second time. */
  async function dumped(): Promise<void> {
    await eventually(async () => {
      await portal.owner?.query(
        `update jobs set run_at = now() where name = 'data.dump' and status = 'pending'`,
      );
      const left = await portal.owner?.query(`select name from jobs where status <> 'done'`);
      expect(left?.rows).toEqual([]);
    });
    expect(toSubscriber()).toHaveLength(toAsker().length);
  }
});
