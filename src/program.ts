import { createLogger, type Logger } from './common/http/index.js';
import { ConfigError, loadConfig, type AppConfig } from './config/index.js';
import { StartError, databaseAnswers } from './database/index.js';

/** A process that runs: how it ends, and what would end it without being asked. */
export interface Running {
  stop: () => Promise<void>;
  /** Resolves with the reason when the process cannot go on. */
  lost: Promise<string>;
}

/** Longer than the longest request. What is not done by then is done again by the ledger. */
const STOP_LIMIT_MS = 40_000;

/** Runs a long-lived process until SIGINT or SIGTERM, then stops it in order and exits 0; exits 1 when it fails. */
export async function runProgram(boot: (config: AppConfig, log: Logger) => Promise<Running>): Promise<never> {
  const asked = stopSignal();
  let log = createLogger('info');
  try {
    const config = loadConfig();
    log = createLogger(config.LOG_LEVEL);
    const crashed = crash(log);
    // Nothing is open yet: whoever stops the process now need not wait for a database that may never come.
    const answers = databaseAnswers(config, (sentence) => process.stderr.write(`${sentence}\n`));
    if ((await Promise.race([asked, answers])) === '') process.exit(0);
    const { stop, lost } = await boot(config, log);
    const reason = await Promise.race([asked, lost, crashed]);
    const failed = reason !== '';
    if (failed) process.stderr.write(`${reason}\n`);
    limitStop();
    await stop();
    process.exit(failed ? 1 : 0);
  } catch (error) {
    process.stderr.write(`${explain(error, log)}\n`);
    process.exit(1);
  }
}

function stopSignal(): Promise<string> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve(''));
  });
}

/** A fault that nobody caught ends the process, but in order, so that the embedded database is stopped cleanly. */
function crash(log: Logger): Promise<string> {
  return new Promise((resolve) => {
    const fatal = (err: unknown) => {
      log.fatal({ err }, 'uncaught');
      resolve('Kesalahan yang tidak tertangani; rinciannya ada di log.');
    };
    process.on('uncaughtException', fatal);
    process.on('unhandledRejection', fatal);
  });
}

function limitStop(): void {
  setTimeout(() => {
    process.stderr.write(`Belum berhenti setelah ${STOP_LIMIT_MS / 1000} detik; dihentikan paksa.\n`);
    process.exit(1);
  }, STOP_LIMIT_MS).unref();
}

/** One sentence for the operator. A failure that no sentence was written for is also logged with its stack. */
export function explain(error: unknown, log: Logger): string {
  if (error instanceof StartError || error instanceof ConfigError) return error.message;
  log.fatal({ err: error }, 'start failed');
  return `Tidak dapat dimulai: ${error instanceof Error ? error.message : String(error)}`;
}
