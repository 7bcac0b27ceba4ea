import { Command, CommandRunner } from 'nest-commander';
import { ExamplesService } from '../archive/index.js';

@Command({ name: 'demo:load', description: 'Menerbitkan jawaban contoh, ditandai jelas sebagai contoh' })
export class DemoLoadCommand extends CommandRunner {
  constructor(private readonly examples: ExamplesService) {
    super();
  }

  async run(): Promise<void> {
    process.stdout.write(`${await this.examples.load()} contoh diterbitkan.\n`);
  }
}

@Command({ name: 'demo:clear', description: 'Menghapus semua jawaban contoh' })
export class DemoClearCommand extends CommandRunner {
  constructor(private readonly examples: ExamplesService) {
    super();
  }

  async run(): Promise<void> {
    process.stdout.write(`${await this.examples.clear()} contoh dihapus.\n`);
  }
}

/** Commands of the demonstration, for the operator's tool. */
export const DEMO_COMMANDS = [DemoLoadCommand, DemoClearCommand];
