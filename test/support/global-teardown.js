import { rmSync } from 'node:fs';

export default async function globalTeardown() {
  const { build, folder, database, redis } = globalThis.kabashoaxTestRun;
  redis.child.kill('SIGKILL');
  await database.stop();
  for (const path of [build, folder, database.folder]) rmSync(path, { recursive: true, force: true });
}
