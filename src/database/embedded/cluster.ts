import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartError } from '../start-error.js';
import { childEnvironment } from './postmaster.js';
import { giveTo, type Place } from './place.js';
import type { ChildUser } from './system-user.js';

export const OWNER_LOGIN = 'kabashoax_owner';
export const APP_LOGIN = 'kabashoax_login';

/** The passwords of the two login roles; hexadecimal, so they need no escaping anywhere. */
export interface Passwords {
  owner: string;
  app: string;
}

/** Makes the cluster unless it is there. Made aside and moved in whole, so a kill on the way leaves nothing half. */
export function ensureCluster({ native, folder }: Place, user: ChildUser): string {
  const cluster = join(folder, 'cluster');
  if (existsSync(join(cluster, 'PG_VERSION'))) {
    refuseOtherVersion(cluster);
    return cluster;
  }
  for (const left of readdirSync(folder).filter((name) => name.startsWith('draft-')))
    rmSync(join(folder, left), { recursive: true, force: true, maxRetries: 5 });
  const draft = join(folder, `draft-${randomBytes(6).toString('hex')}`);
  mkdirSync(draft, { mode: 0o700 });
  giveTo(user, draft);
  initialise(native, draft, passwords(folder).owner, user);
  renameSync(draft, cluster);
  return cluster;
}

function initialise(native: string, draft: string, password: string, user: ChildUser): void {
  const passwordFile = `${draft}.password`;
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  giveTo(user, passwordFile);
  const made = spawnSync(
    join(native, 'bin', 'initdb'),
    [
      `--pgdata=${draft}`,
      `--username=${OWNER_LOGIN}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
    ],
    { ...user, cwd: '/', env: childEnvironment(), encoding: 'utf8' },
  );
  rmSync(passwordFile, { force: true });
  if (made.status === 0) return;
  const said =
    made.error?.message ??
    made.stderr
      .trim()
      .split('\n')
      .findLast((line) => line.includes('error')) ??
    made.stderr;
  rmSync(draft, { recursive: true, force: true });
  throw new StartError(`Basis data bawaan tidak dapat dibuat: ${said.trim()}`);
}

function refuseOtherVersion(cluster: string): void {
  const version = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  if (version !== '18')
    throw new StartError(
      `Basis data di ${cluster} dibuat oleh PostgreSQL ${version}; program ini membawa PostgreSQL 18.`,
    );
}

/** Reads the passwords of this cluster, or makes them once (mode 600). */
export function passwords(folder: string): Passwords {
  const [owner, app] = [readOrMake(join(folder, 'owner.password')), readOrMake(join(folder, 'app.password'))];
  return { owner, app };
}

function readOrMake(file: string): string {
  if (!existsSync(file)) {
    const draft = `${file}.draft`;
    writeFileSync(draft, randomBytes(24).toString('hex'), { mode: 0o600 });
    renameSync(draft, file);
  }
  return readFileSync(file, 'utf8').trim();
}
