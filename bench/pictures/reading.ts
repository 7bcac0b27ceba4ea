import { PictureIndex } from '../../src/attachments/index.js';
import { PictureReader } from '../../src/attachments/ocr/picture-reader.js';
import { findMatches } from '../../src/matching/matcher.js';
import { findWithPictures } from '../../src/matching/pictures.js';
import type { Loaded } from '../eval/database.js';
import { retrievalFigures, type Figure, type Outcome } from '../eval/figures.js';
import type { Page } from './album.js';

/** As long as a visitor waits, in milliseconds. */
const VISITOR_MS = 5_000;
/** As long as is waited here: what is found must not depend on what else the machine does. */
const WAIT_MS = 60_000;
const DEPTH = 10;

export interface ReadingReport {
  typed: Record<string, Figure>;
  drawn: Record<string, Figure>;
  /** Of the forwards whose answer is among the first five when they are typed: how many are so when they are drawn. */
  kept: number;
  keptByStyle: Record<string, number>;
  /** Share of the words that were read. */
  wordsRead: number;
  /** Reading and matching took longer than a visitor waits. */
  late: number;
  readMs: number[];
  matchMs: number[];
}

/** Asks about every forward twice: with its words as typed, and with nothing but its picture. */
export async function measureReading(loaded: Loaded, pages: readonly Page[]): Promise<ReadingReport> {
  const reader = new PictureReader();
  const asked: Asked[] = [];
  try {
    for (const page of pages) asked.push(await ask(loaded, reader, page));
  } finally {
    await reader.onApplicationShutdown();
  }
  return report(asked);
}

interface Asked {
  style: string;
  typed: Outcome;
  drawn: Outcome;
  wordsRead: number;
  readMs: number;
  matchMs: number;
}

async function ask({ source, index }: Loaded, reader: PictureReader, page: Page): Promise<Asked> {
  const { text, answers } = page.question;
  const question = { collection: 'answers', text, links: [] } as const;
  const typed = await findMatches(index, source.manager, question);
  const start = performance.now();
  const reading = await reader.read(page.picture, { timeoutMs: WAIT_MS });
  const read = performance.now();
  const pictures = [{ text: reading.text, prints: [] }];
  const indexes = { index, pictures: new PictureIndex() };
  const drawn = await findWithPictures(indexes, source.manager, { ...question, text: '', pictures });
  const [readMs, matchMs] = [read - start, performance.now() - read];
  const outcome = ({ decision, ranked }: typeof drawn): Outcome => ({
    ids: ranked.slice(0, DEPTH).map(({ id }) => id),
    answers,
    same: decision === 'same',
  });
  const wordsRead = shareRead(text, reading.text);
  return {
    style: page.style,
    typed: outcome(typed),
    drawn: outcome(drawn),
    wordsRead,
    readMs,
    matchMs,
  };
}

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

function shareRead(text: string, read: string): number {
  const [wanted, got] = [wordsIn(text), new Set(wordsIn(read))];
  return wanted.filter((word) => got.has(word)).length / Math.max(1, wanted.length);
}

const isFound = ({ ids, answers }: Outcome): boolean => ids.slice(0, 5).some((id) => answers.has(id));
const mean = (values: number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

function report(asked: readonly Asked[]): ReadingReport {
  const kept = (some: readonly Asked[]): number =>
    mean(some.filter(({ typed }) => isFound(typed)).map(({ drawn }) => Number(isFound(drawn))));
  const styles = [...new Set(asked.map(({ style }) => style))];
  return {
    typed: retrievalFigures(asked.map(({ typed }) => typed)),
    drawn: retrievalFigures(asked.map(({ drawn }) => drawn)),
    kept: kept(asked),
    keptByStyle: Object.fromEntries(
      styles.map((style) => [style, kept(asked.filter((each) => each.style === style))]),
    ),
    wordsRead: mean(asked.map(({ wordsRead }) => wordsRead)),
    late: asked.filter(({ readMs, matchMs }) => readMs + matchMs > VISITOR_MS).length,
    readMs: asked.map(({ readMs }) => readMs),
    matchMs: asked.map(({ matchMs }) => matchMs),
  };
}
