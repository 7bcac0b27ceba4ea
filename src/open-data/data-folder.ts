import { createHash, randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pipeline as piped, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { Injectable, Logger } from '@nestjs/common';
import { AppConfig } from '../config/index.js';
import type { WrittenFile } from './data-files.js';

/** Lines go to the disk in pieces of this many letters. */
const PIECE = 65_536;

/** Size and SHA-256 of what passes. */
class Print {
  private readonly hash = createHash('sha256');
  bytes = 0;

  readonly pass = async function* (this: Print, pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const piece of pieces) {
      this.bytes += piece.length;
      this.hash.update(piece);
      yield piece;
    }
  }.bind(this);

  get sha256(): string {
    return this.hash.digest('hex');
  }
}

/**
 * Files in `open-data/` of the data folder, packed and named by their SHA-256; several processes must share one such
 * folder, as they do for pictures. In the database, a dump of years would be read through memory for every download.
 */
@Injectable()
export class DataFolder {
  private readonly log = new Logger(DataFolder.name);
  private readonly root: string;

  constructor(config: AppConfig) {
    this.root = join(config.KABASHOAX_DATA_DIR, 'open-data');
  }

  /** Safe on the disk when it resolves; never more than a piece of it in memory. */
  async write(lines: AsyncIterable<string>): Promise<WrittenFile> {
    await mkdir(this.root, { recursive: true, mode: 0o700 });
    const draft = join(this.root, `.${randomBytes(8).toString('hex')}`);
    const [plain, packed, counted] = [new Print(), new Print(), { rows: 0 }];
    try {
      await pipeline(
        inPieces(lines, counted),
        plain.pass,
        createGzip(),
        packed.pass,
        createWriteStream(draft, { flags: 'wx', mode: 0o600, flush: true }),
      );
      const packedSha256 = packed.sha256;
      await rename(draft, this.pathOf(packedSha256));
      await this.writeDownNames();
      const { bytes, sha256 } = plain;
      return { rows: counted.rows, bytes, sha256, packedBytes: packed.bytes, packedSha256 };
    } finally {
      await rm(draft, { force: true });
    }
  }

  /** As it lies there; null when it is gone. */
  async packed(packedSha256: string): Promise<Readable | null> {
    try {
      const file = await open(this.pathOf(packedSha256));
      return file.createReadStream();
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
      throw error;
    }
  }

  /** Unpacked on the way; null when it is gone. */
  async plain(packedSha256: string): Promise<Readable | null> {
    const file = await this.packed(packedSha256);
    return file && piped(file, createGunzip(), (error) => this.interrupted(error));
  }

  /** Its lines, each with its end; null when it is gone. */
  async lines(packedSha256: string): Promise<AsyncIterable<string> | null> {
    const input = await this.plain(packedSha256);
    return input && endedLines(createInterface({ input, crlfDelay: Infinity }));
  }

  /** Removes every other file. Nobody may be writing. */
  async keepOnly(packedSha256s: readonly string[]): Promise<void> {
    await mkdir(this.root, { recursive: true, mode: 0o700 });
    const kept = new Set(packedSha256s.map((each) => this.pathOf(each)));
    const paths = (await readdir(this.root)).map((name) => join(this.root, name));
    for (const path of paths) if (!kept.has(path)) await rm(path, { force: true });
  }

  private pathOf(packedSha256: string): string {
    return join(this.root, `${packedSha256}.gz`);
  }

  private async writeDownNames(): Promise<void> {
    const folder = await open(this.root);
    await folder.sync();
    await folder.close();
  }

  /** A reader who leaves is no fault. */
  private interrupted(error: NodeJS.ErrnoException | null): void {
    if (error && error.code !== 'ERR_STREAM_PREMATURE_CLOSE') this.log.error(error.message, error.stack);
  }
}

async function* endedLines(lines: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of lines) yield `${line}\n`;
}

async function* inPieces(lines: AsyncIterable<string>, counted: { rows: number }): AsyncGenerator<Buffer> {
  let piece = '';
  for await (const line of lines) {
    counted.rows += 1;
    piece += line;
    if (piece.length < PIECE) continue;
    yield Buffer.from(piece);
    piece = '';
  }
  if (piece !== '') yield Buffer.from(piece);
}
