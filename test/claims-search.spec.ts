import sharp from 'sharp';
import { DataSource } from 'typeorm';
import { scene } from '../bench/pictures/scene.js';
import { AttachmentsService, PictureIndex } from '../src/attachments/index.js';
import { picturePrints } from '../src/attachments/pictures/print.js';
import { HostileServer } from './hostile-server.js';
import { PublishingHouse } from './publishing-house.js';
import { eventually, loadExamples } from './support/index.js';

/** What Google's client hands on of an answer. */
interface Reply {
  claims?: Claim[];
  results?: { claim: Claim }[];
  nextPageToken?: string;
  error?: { code: number; message: string; status: string; details: object[] };
}
interface Claim {
  text: string;
  claimReview: { publisher: { name: string; site: string }; url: string; title: string }[];
}

let house: PublishingHouse;
let others: HostileServer;

beforeAll(async () => {
  house = await PublishingHouse.start({ FETCH_ALLOW_LOOPBACK: 'on' });
  others = await HostileServer.start();
  await loadExamples(house.app.database);
});
afterAll(async () => {
  await house.app.close();
  await others.close();
});

async function ask(method: string, query: Record<string, string | number>, status = 200): Promise<Reply> {
  const text = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]));
  const response = await house.app.fetch(`/v1alpha1/claims:${method}?${text.toString()}`);
  expect([method, query, response.status]).toEqual([method, query, status]);
  expect(response.headers.get('content-type')).toContain('application/json');
  return (await response.json()) as Reply;
}

const search = (query: Record<string, string | number>, status?: number) => ask('search', query, status);
const titles = ({ claims = [] }: Reply) => claims.map(({ claimReview: [review] }) => review?.title);

describe('claims:search', () => {
  it("answers as Google's service does, the city's under its own name", async () => {
    const { slug } = await house.publish({
      title: 'Air ledeng beracun',
      claim: 'Air ledeng Kupang beracun.',
    });
    const { claims, ...rest } = await search({
      query: 'air ledeng beracun',
      languageCode: 'id-ID',
      key: 'AIza',
    });
    const { hostname } = new URL(house.app.url);
    expect(rest).toEqual({});
    expect(claims).toMatchObject([
      {
        text: 'Air ledeng Kupang beracun.',
        claimReview: [
          {
            publisher: { name: 'Kupang Kabashoax', site: hostname },
            url: `${house.app.url}/jawaban/${slug}`,
            title: 'Air ledeng beracun',
            textualRating: 'Salah',
            languageCode: 'id',
          },
        ],
      },
    ]);
  });

  it('shows what others checked under their own name and address', async () => {
    await house.import({});
    for (const site of ['pemeriksa.example', 'www.pemeriksa.example', 'https://pemeriksa.example/']) {
      const { claims } = await search({ reviewPublisherSiteFilter: site });
      expect(claims?.[0]?.claimReview[0]).toMatchObject({
        publisher: { name: 'Pemeriksa Timor', site: 'pemeriksa.example' },
        url: 'https://www.pemeriksa.example/undian',
      });
    }
    expect(await search({ reviewPublisherSiteFilter: 'riksa.example' })).toEqual({});
    expect(await search({ query: 'undian berhadiah', reviewPublisherSiteFilter: '127.0.0.1' })).toEqual({});
  });

  it('never shows an example, an answer to a plain question, or what was withdrawn', async () => {
    await house.publish({ title: 'Jadwal imunisasi Sikumana', verdict: 'KLARIFIKASI', kind: null });
    const { answerId } = await house.publish({ title: 'Imunisasi Sikumana ditarik' });
    await house.withdraw(answerId, 'Memuat data pribadi.');
    expect(await search({ query: 'imunisasi Sikumana' })).toEqual({});
    expect(await search({ query: 'tsunami seroja' })).toEqual({});
  });

  it('says {} when nothing fits: the words, the language, the age', async () => {
    expect(await search({ query: 'zzzyyyxxx' })).toEqual({});
    expect(await search({ query: 'air ledeng', languageCode: 'en' })).toEqual({});
    expect(await search({ query: 'undian berhadiah', maxAgeDays: 30 })).toEqual({});
    expect(titles(await search({ query: 'air ledeng', maxAgeDays: 30 }))).toHaveLength(1);
  });

  it('leads from page to page by token; an offset counts only without one', async () => {
    for (const number of [1, 2, 3, 4, 5]) await house.publish({ title: `Kuota internet gratis ${number}` });
    const whole = titles(await search({ query: 'kuota internet gratis' }));
    expect(whole).toHaveLength(5);
    const seen: (string | undefined)[] = [];
    let pageToken = '';
    do {
      const page = await search({ query: 'kuota internet gratis', pageSize: 2, pageToken, offset: 0 });
      seen.push(...titles(page));
      pageToken = page.nextPageToken ?? '';
    } while (pageToken !== '');
    expect(seen).toEqual(whole);
    expect(titles(await search({ query: 'kuota internet gratis', offset: 3 }))).toEqual(whole.slice(3));
  });

  it.each([
    [{}, 'query'],
    [{ query: 'air', pageSize: -1 }, 'pageSize'],
    [{ query: 'air', maxAgeDays: 'lama' }, 'maxAgeDays'],
    [{ query: 'air', lain: 1 }, 'lain'],
    [{ query: 'air', pageToken: 'bukan' }, null],
  ])("refuses %j in the envelope of Google's services", async (query, field) => {
    const { error } = await search(query, 400);
    expect(error).toMatchObject({ code: 400, status: 'INVALID_ARGUMENT' });
    expect(error?.message).toMatch(/\.$/);
    const [info, request] = error?.details ?? [];
    expect(info).toMatchObject({ domain: 'kabashoax' });
    if (field !== null) expect(request).toMatchObject({ fieldViolations: [{ field }] });
  });

  it('is the same address for clients that write its colon as %3A, and nothing else is', async () => {
    const status = async (path: string) => (await house.app.fetch(`/v1alpha1/${path}`)).status;
    const plain = await search({ query: 'air ledeng' });
    const encoded = await house.app.fetch('/v1alpha1/claims%3Asearch?query=air+ledeng');
    expect([encoded.status, await encoded.json()]).toEqual([200, plain]);
    expect(plain.claims).not.toHaveLength(0);
    expect(await status('claims%3asearch?query=air')).toBe(200);
    expect(await status('claims%3AimageSearch')).toBe(400);
    for (const path of ['claims%3Alist', 'claims%253Asearch?query=air', 'claims%3Asearch%2F?query=air'])
      expect([path, await status(path)]).toEqual([path, 404]);
  });

  it('says 404 of another method in the same envelope', async () => {
    const response = await house.app.fetch('/v1alpha1/claims:lain');
    expect([response.status, await response.json()]).toMatchObject([404, { error: { status: 'NOT_FOUND' } }]);
  });
});

