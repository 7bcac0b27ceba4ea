import { connect } from 'node:net';
import { fastify, type FastifyInstance } from 'fastify';
import { limitBodyTime } from '../src/common/http/body-time.js';
import { asAppError } from '../src/common/http/problem.js';
import { acceptUploads } from '../src/common/http/uploads/accept-uploads.js';
import { UploadBudget } from '../src/common/http/uploads/upload-budget.js';
import {
  TAKES_UPLOADS,
  UPLOAD_BYTES_MAX,
  uploadedFiles,
  uploadRefusals,
} from '../src/common/http/uploads/uploads.js';
import { freePort } from './support/index.js';

interface Echo {
  code?: string;
  body?: Record<string, unknown>;
  files?: { name: string; size: number }[];
  refusals?: { code: string; field: string }[];
}

describe('a form with files', () => {
  let server: FastifyInstance;
  let url = '';

  beforeAll(async () => {
    server = fastify();
    limitBodyTime(server, 300);
    await acceptUploads(server);
    server.setErrorHandler((error, request, reply) =>
      reply.status(400).send({ code: asAppError(error)?.code ?? 'fault', body: request.body }),
    );
    server.post('/form', { config: TAKES_UPLOADS }, (request) => ({
      body: request.body,
      files: uploadedFiles(request).map(({ name, bytes }) => ({ name, size: bytes.length })),
      refusals: uploadRefusals(request).map(({ code, fields }) => ({ code, field: fields[0]?.field })),
    }));
    server.post('/plain', (request) => ({ body: request.body }));
    url = await server.listen({ port: await freePort(), host: '127.0.0.1' });
  });
  afterAll(() => server.close());

  const file = (bytes: number): Blob => new Blob([new Uint8Array(bytes)]);

  const form = (texts: [string, string][], files: [string, Blob][]): FormData => {
    const made = new FormData();
    for (const [name, value] of texts) made.append(name, value);
    for (const [name, blob] of files) made.append('pictures', blob, name);
    return made;
  };

  const post = async (body: RequestInit['body'], headers: Record<string, string> = {}): Promise<Echo> =>
    (await (await fetch(`${url}/form`, { method: 'POST', body: body ?? null, headers })).json()) as Echo;

  const cut = (text: string): Promise<Echo> =>
    post(text, { 'content-type': 'multipart/form-data; boundary=x' });

  it('gives the texts as any other form does, and the files apart', async () => {
    const sent = form(
      [
        ['text', 'Air mati?'],
        ['pilih', 'a'],
        ['pilih', 'b'],
      ],
      [['../../etc/pass\u202ewd.jpg', file(10)]],
    );
    expect(await post(sent)).toEqual({
      body: { text: 'Air mati?', pilih: ['a', 'b'] },
      files: [{ name: 'pass wd.jpg', size: 10 }],
      refusals: [],
    });
  });

  it('takes a form in which no file was chosen', async () => {
    const { files, refusals } = await post(form([['text', 'halo']], [['', file(0)]]));
    expect({ files, refusals }).toEqual({ files: [], refusals: [] });
  });

  it('takes three of thirty files, says so, and keeps the text', async () => {
    const many = Array.from({ length: 30 }, (_, n): [string, Blob] => [`${n}.jpg`, file(1_000)]);
    const { body, files, refusals } = await post(form([['text', 'Tiga puluh gambar']], many));
    expect(body).toEqual({ text: 'Tiga puluh gambar' });
    expect(files).toHaveLength(3);
    expect(refusals).toEqual([{ code: 'upload.too-many', field: 'pictures' }]);
  });

  it('refuses one file that is too large and takes the others', async () => {
    const { files, refusals } = await post(
      form(
        [],
        [
          ['besar.jpg', file(UPLOAD_BYTES_MAX + 1)],
          ['kecil.jpg', file(5)],
        ],
      ),
    );
    expect(files).toEqual([{ name: 'kecil.jpg', size: 5 }]);
    expect(refusals).toEqual([{ code: 'upload.file-too-large', field: 'pictures' }]);
  });

  it.each([
    ['nothing but a boundary', '--x'],
    ['a text that breaks off', '--x\r\ncontent-disposition: form-data; name="text"\r\n\r\nKabar yang terpot'],
    [
      'a file that breaks off',
      '--x\r\ncontent-disposition: form-data; name="p"; filename="a.jpg"\r\n\r\n\xff\xd8',
    ],
    ['a head that breaks off', '--x\r\ncontent-disposition: form-da'],
    ['bytes that are no form', 'bukan formulir'],
  ])('says of %s that it was cut off', async (_name, text) => {
    expect((await cut(text)).code).toBe('upload.broken');
  });

  it('keeps the text that arrived before the break', async () => {
    const whole = '--x\r\ncontent-disposition: form-data; name="text"\r\n\r\nKabar utuh\r\n';
    const broken = '--x\r\ncontent-disposition: form-data; name="p"; filename="a.jpg"\r\n\r\nabc';
    expect(await cut(whole + broken)).toEqual({ code: 'upload.broken', body: { text: 'Kabar utuh' } });
  });

  it('refuses a form without a boundary, of too many fields, or with too long a text', async () => {
    const { code } = await post('x', { 'content-type': 'multipart/form-data' });
    expect(code).toBe('upload.broken');
    const fields = Array.from({ length: 31 }, (_, n): [string, string] => [`f${n}`, 'x']);
    expect((await post(form(fields, []))).code).toBe('request.too-large');
    expect((await post(form([['text', 'a'.repeat(300_000)]], []))).code).toBe('request.too-large');
  });

  it('lets no field reach the prototype', async () => {
    const { code } = await post(form([['__proto__', 'x']], []));
    expect(code).toBe('upload.broken');
    expect(Object.prototype).not.toHaveProperty('x');
  });

  it('stops reading after a flood of files', async () => {
    const flood = Array.from({ length: 10 }, (_, n): [string, Blob] => [`${n}.jpg`, file(6_000_000)]);
    expect(await post(form([['text', 'banjir']], flood))).toEqual({
      code: 'request.too-large',
      body: { text: 'banjir' },
    });
  });

  it('is turned away where no files are taken', async () => {
    const reply = await fetch(`${url}/plain`, { method: 'POST', body: form([['text', 'halo']], []) });
    expect(((await reply.json()) as Echo).code).toBe('request.media-type');
  });

  it('answers a small body that never comes with 408, and leaves one that comes alone', async () => {
    const { port } = new URL(url);
    const said = await new Promise<string>((resolve) => {
      const socket = connect(Number(port), '127.0.0.1');
      let heard = '';
      socket.on('data', (chunk) => (heard += chunk.toString())).on('close', () => resolve(heard));
      socket.write(
        'POST /plain HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 9\r\n\r\n{',
      );
    });
    expect(said).toMatch(/^HTTP\/1\.1 408 /);
    const reply = await fetch(`${url}/plain`, {
      method: 'POST',
      body: '{}',
      headers: { 'content-type': 'application/json' },
    });
    expect(await reply.json()).toEqual({ body: {} });
  });
});

