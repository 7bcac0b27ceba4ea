import { DataSource } from 'typeorm';
import { StaffService, type Role } from '../src/staff/index.js';
import { strange } from './fact-finding-house.js';
import { Browser } from './staff-browser.js';
import { eventually, startApp, type TestApp } from './support/index.js';

const PASSWORD = 'tiga ekor kuda sandalwood';

describe('writing and reviewing on the pages of the desk, without JavaScript', () => {
  let app: TestApp;
  let finder: Browser;
  let colleague: Browser;
  let editor: Browser;
  let second: Browser;

  beforeAll(async () => {
    app = await startApp();
    finder = await signedIn('fact-finder', 'penulis');
    colleague = await signedIn('fact-finder', 'rekan');
    editor = await signedIn('editor', 'penyunting');
    second = await signedIn('administrator', 'pengelola');
  });

  afterAll(() => app.close());

  async function signedIn(role: Role, name: string): Promise<Browser> {
    const email = `${name}@kupang.test`;
    await app.get(StaffService).create({ email, name: `Nama ${name}`, role, password: PASSWORD });
    const browser = new Browser(app.url);
    await browser.signIn(email, PASSWORD);
    return browser;
  }

  /** A case with two sources, held by the writer; its address. */
  async function opened(): Promise<string> {
    const text = strange();
    await app.fetch('/api/v1/questions', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text }),
    });
    const page = await eventually(async () => {
      const [row] = await app
        .get(DataSource)
        .query<{ id: string }[]>(
          `select case_id as id from questions where text = $1 and case_id is not null`,
          [text],
        );
      if (!row) throw new Error('not taken in yet');
      return `/meja/kasus/${row.id}`;
    });
    await finder.submit(`${page}/ambil`);
    for (const name of ['Pos Kupang', 'RRI Kupang'])
      expect((await finder.submit(`${page}/bukti`, evidence(name))).status).toBe(303);
    return page;
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
    'draft-explanation': 'Dinas membantah kabar ini kemarin.[^1]',
    'draft-shareText': 'Pasar Oeba tetap buka.',
    ...changes,
  });

  const body = async (reply: Promise<Response>): Promise<string> => (await reply).text();

  it('says what still blocks publication, each line leading to where it is put right', async () => {
    const page = await opened();
    await finder.submit(`${page}/draf`, draft(0, { 'draft-verdict': '', 'draft-explanation': 'Lihat.[^9]' }));
    const shown = await body(finder.get(`${page}/draf`));
    expect(shown).toContain('<a href="#draft-verdict">Putusan belum dipilih.</a>');
    expect(shown).toContain('<a href="#draft-explanation">Catatan kaki');
    expect(shown).toContain('[^2]');
    const bare = await body(finder.get(`${page}/draf`));
    expect(bare).toContain('name="draft-shareText"');
  });

  it('shows what is typed as the public page itself, in a frame that may do nothing, and saves none of it', async () => {
    const page = await opened();
    const reply = await finder.submit(
      `${page}/draf/pratinjau`,
      draft(0, { 'draft-title': 'Belum disimpan sama sekali' }),
    );
    expect(reply.status).toBe(200);
    const shown = await reply.text();
    expect(shown).toMatch(/<iframe[^>]* sandbox(="")? /);
    expect(shown).toContain('value="Belum disimpan sama sekali"');
    expect(shown).toContain('&lt;h1>Belum disimpan sama sekali');
    expect(shown).toContain('href=&quot;#sumber-1&quot;');
    expect(await body(finder.get(`${page}/draf`))).not.toContain('Belum disimpan sama sekali');
  });

  it('keeps what a script sends while somebody types, for that person alone', async () => {
    const page = await opened();
    const reply = await finder.submit(
      `${page}/draf/salinan`,
      draft(0, { 'draft-summary': 'Salinan kerja rahasia.' }),
    );
    const kept = (await reply.json()) as { newest: number; others: unknown[]; preview: string };
    expect(kept).toMatchObject({ newest: 0, others: [] });
    expect(kept.preview).toContain('Salinan kerja rahasia.');
    for (const tab of ['', '/draf', '/tinjau'])
      for (const somebody of [colleague, editor, second])
        expect(await body(somebody.get(`${page}${tab}`))).not.toContain('Salinan kerja rahasia.');
    expect(await body(finder.get(`${page}/draf`))).toContain('Tulisan Anda yang belum disimpan dipulihkan');
    await finder.submit(`${page}/lepas`);
    expect(await body(finder.get(`${page}/draf`))).toContain('Salinan kerja rahasia.');
    await finder.submit(`${page}/ambil`);
    await finder.submit(`${page}/draf/salinan/buang`);
    expect(await body(finder.get(`${page}/draf`))).not.toContain('Salinan kerja rahasia.');
  });

  it('compares three ways when somebody saved meanwhile, and saves on top without losing either', async () => {
    const page = await opened();
    await finder.submit(`${page}/draf`, draft(0, { 'draft-explanation': 'Satu dua tiga empat lima.' }));
    await finder.submit(`${page}/lepas`);
    await colleague.submit(`${page}/ambil`);
    await finder.submit(`${page}/draf/salinan`, draft(1));
    expect(await body(colleague.get(`${page}/draf`))).toContain('Nama penulis, sejak');
    await colleague.submit(
      `${page}/draf`,
      draft(1, { 'draft-explanation': 'SATU dua tiga empat lima.', 'draft-title': 'Judul rekan' }),
    );
    await colleague.submit(`${page}/lepas`);
    await finder.submit(`${page}/ambil`);
    const mine = draft(1, { 'draft-explanation': 'Satu dua tiga empat LIMA.' });
    const refused = await finder.submit(`${page}/draf`, mine);
    expect(refused.status).toBe(409);
    const shown = await refused.text();
    expect(shown).toContain('Versi 2 oleh Nama rekan');
    expect(shown).toContain('SATU dua tiga empat LIMA.');
    expect(shown).toContain('value="Judul rekan"');
    expect(shown).toContain('name="draft-base" value="2"');
    expect(shown).toContain('<del>');
    const merged = draft(2, {
      'draft-explanation': 'SATU dua tiga empat LIMA.',
      'draft-title': 'Judul rekan',
    });
    expect((await finder.submit(`${page}/draf`, merged)).status).toBe(303);
    const versions = await app
      .get(DataSource)
      .query<{ title: string }[]>(
        `select v.title from draft_versions v join drafts d on d.id = v.draft_id where d.case_id = $1 order by v.version`,
        [page.split('/').at(-1)],
      );
    expect(versions.map(({ title }) => title)).toEqual([
      'Pasar Oeba tidak ditutup',
      'Judul rekan',
      'Judul rekan',
    ]);
  });

  it('is sent back with a remark, corrected, compared, settled, approved for a time and called off', async () => {
    const page = await opened();
    await finder.submit(`${page}/draf`, draft(0));
    await finder.submit(`${page}/draf/tinjau`);
    const remark = {
      'comment-version': '1',
      'comment-field': 'explanation',
      'comment-quote': 'kemarin',
      'comment-text': 'Tanggal berapa?',
    };
    const wrong = await editor.submit(`${page}/catatan-draf`, { ...remark, 'comment-quote': 'lusa' });
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain('Tanggal berapa?');
    expect((await editor.submit(`${page}/catatan-draf`, remark)).status).toBe(303);
    await editor.submit(`${page}/kembalikan`, { 'review-version': '1', 'review-comment': 'Lihat catatan.' });
    const id =
      /catatan-draf\/([\da-f-]{36})\/jawab/.exec(await body(finder.get(`${page}/tinjau`)))?.[1] ?? '';
    expect((await finder.submit(`${page}/catatan-draf/${id}/selesai`)).status).toBe(409);
    await finder.submit(
      `${page}/draf`,
      draft(1, { 'draft-explanation': 'Dinas membantah kabar ini pada 3 November.[^1]' }),
    );
    expect((await finder.submit(`${page}/catatan-draf/${id}/selesai`)).status).toBe(303);
    await finder.submit(`${page}/draf/tinjau`);
    const review = await body(editor.get(`${page}/tinjau`));
    expect(review).toContain('Yang berubah sejak versi 1');
    expect(review).toMatch(/<del><span class="off">\[dihapus: <\/span>kemarin/);
    expect(review).toContain('Selesai di versi 2 (Nama penulis)');
    expect(review).toContain('<mark>pasar tetap buka seperti biasa</mark>');
    const past = await editor.submit(`${page}/setuju`, {
      'review-version': '2',
      'review-time': '2020-01-01T08:00',
    });
    expect(past.status).toBe(422);
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 16);
    const approved = await editor.submit(`${page}/setuju`, {
      'review-version': '2',
      'review-time': tomorrow,
    });
    expect(approved.headers.get('location')).toContain('selesai=scheduled');
    expect(await body(second.get(`${page}/tinjau`))).toContain('Disetujui, akan terbit');
    expect((await finder.submit(`${page}/jadwal`, { 'schedule-time': '' })).status).toBe(403);
    expect((await colleague.submit(`${page}/jadwal/batal`)).status).toBe(403);
    expect((await finder.submit(`${page}/jadwal/batal`)).status).toBe(303);
    expect(await body(app.fetch('/arsip'))).not.toContain('3 November');
  });

  it('asks for an interim statement, which another shows and takes back', async () => {
    const page = await opened();
    expect(
      (await finder.submit(`${page}/sementara`, { 'interim-text': 'Kami sedang memeriksa.' })).status,
    ).toBe(303);
    const id = /sementara\/([\da-f-]{36})\/setuju/.exec(await body(editor.get(`${page}/tinjau`)))?.[1] ?? '';
    expect((await finder.submit(`${page}/sementara/${id}/setuju`)).status).toBe(403);
    expect((await editor.submit(`${page}/sementara/${id}/setuju`)).status).toBe(303);
    expect(await body(app.fetch('/'))).toContain('Kami sedang memeriksa.');
    const empty = await second.submit(`${page}/sementara/tarik`, { 'judge-reason': '' });
    expect(empty.status).toBe(422);
    expect((await second.submit(`${page}/sementara/tarik`, { 'judge-reason': 'Keliru.' })).status).toBe(303);
    expect(await body(app.fetch('/'))).not.toContain('Kami sedang memeriksa.');
  });

  it('starts from templates, which editors change and fact-finders do not', async () => {
    const page = await opened();
    expect((await finder.get('/meja/templat')).status).toBe(403);
    expect((await finder.submit('/meja/templat', { 'template-name': 'Punya saya' })).status).toBe(403);
    const made = {
      'template-name': 'Banjir',
      'template-summary': 'Ringkasan banjir.',
      'template-verdict': 'BENAR',
    };
    expect((await editor.submit('/meja/templat', made)).status).toBe(303);
    const again = await editor.submit('/meja/templat', made);
    expect(again.status).toBe(422);
    expect(await again.text()).toContain('href="#template-name"');
    const list = await body(editor.get('/meja/templat'));
    const [, id = ''] = /value="([\da-f-]{36})">Banjir/.exec(await body(finder.get(`${page}/draf`))) ?? [];
    expect(list).toContain(`ubah=${id}`);
    const filled = await body(
      finder.submit(`${page}/draf/templat`, { ...draft(0, { 'draft-summary': '' }), 'draft-template': id }),
    );
    expect(filled).toContain('Ringkasan banjir.');
    expect(filled).toContain('value="Pasar Oeba tidak ditutup"');
    expect((await editor.submit(`/meja/templat/${id}/hapus`)).status).toBe(303);
  });

  it('turns away whoever is not signed in, and whoever sends JSON without the form of the page', async () => {
    const page = await opened();
    for (const path of ['draf/salinan', 'draf/pratinjau', 'catatan-draf', 'sementara', 'jadwal', 'setuju']) {
      const stranger = await app.fetch(`${page}/${path}`, { method: 'POST', redirect: 'manual' });
      expect([path, [303, 401, 403].includes(stranger.status)]).toEqual([path, true]);
      const forged = await editor.send('POST', `${page}/${path}`, {
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ 'review-version': '1', 'interim-text': 'x' }),
      });
      expect([path, forged.status]).toEqual([path, 403]);
    }
  });
});
