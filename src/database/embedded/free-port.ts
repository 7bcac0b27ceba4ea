import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';
import { StartError } from '../start-error.js';

/** Below 32768, where outgoing connections do not take ports. */
export async function freePort(): Promise<number> {
  for (let round = 0; round < 50; round++) {
    const port = randomInt(20_000, 32_000);
    if (await canListen(port)) return port;
  }
  throw new StartError('Tidak ada port bebas antara 20000 dan 32000 untuk PostgreSQL bawaan.');
}

/** Whether nobody listens on this port of loopback. */
export function canListen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => {
      resolve(false);
    });
    probe.listen(port, '127.0.0.1', () => {
      probe.close(() => {
        resolve(true);
      });
    });
  });
}
