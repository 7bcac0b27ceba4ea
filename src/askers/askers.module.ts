import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { AskersService } from './askers.service.js';
import { AskersPurgeHandler } from './jobs/askers-purge.js';

@Module({
  imports: [AuditModule],
  providers: [AskersService, AskersPurgeHandler],
  exports: [AskersService, AskersPurgeHandler],
})
export class AskersModule {}
