import { Command, CommandRunner } from 'nest-commander';
import { AnswerDocuments } from '../archive/index.js';
import { AppError } from '../common/index.js';
import { IndexRebuild, RebuildBusy } from '../search/index.js';
import { ProgressBar } from './search-progress.js';

@Command({
  name: 'search:rebuild',
  description: 'Menyusun ulang indeks pencarian dari arsip; situs tetap melayani',
})
export class SearchRebuildCommand extends CommandRunner {
  constructor(
    private readonly answers: AnswerDocuments,
    private readonly index: IndexRebuild,
  ) {
    super();
  }

  /** The old index answers until the new one stands; interrupted, it simply stays. */
  async run(): Promise<void> {
    const total = await this.answers.count();
    const bar = new ProgressBar(total);
    const progress = (done: number): void => {
      bar.show(done);
      if (done >= total) bar.end('Menyusun kunci dan menukar indeks …');
    };
    try {
      const count = await this.index.run({
        collection: 'answers',
        documents: this.answers.all(),
        progress,
      });
      process.stdout.write(`Indeks disusun ulang: ${count} jawaban.\n`);
    } catch (error) {
      if (!(error instanceof RebuildBusy)) throw error;
      throw new AppError('conflict', 'search.busy', 'Penyusunan ulang yang lain sedang berjalan.');
    }
  }
}

/** Commands of the search index, for the operator's tool. */
export const SEARCH_COMMANDS = [SearchRebuildCommand];
