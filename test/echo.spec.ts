import { CaseDesk } from '../src/fact-finding/index.js';
import { Asker, hidden } from './asker.js';
import { draft, DeskHouse, SECOND_SOURCE, source, strange } from './fact-finding-house.js';
import { Mailbox } from './mailbox.js';
import { eventually } from './support/index.js';

/** What a page says, without its head. */
const main = (page: string): string => page.slice(page.indexOf('<main'));

const FORWARD =
  'Tolong sebarkan: mulai besok jembatan Liliba ditutup tiga minggu, semua mobil lewat Penfui, kata sopir bemo.';

describe('many who received the same', () => {
  const mailbox = new Mailbox();
  let house: DeskHouse;
  let author: string;
  let editor: string;

  beforeAll(async () => {
    house = await DeskHouse.open({
      SMTP_URL: await mailbox.open(),
      PUBLIC_URL: 'https://kabashoax.test',
      DATABASE_POOL_SIZE: '10',
    });
    author = await house.person('fact-finder');
    editor = await house.person('editor');
  });
  afterAll(async () => {
    await house.close();
    await mailbox.close();
  });

  const post = (path: string, fields: Record<string, string>): Promise<Response> =>
    house.app.fetch(path, { method: 'POST', body: new URLSearchParams(fields) });

  const shown = async (code: string, path = '/tiket'): Promise<string> =>
    main(await (await post(path, { code })).text());

  const codeOn = (page: string): string => /\d{4}(?:-\d{4}){3}/.exec(main(page))?.[0] ?? '';

  async function publish(caseId: string): Promise<void> {
    await house.leases.claim(caseId, author);
    await house.evidence.add(caseId, author, source());
    await house.evidence.add(caseId, author, SECOND_SOURCE);
    await house.drafts.save(caseId, author, 0, draft());
    await house.drafts.askReview(caseId, author);
    await house.reviews.approve(caseId, editor, 1);
  }

  async function demandOf(caseId: string): Promise<number> {
    return (await house.app.get(CaseDesk).file(caseId)).demand;
  }

  it('a hundred at one moment make one case with demand 100, a hundred receipts and a hundred notices, once each', async () => {
    const addresses = Array.from({ length: 100 }, (_, n) => `warga${n}@contoh.id`);
    const codes = await Promise.all(
      addresses.map(async (address, n) => {
        const reply = await house.app.fetch('/api/v1/questions', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({
            text: n % 2 === 0 ? FORWARD : `*${FORWARD.toUpperCase()}* 🙏🙏`,
            contact: { channel: 'email', address },
          }),
        });
        expect(reply.status).toBe(201);
        return ((await reply.json()) as { receiptCode: string }).receiptCode;
      }),
    );
    expect(new Set(codes).size).toBe(100);
    await eventually(async () => {
      const [row] = await house.db.query<{ n: number }[]>(
        `select count(*)::int as n from questions where status = 'linked'`,
      );
      expect(row?.n).toBe(100);
    });
    const cases = await house.db.query<{ id: string; demand: number }[]>(`select id, demand from cases`);
    expect(cases).toEqual([{ id: expect.any(String) as string, demand: 100 }]);

    await publish(cases[0]?.id ?? '');
    // The team gets letters of its own.
    const told = () => mailbox.mails.map(({ to }) => to).filter((to) => addresses.includes(to));
    await eventually(() => expect(told()).toHaveLength(100));
    await eventually(async () => {
      const [row] = await house.db.query<{ n: number }[]>(
        `select count(*)::int as n from jobs where name = 'asker.notify' and status <> 'done'`,
      );
      expect(row?.n).toBe(0);
    });
    expect(told().toSorted()).toEqual(addresses.toSorted());
    expect((await house.tickets.ticket(codes[99] ?? '')).status).toBe('answered');
  });

  describe('on an open case', () => {
    const BRIDGE =
      'Katanya menara pandang di Lasiana roboh semalam karena angin, jangan ke sana dulu, sudah ada korban.';

    it('one tap is a receipt and one more asker, and two taps are one', async () => {
      const { caseId } = await house.ask(BRIDGE);
      const asker = new Asker(house.app);
      const found = await asker.paste(`${BRIDGE} 🙏`);
      expect(found.html).toMatch(/sedang kami periksa.*Saya juga menerima ini/s);
      const path = /action="(\/tanya\/juga[^"]*)"/.exec(found.html)?.[1] ?? '';
      const kunci = hidden(found.html, 'kunci');
      const first = await asker.post(path, { kunci });
      const again = await asker.post(path, { kunci });
      expect(codeOn(`<main${first.html}`)).toMatch(/^\d/);
      expect(codeOn(`<main${again.html}`)).toBe(codeOn(`<main${first.html}`));
      await eventually(async () => expect(await demandOf(caseId)).toBe(2));
      const drafts = await house.db.query<unknown[]>(`select from ask_drafts`);
      expect(drafts).toHaveLength(0);
    });

    it('whoever comes after the case has ended is shown its answer', async () => {
      const text = strange();
      const { caseId } = await house.ask(text);
      const asker = new Asker(house.app);
      const found = await asker.paste(text);
      await publish(caseId);
      const path = /action="(\/tanya\/juga[^"]*)"/.exec(found.html)?.[1] ?? '';
      expect((await asker.post(path, { kunci: 'x' })).path).not.toContain('juga');
    });
  });

  describe('"I received this too"', () => {
    async function answered(): Promise<{ slug: string; caseId: string }> {
      const { code, caseId } = await house.ask(strange());
      await publish(caseId);
      return { slug: (await house.tickets.ticket(code)).answer?.slug ?? '', caseId };
    }

    const demand = async (slug: string): Promise<number> => {
      const [row] = await house.db.query<{ n: number }[]>(
        `select count(*)::int as n from questions q join answers a on a.id = q.answer_id where a.slug = $1`,
        [slug],
      );
      return row?.n ?? -1;
    };

    it('counts one tap of one browser once, and shows the desk', async () => {
      const { slug, caseId } = await answered();
      const page = await (await house.app.fetch(`/jawaban/${slug}`)).text();
      expect(page).toContain(`action="/jawaban/${slug}/juga"`);
      const first = await post(`/jawaban/${slug}/juga`, {});
      const cookie = (first.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
      expect(first.headers.get('set-cookie')).toMatch(/HttpOnly.*SameSite=Lax/);
      const again = await house.app.fetch(`/jawaban/${slug}/juga`, { method: 'POST', headers: { cookie } });
      expect(codeOn(await again.text())).toBe(codeOn(await first.text()));
      expect(await demand(slug)).toBe(2);
      await post(`/jawaban/${slug}/juga`, {});
      expect(await demand(slug)).toBe(3);
      await house.drafts.startCorrection(caseId, author);
      expect((await house.app.get(CaseDesk).file(caseId)).demand).toBe(3);
    });

    it('leads to a ticket where an address can be left, which is told of corrections', async () => {
      const { slug, caseId } = await answered();
      const code = codeOn(await (await post(`/jawaban/${slug}/juga`, {})).text());
      expect(await shown(code)).toMatch(/Dijawab dari arsip.*juga menerima kabar ini/s);
      await post('/tiket/surel', { code, address: 'pengikut@contoh.id' });
      await house.drafts.startCorrection(caseId, author);
      await house.drafts.save(caseId, author, 0, draft({ changeNote: 'Angka diperbaiki.' }));
      await house.drafts.askReview(caseId, author);
      await house.reviews.approve(caseId, editor, 1);
      await eventually(() => expect(mailbox.to('pengikut@contoh.id')).toHaveLength(1));
      expect(mailbox.to('pengikut@contoh.id')[0]).toContain('Angka diperbaiki.');
      await post('/tiket/hapus-data', { code, yakin: 'ya' });
      expect(await house.tickets.ticket(code)).toMatchObject({ hasContact: false });
    });

    it('is not there for an answer that is not there', async () => {
      expect((await post('/jawaban/tidak-ada/juga', {})).status).toBe(404);
      const { slug, caseId } = await answered();
      await house.reviews.withdraw(caseId, editor, 'Memuat data pribadi.');
      expect((await post(`/jawaban/${slug}/juga`, {})).status).toBe(410);
    });

    it('joins the open case that was shown, even in other words, and what was answered meanwhile', async () => {
      const { caseId } = await house.ask(strange());
      const text = strange();
      await house.questions.submit({ text }, undefined, { sameAsCase: caseId });
      await eventually(async () => {
        const [row] = await house.db.query<{ caseId: string }[]>(
          `select case_id as "caseId" from questions where text = $1`,
          [text],
        );
        expect(row?.caseId).toBe(caseId);
      });
      await publish(caseId);
      const late = await house.questions.submit({ text: strange() }, undefined, { sameAsCase: caseId });
      await eventually(async () => {
        expect((await house.tickets.ticket(late.receiptCode)).status).toBe('answered');
      });
    });
  });
});
