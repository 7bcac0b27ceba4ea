import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export const LANGUAGE = 'ind';

/** Folder of the installed language model; without one the library would ask the internet. */
export const MODELS = join(
  dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/ind/package.json')),
  '4.0.0_best_int',
);
