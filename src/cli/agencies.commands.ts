import { readFile } from 'node:fs/promises';
import { Command, CommandRunner } from 'nest-commander';
import { AgencyImport } from '../agencies/index.js';
import { AppError } from '../common/index.js';

@Command({
  name: 'agencies:import',
  arguments: '<file>',
  description: 'Memuat daftar instansi dari berkas JSON; instansi yang sudah ada tidak diubah',
})
export class AgenciesImportCommand extends CommandRunner {
  constructor(private readonly importer: AgencyImport) {
    super();
  }

  async run([file]: string[]): Promise<void> {
    if (file === undefined) throw new AppError('invalid', 'import.file', 'Sebutkan berkasnya.');
    const json = await readFile(file, 'utf8').catch(() => {
      throw new AppError('invalid', 'import.file', `Berkas ${file} tidak dapat dibaca.`);
    });
    const { read, added } = await this.importer.import(json);
    process.stdout.write(`Dibaca ${read} instansi: baru ${added}, sudah ada ${read - added}.\n`);
  }
}

/** Commands of the directory of agencies, for the operator's tool. */
export const AGENCIES_COMMANDS = [AgenciesImportCommand];
