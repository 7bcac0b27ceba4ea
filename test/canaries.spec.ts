import { AttachmentsService, PictureIndex } from '../src/attachments/index.js';
import { AskBack } from '../src/fact-finding/index.js';
import { ACCESS } from '../src/staff/index.js';
import { Asker } from './asker.js';
import { DeskHouse, draft, SECOND_SOURCE, source, strange } from './fact-finding-house.js';
import { photograph } from './picture-material.js';
import { eventually } from './support/index.js';

/** What no page and no answer of a program may ever say. */
const CANARIES = {
  contact: 'kenari-surel@contoh.id',
  text: 'kenariteks',
  link: 'kenaritautan',
  picture: 'kenarigambar',
  message: 'kenaripesan',
};

/** Where everybody may read, with the parts of the address filled in. */
const publicPaths = (slug: string): string[] =>
  Object.entries(ACCESS)
    .filter(([route, who]) => who === 'public' && route.startsWith('GET /'))
    .map(([route]) =>
      route
        .slice('GET '.length)
        .replace(':slug', slug)
        .replace(':n', '1')
        .replace(/:\w+|\*/, 'x'),
    );

describe('what an asker gives', () => {
  let house: DeskHouse;
  let caseId = '';
  let code = '';
  const rumour = strange();

  beforeAll(async () => {
    house = await DeskHouse.open();
    const { id } = await house.app
      .get(AttachmentsService)
      .receive({ name: 'kabar.jpg', bytes: await photograph() });
    await house.app.get(PictureIndex).enter(house.db.manager, id, { text: CANARIES.picture, prints: [] });
    const { receiptCode } = await house.questions.submit({
      text: `${rumour} ${CANARIES.text}`,
      links: [`https://contoh.id/${CANARIES.link}`],
      pictures: [id],
      contact: { channel: 'email', address: CANARIES.contact },
    });
    code = receiptCode;
    caseId = await eventually(async () => {
      const [row] = await house.db.query<{ id: string }[]>('select id from cases');
      if (!row) throw new Error('not taken in yet');
      return row.id;
    });
  });
  afterAll(() => house.close());

  async function expectSilent(path: string, init: RequestInit = {}): Promise<void> {
    const reply = await house.app.fetch(path, init);
    const said = `${JSON.stringify([...reply.headers])}${await reply.text()}`.toLowerCase();
    const sung = Object.values(CANARIES).filter((canary) => said.includes(canary));
    expect([path, ...sung]).toEqual([path]);
  }

  /** Everything that the public can read, and what it is told about the same rumour. */
  async function expectNobodyReads(slug: string): Promise<void> {
    const asked = encodeURIComponent(rumour);
    const searches = [`/arsip?q=${asked}`, `/api/v1/answers?q=${asked}`];
    const paths = [...publicPaths(slug), ...searches];
    expect(paths.length).toBeGreaterThan(30);
    for (const path of paths) await expectSilent(path);
    for (const path of paths.filter((each) => !each.startsWith('/api/'))) await expectSilent(`/en${path}`);
    const body = JSON.stringify({ text: rumour });
    const headers = { 'content-type': 'application/json' };
    for (const path of ['/api/v1/match', '/api/v1/questions'])
      await expectSilent(path, { method: 'POST', headers, body });
    const { html } = await new Asker(house.app).paste(rumour);
    expect(Object.values(CANARIES).filter((canary) => html.includes(canary))).toEqual([]);
  }

  it('is read by nobody while the team is at it', async () => {
    const author = await house.person('fact-finder');
    await house.leases.claim(caseId, author);
    await house.app.get(AskBack).ask(caseId, author, null, 'Di mana?');
    await house.tickets.reply(code, { text: `Di ${CANARIES.message}`, pictures: [] });
    await expectNobodyReads('tidak-ada');
  });

  it('is read by nobody once the answer is published', async () => {
    const [row] = await house.db.query<{ id: string }[]>(
      'select lease_holder as id from cases where id = $1',
      [caseId],
    );
    const author = row?.id ?? '';
    await house.evidence.add(caseId, author, source());
    await house.evidence.add(caseId, author, SECOND_SOURCE);
    await house.drafts.save(caseId, author, 0, draft({ circulating: rumour }));
    await house.drafts.askReview(caseId, author);
    await house.reviews.approve(caseId, await house.person('editor'), 1);
    const [answer] = await house.db.query<{ slug: string }[]>('select slug from answers');
    expect(await (await house.app.fetch(`/api/v1/answers?q=${encodeURIComponent(rumour)}`)).text()).toContain(
      answer?.slug,
    );
    await expectNobodyReads(answer?.slug ?? '');
  });

  it('stays where it belongs: with whoever holds the ticket', async () => {
    const reply = await house.app.fetch('/tiket', { method: 'POST', body: new URLSearchParams({ code }) });
    const page = await reply.text();
    for (const canary of [CANARIES.text, CANARIES.link, CANARIES.message]) expect(page).toContain(canary);
    expect(page).not.toContain(CANARIES.contact);
  });
});
