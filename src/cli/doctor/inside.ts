import { DataSource } from 'typeorm';
import { AuditChain } from '../../audit/index.js';
import { hasSecret, loadSecrets, type AppConfig } from '../../config/index.js';
import {
  appConnection,
  existingFolder,
  fingerprintOf,
  inspectDatabase,
  joinEmbedded,
  type DatabaseUrls,
} from '../../database/index.js';
import { JobsAdmin } from '../../queue/index.js';
import { subscriptionCounts } from '../../subscriptions/index.js';
import { fault, good, note, reasonOf, warning, type Finding } from './finding.js';
import { lookAtProof } from './proof.js';
import { lookAtIndex } from './search.js';

/** Looks into the database without migrating or changing it; an embedded one that is not running runs for the look. */
export async function lookInside(config: AppConfig): Promise<Finding[]> {
  const { DATABASE_URL: app, DATABASE_OWNER_URL: owner } = config;
  if (app) return lookAt({ app, owner: owner ?? app }, config);
  const dataDir = config.KABASHOAX_DATA_DIR;
  if (!existingFolder(dataDir))
    return [note('Basis data bawaan', 'belum dibuat; dibuat saat mulai pertama kali')];
  const embedded = await joinEmbedded({ dataDir, poolSize: config.DATABASE_POOL_SIZE });
  try {
    return [note('Basis data bawaan', embedded.folder), ...(await lookAt(embedded.urls, config))];
  } finally {
    await embedded.stop();
  }
}

async function lookAt(urls: DatabaseUrls, config: AppConfig): Promise<Finding[]> {
  try {
    const facts = await inspectDatabase(urls);
    const found = [
      Number.parseInt(facts.version) >= 18
        ? good('PostgreSQL', `versi ${facts.version}`)
        : fault('PostgreSQL', `versi ${facts.version}; perlu 18 atau lebih baru`),
      facts.narrow
        ? good('Peran basis data', 'aplikasi bekerja dengan hak sempit (kabashoax_app)')
        : warning(
            'Peran basis data',
            'aplikasi bekerja dengan hak penuh; jadikan peran DATABASE_URL anggota kabashoax_app',
          ),
      facts.pending === 0
        ? good('Tabel', 'sudah mutakhir')
        : warning('Tabel', `${facts.pending} migrasi dijalankan saat mulai berikutnya`),
    ];
    if (facts.fingerprint === null) return found;
    return [...found, lookAtFingerprint(facts.fingerprint, config), ...(await lookAtWork(urls))];
  } catch (error) {
    return [fault('Basis data', `tidak dapat dihubungi (${reasonOf(error)})`)];
  }
}

function lookAtFingerprint(known: string, config: AppConfig): Finding {
  if (!hasSecret(config))
    return fault('Kecocokan rahasia', 'rahasia induk hilang; pulihkan secret.key dari cadangan');
  return known === fingerprintOf(loadSecrets(config))
    ? good('Kecocokan rahasia', 'basis data ini dibuat dengan rahasia induk yang sama')
    : fault('Kecocokan rahasia', 'rahasia induk bukan yang dikenal basis data ini; layanan tidak akan mulai');
}

async function lookAtWork(urls: DatabaseUrls): Promise<Finding[]> {
  const source = await new DataSource(appConnection(urls.app, 2, false)).initialize();
  try {
    const { total } = await new JobsAdmin(source).dead();
    const { email, push, requests } = await subscriptionCounts(source.manager);
    const { seq, hash } = await new AuditChain(source).head();
    return [
      total === 0
        ? good('Pekerjaan', 'tidak ada yang mati')
        : warning('Pekerjaan', `${total} mati; lihat jobs:dead, lalu jobs:retry`),
      await lookAtIndex(source),
      note('Langganan', `${email} lewat surel, ${push} lewat peramban; ${requests} menunggu konfirmasi`),
      note(
        'Kepala catatan audit',
        `${seq}:${hash} (simpan di tempat lain; periksa dengan audit:verify --head)`,
      ),
      ...(await lookAtProof(source)),
    ];
  } finally {
    await source.destroy();
  }
}
