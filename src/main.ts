import 'reflect-metadata';
import { createHttpApp } from './http-app.js';
import { listen } from './listen.js';
import { openHouse } from './house.js';
import { runProgram } from './program.js';
import { StaffService } from './staff/index.js';

await runProgram(async (config, log) => {
  const house = await openHouse(config);
  const { embedded } = house.database;
  if (embedded) log.info({ folder: embedded.folder, tookOver: embedded.tookOver }, 'embedded PostgreSQL');
  try {
    const app = await createHttpApp(house, log);
    await listen(app, config);
    const link = await app.get(StaffService).firstAdministratorLink();
    if (link) process.stdout.write(`  Buat administrator pertama (sekali pakai, 24 jam): ${link}\n\n`);
    return {
      stop: async () => {
        await app.close();
        await house.database.close();
      },
      lost: embedded?.lost ?? new Promise(() => undefined),
    };
  } catch (error) {
    await house.database.close();
    throw error;
  }
});
