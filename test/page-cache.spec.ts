import pg from 'pg';
import { ArchiveService, Publishing } from '../src/archive/index.js';
import { ACCESS } from '../src/staff/index.js';
import { CACHED_ROUTES } from '../src/web/cache/cached-routes.js';
import { ChangeLine } from '../src/web/cache/change-line.js';
import { DeskHouse, draft, SECOND_SOURCE, source, strange } from './fact-finding-house.js';
import { eventually, loadExamples, startApp, type TestApp } from './support/index.js';

const ON = { PAGE_CACHE_MB: '8', KABASHOAX_RATE_LIMITS: 'on', PUBLIC_URL: 'http://kabashoax.example' };

let house: DeskHouse;
let other: TestApp;
let owner: pg.Client;

const lineOf = (app: TestApp): ChangeLine => app.get(ChangeLine);
const isOpen = (app: TestApp) => eventually(() => lineOf(app).isOpen);

beforeAll(async () => {
  house = await DeskHouse.open(ON);
  const { database } = house.app;
  await loadExamples(database);
  other = await startApp(ON, { ...database, drop: () => Promise.resolve() });
  owner = new pg.Client({ connectionString: database.owner });
  await owner.connect();
  await Promise.all([isOpen(house.app), isOpen(other)]);
});
afterAll(async () => {
  await owner.end();
  await other.close();
  await house.close();
});

const read = async (app: TestApp, path: string, init: RequestInit = {}): Promise<string> =>
  (await app.fetch(path, init)).text();

/** Whether a page came from memory: only what is made for its reader counts in the reader's budget. */
const isKept = async (path: string): Promise<boolean> =>
  !(await house.app.fetch(path)).headers.has('x-ratelimit-limit');

/** Which mark a page was made with. */
const mark = async (app: TestApp, path: string, init: RequestInit = {}): Promise<string | undefined> =>
  /tanda-[a-z]+/.exec(await read(app, path, init))?.[0];

/** Marks every answer behind the back of the portal: who still reads the old mark reads a kept page. */
async function markAll(word: string): Promise<void> {
  await owner.query('set session_replication_role = replica');
  await owner.query(
    `update answer_revisions set title = 'tanda-' || $1 || ' ' || id, summary = 'tanda-' || $1`,
    [word],
  );
  await owner.query('set session_replication_role = origin');
}

/** Says that everything changed, and waits until both have heard it. */
async function beginWith(word: string): Promise<void> {
  await markAll(word);
  await owner.query(`select pg_notify('kabashoax_pages', 'all')`);
  for (const app of [house.app, other])
    await eventually(async () => (await mark(app, '/api/v1/answers')) === `tanda-${word}`);
}

async function anAnswer(): Promise<string> {
  const [row] = (await owner.query<{ slug: string }>('select slug from visible_answers order by id limit 1'))
    .rows;
  return `/jawaban/${row?.slug ?? ''}`;
}

async function slugOf(caseId: string): Promise<string> {
  const { rows } = await owner.query<{ slug: string }>('select slug from answers where case_id = $1', [
    caseId,
  ]);
  return `/jawaban/${rows[0]?.slug ?? ''}`;
}

/** A case brought to where one more approval publishes it. */
async function nearlyPublished(): Promise<{ caseId: string; editor: string }> {
  await house.questions.submit({ text: strange() });
  const caseId = await eventually(async () => {
    const [row] = await house.db.query<{ id: string }[]>(
      'select id from cases order by created_at desc limit 1',
    );
    if (!row) throw new Error('not taken in yet');
    return row.id;
  });
  const author = await house.person('fact-finder');
  await house.leases.claim(caseId, author);
  await house.evidence.add(caseId, author, source());
  await house.evidence.add(caseId, author, SECOND_SOURCE);
  await house.drafts.save(caseId, author, 0, draft({ title: 'Judul yang baru terbit' }));
  await house.drafts.askReview(caseId, author);
  return { caseId, editor: await house.person('editor') };
}

