/**
 * The process that reads one page of a stranger, started by PageReader without a setting or a secret of the portal.
 * Nothing in the page is run or loaded. Whatever goes wrong ends the process.
 */
import { readHtml } from './read-html.js';
import { readPdf } from './read-pdf.js';
import type { Task } from './reading.js';

process.on('disconnect', () => process.exit());
process.on('message', (task: Task) => void answer(task));
process.send?.('ready');

async function answer(task: Task): Promise<void> {
  process.send?.(task.kind === 'pdf' ? await readPdf(task.bytes) : readHtml(task.html));
}
