import { fork, type ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Reading, Task } from './reading.js';
import { PAGE_READING_SCRIPT } from './reading-script.js';

/** A sound page takes a tenth of a second; starting the process takes half of one. */
const DEADLINE_MS = 8_000;
/** Visitors come first (nice). */
const NICENESS = 5;
/** Megabytes for the objects of one page. */
const HEAP_MB = 256;
/** Megabytes of everything, which a PDF can fill outside the heap; looked at so often. */
const MEMORY_MB = 600;
const WATCH_MS = 100;
const PAGE_OF_MEMORY = 4_096;

/**
 * Reads pages of strangers in a process of their own, one for each: a page that is made to stall, or to fill the
 * memory, ends its process and nothing else.
 */
@Injectable()
export class PageReader implements OnApplicationShutdown {
  private readonly running = new Set<ChildProcess>();

  /** Null when the page could not be read within time and memory. */
  async read(task: Task): Promise<Reading | null> {
    const child = fork(fileURLToPath(PAGE_READING_SCRIPT), [], {
      env: {},
      execArgv: [`--max-old-space-size=${HEAP_MB}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    this.running.add(child);
    const watch = setInterval(() => void endWhenLarge(child), WATCH_MS);
    try {
      if (child.pid !== undefined) setPriority(child.pid, NICENESS);
      return await answerOf(child, task);
    } finally {
      clearInterval(watch);
      child.kill('SIGKILL');
      this.running.delete(child);
    }
  }

  onApplicationShutdown(): void {
    for (const child of this.running) child.kill('SIGKILL');
  }
}

function answerOf(child: ChildProcess, task: Task): Promise<Reading | null> {
  return new Promise((resolve) => {
    const late = setTimeout(() => resolve(null), DEADLINE_MS);
    const over = (reading: Reading | null): void => {
      clearTimeout(late);
      resolve(reading);
    };
    child.on('message', (message: Reading | 'ready') => {
      if (message === 'ready') child.send(task);
      else over(message);
    });
    child.on('exit', () => over(null)).on('error', () => over(null));
  });
}

/** Where the system does not tell (it is Linux that does), the bound on the heap holds alone. */
async function endWhenLarge(child: ChildProcess): Promise<void> {
  if (process.platform !== 'linux' || child.pid === undefined) return;
  const statm = await readFile(`/proc/${child.pid}/statm`, 'utf8').catch(() => '');
  const [, resident = '0'] = statm.split(' ');
  if (Number(resident) * PAGE_OF_MEMORY > MEMORY_MB * 1_000_000) child.kill('SIGKILL');
}
