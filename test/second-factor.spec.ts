import { DataSource } from 'typeorm';
import { FactorChanges, StaffService } from '../src/staff/index.js';
import { TotpService } from '../src/staff/factors/totp.service.js';
import { Authenticator, phoneOf } from './staff-codes.js';
import type { Browser } from './staff-browser.js';
import { PASSWORD, staffHouse, type StaffHouse } from './staff-house.js';

const EDITOR = 'editor@kupang.test';

describe('the second factor', () => {
  let house: StaffHouse;

  beforeEach(async () => {
    house = await staffHouse();
  });

  afterEach(() => house.close());

  const phone = (email = EDITOR): Authenticator => {
    const found = phoneOf(house.url, email);
    if (!found) throw new Error(`no phone of ${email}`);
    return found;
  };
  const rows = async <T extends object>(sql: string): Promise<T[]> => (await house.owner.query<T>(sql)).rows;
  const half = async (email = EDITOR): Promise<Browser> => {
    const browser = house.browser();
    await browser.password(email, PASSWORD);
    return browser;
  };
  const enter = (browser: Browser, kode: string) => browser.post('/meja/masuk/kode', { kode });
  const isIn = async (browser: Browser) => (await browser.get('/meja/akun')).status === 200;
  /** A wait that has begun, of a second or two, is made a minute: the machine may be slow. */
  async function lengthenWaits(): Promise<void> {
    const { rowCount } = await house.owner.query(
      `update sign_in_attempts set next_at = now() + interval '1 minute' where next_at > last_at`,
    );
    expect(rowCount).toBe(1);
  }
  const age = (interval: string) =>
    house.owner.query(`
      begin;
      alter table staff_sessions disable trigger staff_sessions_guard;
      update staff_sessions set fresh_at = now() - interval '${interval}';
      alter table staff_sessions enable trigger staff_sessions_guard;
      commit`);

  describe('at the first sign-in', () => {
    it('is set up before anything opens, from a picture drawn here and the same key beside it', async () => {
      await house.add('editor');
      const browser = await half();
      expect(await isIn(browser)).toBe(false);
      const page = await (await browser.get('/meja/masuk/pasang')).text();
      expect(page).toMatch(/<svg width="240"/);
      expect(page).not.toMatch(/src="http|href="http/);
      expect(await (await browser.get('/meja/masuk/pasang')).text()).toBe(page);
      expect((await browser.post('/meja/masuk/pasang', { kode: '000000' })).status).toBe(422);
      expect(await isIn(browser)).toBe(false);
      const own = Authenticator.from(page);
      const done = await browser.post('/meja/masuk/pasang', { kode: own.code() });
      own.keep(await done.text());
      expect(done.headers.get('cache-control')).toBe('no-store');
      expect(new Set(own.codesOnPaper).size).toBe(10);
      expect(await isIn(browser)).toBe(true);
    });

    it('keeps the secret encrypted and the recovery codes as hashes', async () => {
      await house.signedIn('editor');
      const [secret] = await rows<{ row: string }>('select t::text as row from staff_totp t');
      const [codes] = await rows<{ row: string }>(
        `select string_agg(c::text, ' ') as row from staff_recovery_codes c`,
      );
      for (const code of phone().codesOnPaper) {
        expect(codes?.row).not.toContain(code);
        expect(codes?.row).not.toContain(Buffer.from(code.replace('-', '')).toString('hex'));
      }
      const plain = Buffer.from(phone().secret).toString('hex');
      expect(secret?.row).not.toContain(plain);
    });

    it('shows nobody the secret that another sign-in was shown', async () => {
      await house.add('editor');
      const [one, two] = [await half(), await half()];
      const key = async (browser: Browser) =>
        Authenticator.from(await (await browser.get('/meja/masuk/pasang')).text());
      const first = await key(one);
      const second = await key(two);
      expect(second.secret).not.toBe(first.secret);
      expect((await one.post('/meja/masuk/pasang', { kode: second.code() })).status).toBe(422);
      expect((await one.post('/meja/masuk/pasang', { kode: first.code() })).status).toBe(200);
      expect((await two.get('/meja/masuk/pasang')).status).toBe(410);
      expect((await two.post('/meja/masuk/pasang', { kode: second.code() })).status).toBe(410);
    });
  });

  describe('signing in', () => {
    it('opens nothing between password and code', async () => {
      await house.signedIn('administrator');
      const browser = await half('administrator@kupang.test');
      const stolen = house.browser();
      stolen.token = browser.halfToken;
      for (const path of ['/meja/akun', '/meja/staf', '/meja/akun/sandi']) {
        expect((await browser.get(path)).headers.get('location')).toMatch(/^\/meja\/masuk/);
        expect((await stolen.get(path)).headers.get('location')).toMatch(/^\/meja\/masuk/);
      }
      expect((await browser.post('/meja/akun/kode', {})).status).toBe(303);
    });

    it('takes a code once, also when twenty bring it at the same moment', async () => {
      await house.signedIn('editor');
      const code = phone().code();
      const totp = house.app.get(TotpService);
      const id = await house.app.get(StaffService).idOf(EDITOR);
      const uses = Array.from({ length: 20 }, () =>
        house.app.get(DataSource).transaction((tx) => totp.use(tx, id, code)),
      );
      expect((await Promise.all(uses)).filter(Boolean)).toHaveLength(1);
      expect((await enter(await half(), code)).status).toBe(422);
    });

    it('takes the code before and the code after, never an older one', async () => {
      await house.signedIn('editor');
      const now = Math.floor(Date.now() / 30_000);
      const { secret } = phone();
      const fresh = new Authenticator(secret);
      for (const wrong of [now - 3, now - 2, now + 3]) {
        expect((await enter(await half(), fresh.at(wrong))).status).toBe(422);
        await house.owner.query('delete from sign_in_attempts');
      }
      expect((await enter(await half(), fresh.at(Math.floor(Date.now() / 30_000) + 1))).status).toBe(303);
    });

    it('is slowed per account, whatever address and sign-in the codes come from', async () => {
      await house.signedIn('editor');
      for (let guess = 0; guess < 4; guess++) {
        expect((await enter(await half(), '000000')).status).toBe(422);
        // As if every sign-in came from another network.
        await house.owner.query(
          'delete from sign_in_attempts where key not in (select budget from staff_sign_ins)',
        );
      }
      await lengthenWaits();
      expect((await enter(await half(), '000000')).status).toBe(429);
      await house.owner.query('update sign_in_attempts set next_at = now()');
      expect((await enter(await half(), phone().code())).status).toBe(303);
    });

    it('tells by no wait which password was right: each wrong one has a budget like the real one', async () => {
      await house.signedIn('editor');
      await house.owner.query('delete from sign_in_attempts');
      const guess = async (password: string): Promise<number> => {
        const browser = house.browser();
        await browser.password(EDITOR, password);
        const { status } = await enter(browser, '000000');
        await house.owner.query(
          'delete from sign_in_attempts where key not in (select budget from staff_sign_ins)',
        );
        return status;
      };
      for (let at = 0; at < 4; at++) expect(await guess('tebakan pertama saja')).toBe(422);
      await lengthenWaits();
      expect(await guess('tebakan pertama saja')).toBe(429);
      expect(await guess('tebakan yang lain lagi')).toBe(422);
      expect(await guess(PASSWORD)).toBe(422);
    });

    it('shows another key when the first waited too long for its code', async () => {
      await house.add('editor');
      const browser = await half();
      const first = Authenticator.from(await (await browser.get('/meja/masuk/pasang')).text());
      await house.owner.query(`update staff_totp set created_at = now() - interval '2 hours'`);
      const again = Authenticator.from(await (await browser.get('/meja/masuk/pasang')).text());
      expect(again.secret).not.toBe(first.secret);
      expect((await browser.post('/meja/masuk/pasang', { kode: again.code() })).status).toBe(200);
    });

    it('begins anew after five codes, right password or not', async () => {
      await house.signedIn('editor');
      for (const [email, password] of [
        [EDITOR, PASSWORD],
        [EDITOR, 'bukan kata sandinya'],
        ['siapa@kupang.test', PASSWORD],
      ] as const) {
        const browser = house.browser();
        await browser.password(email, password);
        const answers: number[] = [];
        for (let guess = 0; guess < 6; guess++) {
          await house.owner.query('update sign_in_attempts set next_at = now()');
          answers.push((await enter(browser, '000000')).status);
        }
        expect(answers).toEqual([422, 422, 422, 422, 422, 410]);
        await house.owner.query('delete from sign_in_attempts');
      }
    });

    it('ends with the password: a changed one, a disabled account', async () => {
      await house.signedIn('editor');
      const waiting = await half();
      await house.owner.query(`update staff set disabled_at = now() where email = '${EDITOR}'`);
      expect((await enter(waiting, phone().code())).status).toBe(410);
    });

    it('makes one session of one sign-in, also when two codes come at once', async () => {
      await house.signedIn('editor');
      await house.owner.query('update staff_sessions set ended_at = now()');
      const browser = await half();
      const [one = '', two = ''] = phone().codesOnPaper;
      const both = await Promise.all([enter(browser, one), enter(browser, two)]);
      expect(both.map(({ status }) => status).sort()).toEqual([303, 410]);
      expect(await rows('select from staff_sessions where ended_at is null')).toHaveLength(1);
    });
  });

  it('cannot be left out: the database takes no session without it', async () => {
    const id = await house.add('editor');
    await house.signedIn('administrator');
    const insert = (factor: string) =>
      house.app.get(DataSource).query(
        `insert into staff_sessions (token_hash, staff_id, device, factor, fresh_at, expires_at)
         values (sha256('x'), $1, '', ${factor}, now(), now() + interval '1 day')`,
        [id],
      );
    for (const factor of [`'totp'`, `'recovery'`, `'passkey'`, 'null'])
      await expect(insert(factor)).rejects.toThrow(/no second factor|violates check/);
    await expect(
      house.app.get(DataSource).query(`update staff_sessions set fresh_at = now()`),
    ).rejects.toThrow(/no second factor/);
  });

  describe('a lost phone', () => {
    it('is replaced by a code on paper, once, and the owner hears of it', async () => {
      await house.signedIn('editor');
      const [code = '', other = ''] = phone().codesOnPaper;
      const browser = await half();
      const reply = await enter(browser, ` ${code.toLowerCase().replace('-', ' ')}`);
      expect(reply.headers.get('location')).toBe('/meja/akun?selesai=cadangan');
      expect(await (await browser.get('/meja/akun')).text()).toContain('9 kode belum dipakai');
      expect((await enter(await half(), code)).status).toBe(422);
      expect(await rows(`select from jobs where name = 'staff.tell'`)).toHaveLength(1);
      await browser.submit('/meja/akun/kode');
      expect((await enter(await half(), other)).status).toBe(422);
    });

    it('moves to another: the old app is worth nothing once the new one has shown a code', async () => {
      const browser = await house.signedIn('editor');
      const old = phone();
      const next = Authenticator.from(await (await browser.submit('/meja/akun/aplikasi')).text());
      expect((await browser.submit('/meja/akun/aplikasi/pasang', { kode: '000000' })).status).toBe(422);
      expect((await browser.submit('/meja/akun/aplikasi/pasang', { kode: next.code() })).status).toBe(303);
      expect((await enter(await half(), old.code())).status).toBe(422);
      expect((await enter(await half(), next.code())).status).toBe(303);
    });

    it('is reset by an administrator: sessions end, keys are gone, the owner is told, a new phone is set up', async () => {
      const by = await house.signedIn('administrator');
      const browser = await house.signedIn('editor');
      const id = await house.app.get(StaffService).idOf(EDITOR);
      const waiting = await half();
      expect((await by.submit(`/meja/staf/${id}/faktor`)).status).toBe(303);
      expect(await isIn(browser)).toBe(false);
      expect((await enter(waiting, phone().code())).status).toBe(410);
      expect(await rows(`select from staff_recovery_codes where staff_id = '${id}'`)).toHaveLength(0);
      expect(
        await rows(`select from jobs where name = 'staff.tell' and payload->>'staffId' = '${id}'`),
      ).toHaveLength(1);
      expect(
        await rows(`select from audit_entries where act = 'staff.factors-reset' and subject_id = '${id}'`),
      ).toHaveLength(1);
      const next = await house.browser().password(EDITOR, PASSWORD);
      expect(next.headers.get('location')).toBe('/meja/masuk/pasang');
    });

    it('of one’s own is not reset by oneself, nor twice, and only by administrators', async () => {
      const by = await house.signedIn('administrator');
      const own = await house.app.get(StaffService).idOf('administrator@kupang.test');
      expect((await by.submit(`/meja/staf/${own}/faktor`)).status).toBe(422);
      const editor = await house.signedIn('editor');
      expect((await editor.submit(`/meja/staf/${own}/faktor`)).status).toBe(403);
      const id = await house.app.get(StaffService).idOf(EDITOR);
      await house.app.get(FactorChanges).reset({ kind: 'operator' }, id);
      expect((await by.submit(`/meja/staf/${id}/faktor`)).status).toBe(422);
    });
  });

  describe('asked for once more', () => {
    it('keeps what was typed and goes on with it', async () => {
      const by = await house.signedIn('administrator');
      const fields = { email: 'baru@kupang.test', name: 'Orang "Baru" <b>', role: 'editor' };
      await age('11 minutes');
      const asked = await by.submit('/meja/staf/undang', fields);
      const page = await asked.text();
      expect(asked.status).toBe(403);
      expect(page).toContain('action="/meja/staf/undang"');
      expect(page).toContain('name="email" value="baru@kupang.test"');
      expect(page).toContain('Orang &quot;Baru&quot; &lt;b');
      expect(await rows('select from staff_invitations')).toHaveLength(0);
      const wrong = await by.submit('/meja/staf/undang', { ...fields, _kode: '000000' });
      expect(wrong.status).toBe(422);
      expect(await wrong.text()).toContain('name="email" value="baru@kupang.test"');
      const code = phone('administrator@kupang.test').code();
      expect((await by.submit('/meja/staf/undang', { ...fields, _kode: code })).status).toBe(200);
      expect(await rows(`select from staff_invitations where email = 'baru@kupang.test'`)).toHaveLength(1);
      expect((await by.submit('/meja/staf/undang', { ...fields, email: 'lain@kupang.test' })).status).toBe(
        200,
      );
    });

    it('before a page is shown, and then shows that page', async () => {
      const browser = await house.signedIn('editor');
      await age('11 minutes');
      const asked = await browser.get('/meja/akun/sandi');
      expect(asked.status).toBe(403);
      expect(await asked.text()).toContain('name="ke" value="/meja/akun/sandi"');
      const code = phone().code();
      const back = await browser.submit('/meja/akun/konfirmasi', { ke: '/meja/akun/sandi', _kode: code });
      expect(back.headers.get('location')).toBe('/meja/akun/sandi');
      expect((await browser.get('/meja/akun/sandi')).status).toBe(200);
    });

    it('never carries a password from page to page', async () => {
      const browser = await house.signedIn('editor');
      await age('11 minutes');
      const typed = { old: PASSWORD, password: 'kata sandi rahasia', repeat: 'kata sandi rahasia' };
      const page = await (await browser.submit('/meja/akun/sandi', typed)).text();
      expect(page).not.toContain('rahasia');
      expect(page).not.toContain(PASSWORD);
    });

    it('is not asked for where nothing hurts', async () => {
      const browser = await house.signedIn('editor');
      await age('9 hours');
      expect(await isIn(browser)).toBe(true);
      expect((await browser.submit('/meja/akun/sesi/akhiri-lain')).status).toBe(303);
    });
  });

  it('ends every other session at once, and only one’s own', async () => {
    const here = await house.signedIn('editor');
    const there = await half();
    await enter(there, phone().code());
    const other = await house.signedIn('fact-finder');
    expect((await here.submit('/meja/akun/sesi/akhiri-lain')).status).toBe(303);
    expect([await isIn(here), await isIn(there), await isIn(other)]).toEqual([true, false, true]);
  });

  it('tells when one account is used from two networks at once, to its owner and to administrators', async () => {
    const by = await house.signedIn('administrator');
    const here = await house.signedIn('editor');
    await enter(await half(), phone().code());
    expect(await (await here.get('/meja/akun')).text()).not.toContain('dua jaringan');
    await house.owner.query(`update staff_sessions set network = sha256('elsewhere') where id =
      (select max(id::text)::uuid from staff_sessions where staff_id = (select id from staff where email = '${EDITOR}'))`);
    expect(await (await here.get('/meja/akun')).text()).toContain('dua jaringan');
    expect(await (await by.get('/meja/staf')).text()).toContain('dipakai di dua tempat sekaligus');
  });
});
