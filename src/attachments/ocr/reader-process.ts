import { fork, type ChildProcess } from 'node:child_process';
import { setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Print } from '../pictures/print.js';
import { UNREAD, type Piece, type Reading, type Task } from './reading.js';
import { READING_SCRIPT } from './reading-script.js';

/** Visitors come first: so much less the system gives this process when both want the processor (nice). */
const NICENESS = 5;
/** Megabytes for the script's own objects; the pictures it gets are bounded, and with them the rest. */
const HEAP_MB = 256;

/** One child process that reads pictures, and looks at them, one at a time. It knows no setting and no secret of the portal. */
export class ReaderProcess {
  private readonly child: ChildProcess;
  private readonly ready: Promise<true>;
  private readonly ended: Promise<void>;
  private receive: (message: Print[] | Piece) => void = () => undefined;
  /** Pictures it has been given. */
  pictures = 0;
  isOver = false;

  constructor() {
    this.child = fork(fileURLToPath(READING_SCRIPT), [], {
      env: {},
      execArgv: [`--max-old-space-size=${HEAP_MB}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    if (this.child.pid !== undefined) setPriority(this.child.pid, NICENESS);
    this.ready = new Promise((resolve) => {
      this.child.on('message', (message: Print[] | Piece | 'ready') => {
        if (message === 'ready') resolve(true);
        else this.receive(message);
      });
    });
    this.ended = new Promise((resolve) => {
      const over = (): void => {
        this.isOver = true;
        resolve();
      };
      this.child.on('exit', over).on('error', over);
    });
  }

  /**
   * Reads until `deadline` (milliseconds, as Date.now). Then what has been read is kept, and the process is ended;
   * one that was still starting goes on to be there for the next picture.
   */
  async read(picture: Buffer, deadline: number): Promise<Reading> {
    this.pictures += 1;
    const texts: string[] = [];
    let prints: Print[] | null = null;
    const finished = new Promise<boolean>((resolve) => {
      this.receive = (message) => {
        if (Array.isArray(message)) prints = message;
        else texts.push(message.text);
        if ('last' in message && message.last) resolve(true);
      };
    });
    if (!(await this.within(this.ready, deadline))) return UNREAD;
    this.child.send({ picture } satisfies Task);
    const whole = await this.within(finished, deadline);
    if (!whole) await this.end();
    return { text: texts.filter((text) => text !== '').join('\n'), whole, prints };
  }

  /** Ends the process at once, whatever it is doing. */
  async end(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.ended;
  }

  /** False when time runs out first, or the process ends. */
  private async within(finished: Promise<boolean>, deadline: number): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<boolean>((resolve) => {
      timer = setTimeout(() => resolve(false), Math.max(0, deadline - Date.now()));
    });
    try {
      return await Promise.race([finished, late, this.ended.then(() => false)]);
    } finally {
      clearTimeout(timer);
    }
  }
}
