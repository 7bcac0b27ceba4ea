import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { AgenciesService } from './agencies.service.js';
import { AgencyImport } from './agency-import.service.js';

/** Who can be asked, without the means to ask them: all that the operator's tool needs. */
@Module({
  imports: [AuditModule],
  providers: [AgenciesService, AgencyImport],
  exports: [AgenciesService, AgencyImport],
})
export class AgencyDirectoryModule {}
