import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const { build } = JSON.parse(process.env.KABASHOAX_TEST_RUN);

/** Stands in for src/cards/drawing-script.ts: a process cannot run the sources, but what this run compiled. */
export const DRAWING_SCRIPT = pathToFileURL(join(build, 'cards', 'drawing-program.js'));
