import { randomInt } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A free port below 32768: higher ones are taken by outgoing sockets. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(4_000, 16_000);
    if (await canListen(port)) return port;
  }
}

function canListen(port: number): Promise<boolean> {
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

/** A new empty folder that only we may enter (mode 700). */
export function temporaryFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'kabashoax-spec-'));
}
