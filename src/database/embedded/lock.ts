import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Held: we own the folder until `release`. Taken: process `by` owns it. */
export type Lock = { held: true; release: () => void } | { held: false; by: string };

/**
 * One process per folder. The lock is a listening socket of the kernel (on Linux without a file), so it vanishes
 * with the process however it dies, and no clock or left-over file can make it lie.
 */
export async function lockFolder(folder: string): Promise<Lock> {
  const name = `kabashoax-${createHash('sha256').update(folder).digest('hex').slice(0, 32)}`;
  const address = process.platform === 'linux' ? `\0${name}` : join(tmpdir(), `${name}.sock`);
  for (let round = 0; round < 3; round++) {
    const server = await listen(address);
    if (server) return { held: true, release: () => server.close() };
    const by = await whoHolds(address);
    if (by !== null) return { held: false, by };
    if (process.platform !== 'linux') rmSync(address, { force: true });
  }
  return { held: false, by: '?' };
}

function listen(address: string): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer((caller) => {
      caller.on('error', () => caller.destroy());
      caller.end(String(process.pid));
    });
    server.unref();
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(null) : reject(error),
    );
    server.listen(address, () => resolve(server));
  });
}

/** The holder's process id; `?` when it is too busy to say; null when nobody holds the lock any more. */
function whoHolds(address: string): Promise<string | null> {
  return new Promise((resolve) => {
    let said = '';
    const caller = connect(address);
    caller.setTimeout(1_000, () => caller.destroy());
    caller.on('data', (chunk) => (said += chunk.toString()));
    caller.on('error', () => resolve(null));
    caller.on('close', () => resolve(said || '?'));
  });
}
