import 'reflect-metadata';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { AppConfig } from './config/index.js';
import { openHouse } from './house.js';
import { createHttpApp } from './http-app.js';
import { assertCanListen, listen } from './listen.js';
import { runProgram } from './program.js';
import { StaffService } from './staff/index.js';

async function serve(app: NestFastifyApplication, config: AppConfig): Promise<void> {
  await listen(app, config);
  const link = await app.get(StaffService).firstAdministratorLink();
  if (link) process.stdout.write(`  Buat administrator pertama (sekali pakai, 24 jam): ${link}\n\n`);
}

await runProgram(async (config, log) => {
  await assertCanListen(config);
  const house = await openHouse(config);
  const { embedded } = house.database;
  if (embedded) log.info({ folder: embedded.folder, tookOver: embedded.tookOver }, 'embedded PostgreSQL');
  const closing = [house.database.close];
  const stop = async () => {
    for (const close of closing) await close();
  };
  try {
    const app = await createHttpApp(house, log);
    closing.unshift(() => app.close());
    await serve(app, config);
    return { stop, lost: embedded?.lost ?? new Promise(() => undefined) };
  } catch (error) {
    await stop();
    throw error;
  }
});
