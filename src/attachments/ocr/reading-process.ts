/**
 * The process that looks at pictures and reads them: started by ReaderProcess, one picture at a time, without a setting
 * or a secret of the portal. Whatever goes wrong ends it; the picture counts as unread, and the next one gets a new process.
 */
import sharp from 'sharp';
import Tesseract from 'tesseract.js';
import { picturePrints } from '../pictures/print.js';
import { LANGUAGE, MODELS } from './models.js';
import type { Piece, Task } from './reading.js';
import { strips } from './strips.js';

/** Certainty, in per cent, below which a word is a stain or a face that was taken for letters. */
const SURE_FROM = 40;
/** A line without a run of three letters or figures is a clock, a tick or a stain. */
const SAYS_SOMETHING = /[\p{L}\p{N}]{3}/u;

sharp.concurrency(1);
sharp.cache(false);

const worker = await Tesseract.createWorker(LANGUAGE, Tesseract.OEM.LSTM_ONLY, {
  langPath: MODELS,
  cacheMethod: 'none',
  errorHandler: fail,
});

process.on('disconnect', () => process.exit());
process.on('message', (task: Task) => void read(task).catch(fail));
process.send?.('ready');

async function read({ picture }: Task): Promise<void> {
  process.send?.(await picturePrints(picture));
  for await (const { image, last } of strips(picture)) {
    const { data } = await worker.recognize(image, {}, { blocks: true });
    const lines = (data.blocks ?? [])
      .flatMap(({ paragraphs }) => paragraphs)
      .flatMap((paragraph) => paragraph.lines)
      .map(({ words }) => words.filter(({ confidence }) => confidence >= SURE_FROM).map(({ text }) => text));
    const text = lines.map((words) => words.join(' ')).filter((line) => SAYS_SOMETHING.test(line));
    process.send?.({ text: text.join('\n'), last } satisfies Piece);
  }
}

function fail(): never {
  process.exit(1);
}
