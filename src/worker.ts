import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { NestLogger } from './common/http/index.js';
import { openHouse } from './house.js';
import { runProgram } from './program.js';
import { StartError } from './database/index.js';
import { WorkerModule } from './worker.module.js';

await runProgram(async (config, log) => {
  if (!config.DATABASE_URL || !config.REDIS_URL)
    throw new StartError(
      'Proses pekerja hanya untuk bentuk tersebar: isi DATABASE_URL dan REDIS_URL. Tanpa keduanya, "npm start" sudah menjalankan semua pekerjaan.',
    );
  const house = await openHouse(config);
  const app = await NestFactory.createApplicationContext(WorkerModule.with(house), {
    logger: new NestLogger(log),
    abortOnError: false,
  });
  log.info('worker is ready');
  const stop = async () => {
    await app.close();
    await house.database.close();
  };
  return { stop, lost: new Promise(() => undefined) };
});
