import { Command, CommandRunner } from 'nest-commander';
import { AppConfig } from '../../config/index.js';
import { lookAtCalendar } from './calendar.js';
import type { Finding } from './finding.js';
import { lookInside } from './inside.js';
import { lookAtDisk, lookAtMail, lookAtRedis, lookAtSecret, lookAtSettings } from './surroundings.js';

const SIGNS: Record<Finding['grade'], string> = {
  good: 'baik  ',
  note: 'info  ',
  warning: 'AWAS  ',
  fault: 'SALAH ',
};

@Command({ name: 'doctor', description: 'Memeriksa setelan, basis data, Redis, surel, dan ruang simpan' })
export class DoctorCommand extends CommandRunner {
  constructor(private readonly config: AppConfig) {
    super();
  }

  /** Prints what it finds, one line each, and makes the process exit with 1 when something is wrong. */
  async run(): Promise<void> {
    const { config } = this;
    const findings = [
      ...lookAtSettings(config),
      lookAtSecret(config),
      lookAtCalendar(new Date()),
      await lookAtDisk(config),
      ...(await lookInside(config)),
      await lookAtRedis(config),
      await lookAtMail(config),
    ];
    for (const { about, grade, text } of findings)
      process.stdout.write(`${SIGNS[grade]} ${about}: ${text}\n`);
    const faults = findings.filter(({ grade }) => grade === 'fault').length;
    process.stdout.write(faults === 0 ? '\nTidak ada yang salah.\n' : `\n${faults} hal salah.\n`);
    if (faults > 0) process.exitCode = 1;
  }
}
