import { DataSource } from 'typeorm';
import { strange } from './fact-finding-house.js';
import { signedIn, type Browser } from './staff-browser.js';
import { eventually, startApp, type TestApp } from './support/index.js';

describe('the desk in a browser without JavaScript', () => {
  let app: TestApp;
  let finder: Browser;
  let editor: Browser;

  beforeAll(async () => {
    app = await startApp();
    finder = await signedIn(app, 'fact-finder');
    editor = await signedIn(app, 'editor');
  });

  afterAll(() => app.close());

  async function asked(text: string): Promise<{ id: string; number: number; code: string }> {
    const reply = await app.fetch('/api/v1/questions', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        text,
        seenOn: 'whatsapp',
        kelurahan: 'Oesapa',
        contact: { channel: 'email', address: 'rahasia@contoh.id' },
      }),
    });
    const { receiptCode: code } = (await reply.json()) as { receiptCode: string };
    return eventually(async () => {
      const [row] = await app
        .get(DataSource)
        .query<{ id: string; number: number }[]>(
          `select c.id, c.number from cases c join questions q on q.case_id = c.id where q.text = $1`,
          [text],
        );
      if (!row) throw new Error('not taken in yet');
      return { ...row, code };
    });
  }

  const evidence = (publisher: string) => ({
    'evidence-type': 'media',
    'evidence-publisher': publisher,
    'evidence-title': `Laporan ${publisher}`,
    'evidence-url': `https://${publisher.toLowerCase().replaceAll(' ', '-')}.example/uji-air`,
    'evidence-captureText': 'Dinas menyatakan pasar tetap buka seperti biasa.',
    'evidence-quote': 'pasar tetap buka seperti biasa',
  });

  const draft = (base: number, changes: Record<string, string> = {}) => ({
    'draft-base': String(base),
    'draft-title': 'Pasar Oeba tidak ditutup',
    'draft-claim': 'Pasar Oeba ditutup mulai Senin',
    'draft-verdict': 'SALAH',
    'draft-kind': 'fabricated',
    'draft-summary': 'Pasar tetap buka.',
    'draft-explanation': 'Dinas **membantah** <script>alert(1)</script>.',
    'draft-topics': 'pasar',
    'draft-kelurahan': 'oeba, Fatubesi',
    ...changes,
  });

  it('carries a question from the queue to the public, through two people', async () => {
    const text = `Pasar Oeba ditutup? ${strange()}`;
    const { id, number, code } = await asked(text);
    const page = `/meja/kasus/${id}`;

    expect(await (await finder.get('/meja')).text()).toContain(`Kasus ${number} `);
    expect((await finder.get(`/meja?q=${number}`)).headers.get('location')).toBe(page);
    expect((await finder.submit(`${page}/ambil`)).status).toBe(303);

    const next = async (person: Browser): Promise<string> => {
      const html = await (await person.get(page)).text();
      return /Langkah berikutnya:<\/b> ([^<]+)/.exec(html)?.[1] ?? '';
    };
    expect(await next(finder)).toContain('tulis pernyataan yang diperiksa');
    expect(await next(editor)).toBe('');
    expect(await (await finder.get('/meja/tidak-ada')).text()).toContain('href="/meja">Ke meja');
    const held = await (await finder.get(page)).text();
    expect(held).toContain(text);
    expect(held).toContain('<a href="#case-claim">Ke isiannya</a>');
    expect(held).toContain('Oesapa');
    expect(held).not.toContain('rahasia@contoh.id');
    expect(await (await finder.get(`${page}/draf`)).text()).toContain('Draf belum ditulis.');

    expect(
      (await finder.submit(`${page}/klaim`, { 'case-claim': 'Pasar Oeba ditutup mulai Senin' })).status,
    ).toBe(303);
    expect(await next(finder)).toContain('kumpulkan bukti');
    expect(await (await editor.get(`${page}/bukti`)).text()).toContain(
      'Hanya pemegang kasus yang menambah bukti',
    );
    expect((await finder.submit(`${page}/bukti`, evidence('Pos Kupang'))).status).toBe(303);
    expect((await finder.submit(`${page}/draf`, draft(0))).status).toBe(303);
    expect(await (await finder.get(`${page}/draf`)).text()).toContain('Bukti belum cukup');
    expect((await finder.submit(`${page}/draf/tinjau`)).status).toBe(422);
    expect((await finder.submit(`${page}/bukti`, evidence('RRI Kupang'))).status).toBe(303);
    expect(await next(finder)).toContain('lalu minta ditinjau');
    expect((await finder.submit(`${page}/draf/tinjau`)).status).toBe(303);

    expect((await finder.submit(`${page}/setuju`, { 'review-version': '1' })).status).toBe(403);
    expect(await next(finder)).toContain('orang lain meninjau');
    expect(await next(editor)).toContain('baca draf di samping sumbernya');
    const review = await (await editor.get(`${page}/tinjau`)).text();
    expect(review).toContain('Setujui dan terbitkan');
    expect(review).toContain('&lt;strong>membantah&lt;/strong>');
    expect(review).not.toContain('<script>alert');
    expect((await editor.submit(`${page}/setuju`, { 'review-version': '1' })).headers.get('location')).toBe(
      `${page}/tinjau?selesai=published`,
    );
    expect(await next(finder)).toContain('mulai koreksi');

    expect(await (await app.fetch('/arsip')).text()).toContain('Pasar Oeba tidak ditutup');
    expect(await (await app.fetch('/arsip?kelurahan=Fatubesi')).text()).toContain('Pasar Oeba tidak ditutup');
    expect(await (await app.fetch('/arsip?kelurahan=Alak')).text()).toContain('Tidak ada jawaban yang cocok');
    const ticket = await app.fetch('/api/v1/tickets', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code }),
    });
    expect(await ticket.json()).toMatchObject({ status: 'answered', answer: { verdict: 'SALAH' } });
    expect(await (await finder.get(`${page}/riwayat`)).text()).toContain('Jawaban terbit');
  });

  it('brings a form back with what was typed and a complaint at its field', async () => {
    const { id } = await asked(strange());
    await finder.submit(`/meja/kasus/${id}/ambil`);
    const reply = await finder.submit(`/meja/kasus/${id}/bukti`, {
      ...evidence('Pos Kupang'),
      'evidence-quote': 'kata yang tidak pernah ditulis',
    });
    expect(reply.status).toBe(422);
    const page = await reply.text();
    expect(page).toContain('href="#evidence-quote"');
    expect(page).toContain('kata yang tidak pernah ditulis');
    expect(page).toContain('Dinas menyatakan pasar tetap buka seperti biasa.');
  });

  it('takes no name that is not a kelurahan of the city', async () => {
    const { id } = await asked(strange());
    await finder.submit(`/meja/kasus/${id}/ambil`);
    const reply = await finder.submit(
      `/meja/kasus/${id}/draf`,
      draft(0, { 'draft-kelurahan': 'Oeba, Gambir' }),
    );
    expect(reply.status).toBe(422);
    const page = await reply.text();
    expect(page).toContain('Bukan nama kelurahan di Kota Kupang: Gambir.');
    expect(page).toContain('value="Oeba, Gambir"');
  });

  it('shows both texts when another tab has saved in between', async () => {
    const { id } = await asked(strange());
    await finder.submit(`/meja/kasus/${id}/ambil`);
    await finder.submit(`/meja/kasus/${id}/draf`, draft(0, { 'draft-summary': 'Dari tab pertama.' }));
    const reply = await finder.submit(
      `/meja/kasus/${id}/draf`,
      draft(0, { 'draft-summary': 'Dari tab kedua.' }),
    );
    expect(reply.status).toBe(409);
    const page = await reply.text();
    expect(page).toContain('Dari tab pertama.');
    expect(page).toContain('Dari tab kedua.');
    expect(page).toContain('name="draft-base" value="1"');
    expect(page).toContain('<a href="#draft-conflict">Draf sudah diubah');
    expect(page).toContain('<div id="draft-conflict">');
  });

  it('gives back what was typed when the case has meanwhile gone to somebody else', async () => {
    const { id } = await asked(strange());
    await finder.submit(`/meja/kasus/${id}/ambil`);
    await finder.submit(`/meja/kasus/${id}/lepas`);
    await editor.submit(`/meja/kasus/${id}/ambil`);
    const reply = await finder.submit(`/meja/kasus/${id}/draf`, draft(0, { 'draft-summary': 'Berjam-jam.' }));
    expect(reply.status).toBe(409);
    const page = await reply.text();
    expect(page).toContain('Yang Anda tulis belum tersimpan');
    expect(page).toContain('Berjam-jam.');
    expect(page).toContain('Dinas **membantah** &lt;script>alert(1)&lt;/script>.');
    const comment = await finder.submit(`/meja/kasus/${id}/tutup`, {
      'decline-reason': 'spam',
      'decline-text': 'Alasan yang panjang.',
    });
    expect(await comment.text()).toContain('Alasan yang panjang.');
  });

  it('gives back what was typed when the session has ended meanwhile', async () => {
    const { id } = await asked(strange());
    const reply = await app.fetch(`/meja/kasus/${id}/draf`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(draft(0, { 'draft-summary': 'Berjam-jam.' })),
    });
    expect(reply.status).toBe(401);
    const page = await reply.text();
    expect(page).toContain('Berjam-jam.');
    expect(page).toContain('href="/meja/masuk"');
  });

  it('tells the second of two who want one case', async () => {
    const { id } = await asked(strange());
    expect((await finder.submit(`/meja/kasus/${id}/ambil`)).status).toBe(303);
    const reply = await editor.submit(`/meja/kasus/${id}/ambil`);
    expect(reply.status).toBe(409);
    expect(await reply.text()).toContain('Nama fact-finder');
  });

  it('says so when no case is free, and when a number is unknown', async () => {
    await app.get(DataSource).query(`update cases set lease_holder = (select id from staff limit 1),
      lease_until = now() + interval '1 hour' where lease_holder is null and status <> 'published'`);
    const reply = await editor.submit('/meja/ambil');
    expect(reply.status).toBe(409);
    expect(await reply.text()).toContain('Tidak ada kasus bebas');
    expect((await editor.get('/meja?q=999999')).status).toBe(404);
  });

  it('answers a case that is not there with 404', async () => {
    expect((await finder.get('/meja/kasus/00000000-0000-7000-8000-000000000000')).status).toBe(404);
    expect((await finder.get('/meja/kasus/bukan-kasus')).status).toBeLessThan(500);
  });
});
