import { AuditChain } from '../src/audit/index.js';
import { DataSource } from 'typeorm';
import { OnboardingService, ROLES, StaffService, StaffSweep } from '../src/staff/index.js';
import { PASSWORD, staffHouse, type StaffHouse } from './staff-house.js';

const NEW_PASSWORD = 'sembilan lontar di tepi pantai';
const OPERATOR = { kind: 'operator' } as const;

describe('staff', () => {
  let house: StaffHouse;

  beforeEach(async () => {
    house = await staffHouse();
  });

  afterEach(() => house.close());

  const count = async (sql: string): Promise<number> => (await house.owner.query(sql)).rows.length;
  const path = (url: string) => new URL(url).pathname;
  const staff = () => house.app.get(StaffService);
  const accept = (url: string, fields: Record<string, string> = {}) => {
    const browser = house.browser();
    return browser.post(path(url), { password: NEW_PASSWORD, repeat: NEW_PASSWORD, ...fields });
  };

  describe('sessions', () => {
    it('are kept only as keyed hashes, in a cookie that scripts cannot read', async () => {
      await house.add('editor');
      const browser = house.browser();
      const half = await browser.password('Editor@Kupang.test ', PASSWORD);
      expect(half.headers.getSetCookie()).toEqual([
        expect.stringMatching(/^kabashoax_masuk=[\w-]{43}; Path=\/meja\/masuk; HttpOnly; SameSite=Lax$/),
      ]);
      const reply = await browser.signIn('Editor@Kupang.test ', PASSWORD);
      expect(reply.headers.getSetCookie()[0]).toMatch(
        /^kabashoax_sesi=[\w-]{43}; Path=\/meja; HttpOnly; SameSite=Lax$/,
      );
      const { rows } = await house.owner.query<{ token_hash: Buffer }>('select * from staff_sessions');
      expect(JSON.stringify(rows)).not.toContain(browser.token);
      expect(rows[0]?.token_hash).not.toEqual(Buffer.from(browser.token, 'base64url'));
    });

    it('end on the next request once the account is disabled, by page or by SQL', async () => {
      const one = await house.signedIn('editor');
      const two = await house.signedIn('fact-finder');
      expect((await one.get('/meja/akun')).status).toBe(200);
      await staff().disable(OPERATOR, await staff().idOf('editor@kupang.test'));
      await house.owner.query(`update staff set disabled_at = now() where role = 'fact-finder'`);
      expect((await one.get('/meja/akun')).status).toBe(303);
      expect((await two.get('/meja/akun')).status).toBe(303);
      await staff().enable(OPERATOR, await staff().idOf('editor@kupang.test'));
      expect((await one.get('/meja/akun')).status).toBe(303);
    });

    it('of a disabled account stay dead even if the row says otherwise', async () => {
      const browser = await house.signedIn('editor');
      await staff().disable(OPERATOR, await staff().idOf('editor@kupang.test'));
      await house.owner.query('update staff_sessions set ended_at = null');
      expect((await browser.get('/meja/akun')).status).toBe(303);
    });

    it('end when the password changes, all but the one that changed it', async () => {
      const here = await house.signedIn('editor');
      const there = house.browser();
      await there.signIn('editor@kupang.test', PASSWORD);
      const oldToken = here.token;
      const fields = { old: PASSWORD, password: NEW_PASSWORD, repeat: NEW_PASSWORD };
      expect((await here.submit('/meja/akun/sandi', { ...fields, old: 'salah' })).status).toBe(422);
      expect((await here.submit('/meja/akun/sandi', fields)).status).toBe(303);
      expect(here.token).not.toBe(oldToken);
      expect((await here.get('/meja/akun')).status).toBe(200);
      expect((await there.get('/meja/akun')).status).toBe(303);
      here.token = oldToken;
      expect((await here.get('/meja/akun')).status).toBe(303);
      expect((await house.browser().signIn('editor@kupang.test', PASSWORD)).status).toBe(422);
      expect((await house.browser().signIn('editor@kupang.test', NEW_PASSWORD)).status).toBe(303);
    });

    it('end after 12 hours without a request and after 7 days in any case', async () => {
      const idle = await house.signedIn('editor');
      const busy = await house.signedIn('fact-finder');
      const of = (role: string) => `staff_id = (select id from staff where role = '${role}')`;
      await house.owner.query(
        `update staff_sessions set last_seen_at = now() - interval '11 hours 59 minutes' where ${of('editor')}`,
      );
      expect((await idle.get('/meja/akun')).status).toBe(200);
      await house.owner.query(
        `update staff_sessions set last_seen_at = last_seen_at - interval '12 hours' where ${of('editor')}`,
      );
      expect((await idle.get('/meja/akun')).status).toBe(303);
      await house.owner.query(`update staff_sessions set expires_at = now() where ${of('fact-finder')}`);
      expect((await busy.get('/meja/akun')).status).toBe(303);
      expect(
        await count(`select from staff_sessions where expires_at > created_at + interval '7 days 1 minute'`),
      ).toBe(0);
    });

    it('get a new token at every sign-in, and the old one dies', async () => {
      const browser = await house.signedIn('editor');
      const first = browser.token;
      await browser.signIn('editor@kupang.test', PASSWORD);
      expect(browser.token).not.toBe(first);
      browser.token = first;
      expect((await browser.get('/meja/akun')).status).toBe(303);
    });

    it('can be listed and ended by their owner, and by nobody else', async () => {
      const own = await house.signedIn('editor');
      const phone = house.browser();
      await phone.signIn('editor@kupang.test', PASSWORD);
      const stranger = await house.signedIn('administrator');
      const page = await (await own.get('/meja/akun')).text();
      const [, id] = /action="\/meja\/akun\/sesi\/([\w-]+)\/akhiri"/.exec(page) ?? [];
      expect((await stranger.submit(`/meja/akun/sesi/${id}/akhiri`)).status).toBe(404);
      expect((await phone.get('/meja/akun')).status).toBe(200);
      expect((await own.submit(`/meja/akun/sesi/${id}/akhiri`)).status).toBe(303);
      expect((await phone.get('/meja/akun')).status).toBe(303);
      expect((await own.submit('/meja/keluar')).status).toBe(303);
      expect((await own.get('/meja/akun')).status).toBe(303);
    });
  });

  describe('signing in', () => {
    it('answers an unknown account, a wrong password and a disabled account alike', async () => {
      await house.add('editor');
      await house.add('fact-finder');
      await staff().disable(OPERATOR, await staff().idOf('fact-finder@kupang.test'));
      const answers = [];
      for (const [email, password] of [
        ['tidak-ada@kupang.test', PASSWORD],
        ['editor@kupang.test', 'salah sekali lagi'],
        ['fact-finder@kupang.test', PASSWORD],
      ]) {
        const reply = await house.browser().signIn(email ?? '', password ?? '');
        const text = (await reply.text()).replaceAll(email ?? '', '…');
        answers.push([reply.status, reply.headers.get('set-cookie'), text]);
      }
      expect(answers[1]).toEqual(answers[0]);
      expect(answers[2]).toEqual(answers[0]);
    });

    it('is slowed after three mistakes, but the right password still works afterwards', async () => {
      await house.add('editor');
      const browser = house.browser();
      for (let mistake = 0; mistake < 4; mistake++) {
        expect((await browser.signIn('editor@kupang.test', `salah ${mistake}`)).status).toBe(422);
      }
      // The wait began: a second of it is made a minute, for the machine may be slow.
      const { rowCount } = await house.owner.query(
        `update sign_in_attempts set next_at = now() + interval '1 minute' where next_at > last_at`,
      );
      expect(rowCount).toBe(1);
      const slowed = await browser.signIn('editor@kupang.test', PASSWORD);
      expect(slowed.status).toBe(429);
      expect(await slowed.text()).toMatch(/Tunggu \d+ detik/);
      await house.owner.query('update sign_in_attempts set next_at = now()');
      expect((await browser.signIn('editor@kupang.test', PASSWORD)).status).toBe(200);
      expect((await browser.get('/meja/akun')).status).toBe(200);
      expect(
        await count(
          `select from sign_in_attempts a join staff_sign_ins s on a.key = s.budget where s.staff_id is not null`,
        ),
      ).toBe(0);
    });

    it('waits longer with every mistake, but never longer than half a minute', async () => {
      const waits: number[] = [];
      for (let mistake = 0; mistake < 12; mistake++) {
        await house.browser().signIn('tidak-ada@kupang.test', 'salah');
        const { rows } = await house.owner.query<{ s: string }>(
          `update sign_in_attempts set next_at = now() returning round(extract(epoch from old.next_at - old.last_at)) as s`,
        );
        waits.push(Number(rows[0]?.s));
      }
      expect(waits).toEqual([0, 0, 0, 1, 2, 4, 8, 16, 30, 30, 30, 30]);
    });

    it('counts attempts made at the same moment one by one', async () => {
      await house.add('editor');
      await house.browser().password('editor@kupang.test', 'salah');
      // After many mistakes one attempt is free, and the next half a minute later.
      await house.owner.query('update sign_in_attempts set failures = 20, next_at = now()');
      const guesses = Array.from({ length: 20 }, () =>
        house.browser().password('editor@kupang.test', 'salah'),
      );
      const statuses = (await Promise.all(guesses)).map(({ status }) => status);
      expect(statuses.filter((status) => status === 303)).toHaveLength(1);
      expect(statuses.filter((status) => status === 429)).toHaveLength(19);
    });

    it('remembers neither the address nor the account in the clear', async () => {
      await house.browser().signIn('tidak-ada@kupang.test', 'salah');
      const { rows } = await house.owner.query<{ row: string }>(
        'select a::text as row from sign_in_attempts a',
      );
      expect(rows[0]?.row).not.toMatch(/127\.0\.0|kupang/);
    });
  });

  describe('one-time links', () => {
    const newcomer = { email: 'pertama@kupang.test', name: 'Yang Pertama' };

    it('make the first administrator: a new link at each start, until one is used', async () => {
      const old = (await staff().firstAdministratorLink()) ?? '';
      const link = (await staff().firstAdministratorLink()) ?? '';
      expect(link).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/meja\/undangan\/[\w-]{43}$/);
      expect((await accept(old, newcomer)).status).toBe(410);
      const reply = await accept(link, newcomer);
      expect([reply.status, reply.headers.get('location')]).toEqual([303, '/meja/masuk/pasang']);
      expect(await staff().firstAdministratorLink()).toBeNull();
      const { rows } = await house.owner.query('select email, role from staff');
      expect(rows).toEqual([{ email: 'pertama@kupang.test', role: 'administrator' }]);
    });

    it('are not used up by looking, work once, and are not stored', async () => {
      const link = (await staff().firstAdministratorLink()) ?? '';
      for (let look = 0; look < 3; look++) {
        const page = await house.browser().get(path(link));
        expect([page.status, page.headers.get('referrer-policy')]).toEqual([200, 'same-origin']);
      }
      expect((await accept(link, { ...newcomer, repeat: 'lain sama sekali' })).status).toBe(422);
      expect((await accept(link, newcomer)).status).toBe(303);
      expect((await accept(link, { ...newcomer, email: 'kedua@kupang.test' })).status).toBe(410);
      expect((await house.browser().get(path(link))).status).toBe(410);
      const { rows } = await house.owner.query('select i::text as row from staff_invitations i');
      expect(JSON.stringify(rows)).not.toContain(link.split('/').at(-1));
    });

    it('have one winner when two use one at the same moment', async () => {
      const by = await house.signedIn('administrator');
      const page = await by.submit('/meja/staf/undang', {
        email: 'a@kupang.test',
        name: 'A',
        role: 'editor',
      });
      const link = /http:[^<]+\/undangan\/[\w-]+/.exec(await page.text())?.[0] ?? '';
      const statuses = (await Promise.all([1, 2, 3, 4].map(() => accept(link)))).map(({ status }) => status);
      expect(statuses.sort()).toEqual([303, 410, 410, 410]);
      expect(await count(`select from staff where email = 'a@kupang.test'`)).toBe(1);
      expect(
        await count(`select from staff_sessions s join staff using (id) where email = 'a@kupang.test'`),
      ).toBe(0);
    });

    it('make one first administrator, also when two links of the operator are used at once', async () => {
      const first = await staff().linkFor('satu@kupang.test');
      const second = await staff().linkFor('dua@kupang.test');
      const statuses = (
        await Promise.all([accept(first.url, { name: 'Satu' }), accept(second.url, { name: 'Dua' })])
      ).map(({ status }) => status);
      expect(statuses).toEqual([410, 303]);
      expect(await count('select from staff')).toBe(1);
    });

    it('make no first administrator once the operator has made one', async () => {
      const link = (await staff().firstAdministratorLink()) ?? '';
      await house.add('administrator');
      expect((await accept(link, newcomer)).status).toBe(410);
      expect(await count('select from staff')).toBe(1);
    });

    it('keep to the account and role they were made for', async () => {
      const by = await house.signedIn('administrator');
      const page = await by.submit('/meja/staf/undang', {
        email: 'B@kupang.test',
        name: 'B',
        role: 'editor',
      });
      const link = /http:[^<]+\/undangan\/[\w-]+/.exec(await page.text())?.[0] ?? '';
      await accept(link, { email: 'lain@kupang.test', name: 'Lain', role: 'administrator' });
      const { rows } = await house.owner.query(`select email, name, role from staff where role = 'editor'`);
      expect(rows).toEqual([{ email: 'b@kupang.test', name: 'B', role: 'editor' }]);
    });

    it('can be taken back, expire, and end with whoever made them', async () => {
      const by = await house.signedIn('administrator');
      await house.add('administrator', 'lain@kupang.test');
      const invite = async (email: string) => {
        const page = await by.submit('/meja/staf/undang', { email, name: 'C', role: 'editor' });
        return /http:[^<]+\/undangan\/[\w-]+/.exec(await page.text())?.[0] ?? '';
      };
      const [revoked, expired, orphan] = [
        await invite('c@kupang.test'),
        await invite('d@kupang.test'),
        await invite('e@kupang.test'),
      ];
      const { rows } = await house.owner.query<{ id: string }>(
        `select id from staff_invitations where email = 'c@kupang.test'`,
      );
      expect((await by.submit(`/meja/staf/undangan/${rows[0]?.id ?? ''}/cabut`)).status).toBe(303);
      await house.owner.query(
        `update staff_invitations set expires_at = now() where email = 'd@kupang.test'`,
      );
      expect((await accept(revoked)).status).toBe(410);
      expect((await accept(expired)).status).toBe(410);
      await staff().disable(OPERATOR, await staff().idOf('administrator@kupang.test'));
      expect((await accept(orphan)).status).toBe(410);
      expect(await count(`select from staff where role = 'editor'`)).toBe(0);
    });

    it('set a new password for an account, and end its sessions', async () => {
      const browser = await house.signedIn('editor');
      const { url } = await staff().linkFor('editor@kupang.test');
      expect((await browser.get('/meja/akun')).status).toBe(200);
      expect((await accept(url)).status).toBe(303);
      expect((await browser.get('/meja/akun')).status).toBe(303);
      expect((await house.browser().signIn('editor@kupang.test', NEW_PASSWORD)).status).toBe(303);
    });

    it('refuse a password that is short or is the person’s own name or address', async () => {
      const link = (await staff().firstAdministratorLink()) ?? '';
      const person = { email: 'panjang.sekali@kupang.test', name: 'Nama Yang Panjang' };
      for (const password of [
        'sebelas hrf',
        'panjang.sekali',
        'NAMA yang panjang',
        'panjang.sekali@kupang.test',
      ]) {
        expect((await accept(link, { ...person, password, repeat: password })).status).toBe(422);
      }
      expect(
        (await accept(link, { ...person, password: 'aaaaaaaaaaaa', repeat: 'aaaaaaaaaaaa' })).status,
      ).toBe(303);
    });
  });

  describe('the last active administrator', () => {
    it('stays, whatever page or SQL is used, as owner or as the application', async () => {
      const by = await house.signedIn('administrator');
      const id = await staff().idOf('administrator@kupang.test');
      expect((await by.submit(`/meja/staf/${id}/nonaktifkan`)).status).toBe(422);
      const refused = await by.submit(`/meja/staf/${id}/peran`, { role: 'editor' });
      expect(refused.status).toBe(422);
      expect(await refused.text()).toContain('administrator terakhir yang aktif');
      for (const sql of [
        'update staff set disabled_at = now()',
        `update staff set role = 'editor'`,
        'update staff set password_hash = null',
        'delete from staff',
        'truncate staff cascade',
      ]) {
        await expect(house.owner.query(sql)).rejects.toThrow(/last active administrator|append-only/);
      }
      expect((await by.get('/meja/staf')).status).toBe(200);
    });

    it('stays also when two administrators disable one another at the same moment', async () => {
      const [one, two] = [
        await house.add('administrator', 'a@k.test'),
        await house.add('administrator', 'b@k.test'),
      ];
      const done = await Promise.allSettled([staff().disable(OPERATOR, one), staff().disable(OPERATOR, two)]);
      expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect(await count(`select from staff where disabled_at is null`)).toBe(1);
    });
  });

  it('writes every act into the log, and no password anywhere', async () => {
    const by = await house.signedIn('administrator');
    const editor = await house.add('editor');
    const link = await staff().linkFor('editor@kupang.test');
    await accept(link.url);
    await by.submit(`/meja/staf/${editor}/peran`, { role: 'fact-finder' });
    await by.submit(`/meja/staf/${editor}/nonaktifkan`);
    await by.submit(`/meja/staf/${editor}/aktifkan`);
    await house.browser().signIn('editor@kupang.test', 'salah tetapi rahasia');
    const session = by.token;
    await by.submit('/meja/keluar');
    const { rows } = await house.owner.query<{ act: string }>(
      'select act, e::text as row from audit_entries e order by id',
    );
    expect(rows.map(({ act }) => act)).toEqual([
      'staff.created',
      'staff.app-set-up',
      'staff.signed-in',
      'staff.created',
      'staff.link-made',
      'staff.password-changed',
      'staff.role-changed',
      'staff.disabled',
      'staff.enabled',
      'staff.signed-out',
    ]);
    const everything = JSON.stringify(rows) + house.logged();
    const token = link.url.split('/').at(-1) ?? '';
    for (const secret of [
      PASSWORD,
      NEW_PASSWORD,
      'salah tetapi rahasia',
      'argon2',
      'kupang.test',
      token,
      session,
    ]) {
      expect(everything.includes(secret)).toBe(false);
    }
    expect((await house.app.get(AuditChain).verify()).problem).toBeUndefined();
  });

  it('forgets what is long over, and nothing that is still in use', async () => {
    const browser = await house.signedIn('editor');
    await house.signedIn('fact-finder');
    await house.browser().signIn('tidak-ada@kupang.test', 'salah');
    await staff().linkFor('editor@kupang.test');
    await staff().firstAdministratorLink();
    const old = `now() - interval '31 days'`;
    await house.owner.query(`update staff_invitations set expires_at = ${old} where purpose = 'password'`);
    await house.owner.query(`update staff_sessions set ended_at = ${old}
      where staff_id = (select id from staff where role = 'fact-finder')`);
    await house.owner.query(`update sign_in_attempts set next_at = ${old}, last_at = ${old}`);
    await house.app.get(DataSource).transaction((tx) => house.app.get(StaffSweep).sweep(tx));
    expect(await count('select from staff_sessions')).toBe(1);
    expect(await count('select from staff_invitations')).toBe(1);
    expect(await count('select from sign_in_attempts')).toBe(0);
    expect((await browser.get('/meja/akun')).status).toBe(200);
  });

  it('knows the same roles in the database as in the code', async () => {
    const { rows } = await house.owner.query<{ rule: string }>(
      `select pg_get_constraintdef(oid) as rule from pg_constraint where conname = 'staff_role_check'`,
    );
    expect([...(rows[0]?.rule ?? '').matchAll(/'([\w-]+)'/g)].map(([, role]) => role)).toEqual([...ROLES]);
  });

  it('names colleagues by id', async () => {
    const id = await house.add('editor');
    expect(await staff().names([id])).toEqual(new Map([[id, 'Nama editor']]));
  });

  it('lets nobody use a link for an account that was disabled meanwhile', async () => {
    await house.add('administrator');
    const id = await house.add('editor');
    const { url } = await staff().linkFor('editor@kupang.test');
    await staff().disable(OPERATOR, id);
    expect((await accept(url)).status).toBe(410);
    await expect(house.app.get(OnboardingService).look(url.split('/').at(-1) ?? '')).rejects.toThrow();
  });
});
