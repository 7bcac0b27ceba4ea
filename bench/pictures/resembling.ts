import { randomBytes, randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { PictureIndex, SAME_FROM, type ExaminedPicture } from '../../src/attachments/index.js';
import { SIMILAR_FROM } from '../../src/attachments/pictures/likeness.js';
import { picturePrints } from '../../src/attachments/pictures/print.js';
import { VIEWS } from '../../src/attachments/pictures/views.js';
import { COPIES } from './copies.js';

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
  /** Milliseconds to look one picture up among the originals and the strangers. */
  lookUpMs: number[];
  printMs: number[];
}

/** Enters the originals, then looks every copy up as the portal does. A copy of a drawn picture is read like its original. */
export async function measureLikeness(
  source: DataSource,
  originals: readonly Original[],
): Promise<LikenessReport> {
  const index = new PictureIndex();
  const ids: string[] = [];
  for (const original of originals) ids.push(await enter(source, index, original));
  const report: LikenessReport = { copies: {}, others: { similar: 0, same: 0 }, lookUpMs: [], printMs: [] };
  const others: number[] = [];
  for (const [name, copy] of Object.entries(COPIES)) {
    const found: number[] = [];
    for (const [at, { picture, text }] of originals.entries()) {
      const bytes = await copy(picture);
      const start = performance.now();
      const asked = { text, prints: await picturePrints(bytes) };
      const printed = performance.now();
      const alike = await index.resembling(source.manager, 'answers', asked, originals.length);
      report.printMs.push(printed - start);
      report.lookUpMs.push(performance.now() - printed);
      found.push(alike.find(({ id }) => id === ids[at])?.likeness ?? 0);
      const strangers = alike.filter(({ id }) => id !== ids[at]).map(({ likeness }) => likeness);
      others.push(...Array.from({ length: originals.length - 1 }, (_, place) => strangers[place] ?? 0));
    }
    report.copies[name] = sharesOf(found);
  }
  return { ...report, others: sharesOf(others) };
}

function sharesOf(found: readonly number[]): Shares {
  const from = (least: number): number =>
    found.filter((likeness) => likeness >= least).length / Math.max(1, found.length);
  return { similar: from(SIMILAR_FROM), same: from(SAME_FROM) };
}

async function enter(source: DataSource, index: PictureIndex, { picture, text }: Original): Promise<string> {
  const examined: ExaminedPicture = { text, prints: await picturePrints(picture) };
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
  const bits = `('x' || md5(random()::text) || md5(random()::text))::bit(256)`;
  const columns = VIEWS.map((_, view) => `v${view}`).join(', ');
  await source.query(
    `insert into attachments (content_hash, width, height, size_bytes)
     select decode(md5(n::text) || md5(n::text), 'hex'), 1, 1, 1 from generate_series(1, $1::int) n`,
    [count],
  );
  await source.query(
    `insert into picture_prints (attachment_id, words, grams, drawn, ${columns})
     select id, '', '{}', false, ${VIEWS.map(() => bits).join(', ')} from attachments`,
  );
  await source.query(
    `insert into picture_subjects (collection, subject_id, attachment_id) select 'answers', id, id from attachments`,
  );
  await source.query('vacuum analyze');
}
