import { Command, CommandRunner, Option } from 'nest-commander';
import { verify, type VerifyOptions } from './verifying.js';

@Command({
  name: 'verify',
  arguments: '<berkas-atau-alamat>',
  description: 'Memeriksa bukti sebuah jawaban atau seluruh log, tanpa basis data',
})
export class VerifyCommand extends CommandRunner {
  /** Says what was found; the process exits with 1 when something is wrong. */
  async run([target = '']: string[], options: VerifyOptions = {}): Promise<void> {
    const { problems, facts } = await verify(target, options);
    const verdict = problems.length === 0 ? 'SAH.' : 'TIDAK SAH.';
    process.stdout.write(`${[verdict, ...problems.map((each) => `  ${each}`), ...facts].join('\n')}\n`);
    if (problems.length > 0) process.exitCode = 1;
  }

  @Option({ flags: '--keys <berkas-atau-alamat>', description: 'daftar kunci yang Anda simpan' })
  keys(value: string): string {
    return value;
  }

  @Option({ flags: '--head <berkas-atau-alamat>', description: 'kepala log yang dahulu Anda simpan' })
  head(value: string): string {
    return value;
  }

  @Option({ flags: '--log', description: 'periksa seluruh log: alamat situs, atau berkas log.jsonl' })
  log(): boolean {
    return true;
  }
}
