import { createHash } from 'node:crypto';
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { StartError } from '../start-error.js';
import { canUse, type ChildUser } from './system-user.js';

/** Where the database user can reach programs and data, when root keeps the project where nobody else may enter. */
const REACHABLE_ROOT = '/var/lib/kabashoax';

/** Written into the data folder when the cluster is not in it. */
const POINTER = 'LETAK-BASIS-DATA.txt';

export interface Place {
  /** Folder with `bin/postgres`. */
  native: string;
  /** Holds the cluster, its passwords and its log. */
  folder: string;
}

/**
 * Decides where the cluster lives. A cluster that exists is never left for an empty one: the pointer file is
 * believed first, then the data folder; only a new cluster may be put elsewhere.
 */
export function choosePlace(dataDir: string, native: string, user: ChildUser): Place {
  mkdirSync(dataDir, { recursive: true, mode: 0o711 });
  const home = realpathSync(dataDir);
  const folder = chooseFolder(home, user);
  makeFolder(folder, user);
  return { native: reachableNative(native, user), folder };
}

/** Where the cluster of a data folder is, if one was made; for the operator's commands. */
export function existingFolder(dataDir: string): string | null {
  const pointed = pointedFolder(dataDir);
  const folder = pointed ?? join(dataDir, 'postgres');
  return existsSync(join(folder, 'cluster')) ? realpathSync(folder) : null;
}

function chooseFolder(home: string, user: ChildUser): string {
  const pointed = pointedFolder(home);
  if (pointed) return pointed;
  const inside = join(home, 'postgres');
  if (!user || canUse(user, home, '-x')) return inside;
  if (existsSync(join(inside, 'cluster')))
    throw new StartError(
      `Basis data ada di ${inside}, tetapi pengguna "postgres" tidak dapat memasuki folder itu. Beri hak masuk dengan: chmod o+x pada setiap folder induknya.`,
    );
  const hash = createHash('sha256').update(home).digest('hex').slice(0, 16);
  const outside = join(REACHABLE_ROOT, hash);
  writeFileSync(
    join(home, POINTER),
    `${outside}\n\nPengguna "postgres" tidak dapat memasuki folder ini, maka basis datanya ada di alamat pada baris pertama.\nCadangkan folder itu bersama folder ini. Jangan hapus berkas ini.\n`,
  );
  return outside;
}

function pointedFolder(home: string): string | null {
  const pointer = join(home, POINTER);
  if (!existsSync(pointer)) return null;
  return readFileSync(pointer, 'utf8').split('\n')[0]?.trim() ?? null;
}

/** The folder belongs to us; the database user may pass through it to its cluster, and nothing more. */
function makeFolder(folder: string, user: ChildUser): void {
  mkdirSync(folder, { recursive: true, mode: user ? 0o711 : 0o700 });
  if (user && !canUse(user, folder, '-x'))
    throw new StartError(
      `Pengguna "postgres" tidak dapat memasuki ${folder}. Beri hak masuk dengan: chmod o+x ${folder}`,
    );
}

function reachableNative(native: string, user: ChildUser): string {
  if (!user || canUse(user, join(native, 'bin', 'postgres'), '-x')) return native;
  const mark = createHash('sha256')
    .update(readFileSync(join(native, '..', 'package.json')))
    .digest('hex');
  const copy = join(REACHABLE_ROOT, `postgresql-${mark.slice(0, 16)}`);
  if (!existsSync(copy)) {
    mkdirSync(dirname(copy), { recursive: true, mode: 0o755 });
    const draft = `${copy}.${process.pid}`;
    cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
    moveInto(draft, copy);
  }
  return copy;
}

/** Two starts may copy at once; whoever is second finds the copy there and throws its own away. */
function moveInto(draft: string, target: string): void {
  try {
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  }
}

/** Gives a file or folder to the database user. */
export function giveTo(user: ChildUser, path: string): void {
  if (user) chownSync(path, user.uid, user.gid);
}
