import { DataSource } from 'typeorm';
import { strange } from './fact-finding-house.js';
import { Browser, signedIn } from './staff-browser.js';
import { eventually, loadExamples, startApp, type TestApp } from './support/index.js';

describe('sorting a case in a browser without JavaScript', () => {
  let app: TestApp;
  let finder: Browser;
  let other: Browser;

  beforeAll(async () => {
    app = await startApp();
    await loadExamples(app.database);
    [finder, other] = [await signedIn(app, 'fact-finder'), await signedIn(app, 'editor')];
  });

  afterAll(() => app.close());

  async function asked(text: string): Promise<{ id: string; number: number; question: string }> {
    await app.fetch('/api/v1/questions', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text }),
    });
    return eventually(async () => {
      const [row] = await app.get(DataSource).query<{ id: string; number: number; question: string }[]>(
        `select c.id, c.number, q.id as question from cases c join questions q on q.case_id = c.id
         where q.text = $1 order by q.id desc`,
        [text],
      );
      if (!row) throw new Error('not taken in yet');
      return row;
    });
  }

  async function held(): Promise<{ id: string; number: number; question: string }> {
    const found = await asked(strange());
    await finder.submit(`/meja/kasus/${found.id}/ambil`);
    return found;
  }

  const page = async (browser: Browser, path: string): Promise<string> => (await browser.get(path)).text();

  it('compares with a case in one look, merges with one button, and undoes it with another', async () => {
    const [a, b] = [await held(), await held()];
    const compare = await page(finder, `/meja/kasus/${a.id}/banding?sort-goal=&sort-typed=${b.number}`);
    expect(compare).toContain(`Gabungkan kasus ini ke Kasus ${b.number}`);
    expect(compare).toContain(`name="sort-goal" value="kasus:${b.id}"`);
    const done = await finder.submit(`/meja/kasus/${a.id}/sambung`, {
      'sort-goal': `kasus:${b.id}`,
      'sort-questions': '',
    });
    expect(done.headers.get('location')).toBe(`/meja/kasus/${b.id}?selesai=took-in`);
    expect(await page(finder, `/meja/kasus/${a.id}`)).toContain(`sekarang dijawab di Kasus ${b.number}`);
    const target = await page(finder, `/meja/kasus/${b.id}`);
    const [, undo = ''] = /action="(\/meja\/kasus\/[^"]*\/batal\/\d+)"/.exec(target) ?? [];
    expect((await finder.submit(undo)).headers.get('location')).toBe(`/meja/kasus/${b.id}?selesai=undone`);
    expect((await finder.submit(undo)).status).toBe(409);
    expect(await page(finder, `/meja/kasus/${a.id}`)).toContain('Pertanyaan warga (1)');
  });

  it('folds a long forward, and leaves nothing of it out', async () => {
    const text = `${strange()} ${'panjang sekali '.repeat(60)}akhir`;
    const html = await page(finder, `/meja/kasus/${(await asked(text)).id}`);
    expect(html).toMatch(/ …<\/p><details><summary>Baca seluruhnya \([\d.]+ huruf\)/);
    expect(html).toContain(`<p class="said">${text}</p>`);
  });

  it('takes the ticked questions only, and brings ticks and typed words back when the goal is wrong', async () => {
    const [a, b] = [await held(), await held()];
    const wrong = await finder.get(
      `/meja/kasus/${a.id}/banding?sort-goal=&sort-typed=999999&pertanyaan=${a.question}`,
    );
    expect(wrong.status).toBe(422);
    const back = await wrong.text();
    expect(back).toContain('Tidak ada kasus dengan nomor itu.');
    expect(back).toContain('value="999999"');
    expect(back).toContain('href="#sort-typed"');
    expect(back).toMatch(new RegExp(`value="${a.question}" form="sort" checked`));
    const moved = await finder.submit(`/meja/kasus/${a.id}/sambung`, {
      'sort-goal': `kasus:${b.id}`,
      'sort-questions': a.question,
    });
    expect(moved.headers.get('location')).toBe(`/meja/kasus/${a.id}?selesai=moved`);
    expect(await page(finder, `/meja/kasus/${b.id}`)).toContain('Pertanyaan warga (2)');
  });

  it('splits off with a claim and declines with a reason; what is missing comes back with what was typed', async () => {
    const a = await held();
    const chosen = { 'sort-questions': a.question };
    const blank = await finder.submit(`/meja/kasus/${a.id}/sambung`, {
      ...chosen,
      'sort-goal': 'tolak',
      'sort-text': 'Bukan urusan kota.',
    });
    expect(blank.status).toBe(422);
    const form = await blank.text();
    expect(form).toContain('href="#sort-reason"');
    expect(form).toContain('Bukan urusan kota.');
    const split = await finder.submit(`/meja/kasus/${a.id}/sambung`, {
      ...chosen,
      'sort-goal': 'baru',
      'sort-claim': 'Kabar yang lain',
    });
    expect(split.headers.get('location')).toMatch(/^\/meja\/kasus\/[\w-]+\?selesai=split$/);
  });

  it('answers a whole case with what is published', async () => {
    const a = await held();
    const [answer] = await app
      .get(DataSource)
      .query<{ id: string; slug: string }[]>(`select id, slug from visible_answers order by slug limit 1`);
    const address = `${app.url}/jawaban/${answer?.slug ?? ''}`;
    const compare = await page(
      finder,
      `/meja/kasus/${a.id}/banding?sort-typed=${encodeURIComponent(address)}`,
    );
    expect(compare).toContain('Jawab semua penanya dengan jawaban ini');
    const done = await finder.submit(`/meja/kasus/${a.id}/sambung`, {
      'sort-goal': `jawaban:${answer?.id ?? ''}`,
      'sort-questions': '',
    });
    expect(done.headers.get('location')).toBe(`/meja/kasus/${a.id}?selesai=answered`);
    expect(await page(finder, `/meja/kasus/${a.id}`)).toContain('Dijawab dari arsip');
  });

  it('sorts in one form, and names each field that is wrong', async () => {
    const a = await held();
    const reply = await finder.submit(`/meja/kasus/${a.id}/klaim`, {
      'case-claim': 'Klaim netral',
      'case-topic': 'health',
      'case-urgency': 'urgent',
      'case-kelurahan': 'Oesapa, Gambir',
      'case-city': 'ya',
    });
    expect(reply.status).toBe(422);
    const form = await reply.text();
    expect(form).toContain('href="#case-kelurahan"');
    expect(form).toContain('value="Oesapa, Gambir"');
    expect(form).toContain('value="urgent" selected');
  });

  it('keeps notes and tasks of whoever works here, and brings a refused one back', async () => {
    const a = await held();
    expect(
      (await other.submit(`/meja/kasus/${a.id}/catatan`, { 'note-text': 'Dari penyunting.' })).status,
    ).toBe(303);
    const shown = await page(finder, `/meja/kasus/${a.id}`);
    expect(shown).toContain('Dari penyunting.');
    expect(shown).not.toContain('/coret"');
    const [, edit = ''] =
      /action="(\/meja\/kasus\/[^"]*\/catatan\/([\w-]+)\/ubah)"/.exec(
        await page(other, `/meja/kasus/${a.id}`),
      ) ?? [];
    const id = edit.split('/').at(-2) ?? '';
    const typed = { [`note-${id}`]: '@Siapakah ini' };
    expect((await finder.submit(edit, typed)).status).toBe(403);
    const refused = await other.submit(edit, typed);
    expect(refused.status).toBe(422);
    const form = await refused.text();
    expect(form).toContain(`href="#note-${id}"`);
    expect(form).toContain('@Siapakah ini</textarea>');
    const task = await finder.submit(`/meja/kasus/${a.id}/tugas`, { 'task-text': 'Telepon dinas' });
    expect(task.status).toBe(422);
    expect(await task.text()).toContain('value="Telepon dinas"');
  });

  it('turns away whoever does not hold the case, and knows no foreign move, note or task', async () => {
    const [a, b] = [await held(), await held()];
    const compare = await page(other, `/meja/kasus/${a.id}/banding?sort-goal=kasus:${b.id}`);
    expect(compare).toContain('Hanya pemegang kasus yang dapat memindahkan');
    expect(compare).not.toContain('/sambung"');
    for (const [goal, questions] of [
      [`kasus:${b.id}`, ''],
      [`kasus:${b.id}`, a.question],
      ['baru', a.question],
    ])
      expect(
        (
          await other.submit(`/meja/kasus/${a.id}/sambung`, {
            ...{ 'sort-goal': goal ?? '', 'sort-questions': questions ?? '' },
            ...{ 'sort-claim': 'Klaim' },
          })
        ).status,
      ).toBe(409);
    const nobody = '00000000-0000-7000-8000-000000000000';
    for (const act of ['batal/1', 'batal/x', `catatan/${nobody}/coret`, `tugas/${nobody}/selesai`])
      expect((await finder.submit(`/meja/kasus/${a.id}/${act}`)).status).toBe(404);
    const stranger = new Browser(app.url);
    expect((await stranger.get(`/meja/kasus/${a.id}/banding`)).status).toBe(303);
    expect((await stranger.post(`/meja/kasus/${a.id}/sambung`, {})).status).toBe(303);
  });

  it('shows a case with many questions in parts', async () => {
    const a = await held();
    await app.get(DataSource).query(
      `insert into questions (text, status, receipt_hash, fingerprint)
       select 'Pertanyaan ke-' || n || ' tentang kabar ini', 'received', sha256(('q' || n)::bytea), 'f' || n
       from generate_series(1, 60) n`,
    );
    await app
      .get(DataSource)
      .query(
        `update questions set status = 'linked', case_id = $1, linked_at = now() where status = 'received'`,
        [a.id],
      );
    const first = await page(finder, `/meja/kasus/${a.id}`);
    expect(first.match(/name="pertanyaan"/g)).toHaveLength(20);
    expect(first).toContain(`href="/meja/kasus/${a.id}?hal=2"`);
    const last = await page(finder, `/meja/kasus/${a.id}?hal=4`);
    expect(last.match(/name="pertanyaan"/g)).toHaveLength(1);
  });
});
