import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { StartError } from '../start-error.js';

/** Whom the PostgreSQL child runs as; `null` when it runs as ourselves. */
export type ChildUser = { uid: number; gid: number } | null;

/** PostgreSQL never runs as root: started by root, its processes belong to `postgres`, made when it is missing. */
export function databaseUser(): ChildUser {
  if (process.getuid?.() !== 0) return null;
  const known = lookUp('postgres');
  if (known) return known;
  spawnSync('useradd', [
    '--system',
    '--user-group',
    '--no-create-home',
    '--shell',
    '/usr/sbin/nologin',
    'postgres',
  ]);
  const user = lookUp('postgres') ?? lookUp('nobody');
  if (user) return user;
  throw new StartError(
    'PostgreSQL bawaan tidak boleh berjalan sebagai root, dan pengguna "postgres" tidak dapat dibuat. Jalankan sebagai pengguna biasa, atau isi DATABASE_URL.',
  );
}

function lookUp(name: string): ChildUser {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : null;
}

/** Whether that user can use a file or folder. Asked of the system itself, so that every mode, owner and ACL counts. */
export function canUse(user: ChildUser, path: string, how: '-r' | '-x' | '-w'): boolean {
  const asked = spawnSync('/bin/sh', ['-c', `test ${how} "$0"`, path], {
    ...user,
    cwd: '/',
    stdio: 'ignore',
  });
  return asked.status === 0;
}
