import { Worker } from 'node:worker_threads';
import { DRAWING_SCRIPT } from './drawing-script.js';
import type { Outcome, Task } from './drawing.js';

/** Megabytes for the thread's own objects; the pictures are small and of our own making. */
const HEAP_MB = 192;

/** A thread that draws pictures, one at a time, without the settings and secrets of the portal. */
export class DrawingThread {
  private readonly worker = new Worker(DRAWING_SCRIPT, {
    env: {},
    execArgv: [],
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
  });
  /** Resolves with what ended the thread. */
  private readonly ended: Promise<Outcome>;
  isOver = false;

  constructor() {
    this.worker.unref();
    this.ended = new Promise((resolve) => {
      const over = (problem: string): void => {
        this.isOver = true;
        resolve({ problem });
      };
      this.worker.once('error', (error) => over(String(error)));
      this.worker.once('exit', (code) => over(`the drawing thread ended with ${code}`));
    });
  }

  /** Draws within `limitMs`; null when that is too short, and the thread is ended. Never throws. */
  async draw(task: Task, limitMs: number): Promise<Outcome | null> {
    let timer: NodeJS.Timeout | undefined;
    const drawn = new Promise<Outcome>((resolve) => this.worker.once('message', resolve));
    const late = new Promise<null>((resolve) => {
      timer = setTimeout(() => resolve(null), limitMs);
    });
    this.worker.postMessage(task);
    const outcome = await Promise.race([drawn, this.ended, late]);
    clearTimeout(timer);
    if (outcome === null) await this.end();
    return outcome;
  }

  /** Ends the thread, whatever it is doing. */
  async end(): Promise<void> {
    this.isOver = true;
    await this.worker.terminate();
  }
}
