import 'reflect-metadata';
import type { DynamicModule } from '@nestjs/common';
import { CommandFactory } from 'nest-commander';
import { CliModule } from './cli/cli.module.js';
import { AppError } from './common/index.js';
import { createLogger, NestLogger } from './common/http/index.js';
import { loadConfig } from './config/index.js';
import { joinEmbedded, openDatabase } from './database/index.js';
import { openHouse } from './house.js';
import { explain } from './program.js';

const log = createLogger('warn', 'stderr');

/** One line for an error that was foreseen; its complaints by field below. */
function report(error: unknown): void {
  const lines =
    error instanceof AppError
      ? [error.message, ...error.fields.map(({ field, message }) => `  ${field}: ${message}`)]
      : [explain(error, log)];
  process.stderr.write(`${lines.join('\n')}\n`);
  process.exitCode = 1;
}

// Ended by a signal, the process still says goodbye: an embedded database that was started for the command stops too.
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)
  process.once(signal, () => process.exit(code));

async function run(module: DynamicModule): Promise<void> {
  await CommandFactory.run(module, {
    logger: new NestLogger(log),
    serviceErrorHandler: report,
    abortOnError: false,
  });
}

/** Commands work on the database of the running server, or start the embedded one for as long as they take. */
async function runInHouse(): Promise<void> {
  const house = await openHouse(loadConfig(), (config) => openDatabase(config, joinEmbedded));
  try {
    await run(process.argv[2] === 'site:export' ? CliModule.onlySiteExport(house) : CliModule.with(house));
  } finally {
    await house.database.close();
  }
}

try {
  if (process.argv[2] === 'doctor') await run(CliModule.onlyDoctor(loadConfig()));
  else if (process.argv[2] === 'verify') await run(CliModule.onlyVerify());
  else await runInHouse();
} catch (error) {
  report(error);
}