describe('a public page', () => {
  it('is made once and then comes from memory, with the same bytes and headers', async () => {
    await beginWith('satu');
    const path = await anAnswer();
    const first = await house.app.fetch(path);
    const bytes = await first.text();
    await markAll('dua');
    const second = await house.app.fetch(path);
    expect((await second.text()) === bytes).toBe(true);
    const lasting = ({ headers }: Response) =>
      [...headers]
        .filter(
          ([name]) => !/^(?:x-ratelimit|ratelimit|date$|connection$|keep-alive$|content-length$)/.test(name),
        )
        .sort();
    expect(lasting(second)).toEqual(lasting(first));
    expect([...second.headers.keys()].filter((name) => name.startsWith('x-ratelimit'))).toEqual([]);
    expect(second.headers.get('cache-control')).toMatch(/^public,.*stale-while-revalidate=/);
  });

  it('is one page however its address is marked, and another for every filter and language', async () => {
    await beginWith('tiga');
    await isKept('/arsip');
    for (const path of ['/arsip', '/arsip?fbclid=x&utm_source=wa', '/arsip?putusan=', '/arsip?__proto__=x'])
      expect([path, await isKept(path)]).toEqual([path, true]);
    for (const path of [
      '/arsip?putusan=SALAH',
      '/arsip?halaman=2',
      '/en/arsip',
      '/api/v1/answers?verdict=SALAH',
    ])
      expect([path, await isKept(path), await isKept(path)]).toEqual([path, false, true]);
    for (const path of ['/arsip?q=kupang', '/arsip?dari=2018-01-01', '/jawaban/tidak-ada', '/tanya'])
      expect([path, await isKept(path), await isKept(path)]).toEqual([path, false, false]);
    expect((await house.app.fetch('/arsip?putusan=SALAH&putusan=BENAR')).status).toBe(422);
    expect((await house.app.fetch('/api/v1/answers?tak-dikenal=1')).status).toBe(400);
  });

  it('is no later page of a feed, whoever asked for that one first', async () => {
    await beginWith('tujuh');
    const place = Buffer.from('2000-01-01T00:00:00.000Z 01890000-0000-7000-8000-00000000000a');
    const cursor = place.toString('base64url');
    for (const path of ['/arsip/feed.atom', '/arsip/rss.xml', '/arsip/feed.json']) {
      expect(await read(house.app, `${path}?kursor=${cursor}`)).toContain(cursor);
      expect(await read(house.app, path)).not.toContain(cursor);
      expect(await read(house.app, `${path}?kursor=${cursor}`)).toContain(cursor);
    }
  });

  it('is not sent again to who has it, and HEAD tells about it', async () => {
    const plain = { 'accept-encoding': 'identity' };
    for (const path of [await anAnswer(), '/arsip', '/api/v1/answers']) {
      const page = await house.app.fetch(path);
      const length = Buffer.byteLength(await page.text());
      const etag = page.headers.get('etag') ?? '';
      for (const app of [house.app, other]) {
        const again = await app.fetch(path, { headers: { 'if-none-match': `"x", ${etag}` } });
        const told = [again.headers.get('etag'), again.headers.get('content-type')];
        expect([path, again.status, await again.text(), ...told]).toEqual([path, 304, '', etag, null]);
      }
      const head = await house.app.fetch(path, { method: 'HEAD', headers: plain });
      const told = [head.status, head.headers.get('content-length'), await head.text()];
      expect([path, ...told]).toEqual([path, 200, String(length), '']);
    }
  });

  it('is made once for all who come at the same time', async () => {
    await beginWith('lima');
    const asked = Array.from({ length: 20 }, () => house.app.fetch('/arsip?putusan=SALAH'));
    const budgets = (await Promise.all(asked)).filter(({ headers }) => headers.has('x-ratelimit-limit'));
    expect(budgets).toHaveLength(1);
  });

  it('is made for whoever is signed in at the desk, and nobody else is given that', async () => {
    await beginWith('enam');
    await mark(house.app, '/');
    await markAll('tujuh');
    expect(await mark(house.app, '/', { headers: { cookie: 'kabashoax_sesi=x' } })).toBe('tanda-tujuh');
    expect(await mark(house.app, '/')).toBe('tanda-enam');
  });
});

