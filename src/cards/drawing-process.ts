import { fork, type ChildProcess } from 'node:child_process';
import { setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import { DRAWING_SCRIPT } from './drawing-script.js';
import type { Outcome, Task } from './drawing.js';

/** Visitors come first: so much less the system gives this process when both want the processor (nice). */
const NICENESS = 5;
/** Megabytes for the program's own objects; the pictures are small and of our own making. */
const HEAP_MB = 192;

/** A child process that draws pictures, one at a time. It knows no setting and no secret of the portal. */
export class DrawingProcess {
  private readonly child: ChildProcess;
  /** Resolves with what ended the process. */
  private readonly ended: Promise<Outcome>;
  isOver = false;

  constructor() {
    this.child = fork(fileURLToPath(DRAWING_SCRIPT), [], {
      env: {},
      execArgv: [`--max-old-space-size=${HEAP_MB}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    if (this.child.pid !== undefined) setPriority(this.child.pid, NICENESS);
    this.ended = new Promise((resolve) => {
      const over = (problem: string): void => {
        this.isOver = true;
        resolve({ problem });
      };
      this.child.on('error', (error) => over(error.message));
      this.child.once('exit', (code, signal) => over(`the drawing process ended with ${code ?? signal}`));
    });
  }

  /** Draws within `limitMs`; null when that is too short, and the process is ended. Never throws. */
  async draw(task: Task, limitMs: number): Promise<Outcome | null> {
    let timer: NodeJS.Timeout | undefined;
    const drawn = new Promise<Outcome>((resolve) => this.child.once('message', resolve));
    const late = new Promise<null>((resolve) => {
      timer = setTimeout(() => resolve(null), limitMs);
    });
    this.child.send(task);
    const outcome = await Promise.race([drawn, this.ended, late]);
    clearTimeout(timer);
    if (outcome === null) await this.end();
    return outcome;
  }

  /** Ends the process at once, whatever it is doing. */
  async end(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.ended;
  }
}
