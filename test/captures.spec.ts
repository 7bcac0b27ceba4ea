import { createHash } from 'node:crypto';
import { DataSource } from 'typeorm';
import { Captures, EvidenceCaptureHandler, type Capture } from '../src/captures/index.js';
import { HostileServer } from './hostile-server.js';
import { asOperator, eventually, startApp, type TestApp } from './support/index.js';

let app: TestApp;
let server: HostileServer;
let captures: Captures;
let db: DataSource;
let staffId: string;

beforeAll(async () => {
  server = await HostileServer.start();
  app = await startApp({ FETCH_ALLOW_LOOPBACK: 'on' });
  captures = app.get(Captures);
  db = app.get(DataSource);
  const [row] = await db.query<{ id: string }[]>(
    `insert into staff (email, name, role) values ('rina@kupang.test', 'Rina', 'fact-finder') returning id`,
  );
  staffId = row?.id ?? '';
});

afterAll(async () => {
  server.hangUp();
  await app.close();
  await server.close();
});

const request = (url: string): Promise<string> =>
  db.transaction((tx) => captures.request(tx, { url, requestedBy: staffId }));

const ended = async (id: string): Promise<Capture> =>
  eventually(async () => {
    const capture = await captures.byId(id);
    if (capture.status === 'pending') throw new Error('not ended yet');
    return capture;
  });

const capture = async (url: string): Promise<Capture> => ended(await request(url));

const sentence = 'Wali Kota Kupang membantah kabar bahwa sekolah diliburkan sampai hari Senin.';
const article = (extra = '') => `<!doctype html>
  <html lang="id"><head><title>Sekolah tetap masuk - Pos Kupang</title>
  <meta property="og:title" content="Sekolah tetap masuk">
  <meta property="og:site_name" content="Pos Kupang">
  <meta property="article:published_time" content="2026-11-20T08:00:00+08:00">
  <style>p { color: red }</style>
  <script>document.title = 'hacked'; while (true) {}</script></head>
  <body><nav><a href="/">Beranda</a> <a href="/iklan">Slot gacor</a></nav>
  <article><h1>Sekolah tetap masuk</h1>
  <p>${sentence}</p>${`<p>Keterangan itu disampaikan kepada <b>wartawan</b>, Jumat pagi, di Balai Kota Kupang.</p>`.repeat(5)}
  ${extra}<script src="/steal.js"></script></article></body></html>`;

/** Quotes a PDF of one page with one line. */
const pdf = (line: string): string => {
  const stream = `BT /F1 24 Tf 72 700 Td (${line}) Tj ET`;
  return `%PDF-1.4
1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources <</Font <</F1 4 0 R>>>> /Contents 5 0 R>> endobj
4 0 obj <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>> endobj
5 0 obj <</Length ${stream.length}>> stream
${stream}
endstream endobj
trailer <</Root 1 0 R>>
`;
};

describe('a page that is kept', () => {
  it('is there whole: its main text, its name, its time, and its bytes under their hash', async () => {
    const html = article('<img src="/pixel.png"><iframe src="/frame"></iframe>');
    const url = server.page('/berita', html);
    const kept = await capture(server.redirect('/pendek', url));
    expect(kept).toMatchObject({
      status: 'done',
      reason: null,
      url: `${server.url}/pendek`,
      finalUrl: url,
      mediaType: 'text/html',
      title: 'Sekolah tetap masuk',
      siteName: 'Pos Kupang',
      publishedAt: new Date('2026-11-20T00:00:00Z'),
      contentHash: createHash('sha256').update(html).digest('hex'),
      sizeBytes: Buffer.byteLength(html),
      textHash: createHash('sha256')
        .update(kept.text ?? '')
        .digest('hex'),
    });
    expect(kept.text).toContain(sentence);
    expect(kept.text).toContain('disampaikan kepada wartawan, Jumat pagi');
    expect(kept.text).not.toMatch(/hacked|color: red|Slot gacor/);
    expect((await captures.pageOf(kept.id)).bytes.toString()).toBe(html);
    expect(server.asked.map(({ path }) => path)).not.toContain('/steal.js');
    expect(server.asked.map(({ path }) => path)).not.toContain('/pixel.png');
  });

  it('may be a document', async () => {
    const url = server.page('/surat.pdf', pdf('Surat edaran wali kota nomor 12'), {
      'content-type': 'application/pdf',
    });
    expect(await capture(url)).toMatchObject({
      status: 'done',
      text: 'Surat edaran wali kota nomor 12',
      mediaType: 'application/pdf',
    });
  });

  it('may be plain text, or a page that is no article', async () => {
    const plain = server.page('/teks', 'Pengumuman\r\nAir mati besok.', { 'content-type': 'text/plain' });
    expect((await capture(plain)).text).toBe('Pengumuman\nAir mati besok.');
    const list = server.page('/daftar', '<ul><li>Air mati besok</li><li>Listrik menyala</li></ul>');
    expect((await capture(list)).text).toBe('Air mati besok\n\nListrik menyala');
  });

  it('is kept once, however often the job runs', async () => {
    const id = await request(server.page('/dua-kali', article('<p>Satu kali saja.</p>')));
    const first = await ended(id);
    await db.transaction((tx) => app.get(EvidenceCaptureHandler).handle(tx, { captureId: id }));
    expect(await captures.byId(id)).toEqual(first);
    const again = await capture(first.url);
    expect(again.contentHash).toBe(first.contentHash);
    const [files] = await db.query<{ count: number }[]>(
      `select count(*)::int as count from capture_files where encode(content_hash, 'hex') = $1`,
      [first.contentHash],
    );
    expect(files?.count).toBe(1);
  });

  it('leaves nothing when the process dies in the middle, and is read again', async () => {
    const id = await request(server.silent('/menggantung'));
    await eventually(async () => {
      if (!server.asked.some(({ path }) => path === '/menggantung')) throw new Error('not asked yet');
      const [row] = await asOperator(app.database, (owner) =>
        owner.query<{ pid: number }[]>(
          `select pg_terminate_backend(pid) as pid from pg_stat_activity
           where datname = current_database() and state = 'idle in transaction'
             and query like '%from captures%for update%'`,
        ),
      );
      if (!row) throw new Error('not running');
    });
    expect(await captures.byId(id)).toMatchObject({ status: 'pending', text: null });
    server.page('/menggantung', article());
    server.hangUp();
    expect(await ended(id)).toMatchObject({ status: 'done', title: 'Sekolah tetap masuk' });
  });
});

