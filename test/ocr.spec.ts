import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import sharp from 'sharp';
import { STYLES } from '../bench/pictures/draw.js';
import { LANGUAGE, MODELS } from '../src/attachments/ocr/models.js';
import { PictureReader } from '../src/attachments/ocr/picture-reader.js';
import { VIEWS } from '../src/attachments/pictures/views.js';
import { strips } from '../src/attachments/ocr/strips.js';

const FORWARD =
  'Hati-hati bapak ibu, tadi siang anak SD di Oebobo mau diculik orang pakai mobil, dikejar sampai masuk gang. Jemput anak tepat waktu.';

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

async function screenshot(text = FORWARD, style = 'obrolan-gelap-kecil'): Promise<Buffer> {
  const drawn = await STYLES.find(({ name }) => name === style)?.draw(text, 3);
  return sharp(drawn).webp({ quality: 85 }).toBuffer();
}

/** The reading processes of this one, with their numbers. */
const readersOfOurs = (): string[] => {
  const words = ['--ppid', String(process.pid), '-o', 'pid=,args='];
  return execFileSync('ps', words, { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes('reading-process'));
};

describe('reading pictures', () => {
  let reader: PictureReader;
  beforeEach(() => {
    reader = new PictureReader();
  });
  afterEach(() => reader.onApplicationShutdown());

  it.each(['obrolan-terang', 'obrolan-gelap-kecil', 'poster', 'surat'])(
    'reads the words of a forward from %s',
    async (style) => {
      const { text, whole, prints } = await reader.read(await screenshot(FORWARD, style), {
        timeoutMs: 50_000,
      });
      const read = new Set(wordsIn(text));
      const missed = wordsIn(FORWARD).filter((word) => !read.has(word));
      expect(whole).toBe(true);
      expect(prints).toHaveLength(VIEWS.length);
      expect(missed.length).toBeLessThanOrEqual(2);
    },
  );

  it('ends what takes too long, keeps what was read by then, and reads the next picture', async () => {
    const roll = await screenshot(Array.from({ length: 60 }, () => FORWARD).join('\n'));
    const { whole } = await reader.read(roll, { timeoutMs: 1_000 });
    expect(whole).toBe(false);
    const next = await reader.read(await screenshot(), { timeoutMs: 50_000 });
    expect(wordsIn(next.text)).toContain('oebobo');
  });

  it('does not wait for a process that is still starting longer than it may, and has it for the next', async () => {
    const picture = await screenshot();
    // The one millisecond must not be over before the process is asked for.
    const clock = jest.spyOn(Date, 'now').mockReturnValue(Date.now());
    expect(await reader.read(picture, { timeoutMs: 1 })).toMatchObject({ text: '', whole: false });
    clock.mockRestore();
    const started = readersOfOurs();
    expect((await reader.read(picture, { timeoutMs: 50_000 })).whole).toBe(true);
    expect([started.length, readersOfOurs()]).toEqual([1, started]);
  });

  it('leaves unread what is no picture, and reads the next one', async () => {
    expect(await reader.read(Buffer.from('not a picture'), { timeoutMs: 50_000 })).toMatchObject({
      text: '',
      whole: false,
    });
    const next = await reader.read(await screenshot(), { timeoutMs: 50_000 });
    expect(next.whole).toBe(true);
  });

  it('reads nothing where there is nothing to read', async () => {
    const blank = await sharp({ create: { width: 600, height: 400, channels: 3, background: '#77aa88' } })
      .webp()
      .toBuffer();
    expect(await reader.read(blank, { timeoutMs: 50_000 })).toEqual({ text: '', whole: true, prints: [] });
  });

  it('turns a flood away instead of keeping it', async () => {
    const picture = await screenshot();
    const flood = Array.from({ length: 30 }, () => reader.read(picture, { timeoutMs: 1_500 }));
    const readings = await Promise.all(flood);
    expect(readings.filter(({ whole }) => !whole).length).toBeGreaterThanOrEqual(17);
  });

  it('has its language on the disk, and writes nothing where it was started', async () => {
    await reader.read(await screenshot(), { timeoutMs: 50_000 });
    expect(existsSync(join(MODELS, `${LANGUAGE}.traineddata.gz`))).toBe(true);
    expect(readdirSync('.').filter((name) => name.endsWith('.traineddata'))).toEqual([]);
  });

  it('ends its process when the portal stops', async () => {
    await reader.read(await screenshot(), { timeoutMs: 50_000 });
    expect(readersOfOurs()).toHaveLength(1);
    await reader.onApplicationShutdown();
    expect(readersOfOurs()).toEqual([]);
    expect(await reader.read(await screenshot(), { timeoutMs: 1_000 })).toMatchObject({
      text: '',
      whole: false,
    });
  });
});

describe('a rolled-up chat', () => {
  it('is cut into strips between the lines, every line once', async () => {
    const roll = await screenshot(Array.from({ length: 30 }, () => FORWARD).join('\n'));
    const { width, height } = await sharp(roll).metadata();
    const heights: number[] = [];
    for await (const { image } of strips(roll)) heights.push((await sharp(image).metadata()).height);
    expect(heights.length).toBeGreaterThan(2);
    expect(heights.reduce((sum, each) => sum + each, 0)).toBe(Math.round((height * 720) / width));
  });
});
