import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';

const AGAIN_MS = 1_000;

/** A process that is started again when it ends by itself, as Docker or systemd do it. */
export class Servant {
  private child: ChildProcess | undefined;
  private wanted = false;

  constructor(
    private readonly command: readonly [string, ...string[]],
    private readonly settings: Readonly<Record<string, string>> = {},
  ) {}

  start(): void {
    const [program, ...words] = this.command;
    this.wanted = true;
    const child = spawn(program, words, {
      env: { PATH: process.env['PATH'], ...this.settings },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    child.once('exit', () => void this.again(child));
    this.child = child;
  }

  signal(signal: NodeJS.Signals): void {
    this.child?.kill(signal);
  }

  async end(): Promise<void> {
    const { child } = this;
    this.wanted = false;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }

  private async again(child: ChildProcess): Promise<void> {
    await pause(AGAIN_MS);
    if (this.wanted && this.child === child) this.start();
  }
}
