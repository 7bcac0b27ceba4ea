import { Module, type DynamicModule } from '@nestjs/common';
import { AgencyDirectoryModule } from '../agencies/index.js';
import { ArchiveModule } from '../archive/index.js';
import { AuditModule } from '../audit/index.js';
import { AppConfig, ConfigModule } from '../config/index.js';
import { DatabaseModule } from '../database/index.js';
import type { House } from '../house.js';
import { ProofModule } from '../proof/index.js';
import { QueueModule } from '../queue/index.js';
import { SearchModule } from '../search/index.js';
import { StaffModule } from '../staff/index.js';
import { AGENCIES_COMMANDS } from './agencies.commands.js';
import { ARCHIVE_COMMANDS } from './archive.commands.js';
import { AUDIT_COMMANDS } from './audit.commands.js';
import { DEMO_COMMANDS } from './demo.commands.js';
import { DoctorCommand } from './doctor/doctor.command.js';
import { JOBS_COMMANDS } from './jobs.commands.js';
import { PROOF_COMMANDS } from './proof.commands.js';
import { SEARCH_COMMANDS } from './search.commands.js';
import { SEARCH_MISSES_COMMANDS } from './search-misses.commands.js';
import { HOUSE, SiteExportCommand } from './site.commands.js';
import { STAFF_COMMANDS } from './staff.commands.js';
import { VerifyCommand } from './verify/verify.command.js';

/** The operator's commands. They work as the owner of the tables: import and examples are theirs alone. */
@Module({})
export class CliModule {
  static with(house: House): DynamicModule {
    const { config, secrets, database } = house;
    return {
      module: CliModule,
      imports: [
        ConfigModule.with(config, secrets),
        DatabaseModule.with(database.urls.owner, config.DATABASE_POOL_SIZE, false),
        QueueModule.forRoot(),
        AuditModule,
        StaffModule,
        SearchModule,
        ArchiveModule,
        ProofModule,
        AgencyDirectoryModule,
      ],
      providers: [
        DoctorCommand,
        ...JOBS_COMMANDS,
        ...AUDIT_COMMANDS,
        ...PROOF_COMMANDS,
        ...STAFF_COMMANDS,
        ...AGENCIES_COMMANDS,
        ...ARCHIVE_COMMANDS,
        ...SEARCH_COMMANDS,
        ...DEMO_COMMANDS,
        ...SEARCH_MISSES_COMMANDS,
        { provide: HOUSE, useValue: house },
        SiteExportCommand,
      ],
    };
  }

  /** `doctor` alone: it must also speak where the database does not. */
  static onlyDoctor(config: AppConfig): DynamicModule {
    return { module: CliModule, providers: [{ provide: AppConfig, useValue: config }, DoctorCommand] };
  }

  /** `site:export` alone: the portal that it starts brings everything else. */
  static onlySiteExport(house: House): DynamicModule {
    return { module: CliModule, providers: [{ provide: HOUSE, useValue: house }, SiteExportCommand] };
  }

  /** `verify` alone: whoever checks us needs nothing of ours. */
  static onlyVerify(): DynamicModule {
    return { module: CliModule, providers: [VerifyCommand] };
  }
}
