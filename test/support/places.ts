import { randomInt } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canListen } from '../../src/database/embedded/free-port.js';

/** Every worker of a run has a thousand ports of its own, so that no two take the same one at the same moment. */
const FIRST_PORT = 11_000 + (Number(process.env['JEST_WORKER_ID'] ?? 1) % 5) * 1_000;

/** A free port: above 10080, the last that browsers and `fetch` refuse, and below those of outgoing sockets. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(FIRST_PORT, FIRST_PORT + 1_000);
    if (await canListen(port)) return port;
  }
}

/** A new empty folder that only we may enter (mode 700). */
export function temporaryFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'kabashoax-spec-'));
}
