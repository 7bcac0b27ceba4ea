import { gzipSync } from 'node:zlib';
import { Script, clientPath, renderPage } from '../src/web/kit/index.js';
import { startApp, type TestApp } from './support/index.js';

let app: TestApp;

beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

describe('what browsers run', () => {
  it('is fetched from this site by a name that tells its content, and kept for good', async () => {
    const html = renderPage({ lang: 'id', title: 'Uji', path: '/' }, <Script name="share" />);
    const [, src = ''] = /<script type="module" src="(\/aset\/share-[A-Z0-9]{8}\.js)"/.exec(html) ?? [];
    const reply = await app.fetch(src);
    expect(reply.status).toBe(200);
    expect(reply.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(reply.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(reply.headers.get('x-content-type-options')).toBe('nosniff');
    expect(gzipSync(await reply.text()).length).toBeLessThan(1_000);
  });

  it('comes from nowhere else and is never written into a page', async () => {
    const policy = (await app.fetch('/')).headers.get('content-security-policy') ?? '';
    for (const rule of [
      "default-src 'none'",
      "script-src 'self'",
      "worker-src 'self'",
      "manifest-src 'self'",
    ])
      expect(policy.split(';')).toContain(rule);
    expect(policy.split(';').find((rule) => rule.startsWith('script-src'))).not.toMatch(
      /unsafe|\*|data:|blob:/,
    );
  });

  it.each([
    'manifest.json',
    'share.ts',
    '..%2fkit%2findex.js',
    '%2e%2e%2fmanifest.json',
    'share.js',
    'toString',
  ])('has no file %s', async (file) => {
    expect((await app.fetch(`/aset/${file}`)).status).toBe(404);
  });

  it('cannot be named by a page when it does not exist', () => {
    expect(() => clientPath('tidak-ada')).toThrow('Nothing for browsers is named tidak-ada');
  });
});
