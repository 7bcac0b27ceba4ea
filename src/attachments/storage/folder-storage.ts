import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { AppConfig } from '../../config/index.js';
import { FileStorage, type StoredFile } from './file-storage.js';

const NAME = /^[0-9a-f]{64}$/;
/** What a process that was killed in the middle of writing left behind is older than this. */
const LEFT_BEHIND_MS = 3_600_000;

/** Files in `attachments/` of the data folder, in 256 folders; several processes must share one such folder. */
@Injectable()
export class FolderStorage extends FileStorage {
  private readonly root: string;

  constructor(config: AppConfig) {
    super();
    this.root = join(config.KABASHOAX_DATA_DIR, 'attachments');
  }

  /** Written beside its place and moved there whole, so that nobody ever reads half a file. */
  async put(hash: string, bytes: Buffer): Promise<void> {
    const folder = this.folderOf(hash);
    const made = await mkdir(folder, { recursive: true, mode: 0o700 });
    if (made !== undefined) await writeDown(this.root);
    const draft = join(folder, `.${randomBytes(8).toString('hex')}`);
    try {
      await writeDown(draft, bytes);
      await rename(draft, join(folder, hash));
    } finally {
      await rm(draft, { force: true });
    }
    await writeDown(folder);
  }

  async read(hash: string): Promise<Buffer | null> {
    try {
      return await readFile(join(this.folderOf(hash), hash));
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  async remove(hash: string): Promise<void> {
    await rm(join(this.folderOf(hash), hash), { force: true });
  }

  async *list(): AsyncIterable<StoredFile> {
    for (const folder of await namesIn(this.root)) {
      for (const name of await namesIn(join(this.root, folder))) {
        const path = join(this.root, folder, name);
        const modifiedAt = await ageOf(path);
        if (!modifiedAt) continue;
        if (NAME.test(name)) yield { hash: name, modifiedAt };
        else if (Date.now() - modifiedAt.getTime() > LEFT_BEHIND_MS) await rm(path, { force: true });
      }
    }
  }

  private folderOf(hash: string): string {
    if (!NAME.test(hash)) throw new Error('That is not the name of a stored file');
    return join(this.root, hash.slice(0, 2));
  }
}

/** Writes the bytes, if any, and waits until the disk has them: of a folder, the names in it. */
async function writeDown(path: string, bytes?: Buffer): Promise<void> {
  const file = await open(path, bytes ? 'wx' : 'r', 0o600);
  try {
    if (bytes) await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

async function ageOf(path: string): Promise<Date | null> {
  try {
    return (await stat(path)).mtime;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
