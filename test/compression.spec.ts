import { request as rawRequest } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { loadExamples, startApp, type TestApp } from './support/index.js';

const FIRST_FLIGHT = 14_000;

let app: TestApp;

beforeAll(async () => {
  app = await startApp();
  await loadExamples(app.database);
});
afterAll(() => app.close());

/** What goes over the wire: fetch would unpack it. */
const raw = (path: string, accepted?: string) =>
  new Promise<{ encoding: string | undefined; vary: string | undefined; bytes: Buffer }>(
    (resolve, reject) => {
      const headers = accepted === undefined ? {} : { 'accept-encoding': accepted };
      const call = rawRequest(app.url, { path, headers }, (reply) => {
        const chunks: Buffer[] = [];
        reply.on('data', (chunk: Buffer) => chunks.push(chunk));
        reply.on('end', () => {
          const { 'content-encoding': encoding, vary } = reply.headers;
          resolve({ encoding, vary, bytes: Buffer.concat(chunks) });
        });
      });
      call.on('error', reject).end();
    },
  );

describe('what goes over the wire', () => {
  it('is as small as the reader can take it', async () => {
    const plain = await raw('/arsip');
    const br = await raw('/arsip', 'gzip, deflate, br');
    const gzip = await raw('/arsip', 'gzip;q=1.0, br;q=0');
    expect([plain.encoding, br.encoding, gzip.encoding]).toEqual([undefined, 'br', 'gzip']);
    expect(brotliDecompressSync(br.bytes)).toEqual(plain.bytes);
    expect(gunzipSync(gzip.bytes)).toEqual(plain.bytes);
    for (const { vary } of [plain, br, gzip]) expect(vary).toBe('accept-encoding');
  });

  it.each(['/', '/tanya', '/tiket', '/arsip', '/metodologi', '/en', '/en/arsip', '/luring', '/tidak-ada'])(
    'of %s arrives in the first flight, on the oldest phone too',
    async (path) => {
      for (const accepted of ['br', 'gzip'])
        expect((await raw(path, accepted)).bytes.length).toBeLessThan(FIRST_FLIGHT);
    },
  );

  it('is left as it is where words from an address stand beside a secret', async () => {
    expect((await raw('/meja/masuk?ke=/meja/staf', 'br')).encoding).toBeUndefined();
  });
});
