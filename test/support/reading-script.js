import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Stands in for src/attachments/ocr/reading-script.ts: a process cannot run the sources, but what this run compiled. */
export const READING_SCRIPT = pathToFileURL(
  join(JSON.parse(process.env.KABASHOAX_TEST_RUN).build, 'attachments', 'ocr', 'reading-process.js'),
);
