import { Asker } from './asker.js';
import { strange } from './fact-finding-house.js';
import { Mailbox } from './mailbox.js';
import { SVG } from './picture-material.js';
import { startApp, type TestApp } from './support/index.js';
import { words, type Lang } from '../src/web/words/index.js';

/** A number that no sentence of ours names by itself. */
const NUMBER = 7_654_321;
/** Shorter ones may be the same words in both languages. */
const TELLING = 14;

/** The pieces of every sentence in a catalogue, without the numbers put into them. */
function sentences(catalogue: unknown): string[] {
  if (typeof catalogue === 'string') return [catalogue];
  if (typeof catalogue === 'function') return spoken(catalogue).split(/[\d.,]*7[.,]?654[.,]?321/);
  if (typeof catalogue !== 'object' || catalogue === null) return [];
  return Object.values(catalogue).flatMap(sentences);
}

/** What a sentence speaks of is a number, a name or several names. */
function spoken(say: CallableFunction): string {
  for (const part of [NUMBER, String(NUMBER), [String(NUMBER)]]) {
    try {
      return String(Reflect.apply(say, undefined, [part, part]));
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  }
  return '';
}

/** Words of other pages than those with forms. */
const ELSEWHERE = ['desk', 'staff', 'texts', 'textParts', 'literacy'];

const publicWords = (lang: Lang): string[] =>
  Object.entries(words(lang))
    .filter(([part]) => !ELSEWHERE.includes(part))
    .flatMap(([, catalogue]) => sentences(catalogue))
    .map((text) => text.trim());

const INDONESIAN = publicWords('id').filter(
  (text) =>
    text.length > TELLING && !publicWords('en').includes(text) && text !== words('id').common.language.name,
);

const UNESCAPED: Record<string, string> = {
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
};

/** What the page says, without what stands on it in the original. */
const said = (html: string): string =>
  html.replace(/&(?:quot|#39|amp|lt|gt);/g, (escape) => UNESCAPED[escape] ?? escape);

describe('complaints on English pages', () => {
  const mailbox = new Mailbox();
  let app: TestApp;

  beforeAll(async () => {
    app = await startApp({ SMTP_URL: await mailbox.open(), PUBLIC_URL: 'https://kabashoax.test' });
  });
  afterAll(async () => {
    await app.close();
    await mailbox.close();
  });

  const expectEnglish = (html: string): void => {
    expect(html).toContain('<main');
    expect(INDONESIAN.filter((sentence) => said(html).includes(sentence))).toEqual([]);
  };

  const files = (text: string, names: string[]): FormData => {
    const form = new FormData();
    form.append('text', text);
    for (const name of names) form.append('pictures', new Blob([name.endsWith('svg') ? SVG : '']), name);
    return form;
  };

  it('knows Indonesian when it meets it', async () => {
    const { html } = await new Asker(app).paste('x');
    expect(INDONESIAN.some((sentence) => said(html).includes(sentence))).toBe(true);
    expect(INDONESIAN.length).toBeGreaterThan(150);
  });

  it.each([
    ['nothing', ''],
    ['too little', 'x'],
    ['too much', 'a'.repeat(6_000)],
  ])('a rumour that is %s', async (_how, text) => {
    const { status, html } = await new Asker(app).paste(text, '/en/tanya');
    expect(status).toBe(422);
    expectEnglish(html);
  });

  it('pictures that are none, and more than three', async () => {
    const one = await new Asker(app).post('/en/tanya', files('', ['kabar.svg', 'kosong.png']));
    const many = await new Asker(app).post('/en/tanya', files(strange(), ['a', 'b', 'c', 'd', 'e']));
    for (const { status, html } of [one, many]) {
      expect(status).toBe(422);
      expectEnglish(html);
    }
  });

  const BAD: [what: string, Record<string, string>][] = [
    ['a link that is none', { links: 'tidak-lengkap' }],
    ['seven links', { links: Array.from({ length: 7 }, (_, at) => `https://contoh.id/${at}`).join('\n') }],
    ['choices of no list', { seenOn: 'mimpi', seenWhen: 'lusa', kelurahan: 'Kuta', topic: 'bola' }],
  ];

  it.each(BAD)('details that do not fit: %s', async (_what, fields) => {
    const asker = new Asker(app);
    const { status, html } = await asker.submit(await asker.toDetails(strange(), '/en/tanya'), fields);
    expect(status).toBe(422);
    expect(html).toContain('class="errors"');
    expectEnglish(html);
  });

  it('an address that is none, and one that no draft can hold', async () => {
    const asker = new Asker(app);
    const contact = await asker.submit(await asker.toDetails(strange(), '/en/tanya'));
    expect(contact.path).toMatch(/^\/en\/tanya\/kontak/);
    for (const address of ['bukan surel', 'x'.repeat(6_000)]) {
      const { status, html } = await asker.submit(contact, { 'contact.address': address });
      expect(status).toBe(422);
      expectEnglish(html);
    }
  });

  const BAD_ALONE: typeof BAD = [
    ...BAD,
    ['no text', { text: '' }],
    ['a text too long', { text: 'b'.repeat(6_000) }],
    ['an address that is none', { 'contact.address': 'bukan surel' }],
  ];

  it.each(BAD_ALONE)('the form that carries everything itself: %s', async (_what, fields) => {
    const { status, html } = await new Asker(app).post('/en/tanya/langsung', { text: strange(), ...fields });
    expect(status).toBe(422);
    expect(html).toContain('class="errors"');
    expectEnglish(html);
  });

  it('forms whose draft is gone', async () => {
    for (const step of ['rincian', 'kontak', 'periksa', 'bukan', 'juga'])
      expectEnglish((await new Asker(app).post(`/en/tanya/${step}`, { links: 'x', kunci: 'x' })).html);
  });

  it('numbers of no ticket, wherever they are sent', async () => {
    for (const act of ['', '/simpan', '/surel', '/hapus-surel', '/tarik', '/hapus-data', '/balas']) {
      const { status, html } = await new Asker(app).post(`/en/tiket${act}`, { code: '123' });
      expect(status).toBe(404);
      expectEnglish(html);
    }
  });

  it('a ticket whose owner gives no address, or answers what nobody asked', async () => {
    const asker = new Asker(app);
    const code = await asker.ask(strange());
    const address = await asker.post('/en/tiket/surel', { code, address: 'bukan surel' });
    expect(address.status).toBe(422);
    expectEnglish(address.html);
    const reply = await asker.post('/en/tiket/balas', { code, text: 'Tidak ada yang bertanya.' });
    expect(reply.status).toBe(409);
    expectEnglish(reply.html);
  });

  it('searches that cannot be', async () => {
    const query = `q=${'a'.repeat(2_100)}&putusan=x&jenis=x&tahun=1&dari=x&sampai=x&halaman=0&urut=x&penipuan=x`;
    expectEnglish((await new Asker(app).get(`/en/arsip?${query}`)).html);
  });

  it('pages that are not there', async () => {
    for (const path of ['/en/tidak-ada', '/en/jawaban/tidak-ada', '/en/jawaban/tidak-ada/revisi/9'])
      expectEnglish((await new Asker(app).get(path)).html);
    expectEnglish((await new Asker(app).post('/en/jawaban/tidak-ada/juga')).html);
  });
});
