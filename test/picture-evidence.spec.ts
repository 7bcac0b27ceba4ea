import { AttachmentsService, PictureIndex } from '../src/attachments/index.js';
import { AttachmentsHousekeeping } from '../src/attachments/housekeeping.js';
import { CaseSources, PictureEvidence } from '../src/fact-finding/index.js';
import { StaffService, type Role } from '../src/staff/index.js';
import { draft, DeskHouse, SECOND_SOURCE, source, strange } from './fact-finding-house.js';
import { bomb, drawing, heic, PLANTED, photograph, SVG } from './picture-material.js';
import { Browser } from './staff-browser.js';
import { asOperator } from './support/index.js';

const PASSWORD = 'tiga ekor kuda sandalwood';
const DESCRIBED = 'Foto asli dermaga Tenau diambil nelayan pada 12 Mei, tampak dermaga utuh.';
const READ = 'DERMAGA TENAU KUPANG DIBUKA 2019';

let house: DeskHouse;
let finder: Browser;
let other: Browser;
let volunteer: Browser;
let finderId: string;
let caseId: string;
let seed = 0;

const account = async (role: Role, name: string): Promise<{ browser: Browser; id: string }> => {
  const email = `${name}@kupang.test`;
  const id = await house.app.get(StaffService).create({ email, name, role, password: PASSWORD });
  const browser = new Browser(house.app.url);
  await browser.signIn(email, PASSWORD);
  return { browser, id };
};

beforeAll(async () => {
  house = await DeskHouse.open();
  ({ browser: finder, id: finderId } = await account('fact-finder', 'rina'));
  ({ browser: other } = await account('editor', 'yanto'));
  ({ browser: volunteer } = await account('volunteer', 'lodo'));
  caseId = await held();
});
afterAll(() => house.close());

async function held(): Promise<string> {
  const asked = await house.ask(strange());
  await house.leases.claim(asked.caseId, finderId);
  return asked.caseId;
}

const path = (of = caseId): string => `/meja/kasus/${of}/bukti/gambar`;
const sources = (of = caseId) => house.app.get(CaseSources).of(of);
const fresh = (): Promise<Buffer> =>
  drawing(320, 200, (seed += 1) + 500)
    .jpeg()
    .toBuffer();

const typed = (changes: Record<string, string> = {}): Record<string, string> => ({
  'evidence-captureText': DESCRIBED,
  'evidence-publisher': 'Nelayan Tenau',
  'evidence-title': 'Foto dermaga',
  ...changes,
});

/** Posts the form as a browser does, the texts before the file. */
async function send(
  browser: Browser,
  fields: Record<string, string>,
  file?: Buffer,
  name = 'foto.jpg',
  to = path(),
): Promise<{ status: number; page: string; location: string }> {
  const form = new FormData();
  const all = { _csrf: await browser.csrf(), ...fields };
  for (const [key, value] of Object.entries(all)) form.append(key, value);
  form.append('evidence-pictures', new Blob(file ? [new Uint8Array(file)] : []), file ? name : '');
  const reply = await browser.send('POST', to, { body: form });
  return { status: reply.status, page: await reply.text(), location: reply.headers.get('location') ?? '' };
}

const pictureIn = (page: string): string => /name="evidence-picture" value="([\w-]+)"/.exec(page)?.[1] ?? '';

/** A picture that waits to become evidence, in which READ was read. */
async function uploaded(bytes?: Buffer): Promise<string> {
  const { id } = await house.app
    .get(AttachmentsService)
    .receive({ name: 'foto.jpg', bytes: bytes ?? (await fresh()) });
  await house.app.get(PictureIndex).enter(house.db.manager, id, { text: READ, prints: [] });
  return id;
}