describe('a page that cannot be kept', () => {
  it('says why', async () => {
    const cases: [string, string][] = [
      [`${server.url}/tidak-ada`, 'missing'],
      [server.on('/larang', (_request, response) => response.writeHead(403).end()), 'forbidden'],
      [server.on('/rusak', (_request, response) => response.writeHead(502).end()), 'site-error'],
      [server.page('/kosong', '<html><body><script>app()</script></body></html>'), 'empty'],
      [server.page('/arsip.zip', 'PK', { 'content-type': 'application/zip' }), 'type'],
      [server.page('/rusak.pdf', 'not a PDF', { 'content-type': 'application/pdf' }), 'too-complex'],
      [server.flood('/banjir'), 'too-large'],
      [server.bomb('/bom', 500), 'too-large'],
      [server.redirect('/dalam', 'http://10.0.0.1/'), 'inward'],
      [server.redirect('/putar', '/putar'), 'redirects'],
    ];
    const ids = await Promise.all(cases.map(([url]) => request(url)));
    const reasons = await Promise.all(ids.map(async (id) => (await ended(id)).reason));
    expect(reasons).toEqual(cases.map(([, reason]) => reason));
  });

  it('is given up within bounds when it is made to stall whoever reads it', async () => {
    const before = process.memoryUsage().rss;
    const begun = Date.now();
    const deep = await request(server.page('/dalam-sekali', '<div>'.repeat(400_000)));
    const wide = await request(server.page('/lebar', '<p>a</p>'.repeat(600_000)));
    for (const id of [deep, wide])
      expect(await ended(id)).toMatchObject({ status: 'failed', reason: 'too-complex' });
    expect(Date.now() - begun).toBeLessThan(60_000);
    expect(process.memoryUsage().rss - before).toBeLessThan(400_000_000);
  });

  it('may be tried once more; one that is kept may not', async () => {
    const failed = await capture(`${server.url}/nanti`);
    server.page('/nanti', article());
    await db.transaction((tx) => captures.retry(tx, failed.id));
    const done = await ended(failed.id);
    expect(done.status).toBe('done');
    await expect(db.transaction((tx) => captures.retry(tx, done.id))).rejects.toMatchObject({
      code: 'capture.not-failed',
    });
  });
});

describe('the database', () => {
  it('lets nobody change what was read, not even its owner', async () => {
    const { id } = await capture(server.page('/tetap', article()));
    const acts = [
      `update captures set text = 'lain', text_hash = sha256('lain') where id = '${id}'`,
      `update captures set status = 'pending' where id = '${id}'`,
      `delete from captures where id = '${id}'`,
      `update capture_files set bytes = 'lain'`,
      `delete from capture_files`,
      `truncate captures, capture_files cascade`,
      `insert into capture_files (content_hash, bytes) values (sha256('a'), 'b')`,
      `insert into captures (url, requested_by, status) values ('https://contoh.id', '${staffId}', 'done')`,
    ];
    for (const act of acts) {
      await expect(db.query(act)).rejects.toThrow();
      await expect(asOperator(app.database, (owner) => owner.query(act))).rejects.toThrow();
    }
  });

  it('keeps no text under a hash that is not its own', async () => {
    const id = await request(server.silent('/diam'));
    await expect(
      asOperator(app.database, (owner) =>
        owner.query(
          `update captures set status = 'done', ended_at = now(), final_url = url, media_type = 'text/html',
             text = 'karangan', text_hash = sha256('lain'), content_hash = (select content_hash from capture_files limit 1)
           where id = $1`,
          [id],
        ),
      ),
    ).rejects.toThrow();
  });
});
