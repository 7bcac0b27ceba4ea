import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { StartError } from '../start-error.js';
import { freePort } from './free-port.js';
import type { ChildUser } from './system-user.js';

/** What a running server is started from. */
export interface Launch {
  native: string;
  cluster: string;
  logFile: string;
  user: ChildUser;
  /** `-c name=value` for each. */
  settings: Record<string, string>;
}

/** What `postmaster.pid` says: lines 1, 4 and 8. */
export interface Running {
  pid: number;
  port: number;
  ready: boolean;
}

/** A server we started: `ended` resolves when it is gone, for whatever reason. */
export interface Launched extends Running {
  ended: Promise<void>;
}

const START_LIMIT_MS = 30_000;
const FAST_STOP_LIMIT_MS = 20_000;
const LOG_LIMIT_BYTES = 5_000_000;

/** Starts the server and waits until it takes connections. */
export async function launch(plan: Launch): Promise<Launched> {
  for (let round = 1; ; round++) {
    const port = await freePort();
    const child = spawnServer(plan, port);
    const ended = new Promise<void>((resolve) => {
      child.once('exit', () => {
        resolve();
      });
    });
    const running = await untilReady(plan, child);
    if (running) return { ...running, ended };
    await stopOrphan(plan.cluster);
    if (round === 3) throw new StartError(failure(plan));
  }
}

function spawnServer(plan: Launch, port: number): ChildProcess {
  const settings = { ...plan.settings, listen_addresses: '127.0.0.1', unix_socket_directories: '' };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  if (existsSync(plan.logFile) && statSync(plan.logFile).size > LOG_LIMIT_BYTES) rmSync(plan.logFile);
  const log = openSync(plan.logFile, 'a', 0o600);
  // Detached: a Ctrl-C at the terminal reaches us alone, and we stop the server after the last request.
  const child = spawn(
    join(plan.native, 'bin', 'postgres'),
    ['-D', plan.cluster, '-p', String(port), ...flags],
    { ...plan.user, cwd: '/', env: childEnvironment(), detached: true, stdio: ['ignore', log, log] },
  );
  closeSync(log);
  child.unref();
  stopWithUs(child);
  return child;
}

/** However this process exits, short of a kill, its server stops with it, also one that is not ready yet. */
function stopWithUs(child: ChildProcess): void {
  const abandon = () => {
    if (child.pid !== undefined) signal(child.pid, 'SIGINT');
  };
  process.once('exit', abandon);
  child.once('exit', () => {
    process.off('exit', abandon);
  });
}

/** No setting of ours, least of all a secret, reaches the child. */
export function childEnvironment(): NodeJS.ProcessEnv {
  return { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };
}

async function untilReady(plan: Launch, child: ChildProcess): Promise<Running | null> {
  const problems: Error[] = [];
  child.once('error', (error) => problems.push(error));
  const end = Date.now() + START_LIMIT_MS;
  while (Date.now() < end) {
    const running = readPostmaster(plan.cluster);
    if (running?.ready && running.pid === child.pid) return running;
    const [problem] = problems;
    if (problem) throw new StartError(`PostgreSQL bawaan tidak dapat dijalankan: ${problem.message}`);
    if (child.exitCode !== null || child.signalCode !== null) return null;
    await pause(25);
  }
  throw new StartError(
    `PostgreSQL bawaan belum siap setelah ${START_LIMIT_MS / 1000} detik. Catatan: ${plan.logFile}`,
  );
}

function failure(plan: Launch): string {
  const lines = readFileSync(plan.logFile, 'utf8').trim().split('\n');
  const said =
    lines.findLast((line) => /FATAL|PANIC|ERROR|could not|cannot/.test(line)) ?? lines.at(-1) ?? '';
  return `PostgreSQL bawaan gagal dijalankan: ${said.replace(/^.*?(FATAL|PANIC|ERROR):\s*/, '')}. Catatan: ${plan.logFile}`;
}

/** The server that works on this cluster now, by its own pid file; null when there is none. */
export function readPostmaster(cluster: string): Running | null {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return null;
  const lines = readIfThere(file).split('\n');
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  return pid > 0 ? { pid, port, ready: lines[7]?.trim() === 'ready' } : null;
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}

/** A pid file can outlive its process, and the number can be another's by now: the process must name this cluster. */
export function isPostmasterOf(pid: number, cluster: string): boolean {
  if (process.platform !== 'linux') return isAlive(pid);
  const [program = '', ...words] = readIfThere(`/proc/${pid}/cmdline`).split('\0');
  const folder = words[words.indexOf('-D') + 1];
  return basename(program) === 'postgres' && folder !== undefined && realpathSync(cluster) === folder;
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Stops a server that outlived its Node process. Call only while holding the folder's lock. */
export async function stopOrphan(cluster: string): Promise<boolean> {
  const running = readPostmaster(cluster);
  if (!running) return false;
  if (!isPostmasterOf(running.pid, cluster)) {
    // PostgreSQL only asks whether the number is in use, and would refuse for a stranger that has it now.
    rmSync(join(cluster, 'postmaster.pid'), { force: true });
    return false;
  }
  await stopServer(running.pid, cluster, 6_000);
  return true;
}

/** Fast shutdown (SIGINT): open transactions are rolled back, everything committed is written down. */
export async function stopServer(pid: number, cluster: string, limitMs = FAST_STOP_LIMIT_MS): Promise<void> {
  signal(pid, 'SIGINT');
  if (await goneWithin(pid, cluster, limitMs)) return;
  signal(pid, 'SIGQUIT');
  if (await goneWithin(pid, cluster, 5_000)) return;
  signal(pid, 'SIGKILL');
}

async function goneWithin(pid: number, cluster: string, limitMs: number): Promise<boolean> {
  const end = Date.now() + limitMs;
  while (Date.now() < end) {
    if (!isPostmasterOf(pid, cluster)) return true;
    await pause(20);
  }
  return false;
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
