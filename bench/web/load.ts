import autocannon from 'autocannon';
import type { Server } from './portal.js';

/** What browsers accept. */
export const ACCEPTED = 'gzip, deflate, br';

/** How one address bore the load. */
export interface Borne {
  /** Replies of 200 a second. */
  rate: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
  longest: number;
  /** Microseconds of computing for one reply, which other work on the machine hardly changes. */
  cpu: number;
  /** Everything that was no 200. */
  failed: number;
}

export interface Load {
  seconds: number;
  connections: number;
}

/** Asks for one address again and again on lines that stay open. */
export async function bear(server: Server, path: string, { seconds, connections }: Load): Promise<Borne> {
  const before = server.usedMicros();
  const result = await autocannon({
    ...{ url: server.address + path, connections, duration: seconds },
    headers: { 'accept-encoding': ACCEPTED },
  });
  return {
    rate: result['2xx'] / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    longest: result.latency.max,
    cpu: (server.usedMicros() - before) / result.requests.total,
    failed: result.non2xx + result.errors + result.timeouts,
  };
}

/** The one in the middle. */
export function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
