import { randomBytes, randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { PictureIndex, SAME_FROM, type ExaminedPicture } from '../../src/attachments/index.js';
import { SIMILAR_FROM } from '../../src/attachments/pictures/likeness.js';
import { picturePrints } from '../../src/attachments/pictures/print.js';
import { VIEWS } from '../../src/attachments/pictures/views.js';
import { seeded } from '../eval/damage.js';
import { BruteForce } from './brute-force.js';
import { COPIES } from './copies.js';
import { noTimes, timed, type LookUpTimes } from './look-ups.js';

export interface Original {
  picture: Buffer;
  /** What is written in it; '' for a photograph. */
  text: string;
}

export interface Shares {
  similar: number;
  same: number;
}

export interface LikenessReport {
  /** Of the copies, by what was done to them. */
  copies: Record<string, Shares>;
  /** Of the other pictures that were compared with them, pair by pair. */
  others: Shares;
  /** Looking one picture up among the originals and the strangers. */
  lookUps: LookUpTimes;
  /** The same when more pictures look like it than are looked at closely: screens of one make, with other words. */
  crowded: LookUpTimes;
  /** What a process does when it starts: milliseconds, and bytes by which its memory grew, with the prints' own. */
  fill: { ms: number; processorMs: number; pictures: number; bytes: number; grownBytes: number };
  /** Milliseconds of the baseline: the same comparisons made by PostgreSQL, row by row. */
  bruteForceMs: number[];
  printMs: number[];
}

/** One in so many look-ups is made by the baseline, too. */
const BASELINE_EVERY = 40;
/** Pictures that look like one of the originals, and how many words each says. */
const [CROWD, CROWD_WORDS] = [4_000, 60];

/** Enters the originals, then looks every copy up as the portal does. A copy of a drawn picture is read like its original. */
export async function measureLikeness(
  source: DataSource,
  originals: readonly Original[],
): Promise<LikenessReport> {
  const index = new PictureIndex();
  const ids: string[] = [];
  for (const original of originals) ids.push(await enter(source, index, original));
  const baseline = await BruteForce.of(source);
  const report: LikenessReport = { ...EMPTY(), fill: await fill(source, index) };
  const others: number[] = [];
  for (const [name, copy] of Object.entries(COPIES)) {
    const found: number[] = [];
    for (const [at, { picture, text }] of originals.entries()) {
      const bytes = await copy(picture);
      const start = performance.now();
      const asked = { text, prints: await picturePrints(bytes) };
      const printed = performance.now();
      report.printMs.push(printed - start);
      const alike = await timed(report.lookUps, () =>
        index.resembling(source.manager, 'answers', asked, originals.length),
      );
      if (report.lookUps.best.length % BASELINE_EVERY === 1) await compare(report, baseline, asked, alike);
      found.push(alike.find(({ id }) => id === ids[at])?.likeness ?? 0);
      const strangers = alike.filter(({ id }) => id !== ids[at]).map(({ likeness }) => likeness);
      others.push(...Array.from({ length: originals.length - 1 }, (_, place) => strangers[place] ?? 0));
    }
    report.copies[name] = sharesOf(found);
  }
  await measureCrowd(source, index, originals, report.crowded);
  return { ...report, others: sharesOf(others) };
}

const EMPTY = (): Omit<LikenessReport, 'fill'> => ({
  copies: {},
  others: { similar: 0, same: 0 },
  lookUps: noTimes(),
  crowded: noTimes(),
  printMs: [],
  bruteForceMs: [],
});

async function fill(source: DataSource, index: PictureIndex): Promise<LikenessReport['fill']> {
  const [start, used, before] = [performance.now(), process.cpuUsage(), process.memoryUsage().rss];
  const inMemory = await index.remember(source.manager);
  const { user, system } = process.cpuUsage(used);
  return {
    ms: performance.now() - start,
    processorMs: (user + system) / 1_000,
    ...inMemory,
    grownBytes: process.memoryUsage().rss - before,
  };
}

/** Enters pictures that look like one of the originals and say something else, and looks all originals up. They are taken out again. */
async function measureCrowd(
  source: DataSource,
  index: PictureIndex,
  originals: readonly Original[],
  times: LookUpTimes,
): Promise<void> {
  const random = seeded(CROWD);
  const seen: ExaminedPicture[] = [];
  for (const { picture, text } of originals) seen.push({ text, prints: await picturePrints(picture) });
  const ids: string[] = [];
  for (let n = 0; n < CROWD; n += 1) {
    const prints = seen[n % seen.length]?.prints ?? [];
    const turned = prints.map((print) => ({
      ...print,
      bits: print.bits.map((word) => turnedOver(word, random)),
    }));
    const text = Array.from({ length: CROWD_WORDS }, () => random().toString(36).slice(2, 8)).join(' ');
    ids.push(await enterPrints(source, index, { text, prints: turned }));
  }
  for (const asked of seen)
    await timed(times, () => index.resembling(source.manager, 'answers', asked, originals.length));
  await source.query(`delete from attachments where id = any($1::uuid[])`, [ids]);
}

/** With one bit changed. */
const turnedOver = (word: number, random: () => number): number => (word ^ (1 << (random() * 32))) >>> 0;

/** Whoever is found in memory must be among those that the baseline finds. */
async function compare(
  report: LikenessReport,
  baseline: BruteForce,
  { prints }: ExaminedPicture,
  alike: readonly { id: string }[],
): Promise<void> {
  const start = performance.now();
  const near = new Set(await baseline.near(prints));
  report.bruteForceMs.push(performance.now() - start);
  if (!alike.every(({ id }) => near.has(id))) throw new Error('memory and baseline find different pictures');
}

function sharesOf(found: readonly number[]): Shares {
  const from = (least: number): number =>
    found.filter((likeness) => likeness >= least).length / Math.max(1, found.length);
  return { similar: from(SIMILAR_FROM), same: from(SAME_FROM) };
}

async function enter(source: DataSource, index: PictureIndex, { picture, text }: Original): Promise<string> {
  return enterPrints(source, index, { text, prints: await picturePrints(picture) });
}

async function enterPrints(
  source: DataSource,
  index: PictureIndex,
  examined: ExaminedPicture,
): Promise<string> {
  const id = randomUUID();
  await source.transaction(async (tx) => {
    await tx.query(
      `insert into attachments (id, content_hash, width, height, size_bytes) values ($1, $2, 1, 1, 1)`,
      [id, randomBytes(32)],
    );
    await index.enter(tx, id, examined);
    await index.put(tx, 'answers', id, [id]);
  });
  return id;
}

/** Fills the index with pictures that resemble nothing, so that looking up takes as long as in a large archive. */
export async function addStrangers(source: DataSource, count: number): Promise<void> {
  await source.query(
    `insert into attachments (content_hash, width, height, size_bytes)
     select decode(md5(n::text) || md5(n::text), 'hex'), 1, 1, 1 from generate_series(1, $1::int) n`,
    [count],
  );
  // Half the bits of a print are ones, as of a hash.
  await source.query(
    `insert into picture_prints (attachment_id, words, grams, drawn, views, prints)
     select id, '', '{}', false, ((1::bigint << $1::int) - 1)::int, prints
     from attachments cross join lateral (
       select decode(string_agg(md5(id::text || n), ''), 'hex') as prints from generate_series(1, 2 * $1::int) n
     ) random`,
    [VIEWS.length],
  );
  await source.query(
    `insert into picture_subjects (collection, subject_id, attachment_id) select 'answers', id, id from attachments`,
  );
  await source.query('vacuum analyze');
}
