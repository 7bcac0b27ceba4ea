import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { fingerprint, MatchingService, normalise } from '../src/matching/index.js';
import { WEIGHTS } from '../src/matching/model/weights.js';
import { MEASURES } from '../src/matching/signals/measure.js';
import { SearchIndex } from '../src/search/index.js';
import { startApp, type TestApp } from './support/index.js';

describe('normalising a forward', () => {
  it.each([
    ['styled letters become plain', '𝗟𝗶𝘀𝘁𝗿𝗶𝗸 🅿🅰🅳🅰🅼 ᴛᴏᴛᴀʟ', 'listrik padam total'],
    ['look-alike letters become Latin', 'Рrоmо pulsa', 'promo pulsa'],
    ['emoji go', '⚠️🔥Jembatan roboh 😭😭', 'jembatan roboh'],
    ['repeated marks and letters become one', 'gratisssss!!!! ayo??', 'gratis! ayo?'],
    ['forwarding marks go', 'Diteruskan berkali-kali\nPasar ditutup', 'pasar ditutup'],
    ['quoting marks go', '> Pasar ditutup\n> besok', 'pasar ditutup besok'],
    ['copied chat headers go', '[12/03/24 10.22] Budi: Pasar ditutup', 'pasar ditutup'],
    ['wrapper phrases go', 'INFO PENTING!! Air mati. Mohon sebarkan ke semua grup', '! air mati.'],
    ['phone numbers go, years stay', 'hubungi 0812-3456-7890 sejak 2024', 'hubungi sejak 2024'],
    ['short forms are written out', 'bln depan byr pajak', 'bulan depan bayar pajak'],
    ['links are kept apart', 'lihat https://contoh.id/a?utm_source=wa', 'lihat'],
    ['a text that is all wrapper stays', 'Info penting', 'info penting'],
  ])('%s', (_rule, raw, plain) => {
    expect(normalise(raw).text).toBe(plain);
  });

  it.each([
    ['https://www.facebook.com/x/posts/1/?fbclid=abc', 'facebook.com/x/posts/1'],
    ['http://m.facebook.com/x/posts/1#top', 'facebook.com/x/posts/1'],
    ['https://youtu.be/abc123?si=zzz', 'youtube.com/watch?v=abc123'],
    ['https://twitter.com/a/status/9?s=20', 'x.com/a/status/9'],
    ['https://contoh.id/berita?id=7&utm_medium=wa', 'contoh.id/berita?id=7'],
  ])('%s is %s', (link, canonical) => {
    expect(normalise(`lihat ${link}`).links).toEqual([canonical]);
  });

  it.each([
    ['Daftar di kupangkota.go.id/bansos sekarang', ['kupangkota.go.id/bansos']],
    ['Klik:bit.ly/3xYz. Jangan tunda!', ['bit.ly/3xYz']],
    ['hubungi wa.me/6281234567890?text=halo', ['wa.me/6281234567890?text=halo']],
    ['www.contoh.id/berita (lama) dan WWW.CONTOH.ID/berita', ['contoh.id/berita']],
    ['s.id/pulsa lalu https://contoh.id/a', ['s.id/pulsa', 'contoh.id/a']],
    ['https://contoh.id/?ke=bit.ly/abc', ['contoh.id?ke=bit.ly%2Fabc']],
  ])('finds the links people write without a scheme: %s', (text, links) => {
    expect(normalise(text).links).toEqual(links);
  });

  it.each([
    'Beras, minyak, dll.Terima kasih dll.Terima/kirim',
    'Harga Rp.500/kg, No.12/2026, pukul 10.30/11.30',
    'a.n/Bapak u.p/Ibu s.d/Jumat d.a/Jalan',
    'surel budi@contoh.id/ atau budi.contoh@mail.go.id/x',
    'Pasar.Kami tutup.Besok/lusa',
    'berkas.pdf/halaman.satu dan gambar.jpg?',
  ])('makes no link of %s', (text) => {
    expect(normalise(text).links).toEqual([]);
  });
});

