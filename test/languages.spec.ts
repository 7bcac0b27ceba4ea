import { request as rawRequest, type IncomingHttpHeaders } from 'node:http';
import { startApp, type TestApp } from './support/index.js';

let app: TestApp;

beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

interface Reply {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

/** Sends a path as it is: fetch would tidy it first. */
const raw = (path: string, method = 'GET') =>
  new Promise<Reply>((resolve, reject) => {
    const call = rawRequest(app.url, { method, path }, (reply) => {
      const chunks: Buffer[] = [];
      reply.on('data', (chunk: Buffer) => chunks.push(chunk));
      reply.on('end', () =>
        resolve({
          status: reply.statusCode ?? 0,
          headers: reply.headers,
          text: Buffer.concat(chunks).toString(),
        }),
      );
    });
    call.on('error', reject).end();
  });

describe('the address of a page', () => {
  it.each(['/en', '/en/', '/en?x=1', '/en/arsip', '/en/arsip?q=air', '/en/metodologi'])(
    'is English under /en: %s',
    async (path) => {
      const reply = await raw(path);
      expect(reply.status).toBe(200);
      expect(reply.headers['content-language']).toBe('en');
    },
  );

  it.each([
    ...['/%65n', '/e%6e/arsip', '//en', '//en/arsip', '/en//arsip', '/en//meja', '/en/en', '/en/en/arsip'],
    ...['/EN', '/en%2farsip', '/en;/arsip', '/en/%61rsip', '/x/../en/meja', '/en/../meja', '/en/arsip/'],
    ...['/en/meja', '/en/meja/masuk', '/en/meja/staf', '/en/%6deja', '/en/api/docs', '/en/api/v1/answers'],
    ...[
      '/en/api/openapi.json',
      '/en/health/live',
      '/en/favicon.svg',
      '/en/robots.txt',
      '/en/aset/x',
      '/enarsip',
    ],
  ])('leads nowhere when it is spelled %s', async (path) => {
    for (const method of ['GET', 'HEAD', 'POST'])
      expect([400, 404]).toContain((await raw(path, method)).status);
  });

  it('says in whole addresses where the other language is, except of what belongs to one person', async () => {
    const link = `<${app.url}/arsip>; rel="alternate"; hreflang="id", <${app.url}/en/arsip>; rel="alternate"; hreflang="en", <${app.url}/arsip>; rel="alternate"; hreflang="x-default"`;
    for (const path of ['/arsip?q=air', '/en/arsip']) expect((await raw(path)).headers.link).toBe(link);
    expect((await raw('/en')).headers.link).toContain(`<${app.url}/en>; rel="alternate"; hreflang="en"`);
    for (const path of ['/meja/masuk', '/tiket/1234', '/tidak-ada'])
      expect((await raw(path)).headers.link).toBeUndefined();
  });

  it('of a failure speaks the language too', async () => {
    const reply = await raw('/en/tidak-ada');
    expect(reply.status).toBe(404);
    expect(reply.headers['content-language']).toBe('en');
    expect(reply.text).toContain('<html lang="en">');
    expect(reply.text).toContain('<h1>Page not found</h1>');
    expect(reply.text).toContain('href="/en/arsip"');
  });
});