describe('a picture as evidence', () => {
  it('goes up, comes back cleaned with what was typed, and is quoted into evidence', async () => {
    const up = await send(finder, typed(), await photograph());
    expect(up.status).toBe(200);
    expect(up.page).toContain(DESCRIBED);
    expect(up.page).toContain('Gambar sudah diterima');
    const id = pictureIn(up.page);
    expect(up.page).toContain(`<img src="/meja/gambar/${id}"`);
    const kept = Buffer.from(await (await finder.get(`/meja/gambar/${id}`)).arrayBuffer());
    expect(kept.toString('latin1')).not.toContain(PLANTED.camera);

    const quoted = typed({ 'evidence-picture': id, 'evidence-quote': 'dermaga Tenau diambil nelayan' });
    const saved = await send(finder, quoted);
    expect([saved.status, saved.location]).toEqual([303, `/meja/kasus/${caseId}/bukti?selesai=evidence`]);
    expect((await sources()).evidence).toMatchObject([{ type: 'visual', pictureId: id }]);
    const tab = await (await finder.get(`/meja/kasus/${caseId}/bukti`)).text();
    expect(tab).toContain('Gambar atau video');
    expect(tab).toContain(`<img src="/meja/gambar/${id}"`);
  });

  it('can be quoted from what was read in it, and from nothing else', async () => {
    const of = await held();
    const id = await uploaded();
    const about = (quote: string) => typed({ 'evidence-picture': id, 'evidence-quote': quote });
    const wrong = await send(finder, about('dermaga hancur diterjang badai'), undefined, '', path(of));
    expect(wrong.status).toBe(422);
    expect(wrong.page).toContain('persis ada di dalam salinan');
    expect(wrong.page).toContain('dermaga hancur diterjang badai');
    expect(wrong.page).toContain(READ);
    expect(pictureIn(wrong.page)).toBe(id);
    expect((await send(finder, about('KUPANG DIBUKA 2019'), undefined, '', path(of))).status).toBe(303);
    const [item] = (await sources(of)).evidence;
    expect(item?.captureText).toBe(`${DESCRIBED}\n\n${READ}`);
  });

  it('needs a picture and a description of it', async () => {
    const none = await send(finder, typed());
    expect([none.status, none.page.includes('Pilih gambarnya.')]).toEqual([422, true]);
    expect(none.page).toContain(DESCRIBED);
    const silent = typed({ 'evidence-picture': await uploaded(), 'evidence-captureText': ' ' });
    const bare = await send(finder, silent);
    expect([bare.status, bare.page.includes('Tulis apa yang terlihat')]).toEqual([422, true]);
  });

  it.each([
    ['halaman.svg', () => Buffer.from(SVG), 'JPEG, PNG, atau WebP'],
    ['IMG_1.HEIC', () => heic(), 'HEIC'],
    ['bom.png', () => bomb(), 'terlalu besar'],
    ['potong.jpg', async () => (await fresh()).subarray(0, 400), 'rusak'],
    ['besar.jpg', () => Buffer.alloc(9 * 1024 * 1024, 1), '8 MB'],
  ])('is refused in words when it is hostile, with what was typed kept: %s', async (name, make, said) => {
    const before = await uploaded();
    const { status, page } = await send(
      finder,
      typed({ 'evidence-picture': before, 'evidence-url': 'https://contoh.id/foto' }),
      await make(),
      name,
    );
    expect(status).toBe(422);
    expect(page).toContain(said);
    for (const kept of [DESCRIBED, 'Nelayan Tenau', 'Foto dermaga', 'https://contoh.id/foto', before])
      expect(page).toContain(kept);
  });

  it('is for the desk to see and for the holder to add', async () => {
    const fields = typed({ 'evidence-picture': await uploaded() });
    const nobody = new Browser(house.app.url);
    expect((await nobody.get(path())).headers.get('location')).toContain('/meja/masuk');
    expect((await volunteer.get(path())).status).toBe(403);
    expect((await send(volunteer, fields)).status).toBe(403);
    expect(await (await other.get(path())).text()).toContain('Hanya pemegang kasus');
    const refused = await send(other, fields);
    expect([refused.status, refused.page.includes('tidak (lagi) memegang')]).toEqual([409, true]);
    expect((await send(other, typed(), await fresh())).status).toBe(409);
    expect((await send(finder, { ...fields, _csrf: 'lain' })).status).toBe(403);
  });

  it('of somebody’s question cannot be taken for it', async () => {
    const id = await uploaded();
    await house.questions.submit({ text: strange(), pictures: [id] });
    const { status, page } = await send(finder, typed({ 'evidence-picture': id }));
    expect([status, page.includes('sudah tidak tersimpan')]).toEqual([422, true]);
  });

  it('is frozen while the draft is under review', async () => {
    const of = await held();
    await house.cases.describe(of, finderId, 'Dermaga Tenau runtuh', false);
    await house.evidence.add(of, finderId, source());
    await house.evidence.add(of, finderId, SECOND_SOURCE);
    await house.drafts.save(of, finderId, 0, draft());
    await house.drafts.askReview(of, finderId);
    expect(await (await finder.get(path(of))).text()).toContain('selama draf ditinjau');
    const late = typed({ 'evidence-picture': await uploaded() });
    expect((await send(finder, late, undefined, '', path(of))).status).toBe(409);
  });
});

describe('a picture that is evidence', () => {
  const add = async (of: string, id: string): Promise<void> => {
    const input = source({ captureText: DESCRIBED, quote: 'dermaga Tenau diambil' });
    await house.app.get(PictureEvidence).add(of, finderId, id, input);
  };
  const sweep = (): Promise<void> =>
    house.db.transaction((tx) => house.app.get(AttachmentsHousekeeping).sweep(tx));

  /** Everything that was sent is a day and more old. */
  const age = (): Promise<void> =>
    asOperator(house.app.database, (owner) =>
      owner.transaction(async (tx) => {
        await tx.query('alter table attachments disable trigger attachments_guard');
        await tx.query(`update attachments set created_at = now() - interval '30 hours'`);
        await tx.query('alter table attachments enable trigger attachments_guard');
      }),
    );

  it('outlives the sweep, the equal picture of a question, and that it is taken off the list', async () => {
    const of = await held();
    const bytes = await fresh();
    const id = await uploaded(bytes);
    await add(of, id);
    const equal = await uploaded(bytes);
    await house.db.transaction((tx) => house.app.get(AttachmentsService).erase(tx, [equal]));
    await age();
    const [item] = (await sources(of)).evidence;
    await house.evidence.remove(of, finderId, item?.id ?? '');
    await sweep();
    expect((await finder.get(`/meja/gambar/${id}`)).status).toBe(200);
  });

  it('cannot be erased, nor be a picture that only waits, by plain SQL', async () => {
    const of = await held();
    const id = await uploaded();
    await add(of, id);
    const waiting = await uploaded();
    await asOperator(house.app.database, async (owner) => {
      await expect(owner.query('delete from attachments where id = $1', [id])).rejects.toThrow(/foreign key/);
      const insert = `insert into evidence (case_id, type, publisher, title, capture_text, added_by, attachment_id)
        values ($1, $2, 'P', 'J', 'teks', $3, $4)`;
      await expect(owner.query(insert, [of, 'visual', finderId, waiting])).rejects.toThrow(/not kept/);
      await expect(owner.query(insert, [of, 'media', finderId, id])).rejects.toThrow(/is_visual/);
    });
  });
});
