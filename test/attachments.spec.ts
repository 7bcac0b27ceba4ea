import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import sharp from 'sharp';
import { AttachmentsService } from '../src/attachments/index.js';
import { AttachmentsHousekeeping } from '../src/attachments/housekeeping.js';
import { Line } from '../src/common/line.js';
import { StaffService } from '../src/staff/index.js';
import { Asker } from './asker.js';
import { DeskHouse, strange } from './fact-finding-house.js';
import {
  animation,
  bomb,
  drawing,
  heic,
  manyFramed,
  photograph,
  PLANTED,
  polyglot,
  stuffed,
  SVG,
} from './picture-material.js';
import { Browser } from './staff-browser.js';
import { asOperator, eventually, temporaryFolder } from './support/index.js';

const PASSWORD = 'tiga ekor kuda sandalwood';

interface Reply {
  status: number;
  id: string;
  width: number;
  height: number;
  code?: string;
  fields?: { field: string; message: string }[];
}

describe('pictures', () => {
  let house: DeskHouse;
  let data = '';
  let seed = 100;

  beforeAll(async () => {
    data = await temporaryFolder();
    house = await DeskHouse.open({ KABASHOAX_DATA_DIR: data });
  });
  afterAll(async () => {
    await house.close();
    await rm(data, { recursive: true, force: true });
  });

  /** A picture unlike any other of this run. */
  const fresh = (): Promise<Buffer> =>
    drawing(64, 48, (seed += 1))
      .png()
      .toBuffer();

  const send = async (bytes: Uint8Array | string, name = 'gambar.jpg'): Promise<Reply> => {
    const form = new FormData();
    form.append('pictures', new Blob([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)]), name);
    const reply = await house.app.fetch('/api/v1/pictures', { method: 'POST', body: form });
    return { ...((await reply.json()) as Reply), status: reply.status };
  };

  const ask = async (
    body: object,
    key?: string,
  ): Promise<{ status: number; receiptCode: string; code?: string }> => {
    const reply = await house.app.fetch('/api/v1/questions', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(key && { 'idempotency-key': key }) },
      body: JSON.stringify(body),
    });
    return { ...((await reply.json()) as { receiptCode: string }), status: reply.status };
  };

  const stored = async (id: string): Promise<Buffer> =>
    (await house.app.get(AttachmentsService).bytesOf(id)).bytes;

  const files = async (): Promise<string[]> =>
    (await readdir(join(data, 'attachments'), { recursive: true, withFileTypes: true }))
      .filter((each) => each.isFile())
      .map(({ name }) => name);

  const fileOf = async (id: string): Promise<string> =>
    createHash('sha256')
      .update(await stored(id))
      .digest('hex');

  const rows = async (sql: string, values: unknown[] = []): Promise<number> => {
    const [row] = await house.db.query<{ n: number }[]>(`select count(*)::int as n from ${sql}`, values);
    return row?.n ?? -1;
  };

  describe('that come in', () => {
    it('lose place, camera and serial number, and stand upright', async () => {
      const photo = await photograph();
      for (const mark of [PLANTED.camera, PLANTED.serial]) expect(photo.includes(mark)).toBe(true);
      const { id, width, height } = await send(photo);
      expect([width, height]).toEqual([200, 320]);
      const kept = await stored(id);
      const { format, exif, xmp, iptc, icc, orientation } = await sharp(kept).metadata();
      expect([format, exif, xmp, iptc, icc, orientation]).toEqual(['webp', ...Array<undefined>(5)]);
      const onDisk = await readFile(
        join(data, 'attachments', (await fileOf(id)).slice(0, 2), await fileOf(id)),
      );
      for (const bytes of [kept, onDisk])
        for (const mark of [...Object.values(PLANTED), 'Exif', 'GPS'])
          expect(bytes.includes(mark)).toBe(false);
    });

    it('are pictures and nothing else, whatever was hidden behind them', async () => {
      const { id } = await send(await polyglot(), 'halaman.html');
      const kept = await stored(id);
      for (const mark of ['<script', '<html', 'PK\u0003\u0004', 'jahat.js'])
        expect(kept.includes(mark)).toBe(false);
      expect((await sharp(kept).metadata()).width).toBe(320);
    });

    it.each([
      ['JPEG', () => drawing().jpeg().toBuffer()],
      ['PNG', () => drawing().png().toBuffer()],
      ['WebP', () => drawing().webp().toBuffer()],
    ])('may be %s under any name', async (_format, draw) => {
      expect(await send(await draw(), 'catatan.exe')).toMatchObject({ status: 201, width: 320, height: 200 });
    });

    it.each<[string, () => Promise<Buffer>]>([
      ['16 bits a colour', () => drawing().toColourspace('rgb16').png().toBuffer()],
      ['the inks of a printer', () => drawing().toColourspace('cmyk').jpeg().toBuffer()],
      ['four megabytes of profile', stuffed],
      ['five thousand frames', () => manyFramed(5_000)],
    ])('may have %s, and lose it', async (_what, make) => {
      const { id, width, height } = await send(await make());
      expect([width, height]).toEqual([320, 200]);
      const kept = await stored(id);
      const { depth, space, pages, icc } = await sharp(kept).metadata();
      expect([depth, space, pages, icc]).toEqual(['uchar', 'srgb', undefined, undefined]);
      expect(kept.includes(PLANTED.camera)).toBe(false);
    });

    it('show the first of three hundred frames', async () => {
      expect(await send(await animation(300))).toMatchObject({ status: 201, width: 60, height: 40 });
    });

    it('show their first frame only', async () => {
      const { id, width, height } = await send(await animation());
      expect([width, height]).toEqual([60, 40]);
      const { dominant } = await sharp(await stored(id)).stats();
      expect(dominant.r).toBeGreaterThan(dominant.g + dominant.b);
    });

    it.each([
      ['a photograph is', 2_600, 1_300, 2_000, 1_000],
      ['a long roll of a chat stays readable and is', 1_080, 7_000, 1_080, 7_000],
      ['a small one is', 40, 30, 40, 30],
    ])('have a bounded size: %s', async (_name, width, height, keptWidth, keptHeight) => {
      const plain = sharp({ create: { width, height, channels: 3, background: 'teal' } });
      expect(await send(await plain.jpeg().toBuffer())).toMatchObject({
        width: keptWidth,
        height: keptHeight,
      });
    });

    it.each<[string, () => Promise<Buffer | string> | Buffer | string, number, string, RegExp]>([
      ['an SVG', () => SVG, 400, 'picture.type', /JPEG, PNG, atau WebP/],
      ['an SVG that calls itself JPEG', () => Buffer.from(SVG), 400, 'picture.type', /JPEG/],
      ['a GIF', () => Buffer.from('R0lGODlhAQABAAAAACw=', 'base64'), 400, 'picture.gif', /GIF/],
      ['a PDF', () => '%PDF-1.7\n1 0 obj', 400, 'picture.pdf', /PDF/],
      ['a photograph of an iPhone', heic, 400, 'picture.heic', /tangkapan layar \(screenshot\)/],
      ['a file without a byte', () => '', 400, 'picture.empty', /kosong/],
      ['words', () => 'bukan gambar sama sekali', 400, 'picture.type', /JPEG/],
      [
        'nothing but a beginning',
        () => Buffer.from('ffd8ffe000104a46494600', 'hex'),
        400,
        'picture.broken',
        /rusak/,
      ],
      ['a bomb', () => bomb(), 413, 'picture.too-large', /terlalu besar/],
    ])('are not %s', async (_name, make, status, code, message) => {
      const before = await rows('attachments');
      const reply = await send(await make(), 'foto.jpg');
      expect(reply).toMatchObject({
        status,
        code,
        fields: [{ field: 'pictures', message: expect.stringMatching(message) as string }],
      });
      expect(await rows('attachments')).toBe(before);
    });

    it.each([0.3, 0.6, 0.95])('are not a PNG of which only %d has arrived', async (part) => {
      const whole = await drawing().png().toBuffer();
      expect(await send(whole.subarray(0, whole.length * part))).toMatchObject({ code: 'picture.broken' });
    });

    it('are not a JPEG of which only half has arrived', async () => {
      const whole = await drawing().jpeg().toBuffer();
      expect(await send(whole.subarray(0, whole.length / 2))).toMatchObject({ code: 'picture.broken' });
    });

    it.each([
      ['/tanya', 'foto.heic: Foto iPhone berformat HEIC'],
      ['/en/tanya', 'foto.heic: HEIC photos of an iPhone'],
    ])('are refused in the language of the page %s, with the typed text', async (path, words) => {
      const form = new FormData();
      form.append('text', 'Benarkah air mati di Oesapa?');
      form.append('pictures', new Blob([new Uint8Array(heic())]), 'foto.heic');
      const page = await new Asker(house.app).post(path, form);
      expect(page.status).toBe(422);
      expect(page.html).toContain(words);
      expect(page.html).toContain('Benarkah air mati di Oesapa?</textarea>');
    });

    it('come one by one to this address, and as a form', async () => {
      const form = new FormData();
      for (let n = 0; n < 30; n += 1) form.append('pictures', new Blob([new Uint8Array(9)]), `${n}.jpg`);
      const many = await house.app.fetch('/api/v1/pictures', { method: 'POST', body: form });
      expect([many.status, ((await many.json()) as Reply).code]).toEqual([413, 'upload.too-many']);
      const empty = await house.app.fetch('/api/v1/pictures', { method: 'POST', body: new FormData() });
      expect([empty.status, ((await empty.json()) as Reply).code]).toEqual([400, 'upload.missing']);
      const json = await house.app.fetch('/api/v1/pictures', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{}',
      });
      expect([json.status, ((await json.json()) as Reply).code]).toEqual([415, 'request.media-type']);
    });

    it('are not taken while so many wait that the disk would fill', async () => {
      const waiting = `insert into attachments (content_hash, width, height, size_bytes)
                       select sha256('besar'), 1, 1, 2000000000 from generate_series(1, 2)`;
      await house.db.query(waiting);
      expect(await send(await fresh())).toMatchObject({ status: 503, code: 'picture.busy' });
      await house.db.query(`delete from attachments where content_hash = sha256('besar')`);
      expect((await send(await fresh())).status).toBe(201);
    });

    it('are not taken where no form with files is expected', async () => {
      const form = new FormData();
      form.append('text', 'kabar ini benar?');
      for (const path of ['/api/v1/questions', '/api/v1/match', '/tiket', '/meja/masuk'])
        expect((await house.app.fetch(path, { method: 'POST', body: form })).status).toBe(415);
      expect((await house.app.fetch('/tidak-ada', { method: 'POST', body: form })).status).toBe(404);
    });
  });

  it('whose bytes were changed at random are taken or refused, and never a fault', async () => {
    const sound = await Promise.all([
      photograph(),
      drawing(90, 70).png({ progressive: true }).toBuffer(),
      drawing(90, 70).webp().toBuffer(),
      animation(),
    ]);
    const change = fc.record({
      which: fc.nat(sound.length - 1),
      at: fc.array(fc.tuple(fc.nat(9_999), fc.nat(255)), { minLength: 1, maxLength: 12 }),
      cut: fc.option(fc.nat(9_999)),
    });
    await fc.assert(
      fc.asyncProperty(change, async ({ which, at, cut }) => {
        const bytes = Buffer.from(sound[which] ?? []);
        for (const [place, value] of at) bytes[place % bytes.length] = value;
        const { status } = await send(cut === null ? bytes : bytes.subarray(0, cut % bytes.length));
        expect([201, 400, 413]).toContain(status);
      }),
      { numRuns: 150, seed: 20_261_122 },
    );
  });

  describe('of a question', () => {
    it('are enough without words, and reach the desk with the case', async () => {
      const { id } = await send(await fresh());
      expect((await ask({ pictures: [id] })).status).toBe(201);
      await eventually(async () => {
        expect(
          await rows(
            `question_attachments a join questions q on q.id = a.question_id
                      where a.attachment_id = $1 and q.status = 'linked'`,
            [id],
          ),
        ).toBe(1);
      });
    });

    it('make two questions of the same words under different pictures', async () => {
      const [one, other] = [await send(await fresh()), await send(await fresh())];
      const text = strange();
      for (const { id } of [one, other]) await ask({ text, pictures: [id] });
      expect(await rows('(select distinct fingerprint from questions where text = $1) each', [text])).toBe(2);
    });

    it('make one question of the same picture sent twice', async () => {
      const picture = await fresh();
      for (const { id } of [await send(picture), await send(picture)]) await ask({ pictures: [id] });
      const hash = createHash('sha256')
        .update(await stored((await send(picture)).id))
        .digest('hex');
      const sent = `question_attachments a join questions q on q.id = a.question_id
                    join attachments p on p.id = a.attachment_id and encode(p.content_hash, 'hex') = $1`;
      expect(await rows(sent, [hash])).toBe(2);
      expect(await rows(`(select distinct fingerprint from ${sent}) each`, [hash])).toBe(1);
    });

    it.each<[string, () => Promise<string[]> | string[], string]>([
      ['that nobody sent', () => ['0198c0de-0000-4000-8000-000000000000'], 'picture.expired'],
      [
        'of another question',
        async () => {
          const { id } = await send(await fresh());
          await ask({ pictures: [id] });
          return [id];
        },
        'picture.expired',
      ],
      ['with a strange name', () => ['../../secret.key'], 'input.invalid'],
      [
        'of which there are four',
        async () => Promise.all([1, 2, 3, 4].map(async () => (await send(await fresh())).id)),
        'input.invalid',
      ],
    ])('are none %s: nothing is entered', async (_name, make, code) => {
      const pictures = await make();
      const before = await rows('questions');
      expect(await ask({ text: strange(), pictures })).toMatchObject({ status: 400, code });
      expect(await rows('questions')).toBe(before);
    });

    it('are kept once for a form that is sent twice', async () => {
      const { id } = await send(await fresh());
      const key = `kunci-${strange()}`;
      const [first, again] = [await ask({ pictures: [id] }, key), await ask({ pictures: [id] }, key)];
      expect([first.status, again.status, again.receiptCode]).toEqual([201, 201, first.receiptCode]);
    });

    it('are gone from database and disk once the question is taken back', async () => {
      const { id } = await send(await fresh());
      const { receiptCode } = await ask({ pictures: [id] });
      const hash = await fileOf(id);
      expect(await files()).toContain(hash);
      await house.tickets.withdraw(receiptCode);
      expect(await rows('attachments where id = $1', [id])).toBe(0);
      await eventually(async () => expect(await files()).not.toContain(hash));
    });

    it('leave the file alone while somebody else has sent the very same', async () => {
      const picture = await fresh();
      const [mine, theirs] = [await send(picture), await send(picture)];
      const { receiptCode } = await ask({ pictures: [mine.id] });
      await house.tickets.withdraw(receiptCode);
      await eventually(async () =>
        expect(await rows(`jobs where name = 'attachments.discard' and status <> 'done'`)).toBe(0),
      );
      expect((await stored(theirs.id)).length).toBeGreaterThan(0);
    });
  });

  describe('at the desk', () => {
    const browserOf = async (role: 'fact-finder' | 'editor'): Promise<Browser> => {
      const email = `${role}@gambar.test`;
      await house.app.get(StaffService).create({ email, name: `Nama ${role}`, role, password: PASSWORD });
      const browser = new Browser(house.app.url);
      await browser.signIn(email, PASSWORD);
      return browser;
    };

    it('are shown to the team as our own picture that no cache keeps, on the page of the case', async () => {
      const text = strange();
      const { id } = await send(await photograph());
      await ask({ text, pictures: [id] });
      const caseId = await eventually(async () => {
        const [row] = await house.db.query<{ caseId: string | null }[]>(
          `select case_id as "caseId" from questions where text = $1`,
          [text],
        );
        if (!row?.caseId) throw new Error('not taken in yet');
        return row.caseId;
      });
      const browser = await browserOf('fact-finder');
      expect(await (await browser.get(`/meja/kasus/${caseId}`)).text()).toContain(`src="/meja/gambar/${id}"`);
      const reply = await browser.get(`/meja/gambar/${id}`);
      const heads = ['content-type', 'x-content-type-options', 'cache-control', 'content-disposition'];
      expect([reply.status, ...heads.map((name) => reply.headers.get(name))]).toEqual([
        ...[200, 'image/webp', 'nosniff', 'no-store', `inline; filename="gambar-${id}.webp"`],
      ]);
      expect(reply.headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox/);
      const served = Buffer.from(await reply.arrayBuffer());
      expect(served.equals(await stored(id))).toBe(true);
      expect(served.includes(PLANTED.serial)).toBe(false);
    });

    it("are nobody else's to see, and unknown ones are unknown", async () => {
      const { id } = await send(await fresh());
      const stranger = await house.app.fetch(`/meja/gambar/${id}`);
      expect([stranger.status, stranger.headers.get('location')]).toEqual([
        303,
        `/meja/masuk?ke=%2Fmeja%2Fgambar%2F${id}`,
      ]);
      const browser = await browserOf('editor');
      for (const wrong of ['0198c0de-0000-4000-8000-000000000000', 'secret.key', '..%2f..%2fsecret.key'])
        expect([400, 404]).toContain((await browser.get(`/meja/gambar/${wrong}`)).status);
    });
  });

  describe('that nobody waits for', () => {
    const sweep = (): Promise<void> =>
      house.db.transaction((tx) => house.app.get(AttachmentsHousekeeping).sweep(tx));

    const age = (id: string, hours: number): Promise<unknown> =>
      asOperator(house.app.database, (owner) =>
        owner.transaction(async (tx) => {
          await tx.query('alter table attachments disable trigger attachments_guard');
          await tx.query(`update attachments set created_at = now() - $2 * interval '1 hour' where id = $1`, [
            id,
            hours,
          ]);
          await tx.query('alter table attachments enable trigger attachments_guard');
        }),
      );

    it('go after a day; those of a question and younger ones stay', async () => {
      const [old, young, kept] = [
        await send(await fresh()),
        await send(await fresh()),
        await send(await fresh()),
      ];
      await ask({ pictures: [kept.id] });
      const hash = await fileOf(old.id);
      await age(old.id, 25);
      await age(kept.id, 25);
      await sweep();
      expect(await rows('attachments where id = any($1)', [[old.id, young.id, kept.id]])).toBe(2);
      await eventually(async () => expect(await files()).not.toContain(hash));
    });

    it('and that no row names are removed from the disk, unless they have only just come', async () => {
      const folder = join(data, 'attachments', 'ab');
      await mkdir(folder, { recursive: true });
      const [old, young, half] = [`ab${'1'.repeat(62)}`, `ab${'2'.repeat(62)}`, '.0011223344556677'];
      for (const name of [old, young, half]) await writeFile(join(folder, name), 'x');
      const before = new Date(Date.now() - 7_200_000);
      for (const name of [old, half]) await utimes(join(folder, name), before, before);
      await sweep();
      const left = await files();
      expect([old, young, half].map((name) => left.includes(name))).toEqual([false, true, false]);
    });
  });

  it('stay what they are, even for the owner of the tables', async () => {
    const { id } = await send(await fresh());
    await ask({ pictures: [id] });
    for (const change of [`status = 'draft', kept_at = null`, `content_hash = sha256('x')`])
      await expect(
        asOperator(house.app.database, (owner) =>
          owner.query(`update attachments set ${change} where id = $1`, [id]),
        ),
      ).rejects.toThrow('a picture does not change');
  });
});

describe('the line before the work', () => {
  it('lets two work, a few wait, and tells the next that it is busy', async () => {
    const line = new Line(2, 1, () => new Error('busy'));
    const doors: (() => void)[] = [];
    const work = (): Promise<void> => new Promise((resolve) => doors.push(resolve));
    const [a, b, c] = [line.run(work), line.run(work), line.run(work)];
    await expect(line.run(work)).rejects.toThrow('busy');
    expect(doors).toHaveLength(2);
    doors[0]?.();
    await a;
    await eventually(() => expect(doors).toHaveLength(3));
    doors.forEach((open) => open());
    await Promise.all([b, c]);
    await line.run(() => Promise.resolve());
  });
});
