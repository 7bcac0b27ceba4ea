import { open, rm, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { RejectedRow } from '../archive/index.js';

/** What keeps a file from being made where the imported one lies: a read-only disk, another user's folder, a pipe. */
const NOT_HERE = ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'ENOENT'];

const isNotHere = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && NOT_HERE.includes(String(error.code));

/** The rows that an import did not store, one JSON object per line; the file exists only when there are any. */
export class RejectsFile {
  private handle: FileHandle | undefined;

  private constructor(readonly path: string) {}

  /** Beside the imported file, else in the first of `others` that can be written to; what an earlier run left is removed. */
  static async near(file: string, others = [process.cwd(), tmpdir()]): Promise<RejectsFile> {
    const path = `${file}.rejects.jsonl`;
    const [next, ...rest] = others;
    try {
      return await RejectsFile.at(path);
    } catch (error) {
      if (!isNotHere(error) || next === undefined) throw error;
      return RejectsFile.near(join(next, basename(file)), rest);
    }
  }

  private static async at(path: string): Promise<RejectsFile> {
    await (await open(path, 'w')).close();
    await rm(path);
    return new RejectsFile(path);
  }

  async add({ line, reason, row }: RejectedRow): Promise<void> {
    this.handle ??= await open(this.path, 'w');
    await this.handle.write(`${JSON.stringify({ line, reason, row })}\n`);
  }

  async close(): Promise<void> {
    await this.handle?.close();
  }
}
