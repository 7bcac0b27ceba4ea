import { existsSync, statSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { createTransport } from 'nodemailer';
import { AppConfig, publicUrl } from '../../config/index.js';
import { fault, good, note, reasonOf, warning, type Finding } from './finding.js';

const GIGABYTE = 1_000_000_000;

/** Names of the settings in use; never their values. */
export function lookAtSettings(config: AppConfig): Finding[] {
  const defaults = new Map<string, unknown>(Object.entries(new AppConfig()));
  const given = Object.entries(config).flatMap(([name, value]) =>
    value === defaults.get(name) ? [] : [name],
  );
  const found = [
    note('Setelan', `diisi: ${given.length > 0 ? given.join(', ') : 'tidak ada (semua bawaan)'}`),
  ];
  if (!config.PUBLIC_URL)
    found.push(warning('PUBLIC_URL', 'belum diisi; tautan dalam surel memakai alamat HOST dan PORT'));
  if (config.KABASHOAX_RATE_LIMITS === 'off')
    found.push(warning('KABASHOAX_RATE_LIMITS', 'batas laju dimatikan'));
  if (publicUrl(config).startsWith('https:') && !config.TRUST_PROXY)
    found.push(
      warning(
        'TRUST_PROXY',
        'belum diisi; di belakang proksi, semua pengunjung dihitung sebagai satu alamat',
      ),
    );
  return found;
}

/** The root secret: lost, no receipt code and no contact can be read; readable by others, all can. */
export function lookAtSecret(config: AppConfig): Finding {
  if (config.KABASHOAX_SECRET) return good('Rahasia induk', 'dari KABASHOAX_SECRET');
  const file = join(config.KABASHOAX_DATA_DIR, 'secret.key');
  if (!existsSync(file)) return note('Rahasia induk', 'belum ada; dibuat saat mulai pertama kali');
  const open = statSync(file).mode & 0o077;
  return open === 0
    ? good('Rahasia induk', `${file}, hanya dapat dibaca pemiliknya; cadangkan bersama basis data`)
    : fault('Rahasia induk', `${file} dapat dibaca pengguna lain; jalankan: chmod 600 ${file}`);
}

export async function lookAtDisk(config: AppConfig): Promise<Finding> {
  const folder = existsSync(config.KABASHOAX_DATA_DIR) ? config.KABASHOAX_DATA_DIR : '.';
  const { bavail, bsize } = await statfs(folder);
  const free = (bavail * bsize) / GIGABYTE;
  const text = `${free.toFixed(1)} GB kosong di folder data`;
  if (free < 0.2) return fault('Ruang simpan', text);
  return free < 2 ? warning('Ruang simpan', text) : good('Ruang simpan', text);
}

export async function lookAtRedis({ REDIS_URL: url }: AppConfig): Promise<Finding> {
  if (!url) return note('Redis', 'tidak dipakai; pekerjaan berjalan di proses yang sama');
  const redis = new Redis(url, {
    lazyConnect: true,
    maxRetriesPerRequest: 1,
    connectTimeout: 5_000,
    retryStrategy: null,
  });
  const failures: Error[] = [];
  redis.on('error', (error) => failures.push(error));
  try {
    await redis.connect();
    const facts = `${await redis.info('memory')}\n${await redis.info('persistence')}`;
    const policy = /^maxmemory_policy:(\S+)/m.exec(facts)?.[1] ?? 'tidak diketahui';
    if (policy !== 'noeviction')
      return fault('Redis', `maxmemory-policy harus noeviction (sekarang ${policy})`);
    return /^aof_enabled:1/m.test(facts)
      ? good('Redis', 'tersambung, noeviction, AOF menyala')
      : warning('Redis', 'tersambung, noeviction, tetapi AOF mati; nyalakan appendonly');
  } catch (error) {
    return fault('Redis', `REDIS_URL tidak dapat dihubungi (${reasonOf(failures[0] ?? error)})`);
  } finally {
    redis.disconnect();
  }
}

export async function lookAtMail({ SMTP_URL: url }: AppConfig): Promise<Finding> {
  if (!url) return note('Surel', 'SMTP_URL kosong; penanya hanya diberi tahu lewat halaman tiket');
  const transport = createTransport({ url, connectionTimeout: 5_000, greetingTimeout: 5_000 });
  try {
    await transport.verify();
    return good('Surel', 'server surel menjawab dan menerima kita');
  } catch (error) {
    return fault('Surel', `server surel pada SMTP_URL tidak dapat dipakai (${reasonOf(error)})`);
  } finally {
    transport.close();
  }
}
