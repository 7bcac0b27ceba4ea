import { Inject } from '@nestjs/common';
import { Command, CommandRunner } from 'nest-commander';
import { AppError } from '../common/index.js';
import type { House } from '../house.js';

/** The house as it was opened: a copy of the site is made by the portal itself. */
export const HOUSE = Symbol('House');

@Command({
  name: 'site:export',
  arguments: '<folder>',
  description: 'Menulis seluruh arsip umum sebagai berkas statis untuk peladen web mana pun',
})
export class SiteExportCommand extends CommandRunner {
  constructor(@Inject(HOUSE) private readonly house: House) {
    super();
  }

  async run([folder]: string[]): Promise<void> {
    if (folder === undefined) throw new AppError('invalid', 'export.folder', 'Sebutkan foldernya.');
    // Other commands need no pages, and are quicker without loading them.
    const { exportSite } = await import('../site-export.js');
    const { pages, files } = await exportSite(this.house, folder.replace(/\/+$/, ''));
    process.stdout.write(`${pages} halaman dalam ${files} berkas ditulis ke ${folder}.\n`);
  }
}
