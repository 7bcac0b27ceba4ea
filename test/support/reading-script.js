import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const { build } = JSON.parse(process.env.KABASHOAX_TEST_RUN);

/** Stands in for every reading-script.ts: a process cannot run the sources, but what this run compiled. */
export const READING_SCRIPT = pathToFileURL(join(build, 'attachments', 'ocr', 'reading-process.js'));
export const PAGE_READING_SCRIPT = pathToFileURL(join(build, 'captures', 'reading', 'reading-process.js'));
