import sharp from 'sharp';
import { COPIES } from '../bench/pictures/copies.js';
import { STYLES } from '../bench/pictures/draw.js';
import { scene } from '../bench/pictures/scene.js';
import { AttachmentsService } from '../src/attachments/index.js';
import { agreement, gramsOf } from '../src/attachments/pictures/grams.js';
import { likeness, type Seen } from '../src/attachments/pictures/likeness.js';
import { PictureExaminer } from '../src/attachments/pictures/picture-examiner.js';
import { picturePrints } from '../src/attachments/pictures/print.js';
import { MatchingService, type Match } from '../src/matching/index.js';
import { together } from '../src/matching/pictures.js';
import { draft, DeskHouse, SECOND_SOURCE, source } from './fact-finding-house.js';
import { eventually, loadExamples } from './support/index.js';

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

  it('takes a copy of a screenshot for the same when its words agree', async () => {
    const picture = await drawn('obrolan-terang', FORWARD);
    const copy = await sharp(picture).resize({ width: 500 }).jpeg({ quality: 40 }).toBuffer();
    const misread = FORWARD.replace('Oebobo', '0ebobo').replace('masuk', 'rnasuk');
    expect(likeness(await seen(picture, FORWARD), await seen(copy, misread))).toBeGreaterThanOrEqual(0.9);
  });

  it('does not call one photograph with two different captions the same', () => {
    const [one, other] = [
      { ...known, grams: gramsOf(FORWARD) },
      { ...known, grams: gramsOf(OTHER_FORWARD) },
    ];
    expect(likeness(one, other)).toBeGreaterThanOrEqual(0.8);
    expect(likeness(one, other)).toBeLessThan(0.9);
  });
});

describe('two readings', () => {
  it('agree when letters were misread or an end was cut off, and not when they say something else', () => {
    const misread = FORWARD.replaceAll('l', '1');
    expect(agreement(gramsOf(FORWARD), gramsOf(misread))).toBe('same');
    expect(agreement(gramsOf(FORWARD), gramsOf(FORWARD.slice(0, 70)))).toBe('same');
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
  beforeAll(async () => {
    house = await DeskHouse.open();
    await loadExamples(house.app.database);
  });
  afterAll(() => house.close());

  const send = async (bytes: Buffer): Promise<string> =>
    (await house.app.get(AttachmentsService).receive({ bytes, name: 'gambar.jpg' })).id;

  const match = async (bytes: Buffer, text = ''): Promise<Match> => {
    const picture = await house.app.get(PictureExaminer).examine(await send(bytes), { timeoutMs: 20_000 });
    return house.app.get(MatchingService).match(text, { pictures: [picture] });
  };

  interface Taken {
    code: string;
    caseId: string | null;
    answerId: string | null;
  }

  const ask = async (bytes: Buffer, text = ''): Promise<Taken> => {
    const id = await send(bytes);
    const { receiptCode } = await house.questions.submit({ text, pictures: [id] });
    return eventually(
      async () => {
        const [row] = await house.db.query<Omit<Taken, 'code'>[]>(
          `select q.case_id as "caseId", q.answer_id as "answerId" from questions q
           join question_attachments a on a.question_id = q.id where a.attachment_id = $1 and q.status <> 'received'`,
          [id],
        );
        if (!row) throw new Error('not taken in yet');
        return { code: receiptCode, ...row };
      },
      { timeoutMs: 25_000 },
    );
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
    const { match: known } = await house.questions.submit({
      text: '',
      pictures: [await send(await drawn('obrolan-terang', FORWARD))],
    });
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

  it('leaves nothing behind when its question is taken back', async () => {
    const { code, caseId } = await ask(await scene(31));
    const subjects = () =>
      house.db.query<unknown[]>(`select from picture_subjects where subject_id = $1`, [caseId]);
    expect(await subjects()).toHaveLength(1);
    await house.tickets.withdraw(code);
    expect(await subjects()).toHaveLength(0);
  });
});
