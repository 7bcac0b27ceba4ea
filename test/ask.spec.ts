import fc from 'fast-check';
import sharp from 'sharp';
import { DataSource } from 'typeorm';
import { AskDrafts } from '../src/questions/index.js';
import { Asker, hidden } from './asker.js';
import { form } from './fuzz-material.js';
import { eventually, loadExamples, startApp, type TestApp } from './support/index.js';

const RUMOUR =
  'Hati-hati bapak ibu, tadi siang anak SD di Oebobo mau diculik orang pakai mobil, dikejar sampai masuk gang. Jemput anak tepat waktu.';
const NEWS = 'Katanya lampu jalan di depan pasar Kuanino akan dimatikan selama bulan puasa. Benarkah?';
const MAIL = { SMTP_URL: 'smtp://127.0.0.1:1', MAIL_FROM: 'tanya@contoh.id' };

let app: TestApp;
let mailing: TestApp;

beforeAll(async () => {
  app = await startApp();
  await loadExamples(app.database);
  mailing = await startApp(MAIL);
});
afterAll(async () => {
  await app.close();
  await mailing.close();
});

const questions = (of = app): Promise<Record<string, unknown>[]> =>
  of
    .get(DataSource)
    .query(
      `select text, status, links, seen_on, seen_when, kelurahan, topic, rejected_answers from questions order by id`,
    );

const drafts = (): Promise<{ text: string }[]> => app.get(DataSource).query(`select text from ask_drafts`);

const nameIn = (path: string): string => new URLSearchParams(path.split('?')[1]).get('d') ?? '';

const png = (): Promise<Buffer> =>
  sharp({ create: { width: 60, height: 40, channels: 3, background: '#9b2c20' } })
    .png()
    .toBuffer();

/** A form as a browser sends it when files are chosen. */
function withFiles(
  fields: Record<string, string>,
  files: readonly [name: string, bytes: Buffer][],
): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  for (const [name, bytes] of files) form.append('pictures', new Blob([new Uint8Array(bytes)]), name);
  return form;
}

describe('what is known', () => {
  it('is shown at once: verdict, one sentence, date and link, before anything is asked', async () => {
    const asker = new Asker(app);
    const found = await asker.paste(`${RUMOUR} 🙏🙏`);
    expect(found.path).toMatch(/^\/tanya\/hasil\?d=/);
    expect(found.html).toContain('Kabar ini sudah diperiksa');
    expect(found.html).toContain('Siswa sekolah dasar di Oebobo nyaris diculik orang bermobil');
    expect(found.html).toContain('Bukan ini, lanjut bertanya');
    expect(found.html).not.toContain('seenOn');
    expect(found.headers.get('cache-control')).toBe('no-store');
  });

  it('settles the matter with "Ya, ini jawabannya", which counts once however often it is tapped', async () => {
    const asker = new Asker(app);
    const found = await asker.paste(RUMOUR);
    const slug = hidden(found.html, 'jawaban');
    const before = (await questions()).length;
    const path = `/tanya/ini?d=${nameIn(found.path)}`;
    const [thanks] = await Promise.all([
      asker.post(path, { jawaban: slug }),
      asker.post(path, { jawaban: slug }),
    ]);
    expect(thanks.path).toBe(`/tanya/terima-kasih/${slug}`);
    expect(thanks.html).toContain(`/jawaban/${slug}`);
    const now = await questions();
    expect(now.length).toBe(before + 1);
    expect(now.at(-1)).toMatchObject({ text: RUMOUR, status: 'instant' });
  });

  it('is not offered as this answer again after "Bukan ini"', async () => {
    const asker = new Asker(app);
    const found = await asker.paste(RUMOUR);
    const shown = hidden(found.html, 'bukan');
    const details = await asker.post(`/tanya/bukan?d=${nameIn(found.path)}`, { bukan: shown });
    expect(details.path).toMatch(/^\/tanya\/rincian/);
    const receipt = await asker.submit(await asker.submit(details));
    expect(hidden(receipt.html, 'code')).toMatch(/^\d{4}(-\d{4}){3}$/);
    expect((await questions()).at(-1)?.['rejected_answers']).not.toHaveLength(0);
  });

  it('says that the team is at something like it and how many asked, without showing what they wrote', async () => {
    const text =
      'Apakah betul jembatan Liliba ditutup total mulai minggu depan karena retak di tengah malam?';
    await new Asker(app).ask(`${text} Tetangga saya Pak Yosep bilang begitu.`);
    await eventually(async () => {
      const page = await new Asker(app).paste(`${text} Tetangga saya Pak Yosep bilang begitu.`);
      expect(page.html).toContain('Kabar ini sedang kami periksa');
      expect(page.html).toContain('Satu orang sudah menanyakan kabar serupa');
    });
  });

  it('knows a link that a source of an answer cites, and one that a case was opened for', async () => {
    const link = 'https://www.facebook.com/kupangviral/posts/778899?fbclid=abc';
    await new Asker(app).ask(`Benarkah berita di ${link} ini?`);
    await eventually(async () => {
      const page = await new Asker(app).paste(
        'm.facebook.com ini https://m.facebook.com/kupangviral/posts/778899',
      );
      expect(page.html).toContain('Kabar ini sedang kami periksa');
    });
    const [source] = await app
      .get(DataSource)
      .query<{ url: string }[]>(`select url from answer_sources where url is not null limit 1`);
    const page = await new Asker(app).paste(`${source?.url ?? ''}?utm_source=wa`);
    expect(page.html).toContain('Kabar ini sudah diperiksa');
  });
});

