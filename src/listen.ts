import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { publicUrl, type AppConfig } from './config/index.js';
import { StartError } from './database/index.js';

const REASONS: Record<string, string> = {
  EADDRINUSE: 'sudah dipakai program lain',
  EACCES: 'tidak boleh dipakai oleh pengguna ini',
  EADDRNOTAVAIL: 'bukan alamat mesin ini',
  ENOTFOUND: 'tidak dikenal',
};

/** Listens where the settings say, and tells the operator the address on standard output. */
export async function listen(app: NestFastifyApplication, config: AppConfig): Promise<void> {
  try {
    await app.listen(config.PORT, config.HOST);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const reason = REASONS[code];
    if (reason)
      throw new StartError(`Alamat HOST dan PORT (${config.HOST}:${config.PORT}) ${reason}.`, {
        cause: error,
      });
    throw error;
  }
  const address = config.PUBLIC_URL || config.PORT !== 0 ? publicUrl(config) : await app.getUrl();
  process.stdout.write(`\n  Kupang Kabashoax: ${address}\n\n`);
}
