import { Client } from 'pg';
import { h } from 'preact';
import sharp from 'sharp';
import { DataSource } from 'typeorm';
import { Publishing, type PublishInput } from '../src/archive/index.js';
import { PictureDrawer, pictureOf } from '../src/cards/index.js';
import { Proofs } from '../src/proof/index.js';
import { silenceDeskRules } from './archive-desk-rules.js';
import { eventually, loadExamples, startApp, type TestApp } from './support/index.js';

let app: TestApp;

beforeAll(async () => {
  app = await startApp();
  const owner = new Client({ connectionString: app.database.owner });
  await owner.connect();
  await silenceDeskRules(owner);
  await owner.end();
  await loadExamples(app.database);
});
afterAll(() => app.close());

let drafts = 0;
async function publish(change: Partial<PublishInput>, answerId: string | null = null) {
  const input: PublishInput = {
    caseId: '01890000-0000-7000-8000-00000000000a',
    draftId: `01890000-0000-7000-8000-${String((drafts += 1)).padStart(12, '0')}`,
    title: 'Tsunami akan melanda pesisir Kota Kupang malam ini',
    claim: 'Tsunami akan melanda pesisir Kota Kupang malam ini.',
    verdict: 'SALAH',
    kind: 'fabricated',
    scam: false,
    summary: 'Tidak ada peringatan dini tsunami. Gempa terakhir tidak berpotensi tsunami.',
    explanation: 'Kami bertanya kepada BMKG.',
    topics: ['Kebencanaan'],
    kelurahan: [],
    sources: [],
    circulatingTexts: [],
    changeNote: null,
    ...change,
  };
  const publishing = app.get(Publishing);
  return app.get(DataSource).transaction((tx) => publishing.publish(tx, answerId, input));
}

async function withdraw(answerId: string): Promise<void> {
  const publishing = app.get(Publishing);
  await app.get(DataSource).transaction((tx) => publishing.withdraw(tx, answerId, 'Sumbernya keliru.'));
}

/** A machine that is busy says that it is, and has the card for who asks again. */
const card = (path: string) =>
  eventually(async () => {
    const response = await app.fetch(path);
    if (response.status === 503) throw new Error(`${path} is not drawn yet`);
    return { response, bytes: Buffer.from(await response.arrayBuffer()) };
  });
const printOf = (response: Response): string => response.headers.get('etag') ?? '';