describe('a draft', () => {
  const DETAILS = {
    links: 'https://contoh.id/a',
    seenOn: 'whatsapp',
    seenWhen: 'yesterday',
    kelurahan: 'Kuanino',
    topic: 'utilities',
  };

  it('carries everything through the steps, back, reload and another tab, until it is sent', async () => {
    const asker = new Asker(mailing);
    const details = await asker.toDetails(NEWS);
    const name = nameIn(details.path);
    const contact = await asker.submit(details, DETAILS);
    expect(contact.path).toBe(`/tanya/kontak?d=${name}`);
    const check = await asker.submit(contact, { 'contact.address': 'warga@contoh.id' });
    expect(check.path).toBe(`/tanya/periksa?d=${name}`);
    for (const shown of [
      NEWS,
      'https://contoh.id/a',
      'WhatsApp',
      'Kemarin',
      'Kuanino',
      'Listrik',
      'warga@contoh.id',
    ])
      expect(check.html).toContain(shown);

    expect((await asker.get(`/tanya?d=${name}`)).html).toContain(`>${NEWS}</textarea>`);
    const back = await asker.get(`/tanya/rincian?d=${name}`);
    expect(back.html).toContain('<option value="Kuanino" selected');
    expect(back.html).toContain('>https://contoh.id/a</textarea>');
    expect((await asker.get('/tanya/kontak')).html).toContain('value="warga@contoh.id"');

    const receipt = await asker.submit(check);
    expect(receipt.headers.get('cache-control')).toBe('no-store');
    expect((await questions(mailing)).at(-1)).toMatchObject({
      ...{ text: NEWS, links: ['https://contoh.id/a'], seen_on: 'whatsapp', seen_when: 'yesterday' },
      ...{ kelurahan: 'Kuanino', topic: 'utilities' },
    });
    expect((await asker.get(`/tanya/periksa?d=${name}`)).status).toBe(404);
  });

  it('comes back to the last page after one line was changed there', async () => {
    const asker = new Asker(mailing);
    const check = await asker.toCheck(NEWS);
    const change = /href="(\/tanya\/rincian[^"]*)">Kelurahan</.exec(check.html)?.[1] ?? '';
    const details = await asker.get(change.replaceAll('&amp;', '&'));
    const again = await asker.submit(details, { kelurahan: 'Oesapa' });
    expect(again.path).toMatch(/^\/tanya\/periksa/);
    expect(again.html).toContain('Oesapa');
  });

  it('keeps the address encrypted, and nothing at all once it is sent', async () => {
    const asker = new Asker(mailing);
    const contact = await asker.submit(await asker.toDetails(NEWS));
    const check = await asker.submit(contact, { 'contact.address': 'sangat-rahasia@contoh.id' });
    const db = mailing.get(DataSource);
    const [row] = await db.query<{ whole: string }[]>(
      `select ask_drafts::text || encode(address_encrypted, 'escape') as whole from ask_drafts
       where address_encrypted is not null`,
    );
    expect(row?.whole).not.toContain('sangat-rahasia');
    await asker.submit(check);
    expect(await db.query(`select from ask_drafts where address_encrypted is not null`)).toEqual([]);
  });

  it('of one tab is not touched by a question begun in another', async () => {
    const asker = new Asker(app);
    const first = await asker.toDetails(NEWS);
    const second = await asker.toDetails('Betulkah pasar Oeba pindah ke Kelapa Lima bulan depan?');
    expect(nameIn(second.path)).not.toBe(nameIn(first.path));
    const check = await asker.submit(first, { seenOn: 'tiktok' });
    expect(check.html).toContain(NEWS);
    expect(check.html).not.toContain('pasar Oeba');
    expect((await asker.get(`/tanya/periksa?d=${nameIn(second.path)}`)).html).toContain('pasar Oeba');
  });

  it('belongs to its browser alone: its name in an address opens nothing elsewhere', async () => {
    const { path } = await new Asker(app).paste(NEWS);
    for (const step of ['rincian', 'kontak', 'periksa', 'hasil']) {
      const stranger = await new Asker(app).get(`/tanya/${step}?d=${nameIn(path)}`);
      expect([stranger.status, stranger.html.includes(NEWS)]).toEqual([404, false]);
      expect(stranger.html).toContain('Tidak ada tulisan yang tersimpan');
    }
  });

  it('is erased after its day', async () => {
    const db = app.get(DataSource);
    const asker = new Asker(app);
    const { path } = await asker.paste(NEWS);
    await db.query(`update ask_drafts set expires_at = now() - interval '1 second'`);
    expect((await asker.get(path)).status).toBe(404);
    await db.transaction((tx) => app.get(AskDrafts).purge(tx));
    expect(await drafts()).toEqual([]);
  });

  it('gone while its owner was writing: what was just typed stands on a page that can be sent as it is', async () => {
    const asker = new Asker(app);
    const details = await asker.toDetails(NEWS);
    await app.get(DataSource).query(`delete from ask_drafts`);
    const page = await asker.submit(details, { links: 'https://contoh.id/b', kelurahan: 'Oesapa' });
    expect(page.html).toContain('>https://contoh.id/b</textarea>');
    expect(page.html).toContain('<option value="Oesapa" selected');
    const receipt = await asker.submit(page, { text: NEWS, kelurahan: 'Oesapa' });
    expect(hidden(receipt.html, 'code')).toMatch(/^\d{4}(-\d{4}){3}$/);
  });
});

