import { DataSource } from 'typeorm';
import { MatchingService } from '../src/matching/index.js';
import { PartnerArticles, PartnersService } from '../src/partners/index.js';
import { FeedReader } from '../src/partners/feed-reader.service.js';
import { readFeed } from '../src/partners/feed.js';
import { JobLedger } from '../src/queue/index.js';
import { StaffService } from '../src/staff/index.js';
import { HostileServer } from './hostile-server.js';
import { eventually, startApp, type TestApp } from './support/index.js';

const rss = (items: string): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Kabar Uji</title>${items}</channel></rss>`;

const item = (guid: string, title: string, summary = ''): string =>
  `<item><guid isPermaLink="false">${guid}</guid><title>${title}</title><link>/baca/${guid}</link>
   <description>${summary}</description><pubDate>Mon, 02 Nov 2026 10:00:00 +0800</pubDate></item>`;

describe('reading a feed', () => {
  const base = 'https://kabar.uji/feed';

  it('takes RSS, Atom and JSON for the same thing, as plain text with whole addresses', () => {
    const wanted = {
      guid: 'x1',
      url: 'https://kabar.uji/baca/x1',
      title: 'Air & listrik',
      summary: 'Tetap normal',
    };
    const published = new Date('2026-11-02T02:00:00Z');
    const feeds = [
      rss(
        item(
          'x1',
          '<![CDATA[<b>Air</b> &amp; listrik]]>',
          '&lt;p&gt;Tetap &lt;i&gt;normal&lt;/i&gt;&lt;/p&gt;',
        ),
      ),
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>U</title><id>u</id><updated>2026-11-02T02:00:00Z</updated>
       <entry><id>x1</id><title type="html">Air &amp;amp; listrik</title><link href="/baca/x1"/>
       <updated>2026-11-02T02:00:00Z</updated><summary>Tetap normal</summary></entry></feed>`,
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'U',
        items: [
          {
            id: 'x1',
            url: '/baca/x1',
            title: 'Air &amp; listrik',
            content_html: '<p>Tetap normal</p>',
            date_published: '2026-11-02T10:00:00+08:00',
          },
        ],
      }),
    ];
    for (const feed of feeds) expect(readFeed(feed, base)).toEqual([{ ...wanted, publishedAt: published }]);
  });

  it('passes over what cannot be cited and bounds what is too long', () => {
    const feed = rss(
      `<item><title>Skrip</title><link>javascript:alert(1)</link></item>
       <item><title></title><link>https://kabar.uji/a</link></item>
       <item><title>${'panjang '.repeat(200)}</title><link>https://siapa:sandi@kabar.uji/b</link></item>`,
    );
    const [only, ...rest] = readFeed(feed, base);
    expect(rest).toEqual([]);
    expect(only?.url).toBe('https://kabar.uji/b');
    expect(only?.title).toHaveLength(500);
    expect(only?.publishedAt).toBeNull();
  });

  it('reads at most two hundred entries of a feed that lists everything', () => {
    const many = Array.from({ length: 1000 }, (_, at) => item(`n${at}`, `Berita ${at}`)).join('');
    expect(readFeed(rss(many), base)).toHaveLength(200);
  });

  it.each(['<html><body>Masuk dahulu</body></html>', '', '{"a":1}', '\u0000\u0001'])(
    'refuses what is no feed: %j',
    (text) => expect(() => readFeed(text, base)).toThrow(),
  );
});

