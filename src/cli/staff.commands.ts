import { Command, CommandRunner, Option } from 'nest-commander';
import { AppError } from '../common/index.js';
import { FactorChanges, ROLES, StaffService, isRole, type Role } from '../staff/index.js';
import { readSecret } from './read-secret.js';

interface CreateOptions {
  email: string;
  name: string;
  role: Role;
}

@Command({
  name: 'staff:create',
  description: 'Membuat akun meja; kata sandi dibaca dari masukan baku (satu baris)',
})
export class StaffCreateCommand extends CommandRunner {
  constructor(private readonly staff: StaffService) {
    super();
  }

  async run(_arguments: string[], { email, name, role }: CreateOptions): Promise<void> {
    const password = await readSecret('Kata sandi: ');
    await this.staff.create({ email, name, role, password });
    process.stdout.write(`Akun dibuat: ${email} (${role})\n`);
  }

  @Option({ flags: '--email <email>', description: 'alamat surel', required: true })
  email(value: string): string {
    return value;
  }

  @Option({ flags: '--name <name>', description: 'nama', required: true })
  personName(value: string): string {
    return value;
  }

  @Option({ flags: '--role <role>', description: ROLES.join(' | '), required: true })
  role(value: string): Role {
    if (!isRole(value)) throw new AppError('unprocessable', 'staff.role', `Peran: ${ROLES.join(', ')}.`);
    return value;
  }
}

@Command({ name: 'staff:disable', description: 'Menonaktifkan akun meja dan mengakhiri semua sesinya' })
export class StaffDisableCommand extends CommandRunner {
  constructor(private readonly staff: StaffService) {
    super();
  }

  async run(_arguments: string[], { email }: { email: string }): Promise<void> {
    await this.staff.disable({ kind: 'operator' }, await this.staff.idOf(email));
    process.stdout.write(`Akun dinonaktifkan: ${email}\n`);
  }

  @Option({ flags: '--email <email>', description: 'alamat surel', required: true })
  email(value: string): string {
    return value;
  }
}

@Command({
  name: 'staff:reset-factor',
  description:
    'Menghapus aplikasi kode, kode cadangan, dan kunci sandi sebuah akun, dan mengakhiri semua sesinya',
})
export class StaffResetFactorCommand extends CommandRunner {
  constructor(
    private readonly staff: StaffService,
    private readonly factors: FactorChanges,
  ) {
    super();
  }

  async run(_arguments: string[], { email }: { email: string }): Promise<void> {
    await this.factors.reset({ kind: 'operator' }, await this.staff.idOf(email));
    process.stdout.write(`Kunci masuk dihapus: ${email}. Aplikasi baru dipasang saat masuk berikutnya.\n`);
  }

  @Option({ flags: '--email <email>', description: 'alamat surel', required: true })
  email(value: string): string {
    return value;
  }
}

@Command({
  name: 'staff:link',
  description: 'Mencetak tautan sekali pakai: kata sandi baru, atau administrator pertama bila belum ada',
})
export class StaffLinkCommand extends CommandRunner {
  constructor(private readonly staff: StaffService) {
    super();
  }

  async run(_arguments: string[], { email }: { email: string }): Promise<void> {
    const { url, expiresAt } = await this.staff.linkFor(email);
    process.stdout.write(`${url}\n`);
    process.stderr.write(`Sekali pakai, berlaku sampai ${expiresAt.toISOString()}.\n`);
  }

  @Option({ flags: '--email <email>', description: 'alamat surel', required: true })
  email(value: string): string {
    return value;
  }
}

export const STAFF_COMMANDS = [
  StaffCreateCommand,
  StaffDisableCommand,
  StaffLinkCommand,
  StaffResetFactorCommand,
];
