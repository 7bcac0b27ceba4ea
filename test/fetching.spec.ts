import { hostname } from 'node:os';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { AppConfig, ConfigError, loadConfig } from '../src/config/index.js';
import { decodeText, SafeFetch } from '../src/fetching/index.js';
import { HostileServer } from './hostile-server.js';

let server: HostileServer;
const open = new SafeFetch(Object.assign(new AppConfig(), { FETCH_ALLOW_LOOPBACK: 'on' as const }));
const shut = new SafeFetch(new AppConfig());

beforeAll(async () => {
  server = await HostileServer.start();
});
afterAll(() => server.close());

const why = async (fetching: Promise<unknown>): Promise<string> => {
  try {
    await fetching;
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
  return 'answered';
};

describe('a page that is sound', () => {
  it('comes with its address, its type and its text, decompressed', async () => {
    const html = '<p>Wali Kota Kupang membantah</p>';
    for (const [encoding, bytes] of [
      ['gzip', gzipSync(html)],
      ['br', brotliCompressSync(html)],
    ] as const) {
      const url = server.on(`/sound-${encoding}`, (_request, response) =>
        response
          .writeHead(200, {
            'content-type': 'text/HTML; Charset="UTF-8"',
            'content-encoding': encoding,
            etag: '"1"',
          })
          .end(bytes),
      );
      const page = await open.get(`${url}#bagian`);
      expect(page).toMatchObject({ status: 200, finalUrl: url, mediaType: 'text/html', charset: 'utf-8' });
      expect(page).toMatchObject({ etag: '"1"', redirects: [] });
      expect(decodeText(page)).toBe(html);
    }
  });

  it('is asked for politely: with a name, without cookies, conditionally where the last answer is known', async () => {
    const url = server.on('/polite', (_request, response) => response.writeHead(304).end());
    const page = await open.get(url, { etag: '"7"', modifiedSince: 'Sun, 22 Nov 2026 00:00:00 GMT' });
    expect(page).toMatchObject({ status: 304, body: Buffer.alloc(0) });
    const { headers } = server.asked.at(-1) ?? {};
    expect(headers?.['user-agent']).toMatch(/^KupangKabashoax\/1\.0 .*http:\/\/127\.0\.0\.1:3000/);
    expect(headers).toMatchObject({
      'if-none-match': '"7"',
      'if-modified-since': 'Sun, 22 Nov 2026 00:00:00 GMT',
    });
    expect(headers).not.toHaveProperty('cookie');
  });

  it('may be gone: that is an answer', async () => {
    expect(await open.get(`${server.url}/nowhere`)).toMatchObject({ status: 404 });
  });

  it('is reached through at most three redirects, each named', async () => {
    const end = server.page('/end', 'x');
    const [one, two, three, four] = [
      server.redirect('/one', '/two'),
      server.redirect('/two', '/three'),
      server.redirect('/three', end),
      server.redirect('/four', '/one'),
    ];
    expect(await open.get(one)).toMatchObject({ finalUrl: end, redirects: [one, two, three] });
    expect(await why(open.get(four))).toBe('fetch.redirects');
  });
});

describe('a server that means harm', () => {
  it('is left when it is silent, and when it never ends', async () => {
    for (const url of [server.silent('/silent'), server.dripping('/dripping')])
      expect(await why(open.get(url, { timeoutMs: 300 }))).toBe('fetch.timeout');
  });

  it('cannot make us hold five gigabytes, whether it says so or not', async () => {
    const announced = server.flood('/announced', { 'content-length': '5000000000' });
    const streamed = server.flood('/streamed');
    const before = process.memoryUsage().rss;
    expect(await why(open.get(announced))).toBe('fetch.too-large');
    expect(await why(open.get(streamed))).toBe('fetch.too-large');
    expect(server.sent).toBeLessThan(40_000_000);
    expect(process.memoryUsage().rss - before).toBeLessThan(80_000_000);
  });

  it('cannot unpack a bomb here', async () => {
    const bomb = server.bomb('/bomb', 2_000);
    const before = process.memoryUsage().rss;
    expect(await why(open.get(bomb))).toBe('fetch.too-large');
    expect(process.memoryUsage().rss - before).toBeLessThan(80_000_000);
  });

  it('is refused what is damaged, or packed in an unknown way', async () => {
    const packed = (path: string, encoding: string): string =>
      server.on(path, (_request, response) =>
        response.writeHead(200, { 'content-encoding': encoding }).end('this is not packed'),
      );
    expect(await why(open.get(packed('/damaged', 'gzip')))).toBe('fetch.encoding');
    expect(await why(open.get(packed('/damaged-br', 'br')))).toBe('fetch.encoding');
    expect(await why(open.get(packed('/twice', 'gzip, gzip')))).toBe('fetch.encoding');
    expect(await why(open.get(packed('/zstd', 'zstd')))).toBe('fetch.encoding');
  });

  it('is refused a type that nobody asked for', async () => {
    const url = server.page('/archive.zip', 'PK', { 'content-type': 'application/zip' });
    expect(await why(open.get(url, { accept: ['text/html'] }))).toBe('fetch.type');
  });

  it('turns round in a circle only three times', async () => {
    expect(await why(open.get(server.redirect('/circle', '/circle')))).toBe('fetch.redirects');
  });

  it('leads nobody inward, and into no other protocol, by a redirect', async () => {
    for (const [path, to, code] of [
      ['/to-metadata', 'http://169.254.169.254/latest/meta-data/', 'fetch.inward'],
      ['/to-lan', 'http://10.0.0.1/', 'fetch.inward'],
      ['/to-lan-6', 'http://[fd00::1]/', 'fetch.inward'],
      ['/to-file', 'file:///etc/passwd', 'fetch.address'],
      ['/to-user', 'http://user:word@example.com/', 'fetch.address'],
      ['/to-nothing', 'http://', 'fetch.address'],
    ] as const)
      expect([path, await why(open.get(server.redirect(path, to)))]).toEqual([path, code]);
  });

  it('breaks off: that is said, and no error is left over', async () => {
    const url = server.on('/breaks', (_request, response) => {
      response.writeHead(200, { 'content-length': '100' }).write('half');
      setTimeout(() => response.destroy(), 20);
    });
    expect(await why(open.get(url))).toBe('fetch.unreachable');
    expect(await why(open.get('http://127.0.0.1:1/'))).toBe('fetch.unreachable');
  });
});

describe('the house itself', () => {
  it('is never asked, in whatever way its address is written', async () => {
    for (const host of [
      '127.0.0.1',
      '127.1',
      '2130706433',
      '0x7f000001',
      '0177.0.0.1',
      '0.0.0.0',
      '[::]',
      '[::1]',
      '[::ffff:127.0.0.1]',
      '[::ffff:7f00:1]',
      '[64:ff9b::7f00:1]',
      '[2002:7f00:1::]',
      '10.1.2.3',
      '172.16.0.1',
      '192.168.1.1',
      '100.64.0.1',
      '169.254.169.254',
      '[fe80::1]',
      '[fd12:3456::1]',
      'localhost',
      '①②⑦.0.0.1',
    ])
      expect([host, await why(shut.get(`http://${host}/`))]).toEqual([host, 'fetch.inward']);
    expect(server.asked.some(({ headers }) => headers.host?.includes('localhost'))).toBe(false);
  });

  it('is not reached by a name that resolves to it', async () => {
    for (const name of [hostname(), 'LOCALHOST.', 'ip6-localhost'])
      expect(['fetch.inward', 'fetch.unknown-host']).toContain(await why(shut.get(`http://${name}/`)));
  });

  it('opens no port but those of the web, and nothing but the web', async () => {
    expect(await why(shut.get('http://example.com:22/'))).toBe('fetch.port');
    expect(await why(shut.get('https://example.com:8443/'))).toBe('fetch.port');
    for (const address of [
      'ftp://example.com/',
      'javascript:alert(1)',
      'data:text/html,x',
      'example.com',
      '',
    ])
      expect([address, await why(shut.get(address))]).toEqual([address, 'fetch.address']);
  });

  it('refuses to start in production with loopback open', () => {
    const settings = { FETCH_ALLOW_LOOPBACK: 'on' };
    expect(loadConfig(settings).FETCH_ALLOW_LOOPBACK).toBe('on');
    expect(loadConfig({}).FETCH_ALLOW_LOOPBACK).toBe('off');
    for (const production of [
      { NODE_ENV: 'production' },
      { PUBLIC_URL: 'https://kabashoax.kupangkota.go.id' },
    ])
      expect(() => loadConfig({ ...settings, ...production })).toThrow(ConfigError);
  });
});

describe('the letters of a page', () => {
  const text = (body: Buffer, charset: string | null = null): string => decodeText({ body, charset });

  it('are read by the mark, the server, the page itself, and last by what fits', () => {
    expect(text(Buffer.from('\uFEFFé', 'utf16le'), 'utf-8')).toBe('é');
    expect(text(Buffer.from([0x93, 0x61, 0x94]), 'windows-1252')).toBe('“a”');
    expect(text(Buffer.from('<meta charset=iso-8859-1>\xe9', 'latin1'))).toContain('é');
    expect(text(Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?>\xe9', 'latin1'))).toContain('é');
    expect(text(Buffer.from('Kupang é'))).toBe('Kupang é');
    expect(text(Buffer.from('caf\xe9', 'latin1'))).toBe('café');
    expect(text(Buffer.from('Kupang'), 'no-such-charset')).toBe('Kupang');
  });
});
