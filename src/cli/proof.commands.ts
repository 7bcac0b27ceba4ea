import { readFile } from 'node:fs/promises';
import { Command, CommandRunner, Option } from 'nest-commander';
import { DataSource } from 'typeorm';
import { ProofCheck } from '../archive/index.js';
import { AuditLog } from '../audit/index.js';
import { AppError } from '../common/index.js';
import { KeyRing, readHead } from '../proof/index.js';

@Command({
  name: 'proof:check',
  description: 'Membandingkan arsip dengan yang pernah ditandatangani, dan memeriksa lognya',
})
export class ProofCheckCommand extends CommandRunner {
  constructor(private readonly check: ProofCheck) {
    super();
  }

  /** 'conflict' `proof.broken` with everything that is wrong. */
  async run(_arguments: string[], { head }: { head?: string } = {}): Promise<void> {
    const heads = head === undefined ? [] : [readHead(await readFile(head, 'utf8'))];
    const { problems, size, hash } = await this.check.run(heads);
    if (problems.length > 0)
      throw new AppError('conflict', 'proof.broken', `Bukti RUSAK:\n  ${problems.join('\n  ')}`);
    process.stdout.write(
      `Arsip sama dengan yang ditandatangani: ${size} catatan.\nKepala log: ${size}:${hash}\n`,
    );
  }

  @Option({ flags: '--head <berkas>', description: 'kepala log yang dahulu disimpan (head.json)' })
  head(value: string): string {
    return value;
  }
}

@Command({
  name: 'proof:rotate',
  description: 'Mengganti kunci penanda tangan; yang lama menandatangani yang baru',
})
export class ProofRotateCommand extends CommandRunner {
  constructor(
    private readonly db: DataSource,
    private readonly keys: KeyRing,
    private readonly audit: AuditLog,
  ) {
    super();
  }

  async run(): Promise<void> {
    const id = await this.db.transaction(async (tx) => {
      const id = await this.keys.rotate(tx);
      const subject = { type: 'proof-key', id };
      await this.audit.record(tx, { actor: { kind: 'operator' }, act: 'proof.rotated', subject });
      return id;
    });
    process.stdout.write(`Mulai sekarang kunci ${id} menandatangani.\n`);
  }
}

export const PROOF_COMMANDS = [ProofCheckCommand, ProofRotateCommand];
