import { request as rawRequest } from 'node:http';
import { StaffService, ROLES, type Role } from '../src/staff/index.js';
import type { Browser } from './staff-browser.js';
import { PASSWORD, staffHouse, type StaffHouse } from './staff-house.js';

const NOBODY = '01890000-0000-7000-8000-000000000001';
const people = ['nobody', ...ROLES] as const;
const EVERYBODY = {
  nobody: 'in',
  volunteer: 'in',
  'fact-finder': 'in',
  editor: 'in',
  administrator: 'in',
} as const;
const STAFF = { ...EVERYBODY, nobody: 'sign in' } as const;
const ADMINISTRATORS = {
  ...STAFF,
  volunteer: 'refused',
  'fact-finder': 'refused',
  editor: 'refused',
} as const;

/** Written out by hand, not read from the access table: a wrong row there must show here. */
const PROMISES: Record<string, Record<(typeof people)[number], 'in' | 'sign in' | 'refused'>> = {
  'GET /meja/masuk': EVERYBODY,
  'POST /meja/masuk': EVERYBODY,
  'GET /meja/undangan/x': EVERYBODY,
  'POST /meja/undangan/x': EVERYBODY,
  'GET /meja/masuk/kode': EVERYBODY,
  'POST /meja/masuk/kode': EVERYBODY,
  'GET /meja/masuk/pasang': EVERYBODY,
  'POST /meja/masuk/pasang': EVERYBODY,
  'POST /meja/masuk/kunci/mulai': EVERYBODY,
  'POST /meja/masuk/kunci': EVERYBODY,
  'GET /meja/akun': STAFF,
  'POST /meja/akun/konfirmasi': STAFF,
  'POST /meja/akun/konfirmasi/mulai': STAFF,
  'GET /meja/akun/sandi': STAFF,
  'POST /meja/akun/sandi': STAFF,
  'POST /meja/akun/aplikasi': STAFF,
  'POST /meja/akun/aplikasi/pasang': STAFF,
  'GET /meja/akun/kunci': STAFF,
  'POST /meja/akun/kunci/mulai': STAFF,
  'POST /meja/akun/kunci': STAFF,
  [`POST /meja/akun/kunci/${NOBODY}/nama`]: STAFF,
  [`POST /meja/akun/kunci/${NOBODY}/hapus`]: STAFF,
  'POST /meja/akun/kode': STAFF,
  'POST /meja/akun/sesi/akhiri-lain': STAFF,
  [`POST /meja/akun/sesi/${NOBODY}/akhiri`]: STAFF,
  'GET /meja/staf': ADMINISTRATORS,
  'POST /meja/staf/undang': ADMINISTRATORS,
  [`POST /meja/staf/undangan/${NOBODY}/cabut`]: ADMINISTRATORS,
  [`POST /meja/staf/${NOBODY}/peran`]: ADMINISTRATORS,
  [`POST /meja/staf/${NOBODY}/nonaktifkan`]: ADMINISTRATORS,
  [`POST /meja/staf/${NOBODY}/aktifkan`]: ADMINISTRATORS,
  [`POST /meja/staf/${NOBODY}/faktor`]: ADMINISTRATORS,
};

