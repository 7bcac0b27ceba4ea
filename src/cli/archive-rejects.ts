import { open, rm, type FileHandle } from 'node:fs/promises';
import type { RejectedRow } from '../archive/index.js';

/** The rows that an import did not store, one JSON object per line; the file exists only when there are any. */
export class RejectsFile {
  private handle: FileHandle | undefined;

  private constructor(readonly path: string) {}

  /** Beside the imported file; what an earlier run left there is removed. */
  static async beside(file: string): Promise<RejectsFile> {
    const path = `${file}.rejects.jsonl`;
    await rm(path, { force: true });
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