describe('a publication', () => {
  let unchanged = '';
  let published = '';

  /** What each process says, at the latest a second after it has heard. */
  const bothSay = (test: (app: TestApp) => Promise<boolean>) =>
    Promise.all([house.app, other].map((app) => eventually(() => test(app))));

  it('clears what it changes in every process, and leaves the rest', async () => {
    const { caseId, editor } = await nearlyPublished();
    await beginWith('delapan');
    unchanged = await anAnswer();
    const lists = ['/', '/en/arsip', '/api/v1/answers'];
    for (const path of [unchanged, ...lists]) await bothSay(async (app) => (await app.fetch(path)).ok);
    await house.reviews.approve(caseId, editor, 1);
    for (const path of lists)
      await bothSay(async (app) => (await read(app, path)).includes('Judul yang baru terbit'));
    published = await slugOf(caseId);
    await markAll('sembilan');
    expect([await mark(house.app, unchanged), await mark(other, unchanged)]).toEqual([
      'tanda-delapan',
      'tanda-delapan',
    ]);
    expect(await mark(other, published)).toBe('tanda-sembilan');
  });

  it('is cleared away again by a withdrawal', async () => {
    await bothSay(async (app) => (await app.fetch(published)).ok);
    const { id } = await house.app.get(ArchiveService).bySlug(published.split('/').at(-1) ?? '');
    await house.db.transaction((tx) => house.app.get(Publishing).withdraw(tx, id, 'Keliru.'));
    await bothSay(async (app) => (await app.fetch(published)).status === 410);
    await bothSay(async (app) => !(await read(app, '/')).includes(published));
  });
});

describe('a process that does not hear what changes', () => {
  it('gives nobody a kept page, and begins anew when it hears again', async () => {
    await beginWith('sepuluh');
    const path = await anAnswer();
    await read(other, path);
    // Nobody can make sure of being heard, so no new line opens.
    await owner.query('revoke execute on function pg_notify(text, text) from public');
    await owner.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and application_name = 'kabashoax-pages'`,
    );
    await eventually(() => !lineOf(other).isOpen);
    await markAll('sebelas');
    expect(await mark(other, path)).toBe('tanda-sebelas');
    await owner.query('grant execute on function pg_notify(text, text) to public');
    await Promise.all([isOpen(house.app), isOpen(other)]);
    await markAll('selesai');
    expect(await mark(other, path)).toBe('tanda-selesai');
    await markAll('kemudian');
    expect(await mark(other, path)).toBe('tanda-selesai');
  });
});

describe('what is kept', () => {
  it('are public pages for reading, and none of one person', () => {
    const routes: ReadonlyMap<string, unknown> = new Map(Object.entries(ACCESS));
    for (const route of Object.keys(CACHED_ROUTES)) {
      expect([route, routes.get(route)]).toEqual([route, 'public']);
      expect(route).not.toMatch(
        /\/(?:meja|tanya|tiket|klarifikasi|bagikan|langganan|health)\b|:(?:token|code|id)\b/,
      );
    }
  });

  it('is the same for everybody: made twice, it is made alike', async () => {
    const slug = (await anAnswer()).split('/').at(-1) ?? '';
    const signedIn = { headers: { cookie: 'kabashoax_sesi=x' } };
    for (const route of Object.keys(CACHED_ROUTES)) {
      const path = route
        .slice('GET '.length)
        .replace(':slug', slug)
        .replace(':month', '2021-04')
        .replace(':n', '1');
      const made = [await read(house.app, path, signedIn), await read(house.app, path, signedIn)];
      expect([path, made[0] === made[1]]).toEqual([path, true]);
    }
  });

  it('is every page of the list, and gives nobody a cookie or a form of one reader', async () => {
    for (const route of Object.keys(CACHED_ROUTES).filter((each) => !each.includes(':'))) {
      const path = route.slice('GET '.length);
      const reply = await house.app.fetch(path);
      expect([path, reply.status, reply.headers.has('set-cookie')]).toEqual([path, 200, false]);
      expect(/name="(?:_csrf|stempel|altcha)"/.test(await reply.text())).toBe(false);
      expect([path, await isKept(path)]).toEqual([path, true]);
    }
  });
});