describe('the guard', () => {
  let house: StaffHouse;
  let browsers: Record<(typeof people)[number], Browser>;

  beforeAll(async () => {
    house = await staffHouse();
    const of = (role: Role) => house.signedIn(role);
    browsers = {
      nobody: house.browser(),
      volunteer: await of('volunteer'),
      'fact-finder': await of('fact-finder'),
      editor: await of('editor'),
      administrator: await of('administrator'),
    };
  });

  afterAll(() => house.close());

  const outcome = (reply: Response): string => {
    if (/^\/meja\/masuk(\?|$)/.test(reply.headers.get('location') ?? '')) return 'sign in';
    return reply.status === 403 ? 'refused' : 'in';
  };

  for (const [route, promise] of Object.entries(PROMISES)) {
    for (const who of people) {
      it(`answers ${who} at ${route.replace(NOBODY, ':id')} with "${promise[who]}"`, async () => {
        const [method = '', path = ''] = route.split(' ');
        const browser = browsers[who];
        const reply = method === 'GET' ? await browser.get(path) : await browser.submit(path);
        expect(outcome(reply)).toBe(promise[who]);
        expect(reply.status).toBeLessThan(500);
        expect(reply.headers.get('cache-control')).toBe('no-store');
      });
    }
  }

  /** Sends a path as it is: fetch would tidy it first. */
  const raw = (method: string, path: string) =>
    new Promise<number>((resolve, reject) => {
      const call = rawRequest(house.url, { method, path }, (reply) => {
        reply.resume();
        resolve(reply.statusCode ?? 0);
      });
      call.on('error', reject).end();
    });

  it.each([
    '//meja/staf',
    '/%6deja/staf',
    '/meja/%73taf',
    '/meja/staf/',
    '/meja//staf',
    '/MEJA/staf',
    '/meja/staf;x=1',
    '/./meja/staf',
    '/x/../meja/staf',
    '/meja/staf%00',
    '/meja/staf?x=/meja/masuk',
    '/meja/staf%2f',
  ])('opens nothing to a stranger who writes %s', async (path) => {
    for (const method of ['GET', 'HEAD']) {
      expect([303, 400, 404]).toContain(await raw(method, path));
    }
  });

  it.each(['HEAD', 'OPTIONS', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'PROPFIND'])(
    'opens nothing to a stranger who calls with %s',
    async (method) => {
      expect([303, 404, 405, 400, 501]).toContain(await raw(method, '/meja/staf'));
    },
  );

  it('remembers what a stranger wanted, and after signing in shows only pages of the desk', async () => {
    const reply = await house.browser().get('/meja/staf?halaman=2');
    expect(reply.headers.get('location')).toBe('/meja/masuk?ke=%2Fmeja%2Fstaf%3Fhalaman%3D2');
    for (const [at, [wanted, shown]] of [
      ['/meja/staf?halaman=2', '/meja/staf?halaman=2'],
      ['https://jahat.test/', '/meja'],
      ['//jahat.test/meja', '/meja'],
      ['/meja/..//jahat.test', '/meja'],
      ['/meja\r\nset-cookie: x=1', '/meja'],
      ['/\\jahat.test', '/meja'],
    ].entries()) {
      const browser = await house.signedIn('editor', `pulang${at}@kupang.test`);
      const again = await browser.signIn(`pulang${at}@kupang.test`, PASSWORD, { ke: wanted ?? '' });
      expect(again.headers.get('location')).toBe(shown);
    }
  });

  describe('asks of every form at the desk that it be our own', () => {
    const path = '/meja/staf/undang';
    const fields = { email: 'baru@kupang.test', name: 'Baru', role: 'editor' };
    const invited = async () => {
      const { rows } = await house.owner.query('select from staff_invitations');
      return rows.length;
    };

    it('and refuses one without a token, with a wrong one, and with a colleague’s', async () => {
      const before = await invited();
      const { administrator, editor } = browsers;
      const tokens = ['', 'x'.repeat(43), await editor.csrf()];
      expect((await administrator.post(path, fields)).status).toBe(403);
      for (const _csrf of tokens)
        expect((await administrator.post(path, { ...fields, _csrf })).status).toBe(403);
      expect(await invited()).toBe(before);
    });

    it('and refuses one sent from another site, even with the right token', async () => {
      const before = await invited();
      const _csrf = await browsers.administrator.csrf();
      for (const headers of [
        { 'sec-fetch-site': 'cross-site' },
        { 'sec-fetch-site': 'same-site' },
        { origin: 'https://jahat.test' },
        { origin: 'null' },
      ]) {
        const reply = await browsers.administrator.post(path, { ...fields, _csrf }, headers);
        expect(reply.status).toBe(403);
      }
      expect(await invited()).toBe(before);
    });

    it('and lets our own through', async () => {
      const _csrf = await browsers.administrator.csrf();
      const own = { 'sec-fetch-site': 'same-origin', origin: house.url };
      expect((await browsers.administrator.post(path, { ...fields, _csrf }, own)).status).toBe(200);
    });

    it('also the form for signing in', async () => {
      const foreign = { origin: 'https://jahat.test' };
      const reply = await house
        .browser()
        .post('/meja/masuk', { email: 'editor@kupang.test', password: PASSWORD }, foreign);
      expect(reply.status).toBe(403);
      expect(reply.headers.get('set-cookie')).toBeNull();
    });
  });

  it('knows a role that has changed on the very next request', async () => {
    const promoted = await house.signedIn('fact-finder', 'naik@kupang.test');
    expect((await promoted.get('/meja/staf')).status).toBe(403);
    const staff = house.app.get(StaffService);
    const id = await staff.idOf('naik@kupang.test');
    await staff.changeRole({ kind: 'operator' }, id, 'administrator');
    expect((await promoted.get('/meja/staf')).status).toBe(200);
    await staff.changeRole({ kind: 'operator' }, id, 'editor');
    expect((await promoted.get('/meja/staf')).status).toBe(403);
  });
});
