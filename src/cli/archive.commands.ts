import { open, readFile, rename, type FileHandle } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { Command, CommandRunner, Option } from 'nest-commander';
import {
  ArchiveExporter,
  ArchiveImporter,
  assertReadable,
  parseMapping,
  readCsv,
  readJsonl,
  type FileRow,
} from '../archive/index.js';
import { AppError } from '../common/index.js';
import { RejectsFile } from './archive-rejects.js';

/** Exit codes of an import: 0 everything is stored, 2 some rows were rejected; 1 means it could not run. */
const SOME_REJECTED = 2;

interface ImportOptions {
  mapping?: string;
}

@Command({
  name: 'archive:import',
  arguments: '<file>',
  description: 'Memuat jawaban penerbit lain: JSONL, atau CSV dengan --mapping (lihat docs/impor.md)',
})
export class ArchiveImportCommand extends CommandRunner {
  constructor(private readonly importer: ArchiveImporter) {
    super();
  }

  async run([file]: string[], { mapping }: ImportOptions): Promise<void> {
    if (file === undefined) throw new AppError('invalid', 'import.file', 'Sebutkan berkasnya.');
    const rows = await rowsOf(file, mapping);
    const rejects = await RejectsFile.near(file);
    const summary = await this.importer
      .import(rows, {
        rejected: (row) => rejects.add(row),
        progress: ({ read, rejected }) => process.stderr.write(`\r${read} baris dibaca, ${rejected} ditolak`),
      })
      .finally(() => rejects.close());
    process.stderr.write('\n');
    const { read, added, revised, unchanged, rejected } = summary;
    process.stdout.write(
      `Dibaca ${read}: baru ${added}, diperbarui ${revised}, tidak berubah ${unchanged}, ditolak ${rejected}.\n`,
    );
    if (rejected === 0) return;
    process.stdout.write(`Baris yang ditolak beserta alasannya: ${rejects.path}\n`);
    process.exitCode = SOME_REJECTED;
  }

  @Option({
    flags: '--mapping <file>',
    description: 'pemetaan CSV, misalnya mappings/turnbackhoax-2025.json',
  })
  mapping(value: string): string {
    return value;
  }
}

async function rowsOf(file: string, mappingFile: string | undefined): Promise<AsyncIterable<FileRow>> {
  if (mappingFile === undefined) {
    if (file.toLowerCase().endsWith('.csv')) {
      throw new AppError(
        'invalid',
        'import.mapping',
        'Berkas CSV memerlukan --mapping; lihat docs/impor.md.',
      );
    }
    await assertReadable(file);
    return readJsonl(file);
  }
  await assertReadable(mappingFile);
  const mapping = parseMapping(await readFile(mappingFile, 'utf8'));
  await assertReadable(file, mapping.encoding);
  return readCsv(file, mapping);
}

@Command({
  name: 'archive:export',
  arguments: '<file>',
  description: 'Menulis semua jawaban yang terbit sebagai JSONL (lihat docs/impor.md)',
})
export class ArchiveExportCommand extends CommandRunner {
  constructor(private readonly exporter: ArchiveExporter) {
    super();
  }

  /** The file appears whole or not at all. */
  async run([file]: string[]): Promise<void> {
    if (file === undefined) throw new AppError('invalid', 'export.file', 'Sebutkan berkasnya.');
    let count = 0;
    const draft = `${file}.sebagian`;
    const records = this.exporter.records();
    await pipeline(
      async function* () {
        for await (const record of records) {
          count += 1;
          yield `${JSON.stringify(record)}\n`;
        }
      },
      await writeTo(draft),
    );
    await rename(draft, file);
    process.stdout.write(`${count} jawaban ditulis ke ${file}.\n`);
  }
}

/** A new file; `export.file` where none can be made. */
async function writeTo(path: string): Promise<ReturnType<FileHandle['createWriteStream']>> {
  const file = await open(path, 'w').catch(() => {
    throw new AppError('invalid', 'export.file', `Berkas ${path} tidak dapat ditulis.`);
  });
  return file.createWriteStream();
}

/** Commands of the archive, for the operator's tool. */
export const ARCHIVE_COMMANDS = [ArchiveImportCommand, ArchiveExportCommand];
