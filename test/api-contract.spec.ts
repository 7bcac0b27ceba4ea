import { Validator } from '@seriousme/openapi-schema-validator';
import { ACCESS } from '../src/staff/index.js';
import { bomb, drawing } from './picture-material.js';
import { eventually, loadExamples, startApp, type ApiDescription, type TestApp } from './support/index.js';

describe('the description of the API', () => {
  let app: TestApp;
  let document: ApiDescription;
  let receiptCode = '';
  let slug = '';

  beforeAll(async () => {
    app = await startApp();
    await loadExamples(app.database);
    document = (await app.contract()).description;
    const list = (await (await app.fetch('/api/v1/answers')).json()) as { items: { slug: string }[] };
    slug = list.items[0]?.slug ?? '';
    const asked = await post('/api/v1/questions', { text: 'Apakah pasar Oeba ditutup?' }, 'kunci-kontrak');
    ({ receiptCode } = (await asked.json()) as { receiptCode: string });
  });
  afterAll(() => app.close());

  const post = (path: string, body: unknown, key?: string): Promise<Response> =>
    app.fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(key && { 'idempotency-key': key }) },
      body: JSON.stringify(body),
    });

  const send = (picture: Buffer): Promise<Response> => {
    const form = new FormData();
    form.append('pictures', new Blob([new Uint8Array(picture)]), 'gambar.png');
    return app.fetch('/api/v1/pictures', { method: 'POST', body: form });
  };

  it('names every route of the API and of health, and no page', () => {
    const described = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map(
        (method) => `${method.toUpperCase()} ${path.replace(':', '::').replace(/\{(\w+)\}/g, ':$1')}`,
      ),
    );
    const routes = Object.keys(ACCESS).filter((route) => /^\w+ \/(api\/v1|health|v1alpha1)\//.test(route));
    expect(described.toSorted()).toEqual(routes.toSorted());
  });

  it('is valid OpenAPI 3.1', async () => {
    const { valid, errors } = await new Validator().validate({ ...document });
    expect([document.openapi, valid, errors]).toEqual([expect.stringMatching(/^3\.1\./), true, undefined]);
  });

  it('tells of every refusal what it looks like', () => {
    for (const [path, methods] of Object.entries(document.paths).filter(([each]) => each.startsWith('/api')))
      for (const { responses } of Object.values(methods)) {
        const refusals = Object.entries(responses).filter(([status]) => Number(status) >= 400);
        expect(refusals.map(([status]) => status)).toEqual(
          expect.arrayContaining(['400', '429', '500', '503']),
        );
        for (const [status, { content }] of refusals)
          expect([path, status, Object.keys(content ?? {})]).toEqual([
            path,
            status,
            ['application/problem+json'],
          ]);
      }
  });

  /** Ready is said within two seconds, or not at all; a slow machine is asked again. */
  const whenReady = (): Promise<Response> =>
    eventually(async () => {
      const reply = await app.fetch('/health/ready');
      expect(reply.status).toBe(200);
      return reply;
    });

  it.each<[string, string, number, () => Promise<Response>]>([
    ['/health/live', 'get', 200, () => app.fetch('/health/live')],
    ['/health/ready', 'get', 200, whenReady],
    ['/api/v1/answers', 'get', 200, () => app.fetch('/api/v1/answers?limit=100')],
    ['/api/v1/answers', 'get', 400, () => app.fetch('/api/v1/answers?limit=0')],
    ['/api/v1/answers/{slug}', 'get', 200, () => app.fetch(`/api/v1/answers/${slug}`)],
    ['/api/v1/answers/{slug}', 'get', 404, () => app.fetch('/api/v1/answers/tidak-ada')],
    ['/api/v1/answers', 'get', 400, () => app.fetch('/api/v1/answers?from=2026-02-02&to=2026-02-01')],
    ['/v1alpha1/claims:search', 'get', 200, () => app.fetch('/v1alpha1/claims:search?query=tsunami')],
    ['/v1alpha1/claims:search', 'get', 400, () => app.fetch('/v1alpha1/claims:search')],
    ['/api/v1/match', 'post', 200, () => post('/api/v1/match', { text: 'tsunami di Kupang' })],
    ['/api/v1/match', 'post', 400, () => post('/api/v1/match', {})],
    ['/api/v1/questions', 'post', 201, () => post('/api/v1/questions', { text: 'tsunami di Kupang' })],
    ['/api/v1/questions', 'post', 400, () => post('/api/v1/questions', { text: 'a' })],
    [
      '/api/v1/questions',
      'post',
      422,
      () => post('/api/v1/questions', { text: 'Isi yang lain sama sekali' }, 'kunci-kontrak'),
    ],
    ['/api/v1/pictures', 'post', 201, async () => send(await drawing().png().toBuffer())],
    ['/api/v1/pictures', 'post', 400, () => send(Buffer.from('%PDF-1.7'))],
    ['/api/v1/pictures', 'post', 413, () => send(bomb())],
    ['/api/v1/pictures', 'post', 415, () => post('/api/v1/pictures', {})],
    ['/api/v1/tickets', 'post', 200, () => post('/api/v1/tickets', { code: receiptCode })],
    ['/api/v1/tickets', 'post', 404, () => post('/api/v1/tickets', { code: '0000-0000-0000-0000' })],
  ])('is true of %s %s %i', async (path, method, status, ask) => {
    // The helper that asks holds every answer to the description.
    const reply = await ask();
    expect(reply.status).toBe(status);
    expect(document.paths[path]?.[method]).toBeDefined();
  });
});
