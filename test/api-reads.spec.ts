import { jest } from '@jest/globals';
import { PublishingHouse } from './publishing-house.js';
import { loadExamples } from './support/index.js';

interface List {
  total: number;
  items: { slug: string }[];
  next: string | null;
}

let house: PublishingHouse;

beforeAll(async () => {
  house = await PublishingHouse.start({ KABASHOAX_RATE_LIMITS: 'on' });
  await loadExamples(house.app.database);
  for (const number of [1, 2, 3, 4, 5]) await house.publish({ title: `Pasar Oeba tutup ${number}` });
});
afterAll(() => house.app.close());

const ask = (path: string, headers: Record<string, string> = {}) => house.app.fetch(path, { headers });

describe('the list of answers', () => {
  it.each([
    'limit=3',
    'limit=3&verdict=SALAH',
    'limit=2&q=pasar+Oeba',
    'limit=2&q=pasar&order=newest',
    'limit=3&page=2',
  ])('is read to its end by next, each answer once, whatever is published meanwhile: ?%s', async (query) => {
    const seen: string[] = [];
    let total = 0;
    for (let next: string | null = `${house.app.url}/api/v1/answers?${query}`; next !== null;) {
      const response = await ask(next);
      const list = (await response.json()) as List;
      expect(response.headers.get('link')).toBe(list.next === null ? null : `<${list.next}>; rel="next"`);
      if (seen.length === 0) {
        ({ total } = list);
        await house.publish({ title: 'Sementara itu pasar Oeba' });
      }
      seen.push(...list.items.map(({ slug }) => slug));
      ({ next } = list);
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBe(total - (query.includes('page=2') ? 3 : 0));
  });

  it.each([
    ['cursor=bukan', 'cursor.invalid'],
    ['q=pasar&cursor=YmVoaW5kIDEyMw', 'cursor.invalid'],
    ['from=2026-02-02&to=2026-02-01', 'answers.dates'],
  ])('says what is wrong with ?%s', async (query, code) => {
    const response = await ask(`/api/v1/answers?${query}`);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(await response.json()).toMatchObject({ status: 400, code });
  });
});

describe('what programs read', () => {
  it.each([
    '/api/v1/answers',
    '/api/v1/answers?q=pasar',
    '/v1alpha1/claims:search?query=pasar',
    '/api/openapi.json',
  ])('has a tag, and is not sent again to who has it: %s', async (path) => {
    const etag = (await ask(path)).headers.get('etag') ?? '';
    expect(etag).toMatch(/^W\/".+"$/);
    const again = await ask(path, { 'if-none-match': `"lain", ${etag}` });
    expect([again.status, await again.text(), again.headers.get('content-type')]).toEqual([304, '', null]);
    expect((await ask(path, { 'if-none-match': '"lain"' })).status).toBe(200);
  });

  it('may be read by scripts of any site, refusals too; sending may not', async () => {
    for (const path of [
      '/api/v1/answers',
      '/api/v1/answers/tidak-ada',
      '/v1alpha1/claims:search',
      '/arsip/feed.json',
    ]) {
      const { headers } = await ask(path, { origin: 'https://lain.example' });
      expect([path, headers.get('access-control-allow-origin')]).toEqual([path, '*']);
      const preflight = await house.app.fetch(path, { method: 'OPTIONS' });
      expect([path, preflight.status]).toEqual([path, 204]);
      expect(preflight.headers.get('access-control-allow-methods')).toBe('GET, HEAD');
      expect(preflight.headers.get('access-control-allow-credentials')).toBeNull();
    }
    for (const path of ['/api/v1/questions', '/meja', '/arsip']) {
      const preflight = await house.app.fetch(path, { method: 'OPTIONS' });
      expect([path, preflight.status]).toEqual([path, 404]);
      expect(preflight.headers.get('access-control-allow-origin')).toBeNull();
    }
  });

  it('says what is left of the budget', async () => {
    const { headers } = await ask('/v1alpha1/claims:search?query=anggaran');
    expect(headers.get('ratelimit-policy')).toBe('"reads";q=600;w=60');
    expect(headers.get('ratelimit')).toMatch(/^"reads";r=\d+;t=\d+$/);
  });

  it('is not made to look at pictures without end', async () => {
    // The clock stands still: the hour of the budget could end in the middle.
    const clock = jest.spyOn(Date, 'now').mockReturnValue(Date.now());
    const address = '/v1alpha1/claims:imageSearch?imageUri=http://10.0.0.1/a.png';
    const asked = await Promise.all(Array.from({ length: 121 }, () => ask(address)));
    expect(asked.filter(({ status }) => status === 400)).toHaveLength(120);
    expect(await (await ask(address)).json()).toMatchObject({ error: { status: 'RESOURCE_EXHAUSTED' } });
    clock.mockRestore();
  });
});
