import { createHmac } from 'node:crypto';
import pg from 'pg';
import type { Secrets } from '../config/index.js';
import { FIRST_CONNECTION_MS } from './connection.js';
import { StartError } from './start-error.js';

const NAME = 'root-secret-fingerprint';

/** What can be stored of the root secret: says whether two are the same, and nothing else. */
export function fingerprintOf(secrets: Secrets): string {
  return createHmac('sha256', secrets.key('fingerprint')).update('kabashoax').digest('hex');
}

/**
 * The first process writes down the fingerprint of its root secret, every later one must have the same: with another,
 * receipt codes and contacts of this database could never be read again.
 */
export async function checkRootSecret(ownerUrl: string, secrets: Secrets): Promise<void> {
  const db = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: FIRST_CONNECTION_MS });
  await db.connect();
  try {
    const fingerprint = fingerprintOf(secrets);
    await db.query(`insert into settings (name, value) values ($1, $2) on conflict (name) do nothing`, [
      NAME,
      fingerprint,
    ]);
    const { rows } = await db.query<{ value: string }>(`select value from settings where name = $1`, [NAME]);
    if (rows[0]?.value === fingerprint) return;
  } finally {
    await db.end();
  }
  throw new StartError(
    'Rahasia induk tidak cocok dengan basis data ini. Semua proses harus memakai KABASHOAX_SECRET (atau berkas secret.key di folder data) yang sama dengan saat basis data ini dibuat.',
  );
}