describe('the fingerprint', () => {
  const claim = 'Mulai besok listrik di Oesapa padam tiga hari penuh';
  it.each([
    ['wrapper', `⚠️ INFO PENTING ⚠️ ${claim}. Sebarkan!!`],
    ['case and space', claim.toUpperCase().replaceAll(' ', '  \n')],
    ['emoji and marks', `"${claim}" 😱😱!!!`],
    ['styled letters', claim.replace('listrik', '𝗹𝗶𝘀𝘁𝗿𝗶𝗸')],
  ])('is the same when only the %s differs', (_what, other) => {
    expect(fingerprint(other)).toBe(fingerprint(claim));
  });

  it('differs when the claim does', () => {
    expect(fingerprint(claim.replace('tiga', 'dua'))).not.toBe(fingerprint(claim));
  });
});

describe('the learned weights', () => {
  it('look only at measures that exist', () => {
    const asked = WEIGHTS.rank.flatMap((tree) => [tree[0], tree[2], tree[4]]);
    expect(asked.every((measure) => measure !== undefined && MEASURES[measure] !== undefined)).toBe(true);
  });
});

describe('matching', () => {
  let app: TestApp;
  let matching: MatchingService;
  beforeAll(async () => {
    app = await startApp();
    matching = app.get(MatchingService);
  });
  afterAll(() => app.close());

  const inTransaction = <T>(work: (tx: DataSource['manager']) => Promise<T>): Promise<T> =>
    app.get(DataSource).transaction(work);

  const forward =
    'Pemerintah membagikan kompor listrik gratis untuk warga Oebobo, daftar lewat kantor lurah sebelum Jumat';

  it('knows a case by its text, whatever is wrapped around it', async () => {
    const caseId = randomUUID();
    await inTransaction((tx) => matching.rememberCase(tx, caseId, forward));
    const asked = `⚠️ INFO PENTING!!\nDiteruskan berkali-kali\n${forward.toUpperCase()} 🙏 sebarkan!!!`;
    const match = await inTransaction((tx) => matching.matchCases(tx, asked, 3));
    expect(match).toEqual({ decision: 'same', cases: [{ caseId, score: 1 }] });
  });

  it('forgets a case', async () => {
    const caseId = randomUUID();
    const text = 'Air laut di pantai Namosain naik dua meter malam ini kata seorang nelayan tua';
    await inTransaction((tx) => matching.rememberCase(tx, caseId, text));
    await inTransaction((tx) => matching.forgetCase(tx, caseId));
    const { cases } = await inTransaction((tx) => matching.matchCases(tx, text, 3));
    expect(cases.map((one) => one.caseId)).not.toContain(caseId);
  });

  it("never shows the desk's cases to the public", async () => {
    await inTransaction((tx) => matching.rememberCase(tx, randomUUID(), forward));
    expect(await matching.match(forward)).toEqual({ decision: 'none', answers: [] });
  });

  it('is certain of a link that spread a claim', async () => {
    const id = randomUUID();
    await inTransaction((tx) =>
      app.get(SearchIndex).put(tx, {
        collection: 'cases',
        id,
        fields: { title: '', claim: '', summary: '', body: '', circulating: ['video banjir'] },
        links: ['https://www.facebook.com/x/posts/77'],
      }),
    );
    for (const link of ['https://m.facebook.com/x/posts/77?fbclid=qqq', 'facebook.com/x/posts/77']) {
      const match = await inTransaction((tx) => matching.matchCases(tx, `benarkah? ${link}`, 3));
      expect(match).toMatchObject({ decision: 'same', cases: [{ caseId: id, score: 1 }] });
    }
  });

  it('does not call similar what shares one common word with it, in however small an archive', async () => {
    const caseId = randomUUID();
    await inTransaction((tx) => matching.rememberCase(tx, caseId, 'Besok semua kos diperiksa polisi desa'));
    const asked = 'Benarkah aliran pipa leding dimatikan mulai besok karena perbaikan?';
    const match = await inTransaction((tx) => matching.matchCases(tx, asked, 3));
    expect(match.decision).toBe('none');
  });

  it('answers none for a text that resembles nothing', async () => {
    expect((await matching.match('xylofon ungu berjoget zigzag')).decision).toBe('none');
  });
});