describe('the budget of uploads', () => {
  const MB = 1024 * 1024;

  it('bounds what is held of one sender and of all, until it is given back', () => {
    const budget = new UploadBudget();
    const one = budget.share('10.0.0.1');
    expect([one.take(48 * MB), one.take(1), budget.share('10.0.0.1').take(1)]).toEqual([
      null,
      'busy',
      'busy',
    ]);
    expect(['10.0.0.2', '10.0.0.3'].map((each) => budget.share(each).take(48 * MB))).toEqual([null, 'busy']);
    one.release();
    one.release();
    expect(budget.share('10.0.0.3').take(48 * MB)).toBeNull();
  });

  it('bounds what one network sends in an hour, whichever of its addresses it takes', () => {
    let now = 0;
    const budget = new UploadBudget(() => now);
    const sent = Array.from({ length: 11 }, (_, n) => {
      const share = budget.share(`2001:db8:1:2::${n}`);
      const shortage = share.take(40 * MB);
      share.release();
      return shortage;
    });
    expect(sent).toEqual([...Array<null>(10).fill(null), 'spent']);
    expect(budget.share('2001:db8:1:3::1').take(40 * MB)).toBeNull();
    now = 3_600_000;
    expect(budget.share('2001:db8:1:2::1').take(40 * MB)).toBeNull();
  });
});
