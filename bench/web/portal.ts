import { spawn, type ChildProcess } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const START_MS = 60_000;

/** A server in a process of its own. */
export interface Server {
  address: string;
  /** Microseconds of computing that the process has used so far. */
  usedMicros(): number;
  stop(): Promise<void>;
}

export interface Places {
  owner: string;
  app: string;
  folder: string;
}

/** The portal as it runs for everybody: limits and log on, what it writes goes nowhere. */
export function startPortal({ owner, app, folder }: Places): Promise<Server> {
  const settings = {
    DATABASE_URL: app,
    DATABASE_OWNER_URL: owner,
    KABASHOAX_SECRET: 'a secret that is only used for measuring',
    KABASHOAX_DATA_DIR: folder,
  };
  return start(new URL('../../src/main.js', import.meta.url), settings, '/health/ready');
}

/** Fastify alone, with the same bytes and headers under the same addresses as `model` gives them. */
export function startBare(model: string, paths: readonly string[]): Promise<Server> {
  return start(
    new URL('./bare.js', import.meta.url),
    { MODEL: model, PATHS: JSON.stringify(paths) },
    '/ready',
  );
}

async function start(program: URL, settings: Record<string, string>, ready: string): Promise<Server> {
  const port = String(randomInt(20_000, 32_000));
  const child = spawn(process.execPath, [fileURLToPath(program)], {
    env: { PORT: port, ...settings },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const address = `http://127.0.0.1:${port}`;
  await answering(child, address + ready);
  return { address, usedMicros: () => usedMicros(child.pid ?? 0), stop: () => stop(child) };
}

/** User and system time from Linux' table of processes, counted in hundredths of a second (proc_pid_stat(5)). */
function usedMicros(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10_000;
}

async function answering(child: ChildProcess, address: string): Promise<void> {
  const deadline = Date.now() + START_MS;
  const answers = (): Promise<boolean> =>
    fetch(address).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await answers())) {
    if (child.exitCode !== null || Date.now() > deadline) throw new Error(`${address} did not start`);
    await pause(200);
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}