describe('a form that is wrong', () => {
  it('comes back with everything that was typed and says what is wrong', async () => {
    const asker = new Asker(app);
    const empty = await asker.paste(' ');
    expect([empty.status, empty.html.includes('href="#text"')]).toEqual([422, true]);
    const long = await asker.paste('panjang '.repeat(700));
    expect([long.status, long.html.includes('panjang '.repeat(699))]).toEqual([422, true]);

    const endless = await asker.paste('panjang '.repeat(3_000));
    expect([endless.status, endless.html.includes('panjang '.repeat(2_999))]).toEqual([422, true]);
    // Every page but that last one has an address of its own: back and reload ask for nothing to be sent again.
    for (const { path } of [empty, long]) expect(path).toMatch(/^\/tanya\?d=/);

    const text = `<b>${NEWS}`;
    const details = await asker.toDetails(text);
    const wrong = { links: 'bukan-tautan', seenOn: 'tiktok', kelurahan: 'Atambua' };
    const { status, html, path } = await asker.submit(details, wrong);
    expect([status, path]).toEqual([422, details.path]);
    expect(html).toContain('>bukan-tautan</textarea>');
    expect(html).toContain('<option value="tiktok" selected');
    expect(html).toContain('<a href="#links">Tautan harus lengkap');
    expect(html).toContain('<a href="#kelurahan">Pilih kelurahan dari daftar.');
    const check = await asker.submit(details, { seenOn: 'tiktok' });
    expect(check.html).toContain(`&lt;b>${NEWS}`);
  });

  it('with an address that is none keeps it for its owner to mend', async () => {
    const asker = new Asker(mailing);
    const contact = await asker.submit(await asker.toDetails(NEWS));
    const { status, html } = await asker.submit(contact, { 'contact.address': 'warga@' });
    expect([status, html.includes('value="warga@"')]).toEqual([422, true]);
  });
});

