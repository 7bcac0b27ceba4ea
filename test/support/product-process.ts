import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** One process of the built product (`dist/`), as the operator would run it. */
export class ProductProcess {
  private constructor(
    private readonly child: ChildProcess,
    private readonly lines: string[],
  ) {}

  static start(entry: 'main' | 'worker', env: Record<string, string>): ProductProcess {
    const child = spawn(process.execPath, [`dist/${entry}.js`], {
      env: { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '/tmp', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const lines: string[] = [];
    const keep = (chunk: Buffer) => void lines.push(chunk.toString('utf8'));
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    return new ProductProcess(child, lines);
  }

  /** All it has printed so far. */
  get output(): string {
    return this.lines.join('');
  }

  get exitCode(): number | null {
    return this.child.exitCode;
  }

  /** As a power cut would end it. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  /** As the operator would end it; resolves with the exit code. */
  async stop(): Promise<number | null> {
    await this.end('SIGTERM');
    return this.child.exitCode;
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const gone = once(this.child, 'exit');
    this.child.kill(signal);
    await gone;
  }
}
