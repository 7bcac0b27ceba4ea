import { writeFileSync } from 'node:fs';
import { withIndex } from '../eval/database.js';
import { printFigures } from '../eval/figures.js';
import { album, type Page } from './album.js';
import { forwards } from './forwards.js';
import type { LookUpTimes } from './look-ups.js';
import { measurePairs } from './pairs.js';
import { measureReading, type ReadingReport } from './reading.js';
import { addStrangers, measureLikeness, type LikenessReport, type Original } from './resembling.js';
import { scene } from './scene.js';

export interface ImagesOptions {
  /** Where the drawn forwards are, or are put. */
  images: string;
  /** A retrieval set whose forwards are drawn; without it the project's own. */
  set: string | undefined;
  /** Forwards to draw. */
  count: number;
  /** Pictures to look one up among. */
  among: number;
  json: string | undefined;
}

const SCENES = 20;
const DRAWN = 12;

/** How well drawn forwards are read and found, and how well copies of pictures are told from other pictures. */
export async function measureImages(options: ImagesOptions): Promise<void> {
  const { documents, questions } = forwards(options.set, options.count);
  const pages = await album(options.images, questions);
  const report = await withIndex(documents, async (loaded) => {
    const reading = await measureReading(loaded, pages);
    printReading(reading, pages.length);
    if (options.among > 0) await addStrangers(loaded.source, options.among);
    const photographs = await measureLikeness(loaded.source, await scenes());
    printLikeness('photographs', photographs, options.among);
    const drawn = await measureLikeness(loaded.source, drawings(pages));
    printLikeness('drawn pictures', drawn, options.among);
    const pairs = await measurePairs(pages);
    console.log(`drawn forwards with different answers: ${pairs.pairs} pairs`);
    console.log(`  suggested ${pairs.similar}, called the same ${pairs.same}`);
    return { reading, photographs, drawn, pairs };
  });
  if (options.json !== undefined) writeFileSync(options.json, JSON.stringify(report, null, 2));
}

async function scenes(): Promise<Original[]> {
  const photographs = await Promise.all(Array.from({ length: SCENES }, (_, seed) => scene(seed)));
  return photographs.map((picture) => ({ picture, text: '' }));
}

const drawings = (pages: readonly Page[]): Original[] =>
  pages.slice(0, DRAWN).map(({ picture, question }) => ({ picture, text: question.text }));

const part = (times: readonly number[], share: number): string => {
  const sorted = [...times].sort((a, b) => a - b);
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(0);
};
const times = (name: string, ms: readonly number[]): void =>
  console.log(`  ${name.padEnd(36)} p50 ${part(ms, 0.5)} ms, p95 ${part(ms, 0.95)} ms`);
const line = (name: string, ...values: number[]): void =>
  console.log(`  ${name.padEnd(36)} ${values.map((value) => value.toFixed(3)).join('  ')}`);

function printReading(reading: ReadingReport, count: number): void {
  printFigures(`typed (${count} forwards)`, reading.typed);
  printFigures('drawn, and nothing typed', reading.drawn);
  line('found drawn, of those found typed', reading.kept);
  for (const [style, kept] of Object.entries(reading.keptByStyle)) line(`  ${style}`, kept);
  line('words read', reading.wordsRead);
  console.log(`  longer than 5 s: ${reading.late}`);
  times('reading one', reading.readMs);
  times('matching one', reading.matchMs);
}

function printLikeness(what: string, likeness: LikenessReport, among: number): void {
  console.log(`${what}: share suggested (0.80), share called the same (0.90)`);
  for (const [name, { similar, same }] of Object.entries(likeness.copies)) line(name, similar, same);
  line('other pictures', likeness.others.similar, likeness.others.same);
  times('prints of one', likeness.printMs);
  printLookUps(`looking one up among ${among}`, likeness.lookUps);
  printLookUps('  among many that look like it', likeness.crowded);
  times('the same by PostgreSQL (baseline)', likeness.bruteForceMs);
  const { ms, processorMs, pictures, bytes, grownBytes } = likeness.fill;
  const mb = (size: number): string => `${(size / 1_048_576).toFixed(0)} MB`;
  console.log(
    `  filling the memory of a process with ${pictures}: ${ms.toFixed(0)} ms, ${processorMs.toFixed(0)} ms of them its own`,
  );
  console.log(`  memory: prints ${mb(bytes)}, the process grew by ${mb(grownBytes)}`);
}

function printLookUps(name: string, { ms, best, processor, waited }: LookUpTimes): void {
  times(name, ms);
  times('    best of three', best);
  times('    processor time', processor);
  times('    others waited at most', waited);
}
