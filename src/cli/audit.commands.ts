import { Command, CommandRunner, Option } from 'nest-commander';
import { AuditChain } from '../audit/index.js';
import { AppError } from '../common/index.js';

/** A head kept elsewhere, as the command prints it: `42:hash`. */
interface VerifyOptions {
  head?: { seq: number; hash: string };
}

@Command({ name: 'audit:verify', description: 'Membuktikan bahwa catatan audit utuh dan berurutan' })
export class AuditVerifyCommand extends CommandRunner {
  constructor(private readonly chain: AuditChain) {
    super();
  }

  async run(_arguments: string[], { head }: VerifyOptions = {}): Promise<void> {
    const found = await this.chain.verify(...(head ? [head] : []));
    if (found.problem)
      throw new AppError('conflict', 'audit.broken', `Catatan audit RUSAK: ${found.problem.text}`);
    process.stdout.write(
      `Catatan audit utuh: ${found.entries} catatan.\nKepala rantai: ${found.entries}:${found.head}\n`,
    );
  }

  @Option({ flags: '--head <nomor:hash>', description: 'kepala rantai yang dahulu disimpan di tempat lain' })
  head(value: string): VerifyOptions['head'] {
    const [, seq, hash] = /^(\d+):([0-9a-f]{64})$/.exec(value) ?? [];
    if (!seq || !hash) throw new AppError('invalid', 'audit.head', 'Bentuk kepala rantai: nomor:hash.');
    return { seq: Number(seq), hash };
  }
}

export const AUDIT_COMMANDS = [AuditVerifyCommand];
