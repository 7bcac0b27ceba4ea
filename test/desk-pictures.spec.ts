import { AttachmentsService, PictureIndex } from '../src/attachments/index.js';
import { guardFacts } from '../src/abuse/index.js';
import { StaffService } from '../src/staff/index.js';
import { DeskHouse, strange } from './fact-finding-house.js';
import { photograph } from './picture-material.js';
import { Browser } from './staff-browser.js';
import { eventually } from './support/index.js';

const PASSWORD = 'tiga ekor kuda sandalwood';
const READ = 'Undian BRI, hubungi 081234567890 <b>segera</b>';

describe('a picture at the desk', () => {
  let house: DeskHouse;
  let desk: Browser;

  beforeAll(async () => {
    house = await DeskHouse.open({ KABASHOAX_RATE_LIMITS: 'on' });
    const email = 'lodo@kupang.test';
    await house.app
      .get(StaffService)
      .create({ email, name: 'Lodo', role: 'fact-finder', password: PASSWORD });
    desk = new Browser(house.app.url);
    await desk.signIn(email, PASSWORD);
  });
  afterAll(() => house.close());

  /** A picture in which this was read. */
  async function picture(text: string): Promise<string> {
    const { id } = await house.app
      .get(AttachmentsService)
      .receive({ name: 'kabar.jpg', bytes: await photograph() });
    await house.app.get(PictureIndex).enter(house.db.manager, id, { text, prints: [] });
    return id;
  }

  const expectShown = (page: string, id: string): void => {
    expect(page).toContain(`<img src="/meja/gambar/${id}"`);
    expect(page).toMatch(/Terbaca dari gambar oleh mesin.*Undian BRI, hubungi \[nomor telepon disamarkan/s);
    expect(page).toContain('&lt;b>segera');
    expect(page).not.toContain('081234567890');
  };

  it('shows what was read in it beside it, without the numbers of people', async () => {
    const id = await picture(READ);
    const text = strange();
    await house.questions.submit({ text, pictures: [id] });
    const caseId = await eventually(async () => {
      const [row] = await house.db.query<{ id: string }[]>(
        'select case_id as id from questions where text = $1 and case_id is not null',
        [text],
      );
      if (!row) throw new Error('not taken in yet');
      return row.id;
    });
    expectShown(await (await desk.get(`/meja/kasus/${caseId}`)).text(), id);
  });

  it('shows it also where the question was set aside', async () => {
    const id = await picture(READ);
    const facts = guardFacts({ ip: '198.51.100.7' }, { website: 'https://iklan.test' });
    await house.questions.submit({ text: strange(), pictures: [id] }, undefined, { facts });
    expectShown(await (await desk.get('/meja/disisihkan')).text(), id);
  });
});
