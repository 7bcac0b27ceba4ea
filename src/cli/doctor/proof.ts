import type { DataSource } from 'typeorm';
import { unsignedAnswers } from '../../archive/index.js';
import { logEnd } from '../../proof/index.js';
import { fault, note, type Finding } from './finding.js';

/** Whether everything the city has published is signed, and what the log of it comes to; nothing before it is there. */
export async function lookAtProof(source: DataSource): Promise<Finding[]> {
  const [table] = await source.query<{ there: boolean }[]>(
    `select to_regclass('proof_log') is not null as there`,
  );
  if (!table?.there) return [];
  const [first, ...others] = await unsignedAnswers(source.manager);
  if (first !== undefined)
    return [fault('Bukti', `${first} (dan ${others.length} lainnya); jalankan proof:check`)];
  const { size, hash } = await logEnd(source.manager);
  return [note('Kepala log bukti', `${size}:${hash} (simpan /data/log/head.json di tempat lain)`)];
}