describe('pictures', () => {
  it('go along with a text or without one, can be let go, and are erased with their draft', async () => {
    const asker = new Asker(app);
    const page = await asker.post('/tanya', withFiles({ text: '' }, [['layar.png', await png()]]));
    expect(page.path).toMatch(/^\/tanya\/rincian/);
    expect(page.html).toContain('1 gambar sudah kami terima');
    const [, id = ''] = /name="hapus" value="([^"]*)"/.exec(page.html) ?? [];
    const without = await asker.post(page.path, { hapus: id, links: 'https://contoh.id/c' });
    expect(without.html).not.toContain('gambar sudah kami terima');
    expect(without.html).toContain('https://contoh.id/c');
  });

  it('that cannot be taken are refused in words, and the text and the good ones stay', async () => {
    const asker = new Asker(app);
    const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic0000mif1heic')]);
    const page = await asker.post(
      '/tanya',
      withFiles({ text: NEWS }, [
        ['foto.heic', heic],
        ['layar.png', await png()],
      ]),
    );
    expect(page.status).toBe(422);
    expect(page.html).toContain('foto.heic: ');
    expect(page.html).toContain(`>${NEWS}</textarea>`);
    expect(page.html).toContain('1 gambar sudah kami terima');
    const on = await asker.submit(page, { text: NEWS });
    const check = await asker.get(on.path.replace('/hasil', '/periksa'));
    expect(check.html).toContain('1 gambar sudah kami terima');
  });

  it('beyond three are not taken, and the page says so', async () => {
    const asker = new Asker(app);
    const four = await Promise.all(
      ['a', 'b', 'c', 'd'].map(async (name) => [`${name}.png`, await png()] as const),
    );
    const page = await asker.post(
      '/tanya',
      withFiles(
        { text: NEWS },
        four.map(([name, bytes]) => [name, bytes]),
      ),
    );
    expect([page.status, page.html.includes('3 gambar sudah kami terima')]).toEqual([422, true]);
    expect(page.html).toContain('Paling banyak 3 gambar');
  });
});

describe('a browser that keeps no cookies', () => {
  it('gets one page with all it wrote and what is known, and a ticket in the end', async () => {
    const asker = new Asker(app, false);
    const page = await asker.paste(NEWS);
    expect(page.html).toContain('tidak menyimpan kuki');
    expect(page.html).toContain(`>${NEWS}</textarea>`);
    const short = await asker.paste('x');
    expect([short.status, short.html.includes('href="#text"')]).toEqual([422, true]);
    const wrong = await asker.submit(page, { text: NEWS, links: 'salah' });
    expect([wrong.status, wrong.html.includes(`>${NEWS}</textarea>`)]).toEqual([422, true]);
    const receipt = await asker.submit(wrong, { text: NEWS, seenOn: 'sms' });
    const code = hidden(receipt.html, 'code');
    const again = await asker.submit(wrong, { text: NEWS, seenOn: 'sms' });
    expect(hidden(again.html, 'code')).toBe(code);
    expect((await asker.paste(RUMOUR)).html).toContain('Siswa sekolah dasar di Oebobo');
  });

  it('leaves the drafts alone when another site posts a form, which comes without them', async () => {
    const asker = new Asker(app);
    const details = await asker.toDetails(NEWS);
    const foreign = await app.fetch('/tanya', {
      method: 'POST',
      body: new URLSearchParams({ text: 'palsu' }),
    });
    expect(foreign.headers.getSetCookie().join()).not.toContain('kabashoax_tanya');
    expect((await asker.get(details.path)).status).toBe(200);
  });

  it('costs one that keeps them one round trip, once', async () => {
    const form = { method: 'POST', body: new URLSearchParams({ text: NEWS }) };
    const first = await app.fetch('/tanya', form);
    expect([first.status, first.headers.get('location')]).toEqual([307, '/tanya?kuki=1']);
    const cookie = first.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^kabashoax_kuki=1; Max-Age=300; Path=\/; HttpOnly; SameSite=Lax$/);
    const second = await app.fetch('/tanya', { ...form, headers: { cookie: 'kabashoax_kuki=1' } });
    expect(second.status).toBe(303);
  });
});