describe('partner media', () => {
  let app: TestApp;
  let media: HostileServer;
  let partners: PartnersService;
  let editor: string;
  let second: string;

  beforeAll(async () => {
    media = await HostileServer.start();
    app = await startApp({ FETCH_ALLOW_LOOPBACK: 'on' });
    partners = app.get(PartnersService);
    const person = { email: 'e@kupang.test', name: 'E', role: 'editor', password: 'tiga ekor kuda' } as const;
    editor = await app.get(StaffService).create(person);
    second = await app.get(StaffService).create({ ...person, email: 'f@kupang.test', name: 'F' });
  });
  afterAll(async () => {
    await app.close();
    await media.close();
  });

  const add = (name: string, path: string): Promise<string> =>
    partners.add(editor, { name, url: media.url, feedUrl: `${media.url}${path}`, about: '' });
  const again = async (id: string): Promise<void> => {
    const db = app.get(DataSource);
    const job = await db.transaction((tx) => app.get(JobLedger).add(tx, 'partner.read', { partnerId: id }));
    await eventually(async () =>
      expect(await db.query(`select from jobs where id = $1 and status = 'done'`, [job])).toHaveLength(1),
    );
  };

  it('are read soon after they are entered, and their articles can be searched and suggested', async () => {
    media.page(
      '/air.xml',
      rss(item('a1', 'Perumda memastikan air Oesapa layak diminum', 'Hasil uji laboratorium')),
    );
    const id = await add('Kabar Air', '/air.xml');
    const articles = app.get(PartnerArticles);
    await eventually(async () => expect((await articles.search('air Oesapa', null, 1)).total).toBe(1));
    const [first] = (await articles.search('', id, 1)).items;
    expect(first).toMatchObject({ partner: 'Kabar Air', url: `${media.url}/baca/a1` });
    const alike = await app.get(MatchingService).articlesLike('Air di Oesapa beracun, jangan diminum', 5);
    expect(alike.map(({ id: article }) => article)).toEqual([first?.id]);
    expect((await partners.byId(id)).failure).toBeNull();
  });

  it('are read once when they are entered, though the timetable finds them due as well', async () => {
    const id = await add('Kabar Sekali', '/sekali.xml');
    const db = app.get(DataSource);
    await db.query(`update partners set next_read_at = created_at where id = $1`, [id]);
    await db.transaction((tx) => app.get(FeedReader).readDue(tx));
    const orders = await db.query<unknown[]>(
      `select from jobs where name = 'partner.read' and payload ->> 'partnerId' = $1`,
      [id],
    );
    expect(orders).toHaveLength(1);
  });

  it('are asked only for what changed, and an article that is known stays as it was seen', async () => {
    const feeds = [
      rss(item('b1', 'Judul pertama')),
      rss(item('b1', 'Judul diganti') + item('b2', 'Yang baru')),
    ];
    let asked = 0;
    media.on('/ubah.xml', (request, response) => {
      if (request.headers['if-none-match'] === `"${feeds.length}"`) return void response.writeHead(304).end();
      const feed = feeds[Math.min(asked++, feeds.length - 1)];
      return void response
        .writeHead(200, { etag: `"${asked}"`, 'content-type': 'application/rss+xml' })
        .end(feed);
    });
    const id = await add('Kabar Ubah', '/ubah.xml');
    await eventually(async () => expect((await partners.byId(id)).articles).toBe(1));
    await again(id);
    await again(id);
    expect(asked).toBe(2);
    const titles = (await app.get(PartnerArticles).search('', id, 1)).items.map(({ title }) => title);
    expect(titles.sort()).toEqual(['Judul pertama', 'Yang baru']);
  });

  it.each([
    ['a page that is no feed', 'Bukan Umpan', '/masuk.html', /bukan umpan/],
    ['an address that is gone', 'Sudah Hilang', '/tidak-ada', /kode 404/],
  ])('report %s, are asked less often, and recover', async (_, name, path, words) => {
    media.page('/masuk.html', '<html>Masuk dahulu</html>');
    const id = await add(name, path);
    await eventually(async () => expect((await partners.byId(id)).failures).toBe(1));
    await again(id);
    const broken = await partners.byId(id);
    expect(broken.failure).toMatch(words);
    expect(broken.failures).toBe(2);
    expect(broken.nextReadAt.getTime() - Date.now()).toBeGreaterThan(100 * 60_000);
    expect((await partners.list())[0]?.failures).toBeGreaterThan(0);
    media.page(path, rss(item('c1', 'Sudah pulih')));
    await again(id);
    expect(await partners.byId(id)).toMatchObject({ failure: null, failures: 0, articles: 1 });
  });

  it('are not read while they are paused, and not named to the public', async () => {
    const id = await add('Kabar Jeda', '/jeda.xml');
    await eventually(async () => expect((await partners.byId(id)).failures).toBe(1));
    await partners.confirm(second, id, (await partners.byId(id)).print);
    await expect(shown()).resolves.toContain('Kabar Jeda');
    await partners.setActive(editor, id, false);
    const before = media.asked.length;
    await again(id);
    expect(media.asked).toHaveLength(before);
    await expect(shown()).resolves.not.toContain('Kabar Jeda');
  });

  const shown = async (): Promise<string> => (await app.fetch('/mitra')).text();

  it('are named to the public once a second editor has read exactly these words, and anew after a change', async () => {
    const typed = { name: 'Kabar Dua Mata', url: media.url, feedUrl: '', about: 'Koran harian di Kupang.' };
    const id = await partners.add(editor, typed);
    const { print } = await partners.byId(id);
    await expect(shown()).resolves.not.toContain('Kabar Dua Mata');
    await expect(partners.confirm(editor, id, print)).rejects.toMatchObject({ code: 'partner.own-words' });
    await expect(partners.confirm(second, id, 'lain')).rejects.toMatchObject({ code: 'partner.changed' });
    await partners.confirm(second, id, print);
    await expect(shown()).resolves.toContain('Koran harian di Kupang.');

    await partners.change(second, id, { ...typed, about: 'Kata-kata lain.' });
    await expect(shown()).resolves.not.toMatch(/Kabar Dua Mata|Kata-kata lain/);
    await expect(partners.confirm(editor, id, print)).rejects.toMatchObject({ code: 'partner.changed' });
    await expect(partners.confirm(second, id, print)).rejects.toMatchObject({ code: 'partner.own-words' });
    await partners.change(editor, id, {
      ...typed,
      about: 'Kata-kata lain.',
      feedUrl: `${media.url}/dua.xml`,
    });
    await partners.confirm(editor, id, (await partners.byId(id)).print);
    await expect(shown()).resolves.toContain('Kata-kata lain.');
  });

  it('are held to two people by the database too', async () => {
    const id = await partners.add(editor, { name: 'Kabar SQL', url: media.url, feedUrl: '', about: '' });
    const db = app.get(DataSource);
    const volunteer = await app
      .get(StaffService)
      .create({ email: 'v@kupang.test', name: 'V', role: 'volunteer', password: 'tiga ekor kuda' });
    for (const [sql, values] of [
      [`update partners set confirmed_by = written_by where id = $1`, [id]],
      [`update partners set confirmed_by = $2 where id = $1`, [id, volunteer]],
      [`update partners set written_by = $2, confirmed_by = written_by where id = $1`, [id, second]],
    ] as const)
      await expect(db.query(sql, [...values])).rejects.toThrow(/partners/);
    await db.query(`update partners set about = 'Diselipkan', confirmed_by = $2 where id = $1`, [id, second]);
    await expect(shown()).resolves.not.toContain('Diselipkan');
  });

  it('refuse a name or a feed twice, and addresses that are none, in words at the field', async () => {
    const typed = { name: 'kabar air', url: 'bukan alamat', feedUrl: 'ftp://x', about: '' };
    await expect(partners.add(editor, typed)).rejects.toMatchObject({
      fields: [{ field: 'url' }, { field: 'feedUrl' }],
    });
    await expect(add('KABAR AIR', '/air.xml')).rejects.toMatchObject({
      fields: [{ field: 'name' }, { field: 'feedUrl' }],
    });
  });

  it('never lead inward unless the operator allows it for a test', async () => {
    const shut = await startApp();
    try {
      const id = await shut
        .get(PartnersService)
        .add(
          await shut
            .get(StaffService)
            .create({ email: 'e@kupang.test', name: 'E', role: 'editor', password: 'tiga ekor kuda' }),
          { name: 'Ke Dalam', url: 'https://kabar.uji', feedUrl: `${media.url}/air.xml`, about: '' },
        );
      const seen = shut.get(PartnersService);
      await eventually(async () => expect((await seen.byId(id)).failures).toBe(1));
      expect((await seen.byId(id)).articles).toBe(0);
    } finally {
      await shut.close();
    }
  });
});
