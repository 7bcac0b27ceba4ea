import { DataSource } from 'typeorm';
import { Inbox, MailSettings, NOTICE_KINDS, StaffNotices, type Occasion } from '../src/notices/index.js';
import { StaffService, type Role } from '../src/staff/index.js';
import { DeskHouse, strange } from './fact-finding-house.js';
import { Mailbox } from './mailbox.js';
import { Browser } from './staff-browser.js';
import { asOperator, eventually } from './support/index.js';

const PASSWORD = 'tiga ekor kuda sandalwood';
const PAGE = '/meja/kabar';

describe('news for the team', () => {
  let house: DeskHouse;
  let mails: Mailbox;
  let db: DataSource;
  let inbox: Inbox;
  let caseId: string;
  let author: string;

  beforeAll(async () => {
    mails = new Mailbox();
    house = await DeskHouse.open({ SMTP_URL: await mails.open(), PUBLIC_URL: 'https://kabashoax.test' });
    db = house.db;
    inbox = house.app.get(Inbox);
    author = await house.person('editor');
    caseId = (await house.ask(`rahasia ${strange()}`)).caseId;
  });

  afterAll(async () => {
    await house.close();
    await mails.close();
  });

  const tell = (staffIds: string[], occasion: Partial<Occasion> = {}) =>
    db.transaction((tx) =>
      house.app.get(StaffNotices).tell(tx, staffIds, { kind: 'mention', caseId, ...occasion }),
    );

  const addressOf = async (id: string): Promise<string> => {
    const [row] = await db.query<{ email: string }[]>('select email from staff where id = $1', [id]);
    return row?.email ?? '';
  };

  /** Waits until every letter ordered so far has been seen to. */
  const settled = () =>
    eventually(async () => {
      const [row] = await db.query<{ waiting: number }[]>(
        `select count(*)::int as waiting from jobs where name = 'staff.notify' and status <> 'done'`,
      );
      expect(row?.waiting).toBe(0);
    });

  async function signedIn(role: Role, email: string): Promise<{ id: string; browser: Browser }> {
    const id = await house.app
      .get(StaffService)
      .create({ email, name: `Nama ${role}`, role, password: PASSWORD });
    const browser = new Browser(house.app.url);
    await browser.signIn(email, PASSWORD);
    return { id, browser };
  }

  describe('being told', () => {
    it('happens once for one occasion, and again for another', async () => {
      const person = await house.person('fact-finder');
      await tell([person], { ref: 'satu' });
      await tell([person, person], { ref: 'satu' });
      await tell([person], { ref: 'dua' });
      await tell([person], { ref: 'satu', caseId: null });
      await tell([person], { ref: 'satu', caseId: null });
      expect((await inbox.list(person, 1)).total).toBe(3);
      expect(await inbox.unread(person)).toBe(3);
    });

    it('happens once when two transactions tell the same at the same time', async () => {
      const person = await house.person('fact-finder');
      await Promise.all(Array.from({ length: 8 }, () => tell([person], { ref: 'bersamaan' })));
      expect((await inbox.list(person, 1)).total).toBe(1);
    });

    it('is undone with the act that caused it', async () => {
      const person = await house.person('fact-finder');
      const failing = db.transaction(async (tx) => {
        await house.app.get(StaffNotices).tell(tx, [person], { kind: 'task', caseId });
        throw new Error('rolled back');
      });
      await expect(failing).rejects.toThrow('rolled back');
      expect(await inbox.unread(person)).toBe(0);
    });

    it('spares who did it, who has left, and who does not exist', async () => {
      const [person, gone] = [await house.person('fact-finder'), await house.person('fact-finder')];
      await db.query('update staff set disabled_at = now() where id = $1', [gone]);
      await tell([person, gone, author, '01890000-0000-7000-8000-000000000001'], { ref: 'x', by: author });
      expect(await inbox.unread(person)).toBe(1);
      expect(await inbox.unread(gone)).toBe(0);
      expect((await inbox.list(author, 1)).items.filter(({ detail }) => detail['ref'] === 'x')).toEqual([]);
    });

    it.each(NOTICE_KINDS)('can say %s', async (kind) => {
      const person = await house.person('fact-finder');
      await tell([person], { kind, detail: { about: 'Dinas Kesehatan' } });
      const [item] = (await inbox.list(person, 1)).items;
      expect(item).toMatchObject({ kind, caseId, detail: { about: 'Dinas Kesehatan' }, readAt: null });
    });

    it('is never rewritten, not even by the owner of the tables', async () => {
      const person = await house.person('fact-finder');
      await tell([person]);
      const changes = [`kind = 'task'`, `staff_id = '${author}'`, `detail = '{"a":1}'`, `created_at = now()`];
      for (const change of changes) {
        const sql = `update staff_notices set ${change} where staff_id = $1`;
        const attempt = asOperator(house.app.database, (owner) => owner.query(sql, [person]));
        await expect(attempt).rejects.toMatchObject({ code: '23001' });
      }
    });
  });

  describe('a letter', () => {
    it('goes out once, names the case by number and link, and says nothing of what it is about', async () => {
      const person = await house.person('fact-finder');
      await tell([person], { kind: 'review-asked', by: author, detail: { about: 'catatan tentang air' } });
      await tell([person], { kind: 'review-asked', by: author });
      const address = await addressOf(person);
      const [letter = ''] = await eventually(() => {
        const letters = mails.to(address);
        expect(letters).toHaveLength(1);
        return Promise.resolve(letters);
      });
      expect(letter).toContain(`https://kabashoax.test/meja/kasus/${caseId}`);
      expect(letter).toContain('Sebuah draf menunggu tinjauan Anda');
      expect(letter).not.toContain('rahasia');
      expect(letter).not.toContain('catatan tentang air');
    });

    it('is not sent for what can wait, to whoever wants none, or who wants one a day', async () => {
      const [calm, none, daily] = [
        await house.person('fact-finder'),
        await house.person('fact-finder'),
        await house.person('fact-finder'),
      ];
      await house.app.get(MailSettings).choose(none, 'none');
      await house.app.get(MailSettings).choose(daily, 'digest');
      await tell([calm], { kind: 'approved' });
      await tell([none, daily], { kind: 'task' });
      await settled();
      for (const person of [calm, none, daily]) expect(mails.to(await addressOf(person))).toEqual([]);
      expect(await inbox.unread(none)).toBe(1);
    });

    it('is sent of an emergency whatever was chosen', async () => {
      const person = await house.person('fact-finder');
      await house.app.get(MailSettings).choose(person, 'none');
      await tell([person], { kind: 'emergency' });
      await settled();
      expect(mails.to(await addressOf(person))).toHaveLength(1);
    });

    it('is tried again when the mail server refuses it', async () => {
      const person = await house.person('fact-finder');
      mails.refusals = 1;
      await tell([person], { kind: 'sent-back' });
      await eventually(async () => {
        const [row] = await db.query<{ attempts: number }[]>(
          `select attempts from jobs where name = 'staff.notify' order by id desc limit 1`,
        );
        expect(row?.attempts).toBe(1);
      });
      mails.refusals = 0;
      const retry = `update jobs set run_at = now() where name = 'staff.notify' and status = 'pending'`;
      await asOperator(house.app.database, (owner) => owner.query(retry));
      await eventually(async () => expect(mails.to(await addressOf(person))).toHaveLength(1));
    });
  });

  describe('the inbox', () => {
    it('shows what is new first, counts it on every page of the desk, and lets it be marked as read', async () => {
      const { id, browser } = await signedIn('fact-finder', 'kabar@kupang.test');
      await tell([id], { kind: 'task', ref: 'lama', detail: { about: 'Telepon lurah' } });
      await tell([id], { kind: 'mention', ref: 'baru', by: author });
      expect(await (await browser.get('/meja/akun')).text()).toContain('2 belum dibaca');
      const page = await (await browser.get(PAGE)).text();
      expect(page).toContain(`/meja/kasus/${caseId}`);
      expect(page).toContain('Telepon lurah');
      const [newest] = (await inbox.list(id, 1)).items;
      const reply = await browser.submit(`${PAGE}/dibaca`, { id: newest?.id ?? '' });
      expect(reply.headers.get('location')).toBe('/meja/kabar?selesai=dibaca');
      expect(await inbox.unread(id)).toBe(1);
      expect((await inbox.list(id, 1)).items.map(({ kind }) => kind)).toEqual(['task', 'mention']);
    });

    it('marks as read all that the page had shown, and nothing that came later', async () => {
      const { id, browser } = await signedIn('fact-finder', 'semua@kupang.test');
      for (const ref of ['1', '2', '3']) await tell([id], { ref });
      const [newest] = (await inbox.list(id, 1)).items;
      await tell([id], { ref: '4' });
      await browser.submit(`${PAGE}/dibaca`, { sampai: newest?.id ?? '' });
      expect(await inbox.unread(id)).toBe(1);
    });

    it("never touches another's, and takes nonsense calmly", async () => {
      const other = await house.person('fact-finder');
      await tell([other]);
      const [item] = (await inbox.list(other, 1)).items;
      const { id, browser } = await signedIn('editor', 'lain@kupang.test');
      await browser.submit(`${PAGE}/dibaca`, { id: item?.id ?? '' });
      await browser.submit(`${PAGE}/dibaca`, { sampai: item?.id ?? '' });
      expect((await browser.submit(`${PAGE}/dibaca`, { id: `' or 1=1` })).status).toBe(303);
      expect(await inbox.unread(other)).toBe(1);
      expect((await inbox.list(id, 1)).total).toBe(0);
      expect(await (await browser.get(PAGE)).text()).not.toContain(caseId);
    });

    it('keeps how somebody wants to hear, and says what is wrong with another word', async () => {
      const { id, browser } = await signedIn('fact-finder', 'surel@kupang.test');
      expect(await house.app.get(MailSettings).of(id)).toBe('at-once');
      await browser.submit(`${PAGE}/surel`, { mail: 'digest' });
      expect(await house.app.get(MailSettings).of(id)).toBe('digest');
      const reply = await browser.submit(`${PAGE}/surel`, { mail: 'merpati' });
      expect(reply.status).toBe(422);
      expect(await reply.text()).toContain('Pilih salah satu cara menerima surel.');
      expect(await house.app.get(MailSettings).of(id)).toBe('digest');
    });

    it('is shut to whoever is not signed in', async () => {
      const stranger = new Browser(house.app.url);
      expect((await stranger.get(PAGE)).headers.get('location')).toBe('/meja/masuk?ke=%2Fmeja%2Fkabar');
      expect((await stranger.post(`${PAGE}/surel`, { mail: 'none' })).status).toBe(303);
    });
  });
});