describe('the receipt', () => {
  it('is one and the same for a form sent twice at once, again, and after a reload', async () => {
    const asker = new Asker(app);
    const check = await asker.toCheck('Benarkah kantor lurah Fontein pindah ke Oebobo pekan ini?');
    expect(check.html).toContain('satu-satunya cara untuk melihat jawaban');
    expect(check.html).not.toContain('contact.address');
    const [one, two] = await Promise.all([asker.submit(check), asker.submit(check)]);
    const three = await asker.submit(check);
    const codes = [one, two, three].map(({ html }) => hidden(html, 'code'));
    expect(new Set(codes).size).toBe(1);
    const all = await questions();
    expect(all.filter(({ text }) => String(text).includes('lurah Fontein'))).toHaveLength(1);
  });

  it('can be kept as a picture and scanned, and writes its number into no address', async () => {
    const asker = new Asker(app);
    const { html } = await asker.submit(await asker.toCheck(NEWS));
    const code = hidden(html, 'code').replaceAll('-', '');
    const [, picture = ''] = /download="[^"]*" href="data:image\/png;base64,([^"]*)"/.exec(html) ?? [];
    const { width, format } = await sharp(Buffer.from(picture, 'base64')).metadata();
    expect([width, format]).toEqual([640, 'png']);
    expect(html).toContain('role="img" aria-label="Kode QR');
    for (const [, address = ''] of html.matchAll(/ (?:href|action|src)="(\/[^"]*)"/g))
      expect(address.replace(/\D/g, '')).not.toContain(code);
  });

  it('speaks English where the question was asked in English', async () => {
    const asker = new Asker(app);
    const page = await asker.toDetails(NEWS, '/en/tanya');
    expect(page.path).toMatch(/^\/en\/tanya\/rincian/);
    const receipt = await asker.submit(await asker.submit(page));
    expect(receipt.html).toContain('We have received your question');
  });
});

describe('whatever is posted', () => {
  const DETAILS = ['links', 'seenOn', 'seenWhen', 'kelurahan', 'topic'];
  const STEPS: Record<string, string[]> = {
    rincian: [...DETAILS, 'hapus', 'pictures'],
    kontak: ['contact.address'],
    bukan: ['bukan'],
    ini: ['jawaban'],
    periksa: ['kunci', 'website', 'stempel'],
  };

  /** What a reader sees of a page, with its characters as they were typed. */
  const seen = (html: string): string =>
    html.replaceAll('&lt;', '<').replaceAll('&quot;', '"').replaceAll('&amp;', '&').replaceAll('\r\n', '\n');

  it('to a step leaves the rumour where it is, or sends it', async () => {
    const asker = new Asker(app);
    const step = fc
      .constantFrom(...Object.entries(STEPS))
      .chain(([path, names]) => form(names).map(({ body }) => ({ path, body })));
    const property = fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 4 }), async (steps) => {
      const name = nameIn((await asker.toDetails(NEWS)).path);
      for (const { path, body } of steps) {
        const fields = Object.fromEntries(new URLSearchParams(body));
        const page = await asker.post(`/tanya/${path}?d=${name}`, fields);
        expect(page.status).toBeLessThan(500);
        if (page.html.includes('name="code"')) return;
      }
      expect((await asker.get(`/tanya?d=${name}`)).html).toContain(NEWS);
    });
    await fc.assert(property, { seed: 20_261_122, numRuns: 25, endOnFailure: true });
  });

  it('as a rumour comes back as it was typed, or is kept', async () => {
    const typed = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 80 }),
      fc.string({ unit: 'binary', maxLength: 20 }),
    );
    const property = fc.asyncProperty(typed, fc.boolean(), async (text, keepsCookies) => {
      const asker = new Asker(app, keepsCookies);
      const page = await asker.paste(text);
      expect(page.status).toBeLessThan(500);
      const kept = page.path.includes('?d=') ? await asker.get(`/tanya?d=${nameIn(page.path)}`) : page;
      const sent = text
        .replaceAll('\0', '')
        .replace(/\p{Surrogate}/gu, '\ufffd')
        .replace(/\r\n?/g, '\n');
      expect(seen(kept.html)).toContain(sent.trim());
    });
    await fc.assert(property, { seed: 20_261_122, numRuns: 40, endOnFailure: true });
  });
});
