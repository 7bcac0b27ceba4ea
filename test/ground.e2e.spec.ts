import { request } from 'node:http';
import { jest } from '@jest/globals';
import { loadConfig } from '../src/config/index.js';
import { RedisProbe } from '../src/health.controller.js';
import { eventually, redisUrl, startApp, type TestApp } from './support/index.js';

const json = (value: unknown, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
  body: typeof value === 'string' ? value : JSON.stringify(value),
});

describe('the server', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  it('is ready when its database answers', async () => {
    await eventually(async () => {
      const response = await app.fetch('/health/ready');
      expect([response.status, await response.json()]).toEqual([
        200,
        { status: 'ok', database: 'up', redis: 'unused' },
      ]);
    });
  });

  it('sees at its first look whether Redis is there', async () => {
    const looks = [redisUrl(), 'redis://127.0.0.1:9'].map(async (url) => {
      const probe = new RedisProbe(loadConfig({ REDIS_URL: url }));
      const state = await probe.state();
      probe.onModuleDestroy();
      return state;
    });
    expect(await Promise.all(looks)).toEqual(['up', 'down']);
  });

  it('lets no page run a script but the portal’s own files, be framed, or tell where a reader came from', async () => {
    const { headers } = await app.fetch('/');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/default-src 'none'.*style-src 'sha256-.*frame-ancestors 'none'.*base-uri 'none'/);
    expect(policy).toMatch(/;script-src 'self';worker-src 'self';/);
    expect(policy).not.toMatch(/unsafe-|https?:|\*|data: [^;]*script/);
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it.each([
    ['/arsip', 'Belum ada jawaban yang terbit', /Hapus pencarian|yang cocok/],
    ['/en/arsip', 'Nothing has been published yet', /Clear the search|No answer fits/],
    ['/arsip?q=banjir', 'Tidak ada jawaban yang cocok', /Belum ada jawaban yang terbit/],
    ['/bulan', 'Belum ada jawaban yang terbit.', /<ul class="list">/],
    ['/tempat/oesapa', 'Belum ada kabar tentang kelurahan ini', /yang cocok/],
    ['/literasi/kuis', 'Belum cukup jawaban', /<form class="ask"/],
    ['/arsip/rss.xml', '<channel>', /lastBuildDate/],
  ])('says of %s before the first answer what is so', async (path, said, never) => {
    const text = await (await app.fetch(path)).text();
    expect(text).toContain(said);
    expect(text).not.toMatch(never);
  });

  it.each([
    ['an unknown address', '/api/v1/nothing', {}, 404, 'page.unknown'],
    ['malformed JSON', '/api/v1/match', json('{"text": '), 400, 'request.malformed'],
    [
      'a foreign media type',
      '/api/v1/match',
      json('<a/>', { 'content-type': 'text/xml' }),
      415,
      'request.media-type',
    ],
    [
      'a body that is too large',
      '/api/v1/match',
      json({ text: 'x'.repeat(1_100_000) }),
      413,
      'request.too-large',
    ],
    [
      'a field nobody asked for',
      '/api/v1/match',
      json({ text: 'apa benar?', admin: true }),
      400,
      'input.invalid',
    ],
    ['a broken percent sign', '/api/v1/answers/%E0%A4%A', {}, 400, 'request.malformed'],
  ] as const)('answers %s with problem+json in Indonesian', async (_what, path, init, status, code) => {
    const response = await app.fetch(path, init);
    expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(await response.json()).toMatchObject({ status, code, type: 'about:blank' });
    expect(response.status).toBe(status);
  });

  it('names the field that is wrong', async () => {
    const response = await app.fetch('/api/v1/match', json({ text: 'apa benar?', admin: true }));
    expect(await response.json()).toMatchObject({
      fields: [{ field: 'admin', message: 'Isian ini tidak dikenal.' }],
    });
  });

  it('answers a page that is not there with a page', async () => {
    const response = await app.fetch('/tidak-ada');
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toMatch(/^text\/html/);
    expect(await response.text()).toContain('tidak ditemukan');
  });

  it('takes the character that PostgreSQL refuses out of everything it is sent', async () => {
    const response = await app.fetch('/api/v1/match', json({ text: 'air \u0000 keran' }));
    expect(response.status).toBeLessThan(300);
    expect((await app.fetch('/api/v1/answers?q=air%00keran')).status).toBe(200);
    expect((await app.fetch('/api/v1/answers/a%00b')).status).toBe(404);
  });

  it('describes its API, and serves the reader for it from here alone', async () => {
    const document = (await (await app.fetch('/api/openapi.json')).json()) as {
      paths: Record<string, unknown>;
    };
    expect(Object.keys(document.paths)).toEqual(
      expect.arrayContaining([
        '/api/v1/questions',
        '/api/v1/tickets',
        '/api/v1/match',
        '/api/v1/answers',
        '/health/live',
      ]),
    );
    expect(Object.keys(document.paths).filter((path) => path.startsWith('/meja'))).toEqual([]);
    const page = await (await app.fetch('/api/docs')).text();
    for (const [, asset] of page.matchAll(/(?:src|href)="([^"]+)"/g))
      expect((await app.fetch(asset ?? '')).status).toBe(200);
    expect((await app.fetch('/api/docs/package.json')).status).toBe(404);
  });

  it('never builds a link from the host that a request names', async () => {
    const page = await new Promise<string>((resolve, reject) => {
      const asked = request(new URL('/', app.url), { headers: { host: 'evil.example' } }, (response) => {
        let text = '';
        response.on('data', (chunk: Buffer) => (text += chunk.toString()));
        response.on('end', () => {
          resolve(text);
        });
      });
      asked.on('error', reject).end();
    });
    expect(page).toContain('<html');
    expect(page).not.toContain('evil.example');
  });
});

describe('the budget of one address', () => {
  it('is smaller for writing than for reading, and says in Indonesian when it is spent', async () => {
    const app = await startApp({ KABASHOAX_RATE_LIMITS: 'on' });
    // The clock stands still: the minute of the budget could end in the middle.
    const clock = jest.spyOn(Date, 'now').mockReturnValue(Date.now());
    try {
      const ask = () => app.fetch('/api/v1/match', json({ text: 'apa benar?' }));
      const answers = [];
      for (let i = 0; i < 121; i++) answers.push(await ask());
      expect(answers.filter(({ status }) => status === 429)).toHaveLength(1);
      const last = answers.at(-1);
      expect(await last?.json()).toMatchObject({
        code: 'rate.limited',
        detail: expect.stringContaining('Terlalu banyak') as string,
      });
      expect(last?.headers.get('retry-after')).toMatch(/^\d+$/);
      expect((await app.fetch('/api/v1/answers')).status).toBe(200);
    } finally {
      clock.mockRestore();
      await app.close();
    }
  });
});
