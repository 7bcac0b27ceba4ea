import { createServer } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { publicUrl, type AppConfig } from './config/index.js';
import { StartError } from './database/index.js';

const REASONS: Record<string, string> = {
  EADDRINUSE: 'sudah dipakai program lain',
  EACCES: 'tidak boleh dipakai oleh pengguna ini',
  EADDRNOTAVAIL: 'bukan alamat mesin ini',
  ENOTFOUND: 'tidak dikenal',
};

/** Finds out before anything else is started whether we may listen where the settings say. */
export async function assertCanListen({ HOST, PORT }: AppConfig): Promise<void> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once('error', (error) => {
      reject(startError(error, `${HOST}:${PORT}`));
    });
    probe.listen(PORT, HOST, () => {
      probe.close(() => {
        resolve();
      });
    });
  });
}

/** Listens where the settings say, and tells the operator the address on standard output. */
export async function listen(app: NestFastifyApplication, config: AppConfig): Promise<void> {
  const { HOST, PORT } = config;
  try {
    await app.listen(PORT, HOST);
  } catch (error) {
    throw startError(error, `${HOST}:${PORT}`);
  }
  const address = config.PUBLIC_URL || PORT !== 0 ? publicUrl(config) : await app.getUrl();
  process.stdout.write(`\n  Kupang Kabashoax: ${address}\n\n`);
}

function startError(error: unknown, address: string): Error {
  if (!(error instanceof Error)) return new Error(String(error));
  const code = 'code' in error ? String(error.code) : '';
  const reason = REASONS[code];
  return reason ? new StartError(`Alamat HOST dan PORT (${address}) ${reason}.`, { cause: error }) : error;
}
