import { Command, CommandRunner, Option } from 'nest-commander';
import { AppError } from '../common/index.js';
import { JobsAdmin } from '../queue/index.js';

@Command({ name: 'jobs:dead', description: 'Menampilkan pekerjaan yang gagal sampai percobaan terakhir' })
export class JobsDeadCommand extends CommandRunner {
  constructor(private readonly jobs: JobsAdmin) {
    super();
  }

  async run(): Promise<void> {
    for (let page = 1; ; page++) {
      const { items, total, pageSize } = await this.jobs.dead(page);
      for (const { id, name, attempts, diedAt, lastError } of items)
        process.stdout.write(
          `${id}  ${name}  ${diedAt.toISOString()}  ${attempts} kali  ${lastError ?? ''}\n`,
        );
      if (page * pageSize < total) continue;
      process.stdout.write(`${total} pekerjaan mati.\n`);
      return;
    }
  }
}

@Command({
  name: 'jobs:retry',
  arguments: '[id]',
  description: 'Mencoba lagi satu pekerjaan mati, atau semuanya dengan --all',
})
export class JobsRetryCommand extends CommandRunner {
  constructor(private readonly jobs: JobsAdmin) {
    super();
  }

  async run([id]: string[], { all = false }: { all?: boolean } = {}): Promise<void> {
    if (id === undefined && !all)
      throw new AppError(
        'invalid',
        'jobs.which',
        'Sebutkan id pekerjaan (lihat jobs:dead), atau --all untuk semuanya.',
      );
    if (id === undefined) process.stdout.write(`${await this.jobs.retryAll()} pekerjaan dicoba lagi.\n`);
    else {
      await this.jobs.retry(id);
      process.stdout.write('1 pekerjaan dicoba lagi.\n');
    }
  }

  @Option({ flags: '--all', description: 'semua pekerjaan mati' })
  every(): boolean {
    return true;
  }
}

export const JOBS_COMMANDS = [JobsDeadCommand, JobsRetryCommand];