describe('claims:imageSearch', () => {
  it('finds what was said about a picture by its looks, and keeps nothing of it', async () => {
    const picture = await scene(41);
    const { answerId } = await house.publish({ title: 'Foto banjir lama' });
    const { id } = await house.app.get(AttachmentsService).receive({ bytes: picture, name: 'a.jpg' });
    const db = house.app.get(DataSource);
    const prints = await picturePrints(picture);
    await house.app.get(PictureIndex).enter(db.manager, id, { text: '', prints });
    await house.app.get(PictureIndex).put(db.manager, 'answers', answerId, [id]);
    const smaller = await sharp(picture).resize(500).jpeg({ quality: 50 }).toBuffer();
    const imageUri = others.on('/foto', (_request, response) =>
      response.writeHead(200, { 'content-type': 'image/jpeg' }).end(smaller),
    );
    const kept = 'select count(*)::int as count from attachments';
    const [before] = await db.query<{ count: number }[]>(kept);
    // Fetching the picture has five seconds, which a busy machine may need for something else.
    const { results, ...rest } = await eventually(() => ask('imageSearch', { imageUri }));
    expect(rest).toEqual({});
    expect(results?.map(({ claim }) => claim.claimReview[0]?.title)).toEqual(['Foto banjir lama']);
    expect(await db.query(kept)).toEqual([before]);
    expect(await ask('imageSearch', { imageUri, languageCode: 'en' })).toEqual({});
  });

  it('refuses what is no picture and what leads inward, and says why', async () => {
    const page = others.page('/halaman', '<h1>Bukan gambar</h1>');
    const fake = others.on('/palsu', (_request, response) =>
      response.writeHead(200, { 'content-type': 'image/png' }).end('<svg/>'),
    );
    for (const imageUri of [
      page,
      fake,
      `${others.url}/hilang`,
      'http://10.0.0.1/a.png',
      'file:///etc/passwd',
    ]) {
      const { error } = await ask('imageSearch', { imageUri }, 400);
      expect(error).toMatchObject({ status: 'INVALID_ARGUMENT' });
    }
    expect((await ask('imageSearch', {}, 400)).error?.status).toBe('INVALID_ARGUMENT');
  });
});
