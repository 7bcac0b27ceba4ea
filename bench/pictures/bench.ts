import 'reflect-metadata';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { album, type Page } from './album.js';
import { forwards } from './forwards.js';
import { cookieOf, read, upload, type Uploaded, type Waited } from './people.js';
import { withPortal } from './portal.js';

const { values } = parseArgs({
  options: {
    visitors: { type: 'string', default: '3' },
    uploads: { type: 'string', default: '4' },
    seconds: { type: 'string', default: '20' },
    rounds: { type: 'string', default: '2' },
    json: { type: 'string' },
  },
});
const [visitors, uploads] = [Number(values.visitors), Number(values.uploads)];
const [seconds, rounds] = [Number(values.seconds), Number(values.rounds)];
/** The examples' own forwards come first: their answers are in the archive. */
const PICTURES = 12;
const WARM_S = 4;
/** More than are read in a second. */
const A_SECOND = 8;

interface Measured {
  alone: Waited;
  beside: Waited;
  uploaded: Uploaded;
}

const folder = mkdtempSync(join(tmpdir(), 'kabashoax-album-'));
try {
  const pictures = await album(join(folder, 'album'), forwards(undefined, PICTURES).questions);
  const different = await cropped(pictures, seconds * rounds * A_SECOND);
  const before = loadavg()[0] ?? 0;
  const measured = await withPortal((address) => measure(address, different.values()));
  report(measured, { before, after: loadavg()[0] ?? 0 });
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** By turns without and with uploads, so that what else the machine does falls on both alike. */
async function measure(address: string, pictures: Iterator<Buffer, undefined>): Promise<Measured> {
  const cookie = await cookieOf(address);
  const answer = await anAnswer(address);
  const measured: Measured = { alone: new Map(), beside: new Map(), uploaded: { ms: [], found: 0 } };
  const turn = async (length: number, waited: Waited, uploaded: Uploaded | null): Promise<void> => {
    const someone = { address, cookie, until: performance.now() + length * 1000 };
    await Promise.all([
      ...Array.from({ length: visitors }, () => read(someone, answer, waited)),
      ...Array.from({ length: uploaded ? uploads : 0 }, () =>
        upload(someone, pictures, uploaded ?? measured.uploaded),
      ),
    ]);
  };
  await turn(WARM_S, new Map(), { ms: [], found: 0 });
  for (let round = 0; round < rounds; round += 1) {
    await turn(seconds, measured.alone, null);
    await turn(seconds, measured.beside, measured.uploaded);
  }
  return measured;
}

/** So many screenshots of which no two are the same: each has lost some lines at its edges. */
async function cropped(pages: readonly Page[], count: number): Promise<Buffer[]> {
  const made: Buffer[] = [];
  for (let at = 0; at < count; at += 1) {
    const page = pages[at % pages.length];
    if (!page) break;
    const lost = Math.floor(at / pages.length);
    const [left, top] = [lost % 10, Math.floor(lost / 10)];
    const { width, height } = await sharp(page.picture).metadata();
    const part = { left, top, width: width - left, height: height - top };
    made.push(await sharp(page.picture).extract(part).jpeg({ quality: 70 }).toBuffer());
  }
  return made;
}

async function anAnswer(address: string): Promise<string> {
  const page = await (await fetch(`${address}/arsip`)).text();
  return /\/jawaban\/[a-z0-9-]+/.exec(page)?.[0] ?? '/';
}

function part(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function report({ alone, beside, uploaded }: Measured, load: { before: number; after: number }): void {
  const machine = `${availableParallelism()} × ${cpus()[0]?.model ?? '?'}`;
  console.log(
    `${visitors} visitors, ${uploads} uploads at once; ${machine}; load ${load.before} → ${load.after}`,
  );
  console.log(
    'ms'.padEnd(24) +
      ['n', 'p50', 'p95', 'n beside', 'p50', 'p95', 'p50 ×', 'p95 ×']
        .map((head) => head.padStart(10))
        .join(''),
  );
  const rows = [...alone].map(([page, quiet]) => rowOf(page, quiet, beside.get(page) ?? []));
  rows.push(rowOf('all', [...alone.values()].flat(), [...beside.values()].flat()));
  for (const { page, cells } of rows)
    console.log(page.padEnd(24) + cells.map((cell) => cell.toFixed(cell < 10 ? 2 : 0).padStart(10)).join(''));
  const { ms, found } = uploaded;
  const [p50, p95] = [part(ms, 0.5), part(ms, 0.95)].map((each) => each.toFixed(0));
  console.log(`${ms.length} screenshots read, ${found} led to an answer; p50 ${p50} ms, p95 ${p95} ms`);
  if (values.json !== undefined)
    writeFileSync(
      values.json,
      JSON.stringify({ machine, load, visitors, uploads, rows, ms, found }, null, 2),
    );
}

function rowOf(
  page: string,
  quiet: readonly number[],
  loaded: readonly number[],
): { page: string; cells: number[] } {
  const [a50, a95, b50, b95] = [part(quiet, 0.5), part(quiet, 0.95), part(loaded, 0.5), part(loaded, 0.95)];
  const cells = [quiet.length, a50, a95, loaded.length, b50, b95, b50 / a50, b95 / a95];
  return { page, cells };
}
