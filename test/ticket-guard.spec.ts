import { jest } from '@jest/globals';
import { AbuseGuard } from '../src/abuse/index.js';
import { AskBack } from '../src/fact-finding/index.js';
import { StaffService } from '../src/staff/index.js';
import { Asker, hidden, type Shown } from './asker.js';
import { DeskHouse, strange } from './fact-finding-house.js';
import { Mailbox } from './mailbox.js';
import { Browser } from './staff-browser.js';

const PASSWORD = 'tiga ekor kuda sandalwood';

describe('what whoever holds a ticket sends', () => {
  const mailbox = new Mailbox();
  let house: DeskHouse;
  let desk: Browser;
  let author = '';

  beforeAll(async () => {
    house = await DeskHouse.open({ KABASHOAX_RATE_LIMITS: 'on', SMTP_URL: await mailbox.open() });
    const email = 'lodo@kupang.test';
    const people = house.app.get(StaffService);
    author = await people.create({ email, name: 'Lodo', role: 'fact-finder', password: PASSWORD });
    desk = new Browser(house.app.url);
    await desk.signIn(email, PASSWORD);
  });
  afterEach(() => jest.restoreAllMocks());
  afterAll(async () => {
    await house.close();
    await mailbox.close();
  });

  /** A ticket under which the team has asked something. */
  async function asked(): Promise<{ code: string; caseId: string }> {
    const ticket = await house.ask(strange());
    await house.leases.claim(ticket.caseId, author);
    await house.app.get(AskBack).ask(ticket.caseId, author, null, 'Di mana?');
    return ticket;
  }

  /** The form of a ticket's page that posts to `act`, opened so long ago. */
  async function opened(code: string, secondsAgo: number): Promise<Record<string, string>> {
    const now = Date.now();
    jest.spyOn(Date, 'now').mockReturnValue(now - secondsAgo * 1000);
    const page = await new Asker(house.app).post('/tiket', { code });
    jest.restoreAllMocks();
    return { code, stempel: hidden(page.html, 'stempel') };
  }

  const send = (act: string, fields: Record<string, string>): Promise<Shown> =>
    new Asker(house.app).post(`/tiket/${act}`, fields);

  const reasons = async (caseId: string): Promise<(string | null)[]> => {
    const rows = await house.db.query<{ reason: string | null }[]>(
      `select m.held_reason as reason from question_messages m join questions q on q.id = m.question_id
       where q.case_id = $1 and m.author = 'asker' order by m.position`,
      [caseId],
    );
    return rows.map(({ reason }) => reason);
  };

  it('reaches the team as it is when it comes as people send it', async () => {
    const { code, caseId } = await asked();
    const { status } = await send('balas', { ...(await opened(code, 9)), text: 'Di pasar.' });
    expect([status, await reasons(caseId)]).toEqual([200, [null]]);
  });

  it.each([
    ['trap', 9, { website: 'https://iklan.test' }],
    ['too-fast', 0, {}],
    ['stale-form', 90_000, {}],
  ])(
    'is kept all the same when it looks like abuse (%s), and says so at the desk',
    async (reason, ago, more) => {
      const { code, caseId } = await asked();
      const sent = await send('balas', { ...(await opened(code, ago)), text: 'Di pasar.', ...more });
      expect([sent.status, await reasons(caseId)]).toEqual([200, [reason]]);
      const page = await (await desk.get(`/meja/kasus/${caseId}`)).text();
      expect(page).toMatch(/Sampainya tidak biasa.*Di pasar\./s);
    },
  );

  it('comes back with what was typed when far too much comes from there', async () => {
    const { code, caseId } = await asked();
    const form = await opened(code, 9);
    jest
      .spyOn(house.app.get(AbuseGuard), 'weigh')
      .mockResolvedValue({ verdict: 'refuse', reason: 'range-budget' });
    const reply = await send('balas', { ...form, text: 'Di pasar Oeba.' });
    expect([reply.status, await reasons(caseId)]).toEqual([429, []]);
    expect(reply.html).toMatch(/Terlalu banyak kiriman.*Di pasar Oeba\./s);
    const contact = await send('surel', { ...form, address: 'saya@contoh.id' });
    expect(contact.status).toBe(429);
    expect(contact.html).toContain('value="saya@contoh.id"');
  });

  it('an address that came in an unusual way is asked for once more, and then kept', async () => {
    const { code } = await house.ask(strange());
    const first = await send('surel', { ...(await opened(code, 0)), address: 'saya@contoh.id' });
    expect(first.status).toBe(422);
    expect(first.html).toMatch(/tekan tombolnya sekali lagi.*value="saya@contoh\.id"/s);
    expect((await house.tickets.ticket(code)).hasContact).toBe(false);
    await send('surel', { ...(await opened(code, 9)), address: 'saya@contoh.id' });
    expect((await house.tickets.ticket(code)).hasContact).toBe(true);
  });

  it('can come by the programming interface, which says what is wrong', async () => {
    const { code, caseId } = await asked();
    const post = async (body: object): Promise<[number, unknown]> => {
      const reply = await house.app.fetch('/api/v1/tickets/reply', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      return [reply.status, await reply.json()];
    };
    expect(await post({ code, text: '' })).toEqual([
      400,
      expect.objectContaining({ fields: [expect.objectContaining({ code: 'message.empty' })] }),
    ]);
    expect((await post({ code, text: 'Di Oeba.' }))[0]).toBe(200);
    expect(await reasons(caseId)).toEqual([null]);
    expect((await post({ code: '123', text: 'Di Oeba.' }))[0]).toBe(404);
    const unasked = await house.ask(strange());
    expect((await post({ code: unasked.code, text: 'Halo' }))[0]).toBe(409);
  });
});

describe('what a phone shares', () => {
  it('comes back in a form when too much of it comes from one network, and nothing is lost', async () => {
    const house = await DeskHouse.open({ KABASHOAX_RATE_LIMITS: 'on' });
    jest
      .spyOn(house.app.get(AbuseGuard), 'weigh')
      .mockResolvedValue({ verdict: 'set-aside', reason: 'content-budget' });
    const { status, html } = await new Asker(house.app).post('/bagikan', { text: 'Kabar yang dibagikan' });
    expect(status).toBe(422);
    expect(html).toContain('Kabar yang dibagikan</textarea>');
    await house.close();
  });
});
