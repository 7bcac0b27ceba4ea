import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { eventually } from './eventually.js';
import { testRun } from './run.js';

/** A real process of the product, as compiled for this run. Its environment holds what is given and nothing else. */
export class Program {
  output = '';

  private constructor(readonly child: ChildProcess) {
    const keep = (chunk: Buffer) => {
      this.output += chunk.toString();
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
  }

  static start(
    name: 'main' | 'worker' | 'cli',
    settings: Record<string, string>,
    words: string[] = [],
    /** What it reads from standard input. */
    input = '',
  ): Program {
    const child = spawn(process.execPath, [join(testRun().build, `${name}.js`), ...words], {
      env: { PATH: process.env['PATH'], ...settings },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    // A program that ends without reading is its own affair.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
    return new Program(child);
  }

  /** Waits until it has printed this; gives the match. Fails at once when the process ends first. */
  async prints(pattern: RegExp): Promise<RegExpExecArray> {
    return eventually(() => {
      const found = pattern.exec(this.output);
      if (!found) throw new Error(`not printed: ${String(pattern)}\n${this.output}`);
      return found;
    });
  }

  /** Sends a signal, if any, and waits for the end; gives the exit code, null when it was killed. */
  async ends(signal?: NodeJS.Signals): Promise<number | null> {
    if (signal) this.child.kill(signal);
    if (this.child.exitCode === null && this.child.signalCode === null) await once(this.child, 'exit');
    return this.child.exitCode;
  }
}
