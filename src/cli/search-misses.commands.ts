import { Command, CommandRunner, Option } from 'nest-commander';
import { AppError } from '../common/index.js';
import { SearchMisses } from '../search/index.js';

const MOST = 1_000;

@Command({
  name: 'search:misses',
  description: 'Menampilkan kata yang paling sering dicari di arsip tetapi tidak ditemukan',
})
export class SearchMissesCommand extends CommandRunner {
  constructor(private readonly misses: SearchMisses) {
    super();
  }

  async run(_arguments: string[], { limit = 50 }: { limit?: number } = {}): Promise<void> {
    const found = await this.misses.top(limit);
    for (const { query, times, lastDay } of found)
      process.stdout.write(`${String(times).padStart(6)}  ${lastDay}  ${query}\n`);
    process.stdout.write(`${found.length} pencarian tanpa hasil (satu tahun terakhir).\n`);
  }

  @Option({ flags: '--limit <jumlah>', description: 'berapa banyak yang ditampilkan (bawaan: 50)' })
  limit(value: string): number {
    const limit = Number(value);
    if (!Number.isInteger(limit) || limit < 1 || limit > MOST)
      throw new AppError('invalid', 'misses.limit', `Jumlah: 1 sampai ${MOST}.`);
    return limit;
  }
}

export const SEARCH_MISSES_COMMANDS = [SearchMissesCommand];
