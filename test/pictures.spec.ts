import { EventEmitter } from 'node:events';
import sharp from 'sharp';
import { COPIES } from '../bench/pictures/copies.js';
import { STYLES } from '../bench/pictures/draw.js';
import { scene } from '../bench/pictures/scene.js';
import { jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { seeded } from '../bench/eval/damage.js';
import { AttachmentsService, PictureIndex, type ExaminedPicture } from '../src/attachments/index.js';
import { Album } from '../src/attachments/pictures/album.js';
import { agreement, gramsOf } from '../src/attachments/pictures/grams.js';
import { likeness, type Seen } from '../src/attachments/pictures/likeness.js';
import { pack, unpack, wordsOf } from '../src/attachments/pictures/packing.js';
import { PictureExaminer } from '../src/attachments/pictures/picture-examiner.js';
import { PictureMemory } from '../src/attachments/pictures/picture-memory.js';
import { picturePrints, type Print } from '../src/attachments/pictures/print.js';
import { PrintsInMemory0037 } from '../src/database/migrations/0037-prints-in-memory.js';
import { MatchingService, type Match } from '../src/matching/index.js';
import { together } from '../src/matching/pictures.js';
import { draft, DeskHouse, SECOND_SOURCE, source } from './fact-finding-house.js';
import { asOperator, eventually, loadExamples } from './support/index.js';

const FORWARD =
  'Hati-hati bapak ibu, tadi siang anak SD di Oebobo mau diculik orang pakai mobil, dikejar sampai masuk gang. Jemput anak tepat waktu.';
const OTHER_FORWARD =
  'Air ledeng di Kelapa Lima dan Oesapa sudah diracun, jangan diminum sampai hari Jumat. Ini dari petugas sendiri, kasih tahu keluarga.';

const seen = async (picture: Buffer, text = ''): Promise<Seen> => ({
  prints: await picturePrints(picture),
  grams: gramsOf(text),
});

async function drawn(style: string, text: string): Promise<Buffer> {
  const picture = await STYLES.find(({ name }) => name === style)?.draw(text, 3);
  return sharp(picture).webp({ quality: 85 }).toBuffer();
}

describe('the likeness of pictures', () => {
  let original: Buffer;
  let known: Seen;
  beforeAll(async () => {
    original = await scene(11);
    known = await seen(original);
  });

  it.each(Object.entries(COPIES))('finds a photograph again: %s', async (_what, copy) => {
    expect(likeness(await seen(await copy(original)), known)).toBeGreaterThanOrEqual(0.8);
  });

  it('keeps different photographs apart', async () => {
    const photographs = await Promise.all([1, 2, 3, 4].map(async (seed) => seen(await scene(seed))));
    const pairs = photographs.flatMap((one, at) =>
      photographs.slice(at + 1).map((other) => likeness(one, other)),
    );
    expect(Math.max(...pairs)).toBeLessThan(0.75);
  });

  it('never compares what shows nothing', async () => {
    const blank = (background: string) =>
      sharp({ create: { width: 800, height: 600, channels: 3, background } })
        .jpeg()
        .toBuffer();
    expect(await picturePrints(await blank('#808890'))).toEqual([]);
    expect(likeness(await seen(await blank('#808890')), await seen(await blank('#101010')))).toBe(0);
  });

  it.each(['obrolan-terang', 'obrolan-gelap-kecil', 'surat'])(
    'does not take two different forwards in %s for one',
    async (style) => {
      const one = await seen(await drawn(style, FORWARD), FORWARD);
      expect(likeness(one, await seen(await drawn(style, OTHER_FORWARD), OTHER_FORWARD))).toBeLessThan(0.8);
      expect(likeness(one, await seen(await drawn(style, OTHER_FORWARD)))).toBeLessThan(0.9);
    },
  );

  it('takes a copy of a screenshot for the same when it says the same, and for like it when letters were misread', async () => {
    const picture = await drawn('obrolan-terang', FORWARD);
    const original = await seen(picture, FORWARD);
    const copy = await seen(await sharp(picture).resize({ width: 500 }).jpeg({ quality: 40 }).toBuffer());
    const saying = (text: string): Seen => ({ ...copy, grams: gramsOf(text) });
    expect(likeness(original, saying(FORWARD))).toBeGreaterThanOrEqual(0.9);
    expect(likeness(original, saying(FORWARD.slice(0, 90)))).toBeGreaterThanOrEqual(0.9);
    const misread = FORWARD.replace('Oebobo', '0ebobo').replace('masuk', 'rnasuk');
    expect(likeness(original, saying(misread))).toBeCloseTo(0.89);
  });

  it.each(['obrolan-gelap', 'surat'])(
    'does not call two forwards of one make the same: %s',
    async (style) => {
      const [one, other] = ['Polisi', 'PDAM'].map(
        (who) =>
          `INFO RESMI! Kata ${who}, di Penfui sampai akhir bulan akan mematikan listrik tiga hari penuh. Tolong bagikan ke semua grup.`,
      );
      const [first, second] = [
        await seen(await drawn(style, one ?? ''), one),
        await seen(await drawn(style, other ?? ''), other),
      ];
      expect(likeness({ ...first, grams: [] }, { ...second, grams: [] })).toBeGreaterThanOrEqual(0.89);
      expect(likeness(first, second)).toBeLessThan(0.9);
    },
  );

  it('does not call one photograph with two different captions the same', () => {
    const [one, other] = [
      { ...known, grams: gramsOf(FORWARD) },
      { ...known, grams: gramsOf(OTHER_FORWARD) },
    ];
    expect(likeness(one, other)).toBeGreaterThanOrEqual(0.8);
    expect(likeness(one, other)).toBeLessThan(0.9);
  });
});

describe('the prints of many pictures in memory', () => {
  const random = seeded(37);
  const word = (): number => Math.floor(random() * 2 ** 32);
  const print = (view: number): Print => ({
    view,
    bits: Uint32Array.from({ length: 8 }, word),
    drawn: false,
  });
  /** The same with about this many bits turned over. */
  const changed = ({ view, bits, drawn }: Print, turned: number): Print => {
    const copy = Uint32Array.from(bits);
    for (let n = 0; n < turned; n += 1) {
      const at = Math.floor(random() * copy.length);
      copy[at] = (copy[at] ?? 0) ^ (1 << Math.floor(random() * 32));
    }
    return { view, bits: copy, drawn };
  };
  const differing = (one: Print, other: Print): number => {
    const turned = [...one.bits].map((bits, at) => ((bits ^ (other.bits[at] ?? 0)) >>> 0).toString(2));
    return turned.join('').replaceAll('0', '').length;
  };
  const leastOf = (asked: readonly Print[], known: readonly Print[]): number =>
    Math.min(
      ...asked.flatMap((one) =>
        known.filter((other) => one.view === 0 || other.view === 0).map((other) => differing(one, other)),
      ),
    );

  it('are compared as exactly as one by one, and forgotten ones are not near', async () => {
    const views = [0, 3, 30];
    const asked = views.map(print);
    const album = new Album();
    const known = new Map<string, Print[]>();
    // More than are compared at a time, and than the memory holds before it grows.
    const strange = Uint32Array.from({ length: 31 * 8 }, word);
    for (let n = 0; n < 3_500; n += 1) album.put({ id: `strange ${n}`, words: strange, views: 2 ** 31 - 1 });
    for (let n = 0; n < 1_200; n += 1) {
      // Some show nothing as a whole, some nothing in a part, and some are like the one asked about.
      const prints = (n % 5 === 0 ? views.slice(1) : views).map((view, at) =>
        n % 3 === 0 ? changed({ ...(asked[(at + n) % 3] ?? print(0)), view }, n % 90) : print(view),
      );
      const { prints: bytes, views: seen } = pack(prints);
      album.put({ id: String(n), words: wordsOf(bytes), views: seen });
      expect(unpack(pack(prints))).toEqual(prints);
      if (n % 11 === 0) album.remove(String(n));
      else known.set(String(n), prints);
    }
    const others = [...known.values()].find((prints) => prints[0]?.view === 0) ?? [];
    // Two ask at the same time.
    const [near, nearOthers] = await Promise.all([album.near(asked, 71), album.near(others, 71)]);
    expect(nearOthers).toEqual(await album.near(others, 71));
    expect(nearOthers[0]?.bits).toBe(0);
    const expected = [...known].map(([id, prints]) => ({ id, bits: leastOf(asked, prints) }));
    expect(near.length).toBeGreaterThan(50);
    expect(near.map(({ bits }) => bits)).toEqual(near.map(({ bits }) => bits).sort((a, b) => a - b));
    expect(new Map(near.map(({ id, bits }) => [id, bits]))).toEqual(
      new Map(expected.filter(({ bits }) => bits <= 71).map(({ id, bits }) => [id, bits])),
    );
    expect(await album.near([], 71)).toEqual([]);
  });
});

describe('two readings', () => {
  it('say the same when an end was cut off, perhaps the same when letters were misread, or something else', () => {
    const misread = FORWARD.replaceAll('l', '1');
    expect(agreement(gramsOf(FORWARD), gramsOf(FORWARD))).toBe('same');
    expect(agreement(gramsOf(FORWARD), gramsOf(FORWARD.slice(0, 70)))).toBe('same');
    expect(agreement(gramsOf(FORWARD), gramsOf(misread))).toBe('alike');
    expect(agreement(gramsOf(FORWARD), gramsOf(OTHER_FORWARD))).toBe('different');
    expect(agreement(gramsOf(FORWARD), gramsOf('Diteruskan 10.22'))).toBe('unknown');
  });
});

describe('what words and looks say together', () => {
  const same = (id: string) => ({ decision: 'same' as const, ranked: [{ id, score: 0.95 }] });

  it('is sure when they name one answer, and only a suggestion when they name two', () => {
    const weak = { decision: 'similar' as const, ranked: [{ id: 'b', score: 0.99 }] };
    expect(together([weak, same('a')])).toMatchObject({
      decision: 'same',
      ranked: [{ id: 'a' }, { id: 'b' }],
    });
    expect(together([same('a'), same('b')])).toMatchObject({ decision: 'similar' });
    expect(together([])).toEqual({ decision: 'none', ranked: [] });
  });
});

describe('a picture that is asked about', () => {
  let house: DeskHouse;
  const remember = jest.spyOn(PictureIndex.prototype, 'remember');
  beforeAll(async () => {
    house = await DeskHouse.open();
    await loadExamples(house.app.database);
  });
  afterAll(() => house.close());

  /** A picture of which nothing is known but its looks, as one of an answer that has its id. */
  const enterPrints = async (
    tx: EntityManager,
    index: PictureIndex,
    prints: readonly Print[],
  ): Promise<string> => {
    const [row] = await tx.query<{ id: string }[]>(
      `insert into attachments (content_hash, width, height, size_bytes)
       values (sha256(gen_random_uuid()::text::bytea), 1, 1, 1) returning id`,
    );
    const id = row?.id ?? '';
    await index.enter(tx, id, { text: '', prints });
    await index.put(tx, 'answers', id, [id]);
    return id;
  };

  const send = async (bytes: Buffer): Promise<string> =>
    (await house.app.get(AttachmentsService).receive({ bytes, name: 'gambar.jpg' })).id;

  /** Read and looked at, however long that takes: whoever asks about it next finds it written down. */
  const examined = (id: string): Promise<ExaminedPicture> =>
    house.app.get(PictureExaminer).examine(id, { timeoutMs: 100_000 });

  const match = async (bytes: Buffer, text = ''): Promise<Match> => {
    const picture = await examined(await send(bytes));
    return house.app.get(MatchingService).match(text, { pictures: [picture] });
  };

  interface Taken {
    code: string;
    caseId: string | null;
    answerId: string | null;
  }

  const ask = async (bytes: Buffer, text = ''): Promise<Taken> => {
    const id = await send(bytes);
    await examined(id);
    const { receiptCode } = await house.questions.submit({ text, pictures: [id] });
    return eventually(async () => {
      const [row] = await house.db.query<Omit<Taken, 'code'>[]>(
        `select q.case_id as "caseId", q.answer_id as "answerId" from questions q
           join question_attachments a on a.question_id = q.id where a.attachment_id = $1 and q.status <> 'received'`,
        [id],
      );
      if (!row) throw new Error('not taken in yet');
      return { code: receiptCode, ...row };
    });
  };

  const publish = async (caseId: string): Promise<void> => {
    const [author, editor] = [await house.person('fact-finder'), await house.person('editor')];
    await house.leases.claim(caseId, author);
    for (const evidence of [source(), SECOND_SOURCE]) await house.evidence.add(caseId, author, evidence);
    await house.drafts.save(caseId, author, 0, draft());
    await house.drafts.askReview(caseId, author);
    await house.reviews.approve(caseId, editor, 1);
  };

  it('is answered from the archive when the forward in it is known', async () => {
    const { answerId, caseId } = await ask(await drawn('obrolan-gelap-kecil', FORWARD));
    expect(caseId).toBeNull();
    const [row] = await house.db.query<{ externalId: string }[]>(
      `select external_id as "externalId" from answers where id = $1`,
      [answerId],
    );
    expect(row?.externalId).toBe('contoh-penculikan-oebobo');
  });

  it('is answered in the very reply to the question', async () => {
    const id = await send(await drawn('obrolan-terang', FORWARD));
    await examined(id);
    const { match: known } = await house.questions.submit({ text: '', pictures: [id] });
    expect([known.decision, known.answers[0]?.externalId]).toEqual(['same', 'contoh-penculikan-oebobo']);
  });

  it('leads to the answer whatever few words are typed beside it', async () => {
    const { answers } = await match(await drawn('poster', FORWARD), 'Kaka, ini benar ko?');
    expect(answers[0]?.externalId).toBe('contoh-penculikan-oebobo');
  });

  it('is never the same by a few words that were read in it', async () => {
    const { decision } = await match(await drawn('poster', 'Anak SD Oebobo diculik'));
    expect(decision).not.toBe('same');
  });

  it('joins the case of a copy, is known by its looks once that is answered, and no more when it is withdrawn', async () => {
    const photograph = await scene(21);
    const first = await ask(photograph);
    const copy = await sharp(photograph).resize({ width: 500 }).jpeg({ quality: 50 }).toBuffer();
    expect(await ask(copy)).toMatchObject({ caseId: first.caseId, answerId: null });
    expect((await match(copy)).decision).toBe('none');

    await publish(first.caseId ?? '');
    const known = await match(copy);
    expect(known).toMatchObject({
      decision: 'same',
      answers: [{ title: 'Air PDAM di Oesapa tidak beracun' }],
    });
    expect((await match(await scene(22))).decision).toBe('none');

    await house.reviews.withdraw(first.caseId ?? '', await house.person('editor'), 'Salah sumber.');
    expect((await match(copy)).decision).toBe('none');
  });

  /** Looks a picture up on one connection: whom it finds, and whether all pictures were read for that. */
  const lookUp = async (
    index: PictureIndex,
    prints: readonly Print[],
  ): Promise<{ found: string[]; readsAll: boolean }> => {
    const runner = house.db.createQueryRunner();
    const query = jest.spyOn(runner.manager, 'query');
    const found = await index.resembling(runner.manager, 'answers', { text: '', prints }, 9);
    await runner.release();
    const readsAll = query.mock.calls.some(([sql]) => sql.includes('max(entered_in)'));
    return { found: found.map(({ id }) => id), readsAll };
  };

  /** Begins to read all pictures; goes on once `told` says so, or fails with it. */
  const beginReading = (index: PictureIndex, told: Promise<void>) => {
    const runner = house.db.createQueryRunner();
    const { manager } = runner;
    const query = manager.query.bind(manager);
    jest.spyOn(manager, 'query').mockImplementationOnce(async (sql: string) => {
      await told;
      return query<unknown>(sql);
    });
    return index.remember(manager).finally(() => runner.release());
  };

  it('is looked up in memory, which a process fills when it starts and whoever comes meanwhile waits for', async () => {
    expect(remember).toHaveBeenCalledTimes(1);
    await remember.mock.results[0]?.value;
    const prints = await picturePrints(await scene(43));
    const index = new PictureIndex();
    const id = await house.db.transaction((tx) => enterPrints(tx, index, prints));
    const known = { found: [id], readsAll: false };
    expect(await lookUp(house.app.get(PictureIndex), prints)).toEqual(known);

    const word = new EventEmitter();
    const reading = beginReading(index, new Promise((resolve) => word.once('go', () => resolve())));
    const both = Promise.all([lookUp(index, prints), lookUp(index, prints)]);
    word.emit('go');
    expect((await reading).pictures).toBeGreaterThan(0);
    expect(await both).toEqual([known, known]);
  });

  it('is looked up all the same when what it waited for has failed', async () => {
    const prints = await picturePrints(await scene(45));
    const index = new PictureIndex();
    const id = await house.db.transaction((tx) => enterPrints(tx, index, prints));
    const word = new EventEmitter();
    const reading = beginReading(
      index,
      new Promise((_resolve, reject) => word.once('fail', () => reject(new Error('the connection is gone')))),
    );
    const looked = lookUp(index, prints);
    word.emit('fail');
    await expect(reading).rejects.toThrow('the connection is gone');
    expect(await looked).toEqual({ found: [id], readsAll: true });
  });

  it('is in memory in the end: what could not be read is told, and read again', async () => {
    const told = jest.spyOn(Logger.prototype, 'error').mockReturnValue();
    const source = new DataSource({ type: 'postgres', url: house.app.database.app });
    const index = new PictureIndex();
    const memory = new PictureMemory(source, index);
    memory.onApplicationBootstrap();
    await eventually(() => expect(told.mock.calls[0]?.[0]).toMatch(/^Prints of pictures could not be read/));
    const prints = await picturePrints(await scene(44));
    const id = await house.db.transaction((tx) => enterPrints(tx, index, prints));
    await source.initialize();
    const said = jest.spyOn(Logger.prototype, 'log');
    await eventually(() =>
      expect(said.mock.calls.flat().join()).toMatch(/Prints of [1-9]\d* pictures in memory/),
    );
    expect(await lookUp(index, prints)).toEqual({ found: [id], readsAll: false });
    await memory.beforeApplicationShutdown();
    await source.destroy();
    told.mockRestore();
  });

  it('is found from the moment its transaction ends, whichever began first, and not before or after', async () => {
    const index = new PictureIndex();
    const prints = await picturePrints(await scene(41));
    const found = async (db: EntityManager, by = index): Promise<string[]> =>
      (await by.resembling(db, 'answers', { text: '', prints }, 9)).map(({ id }) => id);
    const enter = (tx: EntityManager): Promise<string> => enterPrints(tx, index, prints);
    const { manager } = house.db;
    const early = house.db.createQueryRunner();
    await early.startTransaction();
    const first = await enter(early.manager);
    expect([await found(early.manager), await found(manager)]).toEqual([[first], []]);
    const second = await house.db.transaction(enter);
    expect(await found(manager)).toEqual([second]);
    await early.commitTransaction();
    await early.release();
    expect((await found(manager)).sort()).toEqual([first, second].sort());
    await index.remove(manager, 'answers', first);
    expect([await found(manager), await found(manager, new PictureIndex())]).toEqual([[second], [second]]);
    await index.put(manager, 'answers', first, [first]);
    expect((await found(manager)).sort()).toEqual([first, second].sort());
  });

  it('keeps its prints when the table is brought up to date, there and back', async () => {
    const prints = (await picturePrints(await scene(42))).filter(({ view }) => view % 7 !== 0);
    await asOperator(house.app.database, async (owner) => {
      const [row] = await owner.query<{ id: string }[]>(
        `insert into attachments (content_hash, width, height, size_bytes) values (sha256('42'), 1, 1, 1) returning id`,
      );
      await new PictureIndex().enter(owner.manager, row?.id ?? '', { text: '', prints });
      const runner = owner.createQueryRunner();
      const rows = (): Promise<unknown> =>
        runner.query(`select attachment_id, views, prints from picture_prints order by attachment_id`);
      await runner.startTransaction();
      const before = await rows();
      await new PrintsInMemory0037().down(runner);
      await new PrintsInMemory0037().up(runner);
      expect(await rows()).toEqual(before);
      await runner.rollbackTransaction();
      await runner.release();
    });
  });

  it('leaves nothing behind when its question is taken back', async () => {
    const { code, caseId } = await ask(await scene(31));
    const subjects = () =>
      house.db.query<unknown[]>(`select from picture_subjects where subject_id = $1`, [caseId]);
    expect(await subjects()).toHaveLength(1);
    await house.tickets.withdraw(code);
    expect(await subjects()).toHaveLength(0);
  });
});
