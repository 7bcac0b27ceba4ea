import { randomInt } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canListen } from '../../src/database/embedded/free-port.js';

/** A free port below 32768: higher ones are taken by outgoing sockets. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(4_000, 16_000);
    if (await canListen(port)) return port;
  }
}

/** A new empty folder that only we may enter (mode 700). */
export function temporaryFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'kabashoax-spec-'));
}
