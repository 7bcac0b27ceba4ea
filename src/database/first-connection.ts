import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { isPassing, whyNot } from './why-not.js';

/** How long a process that starts waits for its database. */
export interface Waiting {
  /** After so many milliseconds it gives up; 0: after the first refusal. */
  limitMs: number;
  /** Is told once, in words for the operator, that there is something to wait for. */
  say: (sentence: string) => void;
  /** A connection that takes longer is told of like a refused one. */
  slowMs?: number;
  pauseMs?: number;
}

/** One try takes no longer, so that a server that lost it meanwhile is asked again. */
const TRY_MS = 20_000;
/** Nor is it given less, however little is left. */
const TRY_LEAST_MS = 5_000;

/** Tries until a connection succeeds. Throws at once what waiting does not mend, and after the limit what was wrong last. */
export async function untilConnected(
  connect: (withinMs: number) => Promise<void>,
  { limitMs, say, slowMs = 5_000, pauseMs = 1_000 }: Waiting,
): Promise<void> {
  const end = Date.now() + limitMs;
  let said = false;
  const tell = (reason: string) => {
    if (!said)
      say(`Basis data belum dapat dipakai: ${reason}. Ditunggu paling lama ${limitMs / 1_000} detik.`);
    said = true;
  };
  const slow = setTimeout(tell, slowMs, 'servernya belum menjawab');
  try {
    for (;;) {
      const problem = await failure(connect(Math.max(TRY_LEAST_MS, Math.min(TRY_MS, end - Date.now()))));
      if (problem === null) return;
      if (!isPassing(problem.error) || Date.now() + pauseMs > end) throw problem.error;
      tell(whyNot(problem.error) ?? '');
      await pause(pauseMs);
    }
  } finally {
    clearTimeout(slow);
  }
}

const failure = (trying: Promise<void>): Promise<{ error: unknown } | null> =>
  trying.then(
    () => null,
    (error: unknown) => ({ error }),
  );

/** Connects and leaves again. */
export async function connectOnce(url: string, withinMs: number): Promise<void> {
  const db = new pg.Client({ connectionString: url, connectionTimeoutMillis: withinMs });
  // The refusal is what `connect` says; what the driver adds to it afterwards is no news.
  db.on('error', () => undefined);
  await db.connect();
  await db.end();
}
