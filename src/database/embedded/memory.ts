import { totalmem } from 'node:os';

const MEGABYTE = 1_048_576;

/** Never less than PostgreSQL takes by itself, and never so much that a small server's other work is short of it. */
const LEAST_MB = 128;
const MOST_MB = 512;

/** What this process may use: the machine's memory, or less where a container sets a limit. */
export function memoryBytes(): number {
  const limit = process.constrainedMemory();
  return limit > 0 ? Math.min(limit, totalmem()) : totalmem();
}

/** Megabytes the embedded server keeps of its tables in memory: an eighth, within bounds; the rest is for the system's cache. */
export function sharedBuffersMb(memory: number): number {
  return Math.round(Math.min(MOST_MB, Math.max(LEAST_MB, memory / MEGABYTE / 8)));
}