describe('the card of a revision', () => {
  it('is a small picture in both shapes, the same for everybody, and costs nothing the second time', async () => {
    const title = 'Pemerintah membagikan bantuan tunai lewat tautan yang beredar di grup 🙏 '
      .repeat(3)
      .slice(0, 200);
    const { slug } = await publish({ title, scam: true });
    for (const [path, width, height] of [
      [`/kartu/${slug}/1.png`, 1200, 630],
      [`/kartu/${slug}/1/persegi.png`, 1080, 1080],
    ] as const) {
      const { response, bytes } = await card(path);
      expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/png']);
      expect(await sharp(bytes).metadata()).toMatchObject({ format: 'png', width, height });
      expect(bytes.length).toBeLessThan(100_000);
      expect(response.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
      const again = await app.fetch(path, { headers: { 'if-none-match': printOf(response) } });
      expect([again.status, await again.text()]).toEqual([304, '']);
    }
  });

  it('is finished for who comes back, when whoever asked first could not wait', async () => {
    const drawer = app.get(PictureDrawer);
    const size = { width: 400, height: 300 };
    const picture = (text: string) => pictureOf(h('div', null, text), size);
    const charged: string[] = [];
    const charge = (who: string) => () => Promise.resolve(void charged.push(who));
    // One is drawn at a time, and each of these comes and goes through this process: the last cannot be there at once.
    const before = ['1', '2', '3'].map((text) => drawer.draw(picture(text), charge(text), 600_000));
    await expect(drawer.draw(picture('4'), charge('first'), 0)).rejects.toMatchObject({ code: 'card.busy' });
    const drawn = await drawer.draw(picture('4'), charge('second'), 600_000);
    expect((await sharp(drawn).metadata()).width).toBe(400);
    await Promise.all(before);
    expect(charged).toEqual(['1', '2', '3', 'first']);
  });

  it('speaks English when asked to', async () => {
    const { slug } = await publish({ title: 'Message in English' });
    const [id, en] = await Promise.all([
      app.fetch(`/kartu/${slug}/1.png`, { method: 'HEAD' }),
      app.fetch(`/kartu/${slug}/1.png?bahasa=en`, { method: 'HEAD' }),
    ]);
    expect(printOf(id)).not.toBe(printOf(en));
  });

  it('becomes another one once the revision is corrected, and 410 once the answer is withdrawn', async () => {
    const { slug, answerId } = await publish({ title: 'Jembatan ditutup' });
    const path = `/kartu/${slug}/1.png`;
    const first = printOf((await card(path)).response);
    await publish({ title: 'Jembatan ditutup', changeNote: 'Tanggalnya.' }, answerId);
    const corrected = (await card(path)).response;
    expect([corrected.status, printOf(corrected) === first]).toEqual([200, false]);
    expect(corrected.headers.get('cache-control')).toBe('public, max-age=300');
    await withdraw(answerId);
    const { response, bytes } = await card(path);
    expect([response.status, (await sharp(bytes).metadata()).width]).toEqual([410, 1200]);
  });

  it.each(['/kartu/tidak-ada/1.png', '/kartu/tidak-ada/1/persegi.png'])(
    'is 404 for nothing: %s',
    async (path) => {
      expect((await app.fetch(path)).status).toBe(404);
    },
  );

  it('is 404 for a revision that there is not', async () => {
    const { slug } = await publish({ title: 'Satu revisi saja' });
    for (const revision of ['0', '2', '1e1', '9999999']) {
      expect((await app.fetch(`/kartu/${slug}/${revision}.png`)).status).toBe(404);
    }
  });
});

describe('the sheet for boards', () => {
  it("leads to the check of the revision's code, and carries no script", async () => {
    const { slug } = await publish({ title: 'Air leding dicampur racun', scam: true });
    const proof = await app.get(Proofs).of(slug, 1);
    const response = await app.fetch(`/papan/${slug}`);
    const html = await response.text();
    expect(html).toContain((proof?.code ?? 'none').slice(0, 4));
    expect(html).toContain('SALAH');
    expect(html).toContain('PENIPUAN');
    expect(html).not.toContain('<script');
    expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  });
});

describe('an answer on the site of a partner', () => {
  it('may be framed by anybody, without script, cookie or anything from elsewhere', async () => {
    const { slug } = await publish({ title: 'Gempa susulan jam tiga' });
    await app.fetch(`/sematan/${slug}`);
    // As everybody after the first gets it, who may be answered from memory.
    const response = await app.fetch(`/sematan/${slug}`);
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/^default-src 'none';style-src 'sha256-[^']+';/);
    expect(policy).toContain('frame-ancestors *');
    expect(response.headers.get('x-frame-options')).toBeNull();
    expect(response.headers.get('set-cookie')).toBeNull();
    expect(await response.text()).not.toContain('<script');
    const page = await app.fetch(`/jawaban/${slug}`);
    expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(page.headers.get('x-frame-options')).toBe('DENY');
  });

  it('always shows the newest revision, and says that it was withdrawn', async () => {
    const { slug, answerId } = await publish({ title: 'Sekolah diliburkan', summary: 'Versi satu.' });
    await publish({ title: 'Sekolah diliburkan', summary: 'Versi dua.', changeNote: 'Baru.' }, answerId);
    const html = await (await app.fetch(`/sematan/${slug}`)).text();
    expect(html).toContain('Versi dua.');
    expect(html).toContain('Dikoreksi');
    await withdraw(answerId);
    const gone = await app.fetch(`/sematan/${slug}`);
    expect(gone.status).toBe(410);
    const text = await gone.text();
    expect(text).toContain('ditarik');
    expect(text).not.toContain('Versi dua.');
  });

  it('never passes an example for a statement of the city', async () => {
    const slug = 'warga-mengadang-pengguna-jalan-suratin-dan-oesapa';
    for (const path of [`/sematan/${slug}`, `/papan/${slug}`]) {
      expect(await (await app.fetch(path)).text()).toContain('Bukan pernyataan resmi');
    }
  });
});

describe('oEmbed', () => {
  const ask = (query: Record<string, string>) =>
    app.fetch(`/oembed?${new URLSearchParams(query).toString()}`);

  it('gives a frame within the bounds, as JSON and as XML', async () => {
    const { slug } = await publish({ title: 'Harga "beras" <naik> & turun' });
    const url = `${app.url}/jawaban/${slug}?utm_source=x`;
    const reply = await ask({ url, maxwidth: '400', maxheight: '300' });
    expect(await reply.json()).toMatchObject({ version: '1.0', type: 'rich', width: 400, height: 300 });
    const whole = await (await ask({ url: url.replace('/jawaban', '/en/jawaban') })).text();
    expect(whole).toContain(`${app.url}/en/sematan/${slug}`);
    expect(whole).toContain(`${app.url}/kartu/${slug}/1.png?bahasa=en`);
    const xml = await ask({ url, format: 'xml' });
    expect(xml.headers.get('content-type')).toBe('text/xml; charset=utf-8');
    expect(await xml.text()).toContain('&lt;iframe src=');
  });

  it('has nothing for other addresses, withdrawn answers and other formats', async () => {
    const { slug, answerId } = await publish({ title: 'Sebentar saja' });
    expect((await ask({ url: 'https://jahat.example/jawaban/x' })).status).toBe(404);
    expect((await ask({})).status).toBe(404);
    expect((await ask({ url: `${app.url}/jawaban/${slug}`, format: 'yaml' })).status).toBe(501);
    await withdraw(answerId);
    expect((await ask({ url: `${app.url}/jawaban/${slug}` })).status).toBe(404);
  });
});

describe('the page for partners', () => {
  it('makes the code for an address that was pasted, and says what is none of ours', async () => {
    const { slug } = await publish({ title: 'Dipasang mitra' });
    const html = await (
      await app.fetch(`/sematan?alamat=${encodeURIComponent(`${app.url}/jawaban/${slug}`)}`)
    ).text();
    expect(html).toContain(`src="/sematan/${slug}"`);
    expect(html).toContain(`&lt;iframe src=&quot;${app.url}/sematan/${slug}`);
    const wrong = await app.fetch('/sematan?alamat=https%3A%2F%2Fjahat.example');
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain('value="https://jahat.example"');
  });
});
